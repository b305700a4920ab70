import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import { isRecordType } from '../api/names.ts';
import { operationsOf } from '../api/record.ts';
import { BusinessDate } from '../parts/BusinessDate.tsx';
import { Commands, type Offer } from '../parts/Commands.tsx';
import { Money } from '../parts/Money.tsx';
import { Progress } from '../parts/Progress.tsx';
import { addressOf } from '../parts/RecordTitle.tsx';
import { Refusals } from '../parts/Refusals.tsx';
import { StateChip } from '../parts/StateChip.tsx';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';
import type { JourneyStep } from './ContractJourney.tsx';

type Part = JourneyStep['records'][number];
type Offered = { page: { nodes: { id: string; version: number; commands: readonly Offer[] }[] } };

const takesBack = (name: string): boolean =>
  /^(terminate|cancel|void|withdraw|return|reject|refuse|reverse|abandon)/.test(name);

/** 步骤单据 — a record of a step: where it stands, when, how much of it is done; in an open step also what can be done with it next, and why not more. */
export function JourneyPart({ part, currency, next }: { part: Part; currency: string; next: boolean }) {
  const translate = useTranslate();
  const { record: name, word } = useWords();
  const { see } = useMay();
  const known = isRecordType(part.type) ? part.type : undefined;
  const offers = known && operationsOf(known).offers;
  const { data } = useQuery({
    queryKey: ['JourneyOffers', part.type, part.id, part.status],
    queryFn: fetchGraphql<Offered>(String(offers), { ids: [part.id] }),
    enabled: next && Boolean(offers),
  });
  const row = data?.page.nodes[0];
  const onward = row?.commands.every((each) => !each.allowed)
    ? row.commands.filter((each) => each.refusals.length > 0 && !takesBack(each.name))
    : [];
  // What stands in the way of the matter itself says more than whose matter it is.
  const blocked =
    onward.find((each) => each.refusals.every(({ code }) => code !== 'NOT_PERMITTED')) ??
    onward.find((each) => each.refusals.some(({ code }) => code !== 'NOT_PERMITTED')) ??
    onward[0];
  const title = [name(part.type), part.kind && word(`${part.type}Kind`, part.kind), part.number]
    .filter(Boolean)
    .join(' ');
  return (
    <Box
      component="li"
      sx={{ py: 2, display: 'grid', gap: 2, borderTop: 1, borderColor: 'line', '&:first-of-type': { borderTop: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 1, fontSize: 13 }}>
        <Box sx={{ minWidth: { sm: 220 } }}>
          {known && see(known) ? (
            <Link
              component={RouterLink}
              to={addressOf(part.type, part.id)}
              underline="hover"
              color="inherit"
              sx={{ fontWeight: 500 }}
            >
              {title}
            </Link>
          ) : (
            title
          )}
        </Box>
        <StateChip of={`${part.type}Status`} value={part.status} />
        {(part.plannedOn || part.actualOn) && (
          <Box sx={{ color: 'text.secondary' }}>
            {part.plannedOn && <BusinessDate value={part.plannedOn} due={!part.actualOn && next} />}
            {part.plannedOn && part.actualOn && ' → '}
            {part.actualOn && <BusinessDate value={part.actualOn} />}
          </Box>
        )}
        {part.amount && (
          <Box sx={{ minWidth: 120 }}>
            {part.amountDone ? (
              <Progress label={title} done={part.amountDone} of={part.amount} unit={currency} />
            ) : (
              <Money value={part.amount} currency={currency} />
            )}
          </Box>
        )}
        {next && part.holders.length > 0 && (
          <Box sx={{ color: 'text.secondary' }}>
            {part.holders.map((each) => each.name).join(translate('tw.list_comma'))}
          </Box>
        )}
        <Box sx={{ flex: 1 }} />
        {row && <Commands type={part.type} record={row} commands={row.commands} buttons={1} />}
      </Box>
      {blocked && (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
            {translate('tw.journey.blocked', { did: blocked.label })}
          </Box>
          <Refusals of={blocked.refusals} tone="amber" />
        </Box>
      )}
    </Box>
  );
}
