import { createTask } from '../approval/create-task.ts';
import { daysBetween } from '../kernel/clock.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { ProductionPlan } from './production-plan.ts';

/** 延误天数 — days an expected finish is beyond the promised date; nought when it is not. Source: PROD-08. */
export const slipOf = (plan: Pick<ProductionPlan, 'promisedOn'>, finish: string | null | undefined): number =>
  finish && plan.promisedOn && finish > plan.promisedOn ? daysBetween(plan.promisedOn, finish) : 0;

/**
 * 延误预警 — the expected finish is written up to the order; when it is beyond the promised date, salesperson, merchandiser and sales manager hear of it the same
 * day, and of a closely followed order the contract administrator too. Each finish is told once. Source: PROD-08, PROD-09.
 */
export async function expectFinish(
  work: Work,
  plan: ProductionPlan,
  order: SalesOrder,
  finish: string,
): Promise<number> {
  plan.expectedFinishOn = finish;
  plan.updatedAt = work.now;
  order.expectedFinishOn = finish;
  order.updatedAt = work.now;
  const days = slipOf(plan, finish);
  if (days === 0 || plan.alertedFinishOn === finish) return days;
  plan.alertedFinishOn = finish;
  const words = {
    kind: 'REMINDER' as const,
    topic: 'production.slip',
    title: `交期预警：订单 ${order.number} 预计 ${finish} 完工，晚于承诺 ${plan.promisedOn} ${days} 天`,
    titleEn: `Late: order ${order.number} is expected on ${finish}, ${days} days after the promised ${plan.promisedOn}`,
    entity: SalesOrder,
    recordId: order.id,
  };
  createTask(work, { ...words, assigneeId: order.owner.id });
  createTask(work, {
    ...words,
    ...(order.merchandiser ? { assigneeId: order.merchandiser.id } : { role: 'MERCHANDISER' }),
  });
  createTask(work, { ...words, role: 'SALES_MANAGER' });
  if (order.closeTracking) createTask(work, { ...words, role: 'CONTRACT_ADMIN' });
  await work.emit({
    type: 'ProductionSlipped',
    entity: ProductionPlan,
    recordId: plan.id,
    payload: { orderId: order.id, promisedOn: plan.promisedOn, expectedFinishOn: finish, days },
  });
  return days;
}
