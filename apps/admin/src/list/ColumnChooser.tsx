import ViewColumn from '@mui/icons-material/ViewColumnOutlined';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { RecordType } from '../api/names.ts';
import { shapeOf } from '../api/record.ts';
import { useWords } from '../parts/use-words.ts';

interface Props {
  type: RecordType;
  all: readonly string[];
  shown: readonly string[];
  onChange: (columns: string[]) => void;
}

/** 选列 — which columns the list shows; remembered by the browser, and kept in a saved view. */
export function ColumnChooser({ type, all, shown, onChange }: Props) {
  const translate = useTranslate();
  const { locale } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = (each: string) => shapeOf(type).fields[each]?.[locale] ?? each;
  return (
    <>
      <Tooltip title={translate('tw.list.columns')}>
        <IconButton aria-label={translate('tw.list.columns')} onClick={(event) => setAnchor(event.currentTarget)}>
          <ViewColumn sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {all.map((each) => (
          <MenuItem
            key={each}
            disabled={shown.length === 1 && shown.includes(each)}
            onClick={() => onChange(all.filter((one) => (one === each ? !shown.includes(each) : shown.includes(one))))}
          >
            <Checkbox
              size="small"
              checked={shown.includes(each)}
              tabIndex={-1}
              sx={{ p: 0, mr: 2 }}
              slotProps={{ input: { 'aria-label': name(each) } }}
            />
            {name(each)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
