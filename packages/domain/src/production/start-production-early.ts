import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { startGuards } from './may-start.ts';
import { orderStartFacts } from './start-production.ts';

/** 特批排产 — the deputy general manager for sales lets production begin before the advance is in, with a reason; everything else still holds. Source: ADV-03. */
export const startProductionEarly = command({
  name: 'startProductionEarly',
  label: { zh: '特批排产', en: 'Start production before the advance' },
  says: {
    zh: '预收款未到，经特批开始生产',
    en: 'Production begins by special permission although the advance is not in',
  },
  event: 'ProductionStartedEarly',
  on: SalesOrder,
  from: ['CONFIRMED'],
  to: 'IN_PRODUCTION',
  permission: 'order.overrideAdvance',
  source: 'ADV-03',
  input: z.strictObject({ reason: inputReason().describe('理由 — why production does not wait for the advance') }),
  facts: orderStartFacts,
  guards: startGuards,
  change(order, _, { work }) {
    order.productionStartedOn ??= work.today;
  },
});
