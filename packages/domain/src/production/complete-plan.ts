import { closeTasks } from '../approval/close-tasks.ts';
import { command } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { finishOrder } from './finish-order.ts';
import { markDone, planFacts } from './plan-facts.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionPlan, planOpenStates } from './production-plan.ts';
import { liveNoticeStates } from './revoke-notice.ts';

/** 完成生产计划 — everything the plan was to make is made; with the last of them the order is ready. Source: PROD-07, Annex C. */
export const completeProductionPlan = command({
  name: 'completeProductionPlan',
  label: { zh: '计划完成', en: 'Complete the plan' },
  says: {
    zh: '计划内数量全部完成；全部计划完成后订单备货完成',
    en: 'Everything planned is made; when no other plan or notice is open the order is ready',
  },
  event: 'ProductionPlanCompleted',
  on: ProductionPlan,
  from: ['RELEASED', 'IN_PROGRESS', 'DELAYED'],
  to: 'COMPLETED',
  permission: 'production.plan',
  source: 'PROD-07',
  facts: planFacts,
  async change(plan, _, { facts, work }) {
    plan.completedOn = work.today;
    plan.percentDone = '100';
    plan.progressDueOn = null;
    plan.expectedFinishOn = work.today;
    plan.status = 'COMPLETED';
    facts.order.expectedFinishOn = work.today;
    for (const step of facts.steps) {
      step.doneOn ??= work.today;
      step.updatedAt = work.now;
    }
    await markDone(
      work,
      facts.order,
      facts.planned.map((line) => ({ line, quantity: decimal(line.quantity) })),
    );
    await closeTasks(work, { entity: ProductionPlan, recordId: plan.id });
    await noticeIsDone(work, plan);
    await orderIsReady(work, facts.order);
  },
});

async function noticeIsDone(work: Work, plan: ProductionPlan): Promise<void> {
  if (!plan.notice) return;
  const notice = await work.em.findOneOrFail(ProductionNotice, { id: plan.notice.id });
  if (notice.status !== 'IN_PLAN' && notice.status !== 'APPROVED') return;
  const from = notice.status;
  notice.status = 'DONE';
  notice.updatedAt = work.now;
  await work.emit({
    type: 'ProductionNoticeDone',
    entity: ProductionNotice,
    recordId: notice.id,
    payload: { from, to: 'DONE' },
  });
}

async function orderIsReady(work: Work, order: SalesOrder): Promise<void> {
  if (order.status !== 'IN_PRODUCTION') return;
  await work.em.flush();
  const open =
    (await work.em.count(ProductionPlan, { order: order.id, status: { $in: [...planOpenStates] } })) +
    (await work.em.count(ProductionNotice, { order: order.id, status: { $in: [...liveNoticeStates] } }));
  const lines = await work.em.find(SalesOrderLine, { order: order.id }, { orderBy: { position: 'ASC' } });
  if (
    open > 0 ||
    lines.some((line) => line.supply === 'PRODUCTION' && decimal(line.producedQuantity).lt(line.quantity))
  )
    return;
  await finishOrder(work, order, lines);
  order.status = 'READY';
  order.updatedAt = work.now;
  await work.em.flush();
  await work.emit({
    type: 'ProductionFinished',
    entity: SalesOrder,
    recordId: order.id,
    payload: { from: 'IN_PRODUCTION', to: 'READY' },
  });
}
