import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useSetPasswordMutation } from '../generated/operations.ts';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';

const least = 10;

/** 设置口令 — gives somebody a new password; his sessions end. */
export function SetPassword({ user }: { user: { id: string; name: string; nameEn?: string | null } }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { may } = useMay();
  const { locale } = useWords();
  const name = (locale === 'en' && user.nameEn) || user.name;
  const { mutateAsync, isPending, error } = useSetPasswordMutation();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  if (!may('organization.manageUsers')) return null;
  const close = () => {
    setOpen(false);
    setPassword('');
  };
  const submit = async () => {
    await mutateAsync({ input: { userId: user.id, password } });
    notify(translate('tw.me.set', { name }), { type: 'success' });
    close();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('tw.me.set_password')}
      </Button>
      <Dialog open={open} onClose={close} fullWidth maxWidth="xs" aria-labelledby="password-title">
        <DialogTitle id="password-title" sx={{ fontSize: 16, fontWeight: 600 }}>
          {translate('tw.me.set_password')} · {name}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4 }}>
          <Typography color="textSecondary">{translate('tw.me.set_says', { least })}</Typography>
          {error && (
            <Typography role="alert" color="error">
              {[error.message, ...error.fields.map((each) => each.message)].join(' — ')}
            </Typography>
          )}
          <TextField
            autoFocus
            type="password"
            autoComplete="new-password"
            label={translate('tw.me.next')}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button
            variant="contained"
            disabled={isPending || password.length < least}
            onClick={() => void submit().catch(() => undefined)}
          >
            {translate('tw.me.set_password')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
