import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { nameOf } from '../api/names.ts';
import { shapeOf } from '../api/record.ts';
import { FieldValue, isNumeric } from './FieldValue.tsx';
import { addressOf } from './RecordTitle.tsx';
import { useWords } from './use-words.ts';

type Line = { id: string } & Record<string, unknown>;

interface Props {
  type: string;
  lines: readonly Line[];
  columns: readonly string[];
  currency?: string | undefined;
  /** Columns with a meaning of their own, after the others. */
  /** The first column leads to the line's own page. */
  opens?: boolean;
  further?: readonly { key: string; label: string; draw: (line: Line) => ReactNode }[];
}

/** 行 — the lines of a document as a table: numbers to the right, exact, in its currency. */
export function Lines({ type, lines, columns, currency, opens, further = [] }: Props) {
  const { field: name, locale } = useWords();
  const translate = useTranslate();
  const fields = shapeOf(type).fields;
  const filled = columns.filter(
    (each) =>
      fields[each] && lines.some((line) => line[each] !== null && line[each] !== undefined && line[each] !== ''),
  );
  if (lines.length === 0)
    return (
      <Typography variant="body2" color="textSecondary" sx={{ p: 4 }}>
        {translate('tw.page.no_lines')}
      </Typography>
    );
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={nameOf(type, locale)}>
      <Table size="small">
        <TableHead>
          <TableRow sx={{ height: 34 }}>
            {filled.map((each) => (
              <TableCell
                key={each}
                title={fields[each]?.note}
                align={fields[each] && isNumeric(fields[each]) ? 'right' : 'left'}
                sx={{ whiteSpace: 'nowrap' }}
              >
                {fields[each] && name(fields[each])}
              </TableCell>
            ))}
            {further.map(({ key, label }) => (
              <TableCell key={key}>{label}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.id} sx={{ height: 40, '&:last-child td': { borderBottom: 0 } }}>
              {filled.map((each) => (
                <TableCell
                  key={each}
                  align={fields[each] && isNumeric(fields[each]) ? 'right' : 'left'}
                  sx={{ maxWidth: 240 }}
                >
                  {opens && each === filled[0] && fields[each]?.kind !== 'record' ? (
                    <Link
                      component={RouterLink}
                      to={addressOf(type, line.id)}
                      underline="hover"
                      color="inherit"
                      sx={{ fontWeight: 500 }}
                    >
                      <FieldValue type={type} name={each} record={line} currency={currency} plain />
                    </Link>
                  ) : (
                    <FieldValue type={type} name={each} record={line} currency={currency} plain />
                  )}
                </TableCell>
              ))}
              {further.map(({ key, draw }) => (
                <TableCell key={key}>{draw(line)}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
