import type { Work } from '../kernel/work.ts';
import { markDelivered } from '../order/ship-progress.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';

/** 订单是否送达 — an order whose last delivery is signed for is delivered. Source: SIGN-01. */
export async function deliverOrder(work: Work, orderId: string): Promise<void> {
  const open = await work.em.count(DeliveryOrder, {
    order: orderId,
    status: { $in: ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'LEFT_PLANT'] },
  });
  if (open === 0) await markDelivered(work, orderId);
}
