import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useGetIdentity, useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import type { Me as Person } from '../api/auth-provider.ts';
import { useCrumb } from '../frame/crumb.tsx';
import { useChangePasswordMutation } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';

const least = 10;

/** 个人 — who I am here, and my password. */
export default function Me() {
  const translate = useTranslate();
  const notify = useNotify();
  const { locale, role } = useWords();
  const { data } = useGetIdentity();
  const me = data as Person | undefined;
  const { mutateAsync, isPending, error } = useChangePasswordMutation();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  useCrumb(undefined, undefined, translate('tw.place.me'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await mutateAsync({ input: { currentPassword: now, password: next } });
    setNow('');
    setNext('');
    setAgain('');
    notify(translate('tw.me.changed'), { type: 'success' });
  };
  const differs = again !== '' && again !== next;
  return (
    <Box sx={{ maxWidth: 560, display: 'grid', gap: 4 }}>
      <Typography variant="h1">{translate('tw.place.me')}</Typography>
      {me && (
        <Panel title={(locale === 'en' && me.nameEn) || me.name}>
          <Typography>
            {(locale === 'en' ? [me.titleEn ?? me.title, me.departmentEn ?? me.department] : [me.title, me.department])
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <Typography color="textSecondary">{me.roles.map(role).join(translate('tw.list_comma'))}</Typography>
          <Typography color="textSecondary">{me.email}</Typography>
        </Panel>
      )}
      <Panel title={translate('tw.me.password')}>
        <Box
          component="form"
          onSubmit={(event: FormEvent) => void submit(event).catch(() => undefined)}
          sx={{ display: 'grid', gap: 4 }}
        >
          <Typography variant="body2" color="textSecondary">
            {translate('tw.me.says', { least })}
          </Typography>
          {error && (
            <Typography role="alert" color="error">
              {[error.message, ...error.fields.map((each) => each.message)].join(' — ')}
            </Typography>
          )}
          <TextField
            required
            type="password"
            autoComplete="current-password"
            label={translate('tw.me.now')}
            value={now}
            onChange={(event) => setNow(event.target.value)}
          />
          <TextField
            required
            type="password"
            autoComplete="new-password"
            label={translate('tw.me.next')}
            value={next}
            onChange={(event) => setNext(event.target.value)}
            slotProps={{ htmlInput: { minLength: least } }}
          />
          <TextField
            required
            type="password"
            autoComplete="new-password"
            label={translate('tw.me.again')}
            value={again}
            onChange={(event) => setAgain(event.target.value)}
            error={differs}
            helperText={differs ? translate('tw.me.differs') : undefined}
          />
          <Button
            type="submit"
            variant="contained"
            disabled={isPending || differs || next.length < least}
            sx={{ justifySelf: 'start' }}
          >
            {translate('tw.me.password')}
          </Button>
        </Box>
      </Panel>
    </Box>
  );
}
