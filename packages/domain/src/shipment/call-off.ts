import { createTask } from '../approval/create-task.ts';
import { withdrawWith } from '../approval/decide.ts';
import type { Work } from '../kernel/work.ts';
import { releaseStock } from '../warehouse/release-stock.ts';
import { returnStock } from '../warehouse/return-stock.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { moveLots } from './allocate-lots.ts';
import { voidCopies } from './delivery-copies.ts';
import { deliveryLinesOf, needsOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { ExitPass } from './exit-pass.ts';

/** States in which the goods are still inside the plant. */
export const insideStates = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED'] as const;

/** 撤回货物 — what a delivery that has not left holds is given back: its approval ends, reserved goods are free, issued goods are in the store again, its pass is void. Source: WH-05, SHIP-04. */
export async function callOff(work: Work, delivery: DeliveryOrder, reason: string): Promise<void> {
  const paper = { entity: DeliveryOrder, recordId: delivery.id };
  const needs = needsOf(delivery, (await deliveryLinesOf(work, [delivery])).get(delivery.id) ?? []);
  if (delivery.status === 'SUBMITTED') await withdrawWith(work, delivery);
  if (delivery.status === 'APPROVED') {
    await releaseStock(work, paper, needs);
    await moveLots(work, delivery, 'FREE');
  }
  if (delivery.status === 'ISSUED') {
    await returnStock(work, paper, needs);
    await moveLots(work, delivery, 'FREE');
    await tellCustodian(work, delivery);
    for (const pass of await work.em.find(ExitPass, { delivery: delivery.id, status: 'ISSUED' })) {
      pass.status = 'VOID';
      pass.voidReason = reason;
      pass.updatedAt = work.now;
    }
  }
  await voidCopies(work, delivery);
  delivery.voidReason = reason;
}

/** 通知保管员 — goods of a delivery that is called off or came back stand on the yard: their custodian puts them into the store. Source: WH-04. */
export async function tellCustodian(work: Work, delivery: DeliveryOrder): Promise<void> {
  const store = await work.em.findOneOrFail(Warehouse, { id: delivery.warehouse.id });
  createTask(work, {
    kind: 'ACTION',
    title: `发货单 ${delivery.number} 作废，货物放回仓库 ${store.code}`,
    titleEn: `The delivery ${delivery.number} is void: put its goods back into ${store.code}`,
    entity: DeliveryOrder,
    recordId: delivery.id,
    topic: 'PUT_BACK',
    ...(store.custodian ? { assigneeId: store.custodian.id } : { role: 'WAREHOUSE' as const }),
  });
}
