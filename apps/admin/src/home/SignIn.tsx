import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useLogin, useTranslate } from 'ra-core';
import { type ChangeEvent, type FormEvent, useEffect, useState } from 'react';
import type { ApiError } from '../api/api-error.ts';
import { Mark } from '../frame/Mark.tsx';
import { LanguageButton, ThemeButton } from '../frame/TopBar.tsx';
import { demoAccounts, demoPassword } from './demo-accounts.ts';

/** 登录 — e-mail and password; in the demonstration also every role, one click each. */
export function SignIn() {
  const translate = useTranslate();
  const login = useLogin();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { data: demo } = useQuery({
    queryKey: ['demo'],
    queryFn: async () => ((await (await fetch('/readyz')).json()) as { demo?: boolean }).demo === true,
    retry: false,
  });
  useEffect(() => {
    document.title = `${translate('ra.auth.sign_in')} · 信风 Tradewind`;
  }, [translate]);
  const enter = async (credentials: { email: string; password: string }) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await login(credentials);
    } catch (error) {
      setTrouble((error as ApiError).message);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter({ email, password });
  };
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column', backgroundColor: 'background.default' }}>
      <Box
        component="header"
        sx={{ height: 48, display: 'flex', alignItems: 'center', justifyContent: 'flex-end', px: 4, gap: 1 }}
      >
        <LanguageButton />
        <ThemeButton />
      </Box>
      <Box
        component="main"
        sx={{
          flex: 1,
          display: 'flex',
          flexDirection: { xs: 'column', md: 'row' },
          alignItems: { xs: 'stretch', md: 'flex-start' },
          justifyContent: 'center',
          gap: { xs: 6, md: 12 },
          px: 4,
          pt: { xs: 4, md: '14vh' },
          pb: 8,
        }}
      >
        <Box component="form" onSubmit={submit} sx={{ width: { xs: '100%', md: 320 }, display: 'grid', gap: 4 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2 }}>
            <Mark size={36} />
            <Box>
              <Typography variant="h1">{translate('tw.name')}</Typography>
              <Typography variant="body2" color="textSecondary">
                {translate('tw.sign_in.what')}
              </Typography>
            </Box>
          </Box>
          {trouble && (
            <Box
              role="alert"
              sx={(theme) => ({ borderLeft: `3px solid ${theme.palette.tone.red.solid}`, pl: 3, color: 'error.main' })}
            >
              {trouble}
            </Box>
          )}
          <Entry
            label={translate('ra.auth.email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
          />
          <Entry
            label={translate('ra.auth.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" variant="contained" disabled={busy}>
            {translate('ra.auth.sign_in')}
          </Button>
        </Box>
        {demo && (
          <Box component="section" aria-labelledby="demo-title" sx={{ width: { xs: '100%', md: 460 } }}>
            <Typography id="demo-title" variant="h3" component="h2">
              {translate('tw.sign_in.demo')}
            </Typography>
            <Typography variant="body2" color="textSecondary" sx={{ mb: 3 }}>
              {translate('tw.sign_in.demo_says', { password: demoPassword })}
            </Typography>
            <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)' } }}>
              {demoAccounts.map((each) => (
                <ButtonBase
                  key={each}
                  disabled={busy}
                  onClick={() => enter({ email: `${each}@demo.example`, password: demoPassword })}
                  sx={{
                    display: 'block',
                    textAlign: 'left',
                    px: 3,
                    py: 2,
                    borderRadius: '6px',
                    border: 1,
                    borderColor: 'line',
                    backgroundColor: 'background.paper',
                    '&:hover': { borderColor: 'primary.main' },
                  }}
                >
                  <Box sx={{ fontSize: 13, fontWeight: 500 }}>{translate(`tw.demo.${each.replace('.', '_')}`)}</Box>
                  <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{each}</Box>
                </ButtonBase>
              ))}
            </Box>
          </Box>
        )}
      </Box>
    </Box>
  );
}

interface EntryProps {
  label: string;
  type: 'email' | 'password';
  autoComplete: string;
  value: string;
  onChange: (value: string) => void;
}

/** A plain input: the fields of the library weigh more than all of this page. */
function Entry({ label, value, onChange, ...input }: EntryProps) {
  return (
    <Box component="label" sx={{ display: 'grid', gap: 1, fontSize: 13, color: 'text.secondary' }}>
      {label}
      <Box
        component="input"
        required
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        {...input}
        sx={{
          height: 36,
          px: 3,
          font: 'inherit',
          fontSize: 14,
          color: 'text.primary',
          backgroundColor: 'background.paper',
          border: 1,
          borderColor: 'line',
          borderRadius: '6px',
          '&:focus': { borderColor: 'primary.main' },
        }}
      />
    </Box>
  );
}
