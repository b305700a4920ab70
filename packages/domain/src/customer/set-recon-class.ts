import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { Customer, customerStates, reconClasses } from './customer.ts';

/** 设定对账类别 — finance sets it by hand, with the reason; from then on it is not derived any more. Source: CUST-10, CF-19. */
export const setReconClass = command({
  name: 'setReconClass',
  label: { zh: '设定对账类别', en: 'Set the reconciliation class' },
  event: 'ReconClassSet',
  on: Customer,
  from: customerStates,
  permission: 'customer.setReconClass',
  source: 'CUST-10',
  input: z.strictObject({
    reconClass: z.enum(reconClasses).describe('对账类别 — domestic or foreign'),
    reason: inputReason().max(300).describe('理由 — why it is set by hand'),
  }),
  change(customer, input) {
    customer.reconClass = input.reconClass;
    customer.reconClassReason = input.reason;
  },
});

/**
 * 推定对账类别 — FOREIGN while an export customs declaration names the customer, DOMESTIC again when none does any more; what finance has set by hand stays.
 * The caller holds the customer's lock. Source: CUST-10, CF-19.
 */
export async function deriveReconClass(work: Work, customer: Customer, named: boolean): Promise<void> {
  const reconClass = named ? 'FOREIGN' : 'DOMESTIC';
  if (customer.reconClassReason || customer.reconClass === reconClass) return;
  customer.reconClass = reconClass;
  customer.updatedAt = work.now;
  await work.emit({ type: 'ReconClassDerived', entity: Customer, recordId: customer.id, payload: { reconClass } });
}
