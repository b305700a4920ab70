import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useProposePolicyChangeMutation } from '../generated/operations.ts';
import { today } from '../parts/BusinessDate.tsx';
import { Refusals } from '../parts/Refusals.tsx';
import type { Setting } from './PolicyRegister.tsx';

type Schema = { type?: string; enum?: string[] };

/** What was typed, in the form the setting prescribes; the API checks it. */
const meant = (text: string, { type }: Schema): unknown => {
  if (type === 'string' || type === undefined) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** 提出政策变更 — a new value, from when, and why; it counts once somebody else has approved it. */
export function ProposeDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const schema = setting.schema as Schema;
  const [value, setValue] = useState(
    typeof setting.value === 'object' ? JSON.stringify(setting.value) : String(setting.value ?? ''),
  );
  const [validFrom, setValidFrom] = useState(today());
  const [reason, setReason] = useState('');
  const { mutateAsync, isPending, error } = useProposePolicyChangeMutation();
  const submit = async () => {
    await mutateAsync({ input: { key: setting.key, value: meant(value, schema), validFrom, reason } });
    await client.invalidateQueries();
    notify(translate('tw.policy.proposed', { name: setting.label }), { type: 'success' });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="propose-title">
      <DialogTitle id="propose-title" sx={{ fontSize: 16, fontWeight: 600 }}>
        {translate('tw.policy.propose')} · {setting.label}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <Typography color="textSecondary">{translate('tw.policy.says')}</Typography>
        {error &&
          (error.refusals.length > 0 ? (
            <Refusals of={error.refusals} />
          ) : (
            <Typography role="alert" color="error">
              {[error.message, ...error.fields.map((each) => each.message)].join(' — ')}
            </Typography>
          ))}
        <TextField
          label={translate('tw.policy.value')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          {...(schema.enum && { select: true })}
        >
          {schema.enum?.map((each) => (
            <MenuItem key={each} value={each}>
              {(setting.words as Record<string, string>)[each] ?? each}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="date"
          label={translate('tw.policy.valid_from')}
          value={validFrom}
          onChange={(event) => setValidFrom(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          required
          multiline
          minRows={2}
          label={translate('tw.policy.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={isPending || reason.trim() === ''}
          onClick={() => void submit().catch(() => undefined)}
        >
          {translate('tw.policy.propose')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
