import type { Role } from '../access/roles.ts';
import type { EntityClass } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Task, type taskKinds } from './task.ts';

/** 派任务 — puts something to do on somebody's list: a role or a person. Source: ROLE-11. */
export function createTask(
  work: Work,
  task: {
    kind: Exclude<(typeof taskKinds)[number], 'APPROVAL'>;
    title: string;
    titleEn: string;
    entity: EntityClass;
    recordId: string;
    role?: Role;
    assigneeId?: string;
    dueOn?: string;
    dueAt?: Date;
    topic?: string;
  },
): Task {
  const row = work.em.create(Task, {
    createdAt: work.now,
    updatedAt: work.now,
    kind: task.kind,
    title: task.title.slice(0, 200),
    titleEn: task.titleEn.slice(0, 200),
    recordType: task.entity.name,
    recordId: task.recordId,
    topic: task.topic ?? null,
    role: task.role ?? null,
    assignee: task.assigneeId ? work.em.getReference(User, task.assigneeId) : null,
    dueAt: task.dueAt ?? (task.dueOn ? new Date(`${task.dueOn}T18:00:00+08:00`) : null),
  });
  work.em.persist(row);
  return row;
}
