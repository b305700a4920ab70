import type { Work } from '../kernel/work.ts';
import { DeliveryCopy, deliveryCopyKinds } from './delivery-copy.ts';
import type { DeliveryOrder } from './delivery-order.ts';

/** 开具各联 — a released delivery order is made out in all its copies. Source: SHIP-05. */
export function issueCopies(work: Work, delivery: DeliveryOrder): void {
  for (const kind of deliveryCopyKinds)
    work.em.persist(
      work.em.create(DeliveryCopy, { createdAt: work.now, updatedAt: work.now, delivery, kind, issuedAt: work.now }),
    );
}

/** 作废各联 — the copies of a delivery that is called off count no more. Source: SHIP-05. */
export async function voidCopies(work: Work, delivery: DeliveryOrder): Promise<void> {
  for (const copy of await work.em.find(DeliveryCopy, { delivery: delivery.id })) {
    copy.status = 'VOID';
    copy.updatedAt = work.now;
  }
}

/** 客户联签回 — the customer copy has come back signed; a signature taken back sends it out again. Source: SHIP-05, SIGN-01. */
export async function returnCustomerCopy(work: Work, deliveryId: string, signed: boolean): Promise<void> {
  for (const copy of await work.em.find(DeliveryCopy, {
    delivery: deliveryId,
    kind: 'CUSTOMER',
    status: { $ne: 'VOID' },
  })) {
    copy.status = signed ? 'RETURNED_SIGNED' : 'ISSUED';
    copy.returnedAt = signed ? work.now : null;
    copy.updatedAt = work.now;
  }
}
