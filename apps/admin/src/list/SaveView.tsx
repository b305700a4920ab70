import BookmarkAdd from '@mui/icons-material/BookmarkAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import type { ApiError } from '../api/api-error.ts';

/** 保存视图 — gives the list as it stands a name; it becomes a tab. */
export function SaveView({ onSave }: { onSave: (name: string) => Promise<void> }) {
  const translate = useTranslate();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await onSave(name.trim());
      setAt(null);
      setName('');
      setTrouble(undefined);
    } catch (error) {
      setTrouble((error as ApiError).message);
    }
  };
  const label = translate('tw.list.save_view');
  return (
    <>
      <Tooltip title={label}>
        <IconButton aria-label={label} onClick={(event) => setAt(event.currentTarget)}>
          <BookmarkAdd sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
      <Popover
        open={Boolean(at)}
        anchorEl={at}
        onClose={() => setAt(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { border: 1, borderColor: 'line', width: 300 } } }}
      >
        <Box component="form" onSubmit={submit} sx={{ p: 3, display: 'grid', gap: 3 }}>
          <Typography variant="body2" color="textSecondary">
            {translate('tw.list.save_view_says')}
          </Typography>
          <TextField
            autoFocus
            required
            label={translate('tw.list.view_name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 60 } }}
            error={Boolean(trouble)}
            helperText={trouble}
          />
          <Button type="submit" variant="contained" disabled={name.trim() === ''}>
            {label}
          </Button>
        </Box>
      </Popover>
    </>
  );
}
