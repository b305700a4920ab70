import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { addProgress } from '../contract/progress.ts';
import { command } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { inputReason } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from './sales-order.ts';
import { SalesOrderLine } from './sales-order-line.ts';

/** States in which an order counts as ordered on its contract. */
export const orderedStates: ReadonlySet<string> = new Set(['CONFIRMED', 'IN_PRODUCTION', 'READY']);

/** 收回未发数量 — what was ordered and has not left is taken back from the contract. Source: CON-22. */
export async function takeBackUnshipped(work: Work, order: SalesOrder): Promise<void> {
  if (!orderedStates.has(order.status!)) return;
  const lines = await work.em.find(SalesOrderLine, { order: order.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true });
  const deltas = lines.map((line) => ({ lineId: line.contractLine.id, quantity: decimal(line.shippedQuantity).minus(line.quantity) })).filter((each) => each.quantity.lt(0));
  if (deltas.length > 0) await addProgress(work, order.contract.id, 'ordered', deltas);
}

/** 取消订单 — an order ends with a reason; what has not been shipped can be ordered again under the contract. Source: ORD-13, Annex C. */
export const cancelOrder = command({
  name: 'cancelOrder',
  label: { zh: '取消订单', en: 'Cancel the order' },
  event: 'SalesOrderCancelled',
  on: SalesOrder,
  from: ['DRAFT', 'CHECKED', 'MISMATCH', 'CONFIRMED', 'IN_PRODUCTION', 'READY'],
  to: 'CANCELLED',
  permission: 'order.cancel',
  source: 'ORD-13',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is cancelled') }),
  async change(order, input, { work }) {
    await takeBackUnshipped(work, order);
    order.cancelledReason = input.reason;
  },
});
