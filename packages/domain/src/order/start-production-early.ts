import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { SalesOrder } from './sales-order.ts';

/** 特批排产 — the deputy general manager for sales lets production begin before the advance is in, with a reason. Source: ADV-03. */
export const startProductionEarly = command({
  name: 'startProductionEarly',
  label: { zh: '特批排产', en: 'Start production before the advance' },
  event: 'ProductionStartedEarly',
  on: SalesOrder,
  from: ['CONFIRMED'],
  to: 'IN_PRODUCTION',
  permission: 'order.overrideAdvance',
  source: 'ADV-03',
  input: z.strictObject({ reason: inputReason().describe('理由 — why production does not wait for the advance') }),
});
