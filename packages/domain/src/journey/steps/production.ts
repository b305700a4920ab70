import { sql } from 'kysely';
import { full, latest, ordersOf, ready } from '../progress.ts';
import { ofOrder } from '../record-source.ts';
import type { Step } from '../step.ts';

/** 生产进度 — done once everything ordered is ready; not part of a contract whose goods come from stock or are bought. Source: PROD-01. */
export const production: Step = {
  zh: '生产进度',
  en: 'Production',
  records: [
    ofOrder('ProductionPlan', {
      number: sql`t.number || ' v' || t.revision`,
      planned: sql`coalesce(t.promised_on, t.computed_finish_on)`,
      actual: 'completed_on',
    }),
  ],
  standing: (facts, own) => {
    const { orderProgress, shipmentProgress } = facts.contract;
    const orders = ordersOf(facts);
    const plans = own.filter((each) => !['REPLANNED', 'CANCELLED'].includes(each.status));
    const done = orders.length > 0 && full(orderProgress) && orders.every((each) => ready.includes(each.status));
    return {
      needed: orders.length > 0 ? facts.made : !full(shipmentProgress),
      done,
      begun: plans.length > 0 || orders.some((each) => each.status === 'IN_PRODUCTION'),
      plannedOn: latest(plans.map((each) => each.plannedOn)),
      actualOn: done ? latest(plans.map((each) => each.actualOn)) : null,
    };
  },
};
