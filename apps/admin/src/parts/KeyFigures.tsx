import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { RecordType } from '../api/names.ts';
import { shapeOf } from '../api/record.ts';
import { FieldValue } from './FieldValue.tsx';
import { keyFigures } from './key-figures.ts';
import { useWords } from './use-words.ts';

interface Props {
  type: RecordType;
  record: Record<string, unknown>;
  /** Figures with a meaning of their own. */
  children?: ReactNode;
}

/** 要数 — the figures of a record in one line, large enough to be read first. */
export function KeyFigures({ type, record, children }: Props) {
  const { field: name } = useWords();
  const { fields } = shapeOf(type);
  const shown = (keyFigures[type] ?? []).flatMap((key) => {
    const field = fields[key];
    return field && record[key] !== null && record[key] !== undefined ? [{ key, field }] : [];
  });
  if (shown.length === 0 && !children) return null;
  return (
    <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 8, rowGap: 2 }}>
      {shown.map(({ key, field }) => (
        <Box key={key}>
          <Box component="dt" sx={{ fontSize: 12, color: 'text.secondary' }}>
            {name(field)}
          </Box>
          <Box component="dd" sx={{ m: 0, fontSize: 16, fontWeight: 600 }}>
            <FieldValue type={type} name={key} record={record} />
          </Box>
        </Box>
      ))}
      {children}
    </Box>
  );
}
