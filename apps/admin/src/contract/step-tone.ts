import type { Tone } from '../theme.ts';
import type { JourneyStep } from './ContractJourney.tsx';

/** 步骤色 — done green, refused or failed red, waiting on somebody amber, going on blue, still to come grey. */
export const stepTone = ({ state, holders }: JourneyStep): Tone => {
  switch (state) {
    case 'DONE':
      return 'green';
    case 'REFUSED':
      return 'red';
    case 'CURRENT':
      return holders.length > 0 ? 'amber' : 'blue';
    default:
      return 'grey';
  }
};
