import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { BusinessDate } from '../parts/BusinessDate.tsx';
import { Money } from '../parts/Money.tsx';
import { useWords } from '../parts/use-words.ts';
import type { JourneyStep } from './ContractJourney.tsx';
import { JourneyPart } from './JourneyPart.tsx';

/** 步骤详情 — what happened in a step and what is next: its dates, amounts and people, and every record with what can be done with it or stands in its way. */
export function JourneyStepPanel({
  step,
  currency,
  current,
}: {
  step: JourneyStep;
  currency: string;
  current: boolean;
}) {
  const translate = useTranslate();
  const { role } = useWords();
  const open = step.state === 'CURRENT' || step.state === 'REFUSED';
  return (
    <Box sx={{ p: { xs: 3, sm: 4 }, display: 'grid', gap: 3, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 6, rowGap: 1, fontSize: 13 }}>
        <Typography variant="h3" component="h2">
          {step.label}
          <Box component="span" sx={{ ml: 2, fontSize: 12, fontWeight: 400, color: 'text.secondary' }}>
            {translate(current ? 'tw.journey.here' : `tw.journey.${step.state}`)}
          </Box>
        </Typography>
        {step.plannedOn && (
          <span>
            <Faded>{translate('tw.journey.planned')}</Faded> <BusinessDate value={step.plannedOn} exact />
          </span>
        )}
        {step.actualOn && (
          <span>
            <Faded>{translate('tw.journey.actual')}</Faded> <BusinessDate value={step.actualOn} exact />
          </span>
        )}
        {step.amount && (
          <span>
            <Faded>{translate('tw.journey.amount')}</Faded>{' '}
            {step.amountDone && (
              <>
                <Money value={step.amountDone} currency={currency} plain /> /{' '}
              </>
            )}
            <Money value={step.amount} currency={currency} />
          </span>
        )}
        {open && step.holders.length > 0 && (
          <span>
            <Faded>{translate('tw.journey.holders')}</Faded>{' '}
            {[...new Set(step.holders.map((each) => each.name || (each.role ? role(each.role) : '')))].join(
              translate('tw.list_comma'),
            )}
          </span>
        )}
      </Box>
      {step.records.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(step.state === 'NOT_NEEDED' ? 'tw.journey.not_needed_says' : 'tw.journey.nothing')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid' }}>
          {step.records.map((each) => (
            <JourneyPart key={each.id} part={each} currency={currency} next={open} />
          ))}
        </Box>
      )}
    </Box>
  );
}

const Faded = ({ children }: { children: string }) => (
  <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
    {children}
  </Box>
);
