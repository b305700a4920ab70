import { sql } from 'kysely';
import type { Step } from '../step.ts';

/** 价格与报价 — every version of the quotation the contract comes from; done once one is accepted. */
export const price: Step = {
  zh: '价格与报价',
  en: 'Price and quotation',
  records: [
    {
      type: 'Quotation',
      from: sql`c join contract_application a on a.id = c.application_id join quotation q on q.id = a.quotation_id`,
      on: sql`t.number = q.number`,
      number: sql`t.number || ' v' || t.revision`,
      planned: 'valid_to',
      actual: sql`coalesce(t.answered_on, t.sent_on)`,
      amount: 'amount',
    },
  ],
  standing: (_, own) => {
    const last = own.at(-1);
    return {
      needed: own.length > 0,
      done: own.some((each) => each.status === 'ACCEPTED'),
      begun: true,
      actualOn: last?.actualOn ?? null,
      amount: last?.amount ?? null,
    };
  },
};
