import { LockMode } from '@mikro-orm/core';
import { addProgress } from '../contract/progress.ts';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from './sales-order.ts';
import { SalesOrderLine } from './sales-order-line.ts';

/**
 * 登记发货数量 — goods of an order have left the plant (negative: came back): adds to its lines and writes it up to the contract lines; the order is SHIPPED
 * when every line has left in full. Source: SHIP-03, field-lessons §2 row 3.
 */
export async function addShipped(
  work: Work,
  orderId: string,
  shipped: readonly { orderLineId: string; quantity: string | Decimal }[],
  on: string = work.today,
): Promise<SalesOrder> {
  await work.em.flush();
  const order = await work.em.findOneOrFail(
    SalesOrder,
    { id: orderId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const lines = await work.em.find(
    SalesOrderLine,
    { order: orderId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const deltas = shipped.map(({ orderLineId, quantity }) => {
    const line = lines.find((each) => each.id === orderLineId);
    if (!line) throw new Error(`The line ${orderLineId} is not one of order ${order.number}`);
    line.shippedQuantity = decimal(line.shippedQuantity).plus(quantity).toFixed();
    line.updatedAt = work.now;
    return { lineId: line.contractLine.id, quantity };
  });
  const complete = lines.every((line) => decimal(line.shippedQuantity).gte(line.quantity));
  const before = order.status;
  if (complete && (before === 'CONFIRMED' || before === 'IN_PRODUCTION' || before === 'READY'))
    order.status = 'SHIPPED';
  if (!complete && (before === 'SHIPPED' || before === 'DELIVERED')) order.status = 'READY';
  order.updatedAt = work.now;
  await work.em.flush();
  if (order.status !== before)
    await work.emit({
      type: order.status === 'SHIPPED' ? 'SalesOrderShipped' : 'SalesOrderShipmentTakenBack',
      entity: SalesOrder,
      recordId: order.id,
      payload: { from: before, to: order.status },
    });
  await addProgress(work, order.contract.id, 'shipped', deltas, on);
  // A cancelled order counts as ordered what it had shipped: what comes back can be ordered again.
  if (order.status === 'CANCELLED') await addProgress(work, order.contract.id, 'ordered', deltas, on);
  return order;
}

/** 订单送达 — the customer has signed for everything a shipped order sent; true when the order now is DELIVERED. Source: SIGN-01. */
export async function markDelivered(work: Work, orderId: string): Promise<boolean> {
  await work.em.flush();
  const order = await work.em.findOneOrFail(
    SalesOrder,
    { id: orderId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (order.status !== 'SHIPPED') return order.status === 'DELIVERED';
  order.status = 'DELIVERED';
  order.updatedAt = work.now;
  await work.em.flush();
  await work.emit({
    type: 'SalesOrderDelivered',
    entity: SalesOrder,
    recordId: order.id,
    payload: { from: 'SHIPPED', to: 'DELIVERED' },
  });
  return true;
}

/** 撤销送达 — a signature under a delivered order was taken back: it is shipped, no more. Source: SIGN-01. */
export async function takeBackDelivered(work: Work, orderId: string): Promise<void> {
  await work.em.flush();
  const order = await work.em.findOneOrFail(
    SalesOrder,
    { id: orderId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (order.status !== 'DELIVERED') return;
  order.status = 'SHIPPED';
  order.updatedAt = work.now;
  await work.em.flush();
  await work.emit({
    type: 'SalesOrderDeliveryTakenBack',
    entity: SalesOrder,
    recordId: order.id,
    payload: { from: 'DELIVERED', to: 'SHIPPED' },
  });
}
