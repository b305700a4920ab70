import { LockMode } from '@mikro-orm/core';
import type { Decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { addProduced } from '../order/produce-progress.ts';
import type { Facts } from '../kernel/command.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { ProductionNoticeLine } from './production-notice-line.ts';
import type { ProductionPlan } from './production-plan.ts';
import { ProductionStep } from './production-step.ts';

/** How much of an order line a plan makes, and where what is done of it is written down. */
export interface PlannedLine {
  readonly orderLine: SalesOrderLine;
  readonly quantity: string;
  readonly counter: ProductionNoticeLine | SalesOrderLine;
}

/** What those who carry out a plan have to know. */
export interface PlanFacts {
  readonly order: SalesOrder;
  readonly steps: readonly ProductionStep[];
  readonly planned: readonly PlannedLine[];
}

/** 计划事实 — order, operations and quantities of many plans at once; the order is locked. Source: PROD-04, PROD-07. */
export const planFacts: Facts<ProductionPlan, PlanFacts> = {
  async lock(plan, work) {
    await work.em.findOneOrFail(
      SalesOrder,
      { id: plan.order.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  async load(documents, work) {
    const orderIds = documents.map((each) => each.order.id);
    const orders = await work.em.find(SalesOrder, { id: { $in: orderIds } });
    const steps = await work.em.find(
      ProductionStep,
      { plan: { $in: documents.map((each) => each.id) } },
      { orderBy: { position: 'ASC' } },
    );
    const lines = await work.em.find(
      SalesOrderLine,
      { order: { $in: orderIds } },
      { populate: ['product'], orderBy: { position: 'ASC' } },
    );
    const noticeLines = await work.em.find(
      ProductionNoticeLine,
      { notice: { $in: documents.flatMap((each) => (each.notice ? [each.notice.id] : [])) } },
      { orderBy: { position: 'ASC' } },
    );
    return new Map(
      documents.map((plan) => {
        const own = lines.filter((line) => line.order.id === plan.order.id);
        const planned = plan.notice
          ? noticeLines
              .filter((line) => line.notice.id === plan.notice!.id)
              .map((line) => ({
                orderLine: own.find((each) => each.id === line.orderLine.id)!,
                quantity: line.quantity,
                counter: line,
              }))
          : own
              .filter((line) => line.supply === 'PRODUCTION')
              .map((orderLine) => ({ orderLine, quantity: orderLine.quantity, counter: orderLine }));
        return [
          plan.id,
          {
            order: orders.find((each) => each.id === plan.order.id)!,
            steps: steps.filter((step) => step.plan.id === plan.id),
            planned,
          },
        ];
      }),
    );
  },
};

/** 登记完成 — so much of a planned line is done, all entries together; the difference is written up to the order line. Source: PROD-07. */
export async function markDone(
  work: Work,
  order: SalesOrder,
  done: readonly { readonly line: PlannedLine; readonly quantity: Decimal }[],
): Promise<void> {
  const moved = done
    .map(({ line, quantity }) => ({
      orderLineId: line.orderLine.id,
      quantity: quantity.minus(line.counter.producedQuantity!),
    }))
    .filter((each) => !each.quantity.eq(0));
  for (const { line, quantity } of done) {
    if (line.counter === line.orderLine) continue;
    line.counter.producedQuantity = quantity.toFixed();
    line.counter.updatedAt = work.now;
  }
  if (moved.length > 0) await addProduced(work, order.id, moved);
}
