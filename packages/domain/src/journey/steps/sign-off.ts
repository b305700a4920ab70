import { sql } from 'kysely';
import { full, latest } from '../progress.ts';
import { ofContract } from '../record-source.ts';
import type { Step } from '../step.ts';

/** 客户签收 — done once every line is signed for; a refused signature or an open exception has to be settled. Source: SIGN-01, SIGN-02. */
export const signOff: Step = {
  zh: '客户签收',
  en: 'Customer sign-off',
  records: [
    {
      type: 'SignOff',
      from: sql`c join delivery_order d on d.contract_id = c.id`,
      on: sql`t.delivery_id = d.id`,
      planned: sql`d.planned_on`,
      actual: 'signed_on',
      amount: sql`d.amount`,
    },
    ofContract('DeliveryException', { kind: 'kind', actual: 'settled_on' }),
  ],
  standing: ({ contract }, own) => {
    const signed = own.filter((each) => each.type === 'SignOff');
    const open = own.some((each) => each.type === 'DeliveryException' && each.status === 'OPEN');
    const done = full(contract.signOffProgress);
    return {
      needed: true,
      done,
      begun: signed.length > 0,
      refused: open || signed.some((each) => each.status === 'REFUSED'),
      actualOn: done ? latest(signed.map((each) => each.actualOn)) : null,
      amount: contract.amount,
      amountDone: contract.signedForAmount,
    };
  },
};
