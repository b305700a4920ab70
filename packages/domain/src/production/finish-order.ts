import { closeTasks } from '../approval/close-tasks.ts';
import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { addProduced } from '../order/produce-progress.ts';
import { SalesOrder } from '../order/sales-order.ts';
import type { SalesOrderLine } from '../order/sales-order-line.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionNoticeLine } from './production-notice-line.ts';
import { ProductionPlan } from './production-plan.ts';
import { ProductionTask } from './production-task.ts';
import { callOffPlan, liveNoticeStates } from './revoke-notice.ts';

/** 订单备货完成 — what was to be made is made: quantities are full, notices and tasks are done, drafts of plans fall away. Source: PROD-07, Annex C. */
export async function finishOrder(work: Work, order: SalesOrder, lines: readonly SalesOrderLine[]): Promise<void> {
  const rest = lines
    .filter((line) => line.supply === 'PRODUCTION' || !line.supply)
    .map((line) => ({ orderLineId: line.id, quantity: decimal(line.quantity).minus(line.producedQuantity!) }))
    .filter((each) => !each.quantity.eq(0));
  if (rest.length > 0) await addProduced(work, order.id, rest);
  for (const plan of await work.em.find(
    ProductionPlan,
    { order: order.id, status: 'DRAFT' },
    { orderBy: { id: 'ASC' } },
  ))
    await callOffPlan(work, plan);
  for (const notice of await work.em.find(
    ProductionNotice,
    { order: order.id, status: { $in: [...liveNoticeStates] } },
    { orderBy: { id: 'ASC' } },
  )) {
    const from = notice.status;
    if (from !== 'APPROVED' && from !== 'IN_PLAN') continue;
    for (const line of await work.em.find(ProductionNoticeLine, { notice: notice.id }))
      line.producedQuantity = line.quantity;
    notice.status = 'DONE';
    notice.updatedAt = work.now;
    await work.emit({
      type: 'ProductionNoticeDone',
      entity: ProductionNotice,
      recordId: notice.id,
      payload: { from, to: 'DONE' },
    });
  }
  for (const task of await work.em.find(
    ProductionTask,
    { order: order.id, status: 'OPEN' },
    { orderBy: { id: 'ASC' } },
  )) {
    task.status = 'DONE';
    task.doneOn = work.today;
    task.updatedAt = work.now;
    await closeTasks(work, { entity: ProductionTask, recordId: task.id });
  }
  await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'production.slip' });
  order.readyOn = work.today;
}
