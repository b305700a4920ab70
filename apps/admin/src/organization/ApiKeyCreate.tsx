import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { usePermissions, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import { useCrumb } from '../frame/crumb.tsx';
import { useCreateApiKeyMutation, usePermissionTableQuery } from '../generated/operations.ts';
import { today } from '../parts/BusinessDate.tsx';
import { Panel } from '../parts/Panel.tsx';
import { NewKey } from './NewKey.tsx';

/** 新建接口密钥 — what a program may do and until when, never wider than oneself; the key is shown this once. Source: ROLE-01. */
export default function ApiKeyCreate() {
  const translate = useTranslate();
  const client = useQueryClient();
  const { permissions: mine } = usePermissions<Map<string, string>>();
  const { data } = usePermissionTableQuery({});
  const { mutateAsync, isPending, error, data: made } = useCreateApiKeyMutation();
  const [name, setName] = useState('');
  const [until, setUntil] = useState('');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const title = translate('tw.key.create');
  useCrumb('ApiKey', undefined, title);
  const rows = (data?.rows ?? []).filter(
    (row) =>
      mine?.has(row.permission) &&
      (chosen.includes(row.permission) ||
        `${row.permission} ${row.label} ${row.stage}`.toLowerCase().includes(words.toLowerCase())),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await mutateAsync({ input: { name, permissions: [...chosen], expiresAt: `${until}T23:59:59+08:00` } });
    await client.invalidateQueries();
  };
  if (made) return <NewKey name={name} token={made.key.token} />;
  return (
    <Box
      component="form"
      onSubmit={(event: FormEvent) => void submit(event).catch(() => undefined)}
      sx={{ maxWidth: 720, display: 'grid', gap: 4 }}
    >
      <Typography variant="h1">{title}</Typography>
      {error && (
        <Typography role="alert" color="error">
          {[error.message, ...error.fields.map((each) => each.message)].join(' — ')}
        </Typography>
      )}
      <Panel>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
          <TextField
            required
            label={translate('tw.key.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            required
            type="date"
            label={translate('tw.key.until')}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today() } }}
          />
        </Box>
      </Panel>
      <Panel
        title={translate('tw.key.may', { smart_count: chosen.length })}
        aside={
          <TextField
            size="small"
            placeholder={translate('ra.action.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            slotProps={{ htmlInput: { 'aria-label': translate('ra.action.search'), style: { padding: '4px 10px' } } }}
          />
        }
      >
        <Box sx={{ display: 'grid', maxHeight: 360, overflowY: 'auto' }}>
          {rows.map((row) => (
            <FormControlLabel
              key={row.permission}
              control={
                <Checkbox
                  size="small"
                  checked={chosen.includes(row.permission)}
                  onChange={(_, on) =>
                    setChosen(on ? [...chosen, row.permission] : chosen.filter((each) => each !== row.permission))
                  }
                />
              }
              label={
                <span>
                  {row.stage} · {row.label}{' '}
                  <Typography component="span" variant="caption" color="textSecondary">
                    {row.permission}
                  </Typography>
                </span>
              }
            />
          ))}
        </Box>
      </Panel>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained" disabled={isPending || chosen.length === 0}>
          {title}
        </Button>
        <Button component={Link} to="/api-keys">
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
