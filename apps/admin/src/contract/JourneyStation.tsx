import Check from '@mui/icons-material/Check';
import PriorityHigh from '@mui/icons-material/PriorityHigh';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { compare, share } from '../parts/exact.ts';
import type { Tone } from '../theme.ts';
import type { JourneyStep } from './ContractJourney.tsx';
import { stepTone } from './step-tone.ts';

interface Props {
  step: JourneyStep;
  currency: string;
  last: boolean;
  current: boolean;
  open: boolean;
  onOpen: () => void;
  /** What happened there; below the step on a phone. */
  children: ReactNode;
}

/** 一步 — its name, how it stands, planned and actual day, who has it, how much of its amount is done. */
export function JourneyStation({ step, last, current, open, onOpen, children }: Props) {
  const translate = useTranslate();
  const tone = stepTone(step);
  const quiet = step.state === 'WAITING' || step.state === 'NOT_NEEDED';
  const part =
    step.amount && step.amountDone && compare(step.amount, '0') > 0 ? share(step.amountDone, step.amount) : undefined;
  const [holder] = step.holders;
  return (
    <Box
      component="li"
      aria-current={current ? 'step' : undefined}
      sx={{ minWidth: 0, position: 'relative', '--edge': (theme) => theme.palette.line }}
    >
      <ButtonBase
        onClick={onOpen}
        aria-expanded={open}
        sx={{
          width: '100%',
          height: { sm: '100%' },
          p: 2,
          borderRadius: '6px',
          display: 'flex',
          flexDirection: { xs: 'row', sm: 'column' },
          alignItems: { xs: 'flex-start', sm: 'stretch' },
          justifyContent: 'flex-start',
          gap: { xs: 3, sm: '6px' },
          textAlign: 'left',
          backgroundColor: open ? 'wash' : 'transparent',
          '&:hover': { backgroundColor: 'wash' },
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', width: { sm: '100%' } }}>
          <Dot tone={tone} state={step.state} />
          {!last && (
            <Box
              aria-hidden
              sx={{
                display: { xs: 'none', sm: 'block' },
                flex: 1,
                height: 2,
                ml: 1,
                mr: -2,
                backgroundColor: (theme) =>
                  step.state === 'DONE' ? theme.palette.tone.green.solid : theme.palette.line,
              }}
            />
          )}
        </Box>
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Box
            sx={{
              fontSize: 13,
              lineHeight: 1.3,
              fontWeight: quiet ? 400 : 600,
              color: quiet ? 'text.secondary' : 'text.primary',
            }}
          >
            {step.label}
          </Box>
          <Box
            sx={(theme) => ({
              fontSize: 12,
              lineHeight: 1.4,
              color: quiet ? 'text.secondary' : theme.palette.tone[tone].ink,
              overflow: 'hidden',
              textOverflow: 'ellipsis',
            })}
          >
            {translate(`tw.journey.${step.state}`)}
            {holder && step.state !== 'DONE' && ` · ${holder.name}`}
          </Box>
          {(step.plannedOn || step.actualOn) && step.state !== 'NOT_NEEDED' && (
            <Box
              sx={(theme) => ({
                fontSize: 12,
                lineHeight: 1.4,
                fontVariantNumeric: 'tabular-nums',
                color: step.late ? theme.palette.tone.red.ink : 'text.secondary',
              })}
            >
              {days(step)}
              {step.late && ` ${translate('tw.journey.late')}`}
            </Box>
          )}
          {part !== undefined && part > 0 && part < 100 && (
            <Box aria-hidden sx={{ height: 3, mt: '3px', borderRadius: 2, backgroundColor: 'line' }}>
              <Box
                sx={{
                  height: 3,
                  borderRadius: 2,
                  width: `${part}%`,
                  backgroundColor: (theme) => theme.palette.tone[tone].solid,
                }}
              />
            </Box>
          )}
        </Box>
      </ButtonBase>
      {open && <Box sx={{ display: { sm: 'none' }, ml: '14px', borderLeft: 2, borderColor: 'line' }}>{children}</Box>}
    </Box>
  );
}

/** Planned and, behind an arrow, actual; the year once where it is the same. */
const days = ({ plannedOn, actualOn }: JourneyStep): string => {
  const short = (on: string | null | undefined) => on?.slice(2);
  if (plannedOn && actualOn && plannedOn !== actualOn)
    return `${short(plannedOn)} → ${plannedOn.slice(0, 4) === actualOn.slice(0, 4) ? actualOn.slice(5) : short(actualOn)}`;
  return actualOn ? (short(actualOn) ?? '') : `${short(plannedOn)} →`;
};

function Dot({ tone, state }: { tone: Tone; state: JourneyStep['state'] }) {
  return (
    <Box
      aria-hidden
      sx={(theme) => ({
        width: 18,
        height: 18,
        flex: 'none',
        borderRadius: '50%',
        display: 'grid',
        placeItems: 'center',
        border: `2px solid ${tone === 'grey' ? theme.palette.line : theme.palette.tone[tone].solid}`,
        backgroundColor:
          state === 'DONE' || state === 'REFUSED' ? theme.palette.tone[tone].solid : theme.palette.background.paper,
        color: state === 'NOT_NEEDED' ? theme.palette.text.secondary : theme.palette.background.paper,
      })}
    >
      {state === 'DONE' && <Check sx={{ fontSize: 13 }} />}
      {state === 'REFUSED' && <PriorityHigh sx={{ fontSize: 12 }} />}
      {state === 'NOT_NEEDED' && <Remove sx={{ fontSize: 12 }} />}
      {state === 'CURRENT' && (
        <Box
          sx={(theme) => ({
            width: 8,
            height: 8,
            borderRadius: '50%',
            backgroundColor: theme.palette.tone[tone].solid,
          })}
        />
      )}
    </Box>
  );
}
