import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { useCrumb } from '../frame/crumb.tsx';
import { type AgeingGroup, type AgeingQuery, useAgeingQuery } from '../generated/operations.ts';
import { Empty } from '../parts/Empty.tsx';
import { compare, plus } from '../parts/exact.ts';
import { Faint, Money } from '../parts/Money.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';

type Row = AgeingQuery['rows'][number];

const groups: readonly AgeingGroup[] = ['CUSTOMER', 'SALESPERSON', 'REGION', 'CURRENCY'];

/** The list behind a group, where it has one. */
const listOf = (by: AgeingGroup, { groupId, currency }: Row): string | undefined => {
  const where =
    by === 'CUSTOMER'
      ? { customerId: { eq: groupId }, currency: { eq: currency } }
      : by === 'SALESPERSON'
        ? { ownerId: { eq: groupId }, currency: { eq: currency } }
        : by === 'CURRENCY'
          ? { currency: { eq: currency } }
          : undefined;
  return where && `/receivables?filter=${encodeURIComponent(JSON.stringify(where))}`;
};

/** 应收账龄 — what is outstanding by customer, salesperson, region or currency: not due, then by days late; two currencies are never added, the books' currency stands beside them. */
export default function Ageing() {
  const translate = useTranslate();
  const { locale } = useWords();
  const [search, setSearch] = useSearchParams();
  const by = groups.find((each) => each === search.get('by')) ?? 'CUSTOMER';
  const { data, isPending } = useAgeingQuery({ by }, { placeholderData: keepPreviousData });
  useCrumb(undefined, undefined, translate('tw.place.ageing'));
  const rows = data?.rows ?? [];
  const [first] = rows;
  const book = first?.baseCurrency ?? '';
  const sum = (of: (row: Row) => string | null | undefined) =>
    rows.reduce((all, row) => plus(all, of(row) ?? '0'), '0');
  return (
    <Box sx={{ display: 'grid', gap: 4, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h1">{translate('tw.place.ageing')}</Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={by}
          onChange={(_, next: AgeingGroup | null) => next && setSearch({ by: next }, { replace: true })}
          aria-label={translate('tw.ageing.by')}
          sx={{ '& button': { fontSize: 13, px: 3, height: 30, textTransform: 'none', color: 'text.secondary' } }}
        >
          {groups.map((each) => (
            <ToggleButton key={each} value={each}>
              {translate(`tw.ageing.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {isPending ? (
        <Skeleton variant="rounded" height={320} />
      ) : rows.length === 0 ? (
        <Empty title={translate('tw.ageing.none')}>{translate('tw.purpose.Receivable')}</Empty>
      ) : (
        <Panel flush>
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('tw.place.ageing')}>
            <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
              <TableHead>
                <TableRow sx={{ height: 34 }}>
                  <TableCell>{translate(`tw.ageing.${by}`)}</TableCell>
                  {by !== 'CURRENCY' && <TableCell>{translate('tw.ageing.currency')}</TableCell>}
                  {first?.buckets.map(({ from, to }) => (
                    <TableCell key={from ?? 'open'} align="right">
                      {from === null || from === undefined
                        ? translate('tw.ageing.not_due')
                        : to === null || to === undefined
                          ? translate('tw.ageing.over', { from })
                          : translate('tw.ageing.days', { from: from + 1, to })}
                    </TableCell>
                  ))}
                  <TableCell align="right">{translate('tw.ageing.outstanding')}</TableCell>
                  <TableCell align="right">{translate('tw.ageing.base', { currency: book })}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => {
                  const to = listOf(by, row);
                  return (
                    <TableRow key={`${row.groupId} ${row.currency}`} sx={{ height: 36 }}>
                      <TableCell>
                        {to ? (
                          <Link
                            component={RouterLink}
                            to={to}
                            underline="hover"
                            color="inherit"
                            sx={{ fontWeight: 500 }}
                          >
                            {(locale === 'en' && row.groupEn) || row.group}
                          </Link>
                        ) : (
                          row.group
                        )}
                      </TableCell>
                      {by !== 'CURRENCY' && <TableCell>{row.currency}</TableCell>}
                      {row.buckets.map(({ from, amount }) => (
                        <TableCell
                          key={from ?? 'open'}
                          align="right"
                          sx={(theme) => ({
                            color:
                              from !== null && from !== undefined && compare(amount, '0') > 0
                                ? theme.palette.tone.red.ink
                                : undefined,
                          })}
                        >
                          {compare(amount, '0') === 0 ? (
                            <Faint />
                          ) : (
                            <Money value={amount} currency={row.currency} plain />
                          )}
                        </TableCell>
                      ))}
                      <TableCell align="right">
                        <Money value={row.outstanding} currency={row.currency} plain />
                      </TableCell>
                      <TableCell align="right">
                        {row.baseOutstanding ? (
                          <Money value={row.baseOutstanding} currency={book} plain />
                        ) : (
                          translate('tw.ageing.no_rate')
                        )}
                      </TableCell>
                    </TableRow>
                  );
                })}
              </TableBody>
              <TableFooter>
                <TableRow sx={{ '& td': { color: 'text.primary', fontWeight: 600, fontSize: 13 } }}>
                  <TableCell>{translate('tw.ageing.total', { currency: book })}</TableCell>
                  {by !== 'CURRENCY' && <TableCell />}
                  {first?.buckets.map(({ from }, at) => (
                    <TableCell key={from ?? 'open'} align="right">
                      <Money value={sum((row) => row.buckets[at]?.baseAmount)} currency={book} plain />
                    </TableCell>
                  ))}
                  <TableCell />
                  <TableCell align="right">
                    <Money value={sum((row) => row.baseOutstanding)} currency={book} plain />
                  </TableCell>
                </TableRow>
              </TableFooter>
            </Table>
          </Box>
        </Panel>
      )}
    </Box>
  );
}
