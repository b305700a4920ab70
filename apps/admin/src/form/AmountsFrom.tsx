import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useInput, useTranslate } from 'ra-core';
import { type ReactNode, useEffect, useRef } from 'react';
import { grouped } from '../parts/exact.ts';
import { useReady } from './use-ready.ts';

/** 可取项 — something of which there is so much left. */
export interface Offered {
  id: string;
  label: ReactNode;
  said: string;
  left: string;
}

interface Props {
  source: string;
  title: string;
  /** The field of a line that names what it is taken from, and the field for how much. */
  link: string;
  amount: string;
  offered: readonly Offered[] | undefined;
  /** Everything that is left is taken unless something else is typed. */
  all?: boolean;
}

type Line = Record<string, string>;

/** 逐项填数 — one number for each thing there is something left of; what stays empty is left out. */
export function AmountsFrom({ source, title, link, amount, offered, all = false }: Props) {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: [] });
  const ready = useReady();
  const begun = useRef(false);
  const lines: Line[] = Array.isArray(field.value) ? field.value : [];
  useEffect(() => {
    if (!ready || !all || !offered || begun.current) return;
    begun.current = true;
    field.onChange(offered.map((each) => ({ [link]: each.id, [amount]: each.left })));
  }, [ready, all, offered, link, amount, field]);
  const put = (id: string, text: string) => {
    const value = text.normalize('NFKC').replace(/[,\s]/g, '');
    const others = lines.filter((line) => line[link] !== id);
    field.onChange(value === '' ? others : [...others, { [link]: id, [amount]: value }]);
  };
  if (!offered) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={{ mb: 2 }}>
        {title}
      </Typography>
      {offered.length === 0 && <Typography color="textSecondary">{translate('tw.lines.nothing_left')}</Typography>}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          border: offered.length > 0 ? 1 : 0,
          borderColor: 'line',
          borderRadius: '6px',
        }}
      >
        {offered.map((each) => (
          <Box
            component="li"
            key={each.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 3,
              minHeight: 40,
              px: 3,
              fontSize: 13,
              '&:not(:last-child)': { borderBottom: 1, borderColor: 'line' },
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>{each.label}</Box>
            <Typography variant="caption" color="textSecondary">
              {translate('tw.lines.left', { left: grouped(each.left) })}
            </Typography>
            <InputBase
              value={lines.find((line) => line[link] === each.id)?.[amount] ?? ''}
              onChange={(event) => put(each.id, event.target.value)}
              slotProps={{ input: { 'aria-label': each.said, inputMode: 'decimal', style: { textAlign: 'right' } } }}
              sx={{
                width: 120,
                px: 2,
                fontSize: 13,
                border: 1,
                borderColor: 'line',
                borderRadius: '6px',
                '&:focus-within': { borderColor: 'primary.main' },
              }}
            />
          </Box>
        ))}
      </Box>
      {fieldState.error?.message && (
        <Typography variant="caption" color="error" role="alert">
          {fieldState.error.message}
        </Typography>
      )}
    </Box>
  );
}
