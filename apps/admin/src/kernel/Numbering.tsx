import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { isRecordType } from '../api/names.ts';
import { shapeOf } from '../api/record.ts';
import { useCrumb } from '../frame/crumb.tsx';
import { type NumberSeriesQuery, useNumberGapsQuery, useNumberSeriesQuery } from '../generated/operations.ts';
import { Empty } from '../parts/Empty.tsx';
import { grouped } from '../parts/exact.ts';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';

type Series = NumberSeriesQuery['series'][number];

/** 单据编号 — every series of document numbers: what it numbers, how a number is written, how far it has come this year, and whether one is missing. */
export default function Numbering() {
  const translate = useTranslate();
  const { data, isPending, error } = useNumberSeriesQuery({});
  const numbered = useNumbered();
  useCrumb(undefined, undefined, translate('tw.place.numbering'));
  const rows = data?.series ?? [];
  if (error) return <Empty title={translate('tw.page.failed')}>{error.message}</Empty>;
  return (
    <Box sx={{ display: 'grid', gap: 4, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h1">{translate('tw.place.numbering')}</Typography>
      <Typography color="textSecondary">{translate('tw.numbering.says')}</Typography>
      {isPending ? (
        <Skeleton variant="rounded" height={320} />
      ) : rows.length === 0 ? (
        <Empty title={translate('tw.numbering.none')}>{translate('tw.numbering.says')}</Empty>
      ) : (
        <Panel flush>
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('tw.place.numbering')}>
            <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
              <TableHead>
                <TableRow sx={{ height: 34 }}>
                  <TableCell>{translate('tw.numbering.series')}</TableCell>
                  <TableCell>{translate('tw.numbering.numbered')}</TableCell>
                  <TableCell>{translate('tw.numbering.pattern')}</TableCell>
                  <TableCell>{translate('tw.numbering.period')}</TableCell>
                  <TableCell align="right">{translate('tw.numbering.last')}</TableCell>
                  <TableCell>{translate('tw.numbering.last_number')}</TableCell>
                  <TableCell>{translate('tw.numbering.gaps')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((each) => (
                  <TableRow key={each.lastNumber} sx={{ height: 36 }}>
                    <TableCell sx={{ fontWeight: 600 }}>{each.series}</TableCell>
                    <TableCell>{numbered(each)}</TableCell>
                    <TableCell sx={{ color: 'text.secondary' }}>
                      {each.series}-{translate('tw.numbering.year')}-000001
                    </TableCell>
                    <TableCell>{each.period}</TableCell>
                    <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                      {grouped(String(each.last))}
                    </TableCell>
                    <TableCell>{each.lastNumber}</TableCell>
                    <TableCell>
                      <Gaps of={each} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </Panel>
      )}
    </Box>
  );
}

/** What a series numbers, in words: the record, and which of its numbers when it is not its own. */
function useNumbered() {
  const translate = useTranslate();
  const { record, field: fieldName } = useWords();
  return ({ numbered }: Series): string =>
    numbered
      .map(({ record: type, field }) => {
        const shape = field !== 'number' && isRecordType(type) ? shapeOf(type).fields[field] : undefined;
        return shape ? `${record(type)} · ${fieldName(shape)}` : record(type);
      })
      .join(translate('tw.list_comma')) || '—';
}

/** Looked for when asked: it counts every record of the series. */
function Gaps({ of: { series, period } }: { of: Series }) {
  const translate = useTranslate();
  const [asked, ask] = useState(false);
  const { data, isFetching, error } = useNumberGapsQuery({ series, period }, { enabled: asked });
  if (error)
    return (
      <Box component="span" role="alert" sx={{ color: 'tone.red.ink' }}>
        {error.message}
      </Box>
    );
  if (data && !isFetching)
    return (
      <Box component="span" role="status" sx={{ color: data.gaps > 0 ? 'tone.amber.ink' : 'tone.green.ink' }}>
        {data.gaps > 0
          ? translate('tw.numbering.missing', { smart_count: data.gaps })
          : translate('tw.numbering.complete')}
      </Box>
    );
  return (
    <Button
      size="small"
      disabled={isFetching}
      aria-label={`${translate('tw.numbering.check')} ${series} ${period}`}
      onClick={() => ask(true)}
    >
      {translate('tw.numbering.check')}
    </Button>
  );
}
