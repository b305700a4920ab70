import { FlushMode } from '@mikro-orm/core';
import { createTask } from '../approval/create-task.ts';
import { addDays } from '../kernel/clock.ts';
import { Invalid } from '../kernel/errors.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { User } from '../organization/user.ts';
import { findConflicts } from './find-conflicts.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionPlan } from './production-plan.ts';
import { ProductionStep } from './production-step.ts';
import { promisedDate } from './promised-date.ts';
import { bufferDays } from './settings.ts';

/** 保存生产计划 — its finish is the last operation and the buffer; a finish after the promised date waits for sales, clashes with other plans are shown. Source: PROD-04, PROD-05, PROD-06. */
export async function beforeSavePlan(
  plan: ProductionPlan,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  const quiet = { flushMode: FlushMode.COMMIT } as const;
  const order = await work.em.findOneOrFail(SalesOrder, { id: plan.order.id }, quiet);
  if (creating) {
    if (plan.notice) {
      const notice = await work.em.findOneOrFail(ProductionNotice, { id: plan.notice.id }, quiet);
      if (notice.order.id !== order.id)
        throw new Invalid([
          { path: 'noticeId', message: { zh: '不是该订单的生产通知单', en: 'is not a notice of the order' } },
        ]);
    }
    plan.number = await nextNumber(work, 'PP');
    plan.preparedBy = work.em.getReference(User, work.caller.userId);
  }
  plan.bufferDays ??= work.policy.get(bufferDays);
  const steps = await linesOf(work, ProductionStep, 'plan', plan);
  const backwards = steps.findIndex((step) => step.startsOn && step.finishesOn && step.finishesOn < step.startsOn);
  if (backwards >= 0)
    throw new Invalid([
      {
        path: `steps.${backwards}.finishesOn`,
        message: { zh: '不得早于开始日', en: 'must not be before the first day' },
      },
    ]);
  await weighPlan(work, plan, steps, order);
  return undefined;
}

/** 计划推算 — finish, promise and clashes as they now are; sales is asked when the finish is late and nobody has accepted it. Source: PROD-05. */
export async function weighPlan(
  work: Work,
  plan: ProductionPlan,
  steps: readonly ProductionStep[],
  order: SalesOrder,
): Promise<void> {
  const lines = await work.em.find(SalesOrderLine, { order: order.id }, { flushMode: FlushMode.COMMIT });
  plan.promisedOn = promisedDate(order, lines);
  const last = steps
    .map((step) => step.finishesOn)
    .filter((date): date is string => Boolean(date))
    .sort()
    .at(-1);
  const before = plan.computedFinishOn;
  plan.computedFinishOn = last ? addDays(last, plan.bufferDays!) : null;
  plan.conflicts = await findConflicts(work, plan, steps);
  if (!isLate(plan) || plan.computedFinishOn === before) return;
  createTask(work, {
    kind: 'ACTION',
    topic: 'production.acceptLate',
    title: `确认延期：${order.number} 计划完工 ${plan.computedFinishOn}，承诺 ${plan.promisedOn}`,
    titleEn: `Accept a late plan: ${order.number} finishes on ${plan.computedFinishOn}, promised for ${plan.promisedOn}`,
    entity: ProductionPlan,
    recordId: plan.id,
    assigneeId: order.owner.id,
  });
}

/** 计划延期 — the computed finish is after the promised date, and later than what sales accepted. Source: PROD-05. */
export const isLate = (
  plan: Pick<ProductionPlan, 'computedFinishOn' | 'promisedOn' | 'lateAcceptedFinishOn'>,
): boolean =>
  Boolean(
    plan.computedFinishOn &&
      plan.promisedOn &&
      plan.computedFinishOn > plan.promisedOn &&
      (!plan.lateAcceptedFinishOn || plan.computedFinishOn > plan.lateAcceptedFinishOn),
  );
