import Download from '@mui/icons-material/Download';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import type { RecordType } from '../api/names.ts';
import { shapeOf } from '../api/record.ts';
import { type ExportFormat, takeOut } from '../api/take-out.ts';
import { useWords } from '../parts/use-words.ts';

interface Props {
  type: RecordType;
  columns: readonly string[];
  total: number;
  conditions: { where?: object; search?: string; orderBy?: object[] };
}

/** 导出 — the list as it is narrowed and ordered, all of it, as a file the API makes; it is written down who took it. */
export function ExportMenu({ type, columns, total, conditions }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const { locale } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (format: ExportFormat) => {
    setAnchor(null);
    setBusy(true);
    try {
      await takeOut({
        type,
        format,
        columns: columns.map((field) => ({ field, label: shapeOf(type).fields[field]?.[locale] ?? field })),
        ...conditions,
      });
      notify(translate('tw.list.exported', { smart_count: total }), { type: 'success' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(error.message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Tooltip title={translate('ra.action.export')}>
        <span>
          <IconButton
            aria-label={translate('ra.action.export')}
            aria-haspopup="menu"
            disabled={busy || total === 0}
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <Download sx={{ fontSize: 18 }} />
          </IconButton>
        </span>
      </Tooltip>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {(['XLSX', 'CSV'] as const).map((format) => (
          <MenuItem key={format} onClick={() => void save(format)}>
            <ListItemText
              primary={translate(`tw.list.export_${format.toLowerCase()}`)}
              secondary={translate('tw.list.export_rows', { smart_count: total, count: total.toLocaleString('en') })}
              slotProps={{ primary: { sx: { fontSize: 13 } }, secondary: { sx: { fontSize: 12 } } }}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
