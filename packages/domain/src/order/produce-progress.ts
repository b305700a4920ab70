import { LockMode } from '@mikro-orm/core';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { postProduced } from './post-produced.ts';
import { SalesOrder } from './sales-order.ts';
import { SalesOrderLine } from './sales-order-line.ts';

/** 登记生产数量 — production has made so much of lines of an order (negative: taken back). Only production writes it; the store counts goods, not orders. Source: PROD-07, field-lessons §2 row 1. */
export async function addProduced(
  work: Work,
  orderId: string,
  produced: readonly { orderLineId: string; quantity: string | Decimal }[],
): Promise<void> {
  await work.em.flush();
  const order = await work.em.findOneOrFail(SalesOrder, { id: orderId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const lines = await work.em.find(
    SalesOrderLine,
    { order: orderId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  for (const { orderLineId, quantity } of produced) {
    const line = lines.find((each) => each.id === orderLineId);
    if (!line) throw new Error(`The line ${orderLineId} is not one of order ${order.number}`);
    line.producedQuantity = decimal(line.producedQuantity).plus(quantity).toFixed();
    line.updatedAt = work.now;
  }
  await postProduced(work, order.contract.id);
}
