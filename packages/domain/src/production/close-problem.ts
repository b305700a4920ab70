import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command, type Facts } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { ProductionProblem } from './production-problem.ts';

const orderOfProblem: Facts<ProductionProblem, undefined> = {
  async lock(problem, work) {
    await work.em.findOneOrFail(SalesOrder, { id: problem.order.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  },
  load: async () => new Map(),
};

/** 关闭生产问题 — the cause is known, something was done about it, and the problem is closed. Source: PROD-12. */
export const closeProductionProblem = command({
  name: 'closeProductionProblem',
  label: { zh: '关闭问题', en: 'Close the problem' },
  says: {
    zh: '写明原因与措施，问题关闭，订单未关闭问题数减少',
    en: 'Cause and action are written down and the problem is closed; the order has one open problem less',
  },
  event: 'ProductionProblemClosed',
  on: ProductionProblem,
  from: ['OPEN'],
  to: 'CLOSED',
  permission: 'production.report',
  source: 'PROD-12',
  input: z.strictObject({
    cause: inputText(1000).describe('原因 — why it happened'),
    action: inputText(1000).describe('措施 — what was done about it'),
  }),
  facts: orderOfProblem,
  async change(problem, input, { work }) {
    problem.cause = input.cause;
    problem.action = input.action;
    problem.closedOn = work.today;
    problem.closedBy = work.em.getReference(User, work.caller.userId);
    const order = await work.em.findOneOrFail(SalesOrder, { id: problem.order.id });
    order.openProblems = await work.em.count(ProductionProblem, {
      order: order.id,
      status: 'OPEN',
      id: { $ne: problem.id },
    });
    order.updatedAt = work.now;
    if (order.openProblems === 0)
      await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'production.problem' });
  },
});
