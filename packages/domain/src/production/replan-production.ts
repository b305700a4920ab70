import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command } from '../kernel/command.ts';
import { newId } from '../kernel/new-id.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { type PlanFacts, planFacts } from './plan-facts.ts';
import { ProductionPlan, replanCauses } from './production-plan.ts';
import { ProductionStep } from './production-step.ts';

/** 重排计划 — after a delay or an accident a new version takes over what is not done; the old one stays as it was. Source: PROD-06. */
export const replanProduction = command({
  name: 'replanProduction',
  label: { zh: '重排计划', en: 'Re-plan' },
  says: {
    zh: '生成新版本草稿，带入未完成工序；旧版本停止执行',
    en: 'A new version takes over the operations that are not done; the old one is no longer worked by',
  },
  event: 'ProductionReplanned',
  on: ProductionPlan,
  from: ['RELEASED', 'IN_PROGRESS', 'DELAYED'],
  to: 'REPLANNED',
  permission: 'production.plan',
  source: 'PROD-06',
  input: z.strictObject({
    cause: z.enum(replanCauses).describe('原因 — delay, accident, changed order, customer or other'),
    reason: inputReason().describe('理由 — what happened'),
  }),
  facts: planFacts,
  async change(plan, input, { facts, work }) {
    const stamps = { createdAt: work.now, updatedAt: work.now };
    const next = work.em.create(ProductionPlan, {
      ...stamps,
      id: newId(),
      number: plan.number,
      revision: plan.revision! + 1,
      order: plan.order,
      notice: plan.notice ?? null,
      replaces: plan,
      replanCause: input.cause,
      replanReason: input.reason,
      preparedBy: work.em.getReference(User, work.caller.userId),
      bufferDays: plan.bufferDays ?? null,
      promisedOn: plan.promisedOn ?? null,
      computedFinishOn: plan.computedFinishOn ?? null,
      lateAcceptedBy: plan.lateAcceptedBy ?? null,
      lateAcceptedFinishOn: plan.lateAcceptedFinishOn ?? null,
      lateReason: plan.lateReason ?? null,
      alertedFinishOn: plan.alertedFinishOn ?? null,
      percentDone: plan.percentDone!,
    });
    work.em.persist(next);
    for (const [index, step] of undone(facts).entries()) {
      const { operation, startsOn, finishesOn, responsible, materials, equipment } = step;
      work.em.persist(
        work.em.create(ProductionStep, {
          ...stamps,
          id: newId(),
          plan: next,
          position: index + 1,
          operation,
          startsOn: startsOn ?? null,
          finishesOn: finishesOn ?? null,
          responsible: responsible ?? null,
          materials: materials ?? null,
          equipment: equipment ?? null,
        }),
      );
    }
    plan.progressDueOn = null;
    await closeTasks(work, { entity: ProductionPlan, recordId: plan.id, as: 'CANCELLED' });
    await work.em.flush();
    await work.emit({
      type: 'ProductionPlanCreated',
      entity: ProductionPlan,
      recordId: next.id,
      payload: { replaces: plan.id, revision: next.revision },
    });
  },
});

const undone = ({ steps }: PlanFacts) => steps.filter((step) => !step.doneOn);
