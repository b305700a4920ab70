import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputDate } from '../kernel/parse-input.ts';
import { signOffRefusals } from './refusals.ts';
import { SignOff } from './sign-off.ts';
import { signOffFacts } from './sign-off-facts.ts';

/** 登记到货 — the goods are at the agreed place; from this day on a missing signature is reminded of. Source: SIGN-01, SIGN-06. */
export const recordArrival = command({
  name: 'recordArrival',
  label: { zh: '登记到货', en: 'Record the arrival' },
  says: { zh: '自到货日起计算催签', en: 'A missing signature is reminded of from this day on' },
  event: 'DeliveryArrived',
  on: SignOff,
  from: ['AWAITED'],
  permission: 'signoff.record',
  source: 'SIGN-01, SIGN-06',
  input: z.strictObject({ arrivedOn: inputDate().describe('到货日 — day the goods arrived') }),
  facts: signOffFacts,
  inputGuards: {
    arrivedOnIsPossible: (_, { arrivedOn }, { delivery }, { today }) =>
      arrivedOn > today || (delivery.leftOn && arrivedOn < delivery.leftOn)
        ? signOffRefusals.ARRIVED_ON_IMPOSSIBLE({ arrivedOn, leftOn: delivery.leftOn, today })
        : undefined,
  },
  change(signOff, { arrivedOn }) {
    signOff.arrivedOn = arrivedOn;
  },
});
