import { LockMode } from '@mikro-orm/core';
import { createTask } from '../approval/create-task.ts';
import { Invalid } from '../kernel/errors.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { ProductionProblem } from './production-problem.ts';

/** 保存生产问题 — who found it and when. Source: PROD-12. */
export function beforeSaveProblem(problem: ProductionProblem, work: Work, { creating }: { creating: boolean }) {
  if (!creating) return undefined;
  problem.foundBy = work.em.getReference(User, work.caller.userId);
  problem.foundOn ??= work.today;
  if (problem.foundOn > work.today)
    throw new Invalid([{ path: 'foundOn', message: { zh: '不能晚于今天', en: 'must not be after today' } }]);
  if (problem.plan && problem.plan.order.id !== problem.order.id)
    throw new Invalid([{ path: 'planId', message: { zh: '不是该订单的计划', en: 'is not a plan of the order' } }]);
  return undefined;
}

/** 问题上报 — an open problem is counted on its order, and its salesperson hears of it. Source: PROD-12. */
export async function afterCreateProblem(problem: ProductionProblem, work: Work): Promise<void> {
  const order = await countProblems(work, problem.order.id);
  createTask(work, {
    kind: 'REMINDER',
    topic: 'production.problem',
    title: `生产问题：${order.number} ${problem.problem}`,
    titleEn: `Production problem of ${order.number}: ${problem.problem}`,
    entity: SalesOrder,
    recordId: order.id,
    assigneeId: order.owner.id,
  });
}

/** 未关闭问题数 — written up to the order, which is locked first. Source: PROD-12. */
export async function countProblems(work: Work, orderId: string): Promise<SalesOrder> {
  await work.em.flush();
  const order = await work.em.findOneOrFail(SalesOrder, { id: orderId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  order.openProblems = await work.em.count(ProductionProblem, { order: orderId, status: 'OPEN' });
  order.updatedAt = work.now;
  return order;
}
