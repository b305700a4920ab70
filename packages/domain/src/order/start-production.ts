import { command } from '../kernel/command.ts';
import { advanceFactsOf, advanceGate } from '../payment/advance-gate.ts';
import { SalesOrder } from './sales-order.ts';

/** 排产 — production of a confirmed order begins once the agreed advance is in. Source: ADV-03. */
export const startProduction = command({
  name: 'startProduction',
  label: { zh: '排产', en: 'Start production' },
  event: 'ProductionStarted',
  on: SalesOrder,
  from: ['CONFIRMED'],
  to: 'IN_PRODUCTION',
  permission: 'order.startProduction',
  source: 'ADV-03',
  facts: advanceFactsOf<SalesOrder>(
    (order) => order.contract.id,
    (order) => order.currency!,
  ),
  guards: { advanceReceived: advanceGate },
});
