import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { useReleasesQuery } from '../generated/first.ts';
import { today } from '../parts/BusinessDate.tsx';
import { Panel } from '../parts/Panel.tsx';
import { addressOf } from '../parts/RecordTitle.tsx';
import { useWords } from '../parts/use-words.ts';
import { Figure } from './Figure.tsx';

/** 今日放行 — the deliveries that are to leave today, and those that should have left. */
export function Releases() {
  const translate = useTranslate();
  const { locale, word } = useWords();
  const { data } = useReleasesQuery({ today: today() });
  if (!data) return null;
  const planned = data.planned.reduce((sum, each) => sum + each.count, 0);
  const left = data.planned
    .filter(({ key }) => !['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'VOID'].includes(key.status ?? ''))
    .reduce((sum, each) => sum + each.count, 0);
  return (
    <Panel title={translate('tw.home.releases')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, my: '-6px' }}>
        <Figure name={translate('tw.home.planned')} value={planned} />
        <Figure name={translate('tw.home.left')} value={left} />
        <Figure name={translate('tw.home.still_here')} value={data.late[0]?.count ?? 0} />
        {data.deliveries.nodes.map((each) => (
          <Figure
            key={each.id}
            name={`${each.number} ${titleOf(each.customer as Record<string, unknown> | null, locale)}`}
            to={addressOf('DeliveryOrder', each.id)}
            value={<Box sx={{ fontWeight: 400, fontSize: 12 }}>{word('DeliveryOrderStatus', each.status)}</Box>}
          />
        ))}
      </Box>
    </Panel>
  );
}
