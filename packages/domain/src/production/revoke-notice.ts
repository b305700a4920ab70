import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { withdrawWith } from '../approval/decide.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionPlan, planOpenStates } from './production-plan.ts';
import { ProductionTask } from './production-task.ts';

/** States in which a notice can still be called off. */
export const liveNoticeStates = ['DRAFT', 'SUBMITTED', 'APPROVED', 'IN_PLAN'] as const;

/** 收回生产安排 — a notice that is called off ends its approval, its tasks and its plans. Source: PROD-01, ORD-13. */
export async function callOffNotice(work: Work, notice: ProductionNotice, reason: string): Promise<void> {
  if (notice.status === 'SUBMITTED') await withdrawWith(work, notice);
  for (const task of await work.em.find(ProductionTask, { notice: notice.id, status: 'OPEN' })) {
    task.status = 'CANCELLED';
    task.updatedAt = work.now;
    await closeTasks(work, { entity: ProductionTask, recordId: task.id, as: 'CANCELLED' });
  }
  for (const plan of await work.em.find(
    ProductionPlan,
    { notice: notice.id, status: { $in: [...planOpenStates] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  ))
    await callOffPlan(work, plan);
  notice.withdrawnReason = reason;
}

/** 停止计划 — nothing more is made by a plan that is called off. Source: ORD-13. */
export async function callOffPlan(work: Work, plan: ProductionPlan): Promise<void> {
  const from = plan.status;
  plan.status = 'CANCELLED';
  plan.progressDueOn = null;
  plan.updatedAt = work.now;
  await closeTasks(work, { entity: ProductionPlan, recordId: plan.id, as: 'CANCELLED' });
  await work.emit({
    type: 'ProductionPlanCancelled',
    entity: ProductionPlan,
    recordId: plan.id,
    payload: { from, to: 'CANCELLED' },
  });
}

/** 撤销生产通知单 — who may sign it may call it off, with a reason; its quantities can be notified again. Source: PROD-01, Annex C. */
export const revokeProductionNotice = command({
  name: 'revokeProductionNotice',
  label: { zh: '撤销生产通知单', en: 'Revoke the production notice' },
  says: {
    zh: '通知单作废，其任务与计划停止，数量可另行通知',
    en: 'The notice is void, its tasks and plans stop, its quantities can be notified again',
  },
  event: 'ProductionNoticeRevoked',
  on: ProductionNotice,
  from: ['SUBMITTED', 'APPROVED', 'IN_PLAN'],
  to: 'WITHDRAWN',
  permission: 'production.approveNotice',
  source: 'PROD-01',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is called off') }),
  change: (notice, { reason }, { work }) => callOffNotice(work, notice, reason),
});
