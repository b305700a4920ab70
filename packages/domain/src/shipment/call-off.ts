import { approvalFacts } from '../approval/facts.ts';
import { withdraw } from '../approval/decide.ts';
import type { Work } from '../kernel/work.ts';
import { releaseStock } from '../warehouse/release-stock.ts';
import { returnStock } from '../warehouse/return-stock.ts';
import { deliveryLinesOf, needsOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { ExitPass } from './exit-pass.ts';

/** States in which the goods are still inside the plant. */
export const insideStates = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED'] as const;

/** 撤回货物 — what a delivery that has not left holds is given back: its approval ends, reserved goods are free, issued goods are in the store again, its pass is void. Source: WH-05, SHIP-04. */
export async function callOff(work: Work, delivery: DeliveryOrder, reason: string): Promise<void> {
  const paper = { entity: DeliveryOrder, recordId: delivery.id };
  const needs = needsOf(delivery, (await deliveryLinesOf(work, [delivery])).get(delivery.id) ?? []);
  if (delivery.status === 'SUBMITTED') {
    await approvalFacts.lock?.(delivery, work);
    const facts = (await approvalFacts.load([delivery], work)).get(delivery.id);
    if (facts?.approval) withdraw(work, facts);
  }
  if (delivery.status === 'APPROVED') await releaseStock(work, paper, needs);
  if (delivery.status === 'ISSUED') {
    await returnStock(work, paper, needs);
    for (const pass of await work.em.find(ExitPass, { delivery: delivery.id, status: 'ISSUED' })) {
      pass.status = 'VOID';
      pass.voidReason = reason;
      pass.updatedAt = work.now;
    }
  }
  delivery.voidReason = reason;
}
