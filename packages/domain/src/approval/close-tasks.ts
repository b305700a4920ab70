import type { EntityClass } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { standsInFor } from './facts.ts';
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
    recordId: string | readonly string[];
    topic?: string;
    role?: string;
    assigneeId?: string;
    as?: 'DONE' | 'CANCELLED';
  },
): Promise<void> {
  const open = await work.em.find(Task, {
    recordType: entity.name,
    recordId: typeof recordId === 'string' ? recordId : { $in: [...recordId] },
    status: 'OPEN',
    approval: null,
    ...(topic ? { topic } : {}),
    ...(role ? { role: role as never } : {}),
    ...(assigneeId ? { assignee: assigneeId } : {}),
  });
  for (const task of open) {
    if (as === 'DONE') markDone(work, task);
    else {
      task.status = as;
      task.updatedAt = work.now;
    }
  }
}

/** 答复任务 — the caller has answered what a task asks: of the open ones those of his roles, his own, and, in their name, those of whom he stands in for are done. Source: ROLE-05, ROLE-06, ROLE-11. */
export async function answerTasks(
  work: Work,
  { entity, recordId, topic }: { entity: EntityClass; recordId: string; topic: string },
): Promise<void> {
  const open = await work.em.find(Task, { recordType: entity.name, recordId, topic, status: 'OPEN', approval: null });
  if (open.length === 0) return;
  const self = { id: work.caller.userId, roles: work.caller.roles };
  const people = [self, ...(await standsInFor(work))];
  for (const task of open) {
    const held = people.find(({ id, roles }) => task.assignee?.id === id || roles.some((role) => role === task.role));
    if (held) markDone(work, task, held === self ? undefined : held.id);
  }
}

function markDone(work: Work, task: Task, onBehalfOf?: string): void {
  task.status = 'DONE';
  task.updatedAt = work.now;
  task.decidedBy = work.em.getReference(User, work.caller.userId);
  task.onBehalfOf = onBehalfOf ? work.em.getReference(User, onBehalfOf) : null;
  task.decidedAt = work.now;
}
