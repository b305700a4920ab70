import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Tone } from '../theme.ts';

/** 数字行 — a name, its figure, a bar for the eye, and the list behind it. */
export function Figure({
  name,
  to,
  value,
  beside,
  part,
  tone = 'blue',
}: {
  name: ReactNode;
  to?: string | undefined;
  value: ReactNode;
  beside?: ReactNode;
  /** 0 to 100. */
  part?: number;
  tone?: Tone;
}) {
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '3px', py: '6px' }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, fontSize: 13 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {to ? (
            <Link component={RouterLink} to={to} underline="hover" color="inherit">
              {name}
            </Link>
          ) : (
            name
          )}
        </Box>
        {beside && <Box sx={{ color: 'text.secondary', fontSize: 12, whiteSpace: 'nowrap' }}>{beside}</Box>}
        <Box sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{value}</Box>
      </Box>
      {part !== undefined && (
        <Box aria-hidden sx={{ height: 4, borderRadius: 2, backgroundColor: 'line', overflow: 'hidden' }}>
          <Box sx={{ height: 4, width: `${part}%`, backgroundColor: (theme) => theme.palette.tone[tone].solid }} />
        </Box>
      )}
    </Box>
  );
}
