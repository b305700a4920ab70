import { sql } from 'kysely';
import type { Step } from '../step.ts';

/** 售前与需求 — done where there is a contract. */
export const presales: Step = {
  zh: '售前与需求',
  en: 'Presales and need',
  records: [{ type: 'Customer', from: sql`c`, on: sql`t.id = c.customer_id` }],
  standing: ({ contract }) => ({ needed: true, done: true, begun: true, actualOn: contract.createdOn }),
};
