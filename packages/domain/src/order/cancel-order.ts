import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { addProgress } from '../contract/progress.ts';
import { command, type InputGuard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { inputDecimal, inputReason } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { orderRefusals } from './refusals.ts';
import { SalesOrder } from './sales-order.ts';
import { SalesOrderLine } from './sales-order-line.ts';
import { stopReview } from './settle-review.ts';

/** States in which an order counts as ordered on its contract. */
export const orderedStates: ReadonlySet<string> = new Set(['CONFIRMED', 'IN_PRODUCTION', 'READY']);

/** States an order can still be cancelled in. */
export const cancellableStates = [
  'DRAFT',
  'CHECKED',
  'MISMATCH',
  'IN_REVIEW',
  'ISSUES_OPEN',
  'PASSED',
  'CONFIRMED',
  'IN_PRODUCTION',
  'READY',
] as const;

/** 收回未发数量 — what was ordered and has not left is taken back from the contract. Source: CON-22. */
export async function takeBackUnshipped(work: Work, order: SalesOrder): Promise<void> {
  if (!orderedStates.has(order.status!)) return;
  const lines = await work.em.find(
    SalesOrderLine,
    { order: order.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const deltas = lines
    .map((line) => ({ lineId: line.contractLine.id, quantity: decimal(line.shippedQuantity).minus(line.quantity) }))
    .filter((each) => each.quantity.lt(0));
  if (deltas.length > 0) await addProgress(work, order.contract.id, 'ordered', deltas);
}

const cancelInput = z.strictObject({
  reason: inputReason().describe('理由 — why it is cancelled'),
  cost: inputDecimal({ min: '0', scale: 4 })
    .nullish()
    .describe('损失 — cost left behind, in the currency of the order; needed once production has begun'),
});

const costIsNamed: InputGuard<SalesOrder, undefined, z.output<typeof cancelInput>> = (order, { cost }) =>
  order.productionStartedOn && (cost === null || cost === undefined)
    ? orderRefusals.CANCELLATION_COST_MISSING()
    : undefined;

/** 取消订单 — an order ends with a reason, after the start of production with its cost; what has not been shipped can be ordered again under the contract. Source: ORD-13, Annex C. */
export const cancelOrder = command({
  name: 'cancelOrder',
  label: { zh: '取消订单', en: 'Cancel the order' },
  says: {
    zh: '订单取消，未发数量退回合同，生产与评审停止；生产开始后须记录损失',
    en: 'The order ends, what has not left goes back to the contract, production and review stop; once production has begun the cost is recorded',
  },
  event: 'SalesOrderCancelled',
  on: SalesOrder,
  from: cancellableStates,
  to: 'CANCELLED',
  permission: 'order.cancel',
  source: 'ORD-13',
  input: cancelInput,
  inputGuards: { costIsNamed },
  async change(order, input, { work }) {
    await takeBackUnshipped(work, order);
    await stopReview(work, order);
    await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'order.cancel' });
    await closeTasks(work, { entity: SalesOrder, recordId: order.id, as: 'CANCELLED' });
    order.cancelledReason = input.reason;
    order.cancellationCost = input.cost ?? null;
  },
});
