import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command, type Guard } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { ProductionPlan } from './production-plan.ts';
import { productionRefusals } from './refusals.ts';
import { isLate } from './save-plan.ts';

const planFinishesLate: Guard<ProductionPlan, undefined> = (plan) =>
  isLate(plan) ? undefined : productionRefusals.PLAN_IS_NOT_LATE();

/** 接受延期计划 — sales accepts that a plan finishes after the promised date, having talked to the customer. Source: PROD-05. */
export const acceptLatePlan = command({
  name: 'acceptLatePlan',
  label: { zh: '接受延期', en: 'Accept the late finish' },
  says: {
    zh: '销售确认计划完工晚于承诺交期，计划可以下达',
    en: 'Sales accepts that the plan finishes late; it can be released',
  },
  event: 'LatePlanAccepted',
  on: ProductionPlan,
  from: ['DRAFT'],
  permission: 'production.acceptLate',
  source: 'PROD-05',
  input: z.strictObject({ reason: inputReason().describe('说明 — what was agreed with the customer') }),
  guards: { planFinishesLate },
  async change(plan, { reason }, { work }) {
    plan.lateAcceptedBy = work.em.getReference(User, work.caller.userId);
    plan.lateAcceptedFinishOn = plan.computedFinishOn ?? null;
    plan.lateReason = reason;
    await closeTasks(work, { entity: ProductionPlan, recordId: plan.id, topic: 'production.acceptLate' });
  },
});
