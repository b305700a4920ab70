import { command } from '../kernel/command.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { advanceIsIn, startFactsOf, startGuards } from './may-start.ts';

export const orderStartFacts = startFactsOf<SalesOrder>((order) => order.id);

/** 排产 — production of a confirmed order begins once its notice is signed and the agreed advance is in. Source: PROD-01, PROD-02, ADV-03. */
export const startProduction = command({
  name: 'startProduction',
  label: { zh: '排产', en: 'Start production' },
  says: { zh: '订单进入生产', en: 'Production of the order begins' },
  event: 'ProductionStarted',
  on: SalesOrder,
  from: ['CONFIRMED'],
  to: 'IN_PRODUCTION',
  permission: 'order.startProduction',
  source: 'PROD-01, PROD-02, ADV-03',
  facts: orderStartFacts,
  guards: { ...startGuards, advanceIsIn },
  change(order, _, { work }) {
    order.productionStartedOn ??= work.today;
  },
});
