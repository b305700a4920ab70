import Box from '@mui/material/Box';
import { type Decimal, grouped, placesOf } from './exact.ts';

/** 金额 — exact, grouped by thousands, its currency small beside it. */
export function Money({
  value,
  currency,
  plain,
}: {
  value: Decimal;
  currency?: string | null | undefined;
  plain?: boolean;
}) {
  if (value === null || value === undefined || value === '') return <Faint />;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {grouped(value, placesOf(currency))}
      {currency && !plain && (
        <Box component="span" sx={{ ml: 1, fontSize: '0.8em', color: 'text.secondary', fontWeight: 400 }}>
          {currency}
        </Box>
      )}
    </Box>
  );
}

/** 数量 — exact, with its unit. */
export function Quantity({ value, unit }: { value: Decimal; unit?: string | null | undefined }) {
  if (value === null || value === undefined || value === '') return <Faint />;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {grouped(value)}
      {unit && (
        <Box component="span" sx={{ ml: 1, fontSize: '0.85em', color: 'text.secondary', fontWeight: 400 }}>
          {unit}
        </Box>
      )}
    </Box>
  );
}

export const Faint = () => (
  <Box component="span" sx={{ color: 'text.secondary', opacity: 0.7 }}>
    —
  </Box>
);
