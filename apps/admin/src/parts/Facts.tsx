import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { shapeOf } from '../api/record.ts';
import { isLong } from '../form/DerivedInput.tsx';
import { FieldValue } from './FieldValue.tsx';
import { useWords } from './use-words.ts';

interface Props {
  type: string;
  record: Record<string, unknown>;
  names: readonly string[];
}

const empty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** 要点 — the fields of a record that have something to say, in columns; long texts below at full width. */
export function Facts({ type, record, names }: Props) {
  const { field: name } = useWords();
  const translate = useTranslate();
  const fields = shapeOf(type).fields;
  const present = names.filter((each) => fields[each] && !empty(record[each]));
  const short = present.filter((each) => !prose(each, record[each]));
  const long = present.filter((each) => prose(each, record[each]));
  if (present.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {translate('tw.page.nothing')}
      </Typography>
    );
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: '14px 24px', gridTemplateColumns: 'repeat(auto-fill, minmax(168px, 1fr))' }}
    >
      {[...short, ...long].map((each) => {
        const field = fields[each];
        if (!field) return null;
        return (
          <Box key={each} sx={{ minWidth: 0, ...(long.includes(each) && { gridColumn: '1 / -1' }) }}>
            <Box component="dt" title={field.note} sx={{ fontSize: 12, color: 'text.secondary', lineHeight: 1.4 }}>
              {name(field)}
            </Box>
            <Box
              component="dd"
              sx={{
                m: 0,
                fontSize: 14,
                overflowWrap: 'anywhere',
                ...(long.includes(each) && { whiteSpace: 'pre-wrap' }),
              }}
            >
              <FieldValue type={type} name={each} record={record} />
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

const prose = (name: string, value: unknown): boolean =>
  typeof value === 'string' && (value.length > 40 || (isLong(name) && value.length > 24));
