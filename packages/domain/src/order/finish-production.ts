import { command } from '../kernel/command.ts';
import { SalesOrder } from './sales-order.ts';

/** 备货完成 — everything of the order is made and ready to go. Source: Annex C. */
export const finishProduction = command({
  name: 'finishProduction',
  label: { zh: '备货完成', en: 'Ready' },
  event: 'ProductionFinished',
  on: SalesOrder,
  from: ['IN_PRODUCTION'],
  to: 'READY',
  permission: 'order.startProduction',
  source: 'ORD-01',
});
