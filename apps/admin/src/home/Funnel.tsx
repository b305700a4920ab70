import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { resourceOf } from '../api/names.ts';
import { useFunnelQuery } from '../generated/first.ts';
import { today } from '../parts/BusinessDate.tsx';
import { compare, share } from '../parts/exact.ts';
import { Panel } from '../parts/Panel.tsx';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';
import { Figure } from './Figure.tsx';
import { useShort } from './use-short.ts';

/** 销售漏斗 — from talks to contracts signed this year: how many, for how much. */
export function Funnel({ owner }: { owner: string | undefined }) {
  const translate = useTranslate();
  const { see } = useMay();
  const { records } = useWords();
  const short = useShort();
  const own = owner ? { ownerId: { eq: owner } } : {};
  const { data } = useFunnelQuery({
    year: `${today().slice(0, 4)}-01-01`,
    seeQuotations: see('Quotation'),
    seeApplications: see('ContractApplication'),
    customers: own,
    quotations: own,
    applications: own,
    contracts: own,
  });
  if (!data) return null;
  const rows = [
    { key: 'customers', name: translate('tw.home.prospects'), type: 'Customer', of: data.customers[0], sum: undefined },
    {
      key: 'quotations',
      name: records('Quotation'),
      type: 'Quotation',
      of: data.quotations?.[0],
      sum: data.quotations?.[0]?.sum?.amount,
    },
    {
      key: 'applications',
      name: records('ContractApplication'),
      type: 'ContractApplication',
      of: data.applications?.[0],
      sum: data.applications?.[0]?.sum?.amount,
    },
    {
      key: 'contracts',
      name: translate('tw.home.contracts'),
      type: 'Contract',
      of: data.contracts[0],
      sum: data.contracts[0]?.sum?.amount,
    },
    {
      key: 'signed',
      name: translate('tw.home.signed'),
      type: 'Contract',
      of: data.signed[0],
      sum: data.signed[0]?.sum?.amount,
    },
  ].filter((each) => each.of && see(each.type));
  const most = rows.reduce((max, { sum }) => (sum && compare(sum, max) > 0 ? sum : max), '0');
  return (
    <Panel title={translate('tw.home.funnel')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, my: '-6px' }}>
        {rows.map(({ key, name, type, of, sum }) => (
          <Figure
            key={key}
            name={name}
            to={`/${resourceOf(type)}`}
            beside={sum ? short(sum) : undefined}
            value={(of?.count ?? 0).toLocaleString('en')}
            {...(sum && { part: share(sum, most) })}
            tone={key === 'signed' ? 'green' : 'blue'}
          />
        ))}
      </Box>
    </Panel>
  );
}
