import Box from '@mui/material/Box';
import { toneOf } from './tone.ts';
import { useWords } from './use-words.ts';

/** 状态 — a word with the colour of its meaning; the colour never stands alone. */
export function StateChip({ of, value, quiet }: { of: string; value: string | null | undefined; quiet?: boolean }) {
  const { word } = useWords();
  if (!value) return null;
  const tone = toneOf(of, value);
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: '6px',
        height: 22,
        px: quiet ? 0 : 2,
        borderRadius: '11px',
        fontSize: 12,
        fontWeight: 500,
        whiteSpace: 'nowrap',
        lineHeight: 1,
        color: theme.palette.tone[tone].ink,
        backgroundColor: quiet ? 'transparent' : theme.palette.tone[tone].wash,
      })}
    >
      <Box
        component="span"
        aria-hidden
        sx={(theme) => ({
          width: 6,
          height: 6,
          borderRadius: '50%',
          flex: 'none',
          background: theme.palette.tone[tone].solid,
        })}
      />
      {word(of, value)}
    </Box>
  );
}
