import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';

/** 加载中 — a thin line at the top; what is there stays. */
export function Waiting() {
  const translate = useTranslate();
  return (
    <Box
      role="progressbar"
      aria-label={translate('ra.page.loading')}
      sx={{
        position: 'fixed',
        top: 0,
        left: 0,
        right: 0,
        height: 2,
        zIndex: 1400,
        backgroundColor: 'primary.main',
        transformOrigin: 'left',
        animation: 'tw-wait 1.2s ease-in-out infinite',
        '@keyframes tw-wait': { '0%': { transform: 'scaleX(0)' }, '100%': { transform: 'scaleX(1)' } },
      }}
    />
  );
}
