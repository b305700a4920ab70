import { sql } from 'kysely';
import type { Role } from '../access/roles.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import type { ApprovalStep } from './approval-chain.ts';
import { Task } from './task.ts';

/** 超时升级 — an open task whose deadline has passed is reported, once, to the role the step names; the report ends once the task is done or nobody needs it. Source: ROLE-05, ROLE-11, CON-08. */
export async function escalateLateTasks(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('escalateLateTasks');
    await sql`update task as report set status = 'CANCELLED', version = report.version + 1, updated_at = ${work.now.toISOString()}::timestamptz
      from task as late where late.id = report.escalates_id and report.status = 'OPEN' and late.status <> 'OPEN'`.execute(
      work.em.getKysely(),
    );
    const late = await work.em.find(
      Task,
      { status: 'OPEN', escalatedAt: null, dueAt: { $lt: work.now }, kind: { $in: ['APPROVAL', 'ACTION'] } },
      { populate: ['approval'], limit: 500 },
    );
    for (const task of late) {
      const step = task.approval?.steps[task.stepIndex ?? 0] as ApprovalStep | undefined;
      task.escalatedAt = work.now;
      task.updatedAt = work.now;
      work.em.persist(
        work.em.create(Task, {
          createdAt: work.now,
          updatedAt: work.now,
          kind: 'ESCALATION',
          title: `超时：${task.title}`.slice(0, 200),
          titleEn: `Late: ${task.titleEn}`.slice(0, 200),
          recordType: task.recordType,
          recordId: task.recordId,
          escalates: task,
          role: (step?.escalateTo ?? 'SALES_MANAGER') as Role,
        }),
      );
      await work.emit({ type: 'TaskEscalated', entity: Task, recordId: task.id });
    }
    return late.length;
  });
}

job('escalate-late-tasks', async (_, context) => {
  await escalateLateTasks(context);
});
schedule('escalate-late-tasks', '*/15 * * * *');
