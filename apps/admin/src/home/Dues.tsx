import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { useDuesQuery } from '../generated/first.ts';
import { daysAhead, today } from '../parts/BusinessDate.tsx';
import { compare, plus, share } from '../parts/exact.ts';
import { Panel } from '../parts/Panel.tsx';
import { Figure } from './Figure.tsx';
import { useShort } from './use-short.ts';

/** 应收与账龄 — what falls due this week, and how long the rest has been overdue, in the currency of the books. */
export function Dues() {
  const translate = useTranslate();
  const short = useShort();
  const { data } = useDuesQuery({ today: today(), soon: daysAhead(7) });
  if (!data || data.ageing.length === 0) return null;
  const buckets = (data.ageing[0]?.buckets ?? []).map(({ from, to }, at) => ({
    from,
    to,
    amount: data.ageing.reduce((sum, row) => plus(sum, row.buckets[at]?.baseAmount ?? '0'), '0'),
  }));
  const most = buckets.reduce((max, { amount }) => (compare(amount, max) > 0 ? amount : max), '0');
  const [soon] = data.soon;
  return (
    <Panel
      title={translate('tw.home.dues')}
      aside={
        <Link component={RouterLink} to="/ageing" underline="hover" sx={{ fontSize: 12 }}>
          {translate('tw.place.ageing')}
        </Link>
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, my: '-6px' }}>
        <Figure
          name={translate('tw.home.soon')}
          to="/receivables"
          beside={soon?.count}
          value={short(soon?.sum?.outstandingAmount ?? '0')}
        />
        {buckets.map(({ from, to, amount }) => (
          <Figure
            key={from ?? 'open'}
            name={
              from === null || from === undefined
                ? translate('tw.ageing.not_due')
                : to === null || to === undefined
                  ? translate('tw.ageing.over', { from })
                  : translate('tw.ageing.days', { from: from + 1, to })
            }
            value={short(amount)}
            part={share(amount, most)}
            tone={from === null || from === undefined ? 'blue' : 'red'}
          />
        ))}
      </Box>
    </Panel>
  );
}
