import type { EntityClass } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Task } from './task.ts';

/** 了结任务 — the deed a task asked for has been done, or nobody needs it any more: its open tasks leave the lists. Source: ROLE-11. */
export async function closeTasks(
  work: Work,
  {
    entity,
    recordId,
    topic,
    role,
    assigneeId,
    as = 'DONE',
  }: {
    entity: EntityClass;
    recordId: string;
    topic?: string;
    role?: string;
    assigneeId?: string;
    as?: 'DONE' | 'CANCELLED';
  },
): Promise<void> {
  const open = await work.em.find(Task, {
    recordType: entity.name,
    recordId,
    status: 'OPEN',
    approval: null,
    ...(topic ? { topic } : {}),
    ...(role ? { role: role as never } : {}),
    ...(assigneeId ? { assignee: assigneeId } : {}),
  });
  for (const task of open) {
    task.status = as;
    task.updatedAt = work.now;
    if (as === 'CANCELLED') continue;
    task.decidedBy = work.em.getReference(User, work.caller.userId);
    task.decidedAt = work.now;
  }
}
