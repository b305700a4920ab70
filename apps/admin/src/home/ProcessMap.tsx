import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { type RecordType, resourceOf } from '../api/names.ts';
import { type ProcessMapQuery, useProcessMapQuery } from '../generated/first.ts';
import { daysFromToday, today } from '../parts/BusinessDate.tsx';
import { compare, grouped, plus, round, share, times } from '../parts/exact.ts';
import { isMoving, toneOf } from '../parts/tone.ts';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';

interface Group {
  key: { status: string | null };
  count: number;
  sum?: { amount: string | null };
  min: { createdAt: string | null };
}

interface Station {
  key: keyof ProcessMapQuery;
  type: RecordType;
  late?: keyof ProcessMapQuery;
}

/** The way of an order, from customer to money. */
const stations: readonly Station[] = [
  { key: 'customers', type: 'Customer' },
  { key: 'discounts', type: 'DiscountRequest' },
  { key: 'applications', type: 'ContractApplication' },
  { key: 'contracts', type: 'Contract', late: 'contractsLate' },
  { key: 'orders', type: 'SalesOrder', late: 'ordersLate' },
  { key: 'deliveries', type: 'DeliveryOrder', late: 'deliveriesLate' },
  { key: 'signOffs', type: 'SignOff' },
  { key: 'invoices', type: 'Invoice' },
  { key: 'receivables', type: 'Receivable', late: 'receivablesLate' },
  { key: 'receipts', type: 'Receipt' },
];

/** 流程图 — the stages as one flowing line: how many records are on their way in each, how old the oldest is, how many are late; the line is as thick as the money in it. */
export function ProcessMap({ owner }: { owner: string | undefined }) {
  const translate = useTranslate();
  const { see, isPending: asking } = useMay();
  const { records, word } = useWords();
  const where = owner ? { ownerId: { eq: owner } } : {};
  const { data, isPending } = useProcessMapQuery(
    {
      today: today(),
      customers: where,
      discounts: where,
      applications: where,
      contracts: where,
      orders: where,
      deliveries: where,
      signOffs: where,
      invoices: where,
      receivables: where,
      receipts: where,
      seeCustomers: see('Customer'),
      seeDiscounts: see('DiscountRequest'),
      seeApplications: see('ContractApplication'),
      seeContracts: see('Contract'),
      seeOrders: see('SalesOrder'),
      seeDeliveries: see('DeliveryOrder'),
      seeSignOffs: see('SignOff'),
      seeInvoices: see('Invoice'),
      seeReceivables: see('Receivable'),
      seeReceipts: see('Receipt'),
    },
    { enabled: !asking, placeholderData: (before) => before },
  );
  const seen = stations.filter((each) => see(each.type));
  const told = seen.map((each) => {
    const groups = ((data?.[each.key] ?? []) as unknown as readonly Group[]).filter(
      (group) => group.key.status && group.count > 0,
    );
    const tone = (group: Group) => toneOf(`${each.type}Status`, group.key.status ?? '');
    const moves = (group: Group) => isMoving(`${each.type}Status`, group.key.status ?? '');
    const moving = groups.filter(moves);
    return {
      ...each,
      groups,
      tone,
      moves,
      count: moving.reduce((sum, group) => sum + group.count, 0),
      money: moving.reduce((sum, group) => plus(sum, group.sum?.amount ?? '0'), '0'),
      oldest: moving
        .map((group) => group.min.createdAt)
        .filter((at): at is string => Boolean(at))
        .sort()[0],
      lateCount: each.late ? ((data?.[each.late] as { count: number }[] | undefined)?.[0]?.count ?? 0) : 0,
    };
  });
  const most = told.reduce((max, each) => (compare(each.money, max) > 0 ? each.money : max), '0');
  if (isPending) return <Skeleton variant="rounded" height={236} />;
  return (
    <Box
      component="ol"
      aria-label={translate('tw.home.map')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))', md: 'repeat(5, minmax(0, 1fr))' },
      }}
    >
      {told.map((each) => {
        const total = each.groups.reduce((sum, group) => sum + group.count, 0);
        const age = each.oldest ? -daysFromToday(each.oldest.slice(0, 10)) : 0;
        return (
          <Box
            component="li"
            key={each.key}
            sx={{
              minWidth: 0,
              border: 1,
              borderColor: 'line',
              borderRadius: '8px',
              backgroundColor: 'background.paper',
              overflow: 'hidden',
              display: 'flex',
              flexDirection: 'column',
            }}
          >
            <Box aria-hidden sx={{ height: 12, display: 'flex', alignItems: 'center' }}>
              <Box
                sx={{
                  width: '100%',
                  height: `${2 + (share(each.money, most) / 100) * 8}px`,
                  backgroundColor: 'primary.main',
                  opacity: each.count > 0 ? 0.85 : 0.2,
                }}
              />
            </Box>
            <Box sx={{ px: 3, pb: 3, pt: 1, display: 'grid', gap: 1, flex: 1, alignContent: 'start' }}>
              <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 2 }}>
                <Link
                  component={RouterLink}
                  to={`/${resourceOf(each.type)}`}
                  underline="hover"
                  color="inherit"
                  sx={{
                    fontSize: 14,
                    fontWeight: 600,
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                  }}
                >
                  {records(each.type)}
                </Link>
                {each.lateCount > 0 && (
                  <Box
                    component="span"
                    sx={(theme) => ({
                      fontSize: 12,
                      fontWeight: 600,
                      color: theme.palette.tone.red.ink,
                      whiteSpace: 'nowrap',
                    })}
                  >
                    {translate('tw.home.late', { smart_count: each.lateCount })}
                  </Box>
                )}
              </Box>
              <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
                <Typography
                  component="span"
                  sx={{ fontSize: 28, fontWeight: 600, lineHeight: 1.1, fontVariantNumeric: 'tabular-nums' }}
                >
                  {each.count.toLocaleString('en')}
                </Typography>
                <Typography component="span" variant="caption" color="textSecondary">
                  {translate('tw.home.moving')}
                </Typography>
              </Box>
              <Typography variant="caption" color="textSecondary" noWrap sx={{ minHeight: 17 }}>
                {[
                  each.money !== '0' && millions(each.money, translate),
                  age > 0 && translate('tw.home.oldest', { smart_count: age }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
              <Box
                aria-hidden
                sx={{
                  display: 'flex',
                  height: 4,
                  borderRadius: 2,
                  overflow: 'hidden',
                  backgroundColor: 'line',
                  my: 1,
                  gap: '1px',
                }}
              >
                {each.groups.map((group) => (
                  <Box
                    key={group.key.status}
                    sx={(theme) => ({
                      flexGrow: group.count,
                      flexBasis: 0,
                      minWidth: 2,
                      backgroundColor: theme.palette.tone[each.tone(group)].solid,
                    })}
                  />
                ))}
              </Box>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: '1px' }}>
                {each.groups
                  .filter(each.moves)
                  .sort((a, b) => b.count - a.count)
                  .slice(0, 4)
                  .map((group) => (
                    <li key={group.key.status}>
                      <Link
                        component={RouterLink}
                        underline="hover"
                        color="textSecondary"
                        to={`/${resourceOf(each.type)}?filter=${encodeURIComponent(JSON.stringify({ status: { in: [group.key.status] }, ...where }))}`}
                        sx={{
                          display: 'flex',
                          justifyContent: 'space-between',
                          gap: 2,
                          fontSize: 12,
                          lineHeight: '20px',
                        }}
                      >
                        <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 }}>
                          <Box
                            component="span"
                            aria-hidden
                            sx={(theme) => ({
                              width: 6,
                              height: 6,
                              borderRadius: '50%',
                              flex: 'none',
                              backgroundColor: theme.palette.tone[each.tone(group)].solid,
                            })}
                          />
                          <Box
                            component="span"
                            sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                          >
                            {word(`${each.type}Status`, group.key.status ?? '')}
                          </Box>
                        </Box>
                        <span>{group.count}</span>
                      </Link>
                    </li>
                  ))}
                {total === 0 && (
                  <Typography component="li" variant="caption" color="textSecondary">
                    {translate('tw.home.nothing')}
                  </Typography>
                )}
              </Box>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

const millions = (amount: string, translate: ReturnType<typeof useTranslate>): string =>
  `${translate('tw.home.money', { amount: grouped(round(times(amount, translate('tw.home.money_scale')), 1)) })}`;
