import type { Label } from '../kernel/label.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { type ApprovalFacts, approvalFacts } from './facts.ts';
import { openStep } from './open-approval.ts';

/** 审批决定 — writes the caller's decision into his task and moves the approval on: same step, next step, or done. */
export async function agree(
  work: Work,
  facts: ApprovalFacts,
  title: string | Label,
  opinion?: string,
  withCondition = false,
): Promise<'APPROVED' | 'NEXT_STEP' | 'SAME_STEP'> {
  const approval = facts.approval!;
  close(work, facts, withCondition ? 'APPROVE_WITH_CONDITION' : 'APPROVE', opinion);
  const step = facts.step!;
  const agreed = facts.tasks.filter(
    (task) =>
      task.stepIndex === approval.currentStep &&
      (task.decision === 'APPROVE' || task.decision === 'APPROVE_WITH_CONDITION') &&
      task.status === 'DONE',
  ).length;
  const needed =
    step.mode === 'ANY'
      ? 1
      : step.mode === 'N_OF_M'
        ? Math.min(step.need ?? step.roles.length, step.roles.length)
        : step.roles.length;
  approval.updatedAt = work.now;
  if (agreed < needed) return 'SAME_STEP';
  cancelOpen(work, facts);
  if (approval.currentStep + 1 < approval.steps.length) {
    approval.currentStep += 1;
    await openStep(work, approval, title);
    return 'NEXT_STEP';
  }
  approval.status = 'APPROVED';
  approval.endedAt = work.now;
  return 'APPROVED';
}

/** 驳回 — ends the approval; the document goes back to its preparer. */
export function reject(work: Work, facts: ApprovalFacts, reason: string): void {
  close(work, facts, 'REJECT', reason);
  end(work, facts, 'REJECTED');
}

/** 退回到步骤 — sends the approval back to an earlier step, whose tasks open anew. */
export async function returnTo(
  work: Work,
  facts: ApprovalFacts,
  title: string | Label,
  stepIndex: number,
  reason: string,
): Promise<void> {
  close(work, facts, 'RETURN', reason);
  cancelOpen(work, facts);
  for (const task of facts.tasks)
    if (task.status === 'DONE' && (task.stepIndex ?? 0) >= stepIndex && task.decision !== 'RETURN')
      task.status = 'CANCELLED';
  const approval = facts.approval!;
  approval.currentStep = stepIndex;
  approval.updatedAt = work.now;
  await openStep(work, approval, title);
}

/** 撤回 — the submitter takes it back. */
export function withdraw(work: Work, facts: ApprovalFacts): void {
  end(work, facts, 'WITHDRAWN');
}

/** 随单据结束审批 — a document that ends takes the approval under way with it. Source: ROLE-05. */
export async function withdrawWith(work: Work, document: { id: string }): Promise<void> {
  await approvalFacts.lock?.(document, work);
  const facts = (await approvalFacts.load([document], work)).get(document.id);
  if (facts?.approval) withdraw(work, facts);
}

function close(
  work: Work,
  facts: ApprovalFacts,
  decision: 'APPROVE' | 'APPROVE_WITH_CONDITION' | 'REJECT' | 'RETURN',
  opinion?: string,
): void {
  const { task, onBehalfOf } = facts.mine!;
  task.status = 'DONE';
  task.decision = decision;
  task.opinion = opinion ?? null;
  task.decidedBy = work.em.getReference(User, work.caller.userId);
  task.onBehalfOf = onBehalfOf ? work.em.getReference(User, onBehalfOf) : null;
  task.decidedAt = work.now;
  task.updatedAt = work.now;
}

function cancelOpen(work: Work, facts: ApprovalFacts): void {
  for (const task of facts.tasks) {
    if (task.status !== 'OPEN') continue;
    task.status = 'CANCELLED';
    task.updatedAt = work.now;
  }
}

function end(work: Work, facts: ApprovalFacts, status: 'REJECTED' | 'WITHDRAWN'): void {
  cancelOpen(work, facts);
  const approval = facts.approval!;
  approval.status = status;
  approval.endedAt = work.now;
  approval.updatedAt = work.now;
}
