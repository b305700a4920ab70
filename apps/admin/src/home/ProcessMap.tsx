import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { type ProcessMapQuery, type ProcessScope, useProcessMapQuery } from '../generated/first.ts';
import { compare, plus } from '../parts/exact.ts';
import { StageCard } from './StageCard.tsx';

type Stage = ProcessMapQuery['stages'][number];

/** What the records of a stage are worth in the currency of the books. */
const worth = ({ amounts }: Stage): string =>
  amounts.reduce((sum, { baseAmount }) => plus(sum, baseAmount ?? '0'), '0');

/** 流程图 — the stages from customer to archive as one flowing line: how many records wait in each, the oldest, the late ones; the line is as thick as the money in it. */
export function ProcessMap({ scope, me }: { scope: ProcessScope; me: string | undefined }) {
  const translate = useTranslate();
  const { data, isPending } = useProcessMapQuery({ scope }, { placeholderData: keepPreviousData });
  const stages = (data?.stages ?? []).map((stage) => ({ stage, money: worth(stage) }));
  const most = stages.reduce((max, { money }) => (compare(money, max) > 0 ? money : max), '0');
  if (isPending) return <Skeleton variant="rounded" height={480} />;
  return (
    <Box
      component="ol"
      aria-label={translate('tw.home.map')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        rowGap: 3,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))', md: 'repeat(4, minmax(0, 1fr))' },
        border: 1,
        borderColor: 'line',
        borderRadius: '8px',
        backgroundColor: 'background.paper',
        overflow: 'hidden',
        pb: 2,
      }}
    >
      {stages.map(({ stage, money }) => (
        <StageCard key={stage.stage} stage={stage} money={money} most={most} mine={scope === 'OWN' ? me : undefined} />
      ))}
    </Box>
  );
}
