import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Panel } from '../parts/Panel.tsx';

/** 密钥只显示一次 — the token, to be copied now; it is not kept and cannot be shown again. */
export function NewKey({ name, token }: { name: string; token: string | null }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(token ?? '');
    notify(translate('tw.key.copied'), { type: 'success' });
  };
  return (
    <Box sx={{ maxWidth: 720, display: 'grid', gap: 4 }}>
      <Typography variant="h1">{translate('tw.key.made', { name })}</Typography>
      <Panel>
        <Typography sx={{ mb: 3 }}>{translate(token ? 'tw.key.once' : 'tw.key.gone')}</Typography>
        <Box
          component="code"
          sx={{
            display: 'block',
            p: 3,
            backgroundColor: 'wash',
            borderRadius: '6px',
            overflowWrap: 'anywhere',
            userSelect: 'all',
          }}
        >
          {token ?? '—'}
        </Box>
        <Box sx={{ display: 'flex', gap: 2, mt: 4 }}>
          <Button variant="contained" disabled={!token} onClick={() => void copy()}>
            {translate('tw.key.copy')}
          </Button>
          <Button component={Link} to="/api-keys">
            {translate('tw.key.back')}
          </Button>
        </Box>
      </Panel>
    </Box>
  );
}
