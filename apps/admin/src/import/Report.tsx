import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useImportRowProblemListQuery } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';

const few = 50;
const most = 1_000;

/** 检查报告 — every row that cannot be imported, with its column, what stands there, and why. */
export function Report({ run }: { run: string }) {
  const translate = useTranslate();
  const { locale } = useWords();
  const [first, setFirst] = useState(few);
  const { data } = useImportRowProblemListQuery({ where: { runId: { eq: run } }, orderBy: [{ row: 'ASC' }], first });
  const rows = data?.page.nodes ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel flush title={translate('tw.import.problems', { smart_count: data?.page.totalCount ?? 0 })}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('tw.import.reason')}>
        <Table size="small">
          <TableHead>
            <TableRow sx={{ height: 34 }}>
              {['row', 'column', 'value', 'reason'].map((each) => (
                <TableCell key={each}>{translate(`tw.import.${each}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((each) => (
              <TableRow key={each.id} sx={{ height: 36 }}>
                <TableCell>{each.row}</TableCell>
                <TableCell>{each.column ?? '—'}</TableCell>
                <TableCell sx={{ maxWidth: 220, overflowWrap: 'anywhere' }}>{each.value ?? '—'}</TableCell>
                <TableCell>{locale === 'zh' ? each.reason : each.reasonEn}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {(data?.page.totalCount ?? 0) > first && (
        <Button onClick={() => setFirst(most)} sx={{ m: 2 }}>
          {translate('tw.import.more')}
        </Button>
      )}
    </Panel>
  );
}
