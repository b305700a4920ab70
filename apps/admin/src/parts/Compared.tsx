import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  columns: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

/** 并列 — what two sides say of the same thing, side by side; a plain table of words. */
export function Compared({ label, columns, rows }: Props) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={label}>
      <Table size="small">
        <TableHead>
          <TableRow sx={{ height: 34 }}>
            {columns.map((each) => (
              <TableCell key={each}>{each}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told by their place
            <TableRow key={at} sx={{ height: 40, '&:last-child td': { borderBottom: 0 } }}>
              {columns.map((each, column) => (
                <TableCell key={each}>{row[column] ?? '—'}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
