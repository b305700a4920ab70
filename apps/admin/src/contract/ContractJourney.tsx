import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { type ContractJourneyQuery, useContractJourneyQuery } from '../generated/operations.ts';
import { JourneyStation } from './JourneyStation.tsx';
import { JourneyStepPanel } from './JourneyStepPanel.tsx';

export type JourneyStep = NonNullable<ContractJourneyQuery['journey']>['steps'][number];

/** 合同全程 — the sixteen steps of its life: a rail across on a desk, down on a phone; the current one is open below it, any other with a click. */
export function ContractJourney({ id }: { id: string }) {
  const translate = useTranslate();
  const { data, isPending } = useContractJourneyQuery({ id });
  const [search, setSearch] = useSearchParams();
  if (isPending) return <Skeleton variant="rounded" height={220} />;
  const journey = data?.journey;
  if (!journey) return null;
  const chosen = search.get('step') ?? journey.currentStep ?? journey.steps.at(-1)?.step;
  const step = journey.steps.find((each) => each.step === chosen);
  const choose = (name: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('step', name);
        return next;
      },
      { replace: true },
    );
  const panel = step && (
    <JourneyStepPanel
      key={step.step}
      step={step}
      currency={journey.currency}
      current={step.step === journey.currentStep}
    />
  );
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        component="ol"
        aria-label={translate('tw.journey.label')}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 2,
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: 'repeat(8, minmax(0, 1fr))',
            xl: 'repeat(16, minmax(0, 1fr))',
          },
          rowGap: { xs: 0, sm: 2 },
        }}
      >
        {journey.steps.map((each, at) => (
          <JourneyStation
            key={each.step}
            step={each}
            currency={journey.currency}
            last={at === journey.steps.length - 1}
            current={each.step === journey.currentStep}
            open={each.step === chosen}
            onOpen={() => choose(each.step)}
          >
            {each.step === chosen ? panel : null}
          </JourneyStation>
        ))}
      </Box>
      <Box sx={{ display: { xs: 'none', sm: 'block' }, borderTop: 1, borderColor: 'line' }}>{panel}</Box>
    </Box>
  );
}
