import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { Tone } from '../theme.ts';
import { compare, type Decimal, grouped, isZero, share } from './exact.ts';

/** 进度 — how much of a quantity or an amount has been done: the exact figure, and a bar for the eye. */
export function Progress({
  label,
  done,
  of,
  unit,
}: {
  label: string;
  done: Decimal;
  of: Decimal;
  unit?: string | undefined;
}) {
  const tone: Tone = isZero(done) ? 'grey' : compare(done, of) > 0 ? 'red' : compare(done, of) === 0 ? 'green' : 'blue';
  return (
    <Tooltip title={`${label} ${grouped(done)} / ${grouped(of)}${unit ? ` ${unit}` : ''}`}>
      <Box sx={{ minWidth: 64 }}>
        <Box
          sx={(theme) => ({
            fontSize: 12,
            lineHeight: 1.3,
            color: tone === 'grey' ? 'text.secondary' : theme.palette.tone[tone].ink,
            whiteSpace: 'nowrap',
          })}
        >
          {grouped(done)}
        </Box>
        <Box aria-hidden sx={{ height: 3, borderRadius: 2, backgroundColor: 'line', overflow: 'hidden' }}>
          <Box
            sx={(theme) => ({
              height: 3,
              width: `${share(done, of)}%`,
              backgroundColor: theme.palette.tone[tone].solid,
            })}
          />
        </Box>
      </Box>
    </Tooltip>
  );
}
