import DeleteOutline from '@mui/icons-material/DeleteOutlineOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { type DragEvent, useRef, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { attachFile } from '../api/hand-over.ts';
import { choicesOf, titleOf } from '../api/names.ts';
import { type AttachmentKind, useDeleteAttachmentMutation, useFilesOfQuery } from '../generated/operations.ts';
import { exactly } from './BusinessDate.tsx';
import { Panel } from './Panel.tsx';
import { useMay } from './use-may.ts';
import { useWords } from './use-words.ts';

/** `1.4 MB` — for the eye. */
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

interface Props {
  type: string;
  id: string;
  /** What a file of this record usually is. */
  kind?: AttachmentKind;
}

/** 附件 — the files of a record: taken out with a click, added by choosing or dropping, taken away while the record still stands where it stood. */
export function Files({ type, id, kind: usual = 'OTHER' }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const { locale, word } = useWords();
  const { may } = useMay();
  const chooser = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<string>(usual);
  const [sending, setSending] = useState(0);
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const { data } = useFilesOfQuery({ type, id });
  const remove = useDeleteAttachmentMutation();
  const files = data?.files.nodes ?? [];
  const said = (error: unknown): string => {
    if (!(error instanceof ApiError)) throw error;
    return error.refusals[0]?.message ?? error.fields[0]?.message ?? (error.message || translate('tw.files.failed'));
  };
  // A file may be all that stood in the way of a command.
  const again = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: useFilesOfQuery.getKey({ type, id }) }),
      client.invalidateQueries({ queryKey: [`${type}Page`] }),
    ]);

  const send = async (chosen: readonly File[]) => {
    setTrouble(undefined);
    for (const [at, file] of chosen.entries()) {
      setSending(chosen.length - at);
      try {
        await attachFile({ type, id, kind }, file);
        notify(translate('tw.files.attached', { name: file.name }), { type: 'success' });
      } catch (error) {
        setTrouble(`${file.name}: ${said(error)}`);
        break;
      }
    }
    setSending(0);
    await again();
  };
  const take = async (file: (typeof files)[number]) => {
    setTrouble(undefined);
    try {
      await remove.mutateAsync({ id: file.id, version: file.version });
      notify(translate('tw.files.removed', { name: file.name }), { type: 'success' });
    } catch (error) {
      setTrouble(`${file.name}: ${said(error)}`);
    }
    await again();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };

  return (
    <Panel flush>
      {trouble && (
        <Alert severity="error" variant="outlined" sx={{ m: 4 }} onClose={() => setTrouble(undefined)}>
          {trouble}
        </Alert>
      )}
      {files.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 4 }}>
          {translate('tw.files.none')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {files.map((file) => (
          <Box
            component="li"
            key={file.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 4,
              minHeight: 44,
              px: 4,
              py: 1,
              borderBottom: 1,
              borderColor: 'line',
              fontSize: 13,
            }}
          >
            <Link
              href={`/files/${file.id}`}
              underline="hover"
              sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere', fontWeight: 500 }}
            >
              {file.name}
            </Link>
            <span>{word('AttachmentKind', file.kind)}</span>
            <Typography variant="caption" color="textSecondary">
              {sizeOf(file.size)} · {titleOf(file.uploadedBy, locale)} · {exactly(file.createdAt)}
            </Typography>
            {may('files.delete') && (
              <IconButton
                aria-label={translate('tw.files.remove', { name: file.name })}
                onClick={() => void take(file)}
                disabled={remove.isPending}
              >
                <DeleteOutline sx={{ fontSize: 17 }} />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      {may('files.attach') && (
        <Box
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          sx={(theme) => ({
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 3,
            p: 4,
            ...(over && { boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}` }),
          })}
        >
          <TextField
            select
            label={translate('tw.files.kind')}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            sx={{ minWidth: 180 }}
          >
            {Object.keys(choicesOf('AttachmentKind')).map((each) => (
              <MenuItem key={each} value={each}>
                {word('AttachmentKind', each)}
              </MenuItem>
            ))}
          </TextField>
          <Button
            variant="outlined"
            startIcon={<UploadFile sx={{ fontSize: 16 }} />}
            disabled={sending > 0}
            onClick={() => chooser.current?.click()}
          >
            {sending > 0 ? translate('tw.files.sending', { smart_count: sending }) : translate('tw.files.attach')}
          </Button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={translate('tw.files.attach')}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              event.target.value = '';
              void send(chosen);
            }}
          />
          <Typography variant="caption" color="textSecondary">
            {translate('tw.files.limit')}
          </Typography>
        </Box>
      )}
    </Panel>
  );
}
