import { Conflict, Invalid, KnownError, NotFound } from '../kernel/errors.ts';
import { isId } from '../kernel/parse-input.ts';
import { run } from '../kernel/run.ts';
import { reaches } from '../access/visibility.ts';
import { recordOf } from '../kernel/record.ts';
import type { Context, Work } from '../kernel/work.ts';
import { decidingCommands } from './approval-commands.ts';
import { Task } from './task.ts';

export interface TaskDecisionInput {
  readonly taskId: string;
  readonly decision: 'APPROVE' | 'REJECT' | 'RETURN';
  readonly opinion?: string | null;
  /** Index of the step a RETURN goes back to. */
  readonly step?: number | null;
}

export interface TaskDecisionResult {
  readonly taskId: string;
  readonly ok: boolean;
  readonly error?: KnownError;
}

/** 批量办理 — decides many tasks, one transaction an item, the same gates as one by one; a result an item. Source: ROLE-05. */
export async function decideTasks(
  context: Context,
  items: readonly TaskDecisionInput[],
): Promise<TaskDecisionResult[]> {
  const results: TaskDecisionResult[] = [];
  for (const item of items) {
    try {
      await decideTask(context, item);
      results.push({ taskId: item.taskId, ok: true });
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      results.push({ taskId: item.taskId, ok: false, error });
    }
  }
  return results;
}

async function decideTask(context: Context, item: TaskDecisionInput): Promise<void> {
  if (!isId(item.taskId)) throw new NotFound();
  const em = context.em.fork();
  const task = await em.findOne(Task, { id: item.taskId }, { populate: ['approval'] });
  if (!task?.approval || !(await reaches(em, recordOf(Task), item.taskId, context.caller))) throw new NotFound();
  const verbs = decidingCommands(task.approval.documentType);
  if (!verbs) throw new NotFound();
  const stale = () => new Conflict({ zh: '该任务已办理或已取消', en: 'This task has been done or cancelled already' });
  if (task.status !== 'OPEN') throw stale();
  // Somebody may move the approval on this very moment; a later step is another decision, even when it is one's own.
  const after = async (_: object, work: Work) => {
    const sameStep = await work.em.count(Task, {
      approval: task.approval!.id,
      stepIndex: task.stepIndex,
      decidedBy: context.caller.userId,
      decidedAt: work.now,
    });
    if (sameStep === 0) throw stale();
  };
  const reason = item.opinion ?? '';
  if (item.decision !== 'APPROVE' && !reason)
    throw new Invalid([{ path: 'opinion', message: { zh: '驳回与退回须写明理由', en: 'a rejection needs a reason' } }]);
  if (item.decision === 'APPROVE')
    await run(context, verbs.approve, task.recordId, { opinion: item.opinion ?? null }, { after });
  else if (item.decision === 'REJECT') await run(context, verbs.reject, task.recordId, { reason }, { after });
  else await run(context, verbs.return, task.recordId, { step: item.step ?? 0, reason }, { after });
}
