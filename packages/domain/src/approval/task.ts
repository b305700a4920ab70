import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { roleCodes, roles } from '../access/roles.ts';
import { identity, instant, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Approval } from './approval.ts';

export const taskKinds = ['APPROVAL', 'ACTION', 'REMINDER', 'ESCALATION'] as const;
export const taskStates = ['OPEN', 'DONE', 'CANCELLED'] as const;
export const decisions = ['APPROVE', 'APPROVE_WITH_CONDITION', 'REJECT', 'RETURN'] as const;

const schema = defineEntity({
  name: 'Task',
  properties: {
    ...identity,
    status: p.enum(taskStates).default('OPEN').comment('状态 — open until somebody does it'),
    kind: p.enum(taskKinds).comment('类别 — decide, act, be reminded, or hear of a delay'),
    title: text(200).comment('标题 — what is to be done, in Chinese'),
    titleEn: text(200).comment('英文标题 — what is to be done, in English'),
    recordType: text(60).comment('对象类型 — type of the record it is about'),
    recordId: p.uuid().index().comment('对象 — the record it is about'),
    approval: () => p.manyToOne(Approval).nullable().comment('审批 — the approval it is a step of'),
    topic: text(40)
      .nullable()
      .comment('事项 — what has to be done, as the stage names it; the deed itself closes the task'),
    stepIndex: p.integer().nullable().comment('步骤序号 — the step of the approval'),
    role: p.enum(roleCodes).nullable().index().comment('角色 — anybody with this role may do it'),
    assignee: () => p.manyToOne(User).nullable().comment('责任人 — this person does it'),
    dueAt: instant().nullable().index().comment('截止时间 — by when'),
    escalates: () =>
      p.manyToOne(Task).nullable().comment('升级自 — the late task an escalation reports; it ends with that'),
    escalatedAt: instant().nullable().comment('升级时间 — when it was reported as late'),
    decision: p.enum(decisions).nullable().comment('决定 — what was decided'),
    opinion: text(500).nullable().comment('意见 — the opinion given with it'),
    decidedBy: () => p.manyToOne(User).nullable().comment('办理人 — who did it'),
    onBehalfOf: () => p.manyToOne(User).nullable().comment('代理 — the absent person a deputy acted for'),
    decidedAt: instant().nullable().comment('办理时间 — when it was done'),
  },
});
/** 任务 — something that waits for somebody: a decision, an action, a reminder. Source: ROLE-05, ROLE-11. */
export class Task extends schema.class {}
schema.setClass(Task);
enumLabels('TaskKind', {
  APPROVAL: { zh: '审批', en: 'Approval' },
  ACTION: { zh: '办理', en: 'Action' },
  REMINDER: { zh: '提醒', en: 'Reminder' },
  ESCALATION: { zh: '超时升级', en: 'Escalation' },
});
enumLabels('TaskStatus', {
  OPEN: { zh: '待办', en: 'Open' },
  DONE: { zh: '已办', en: 'Done' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
});
enumLabels('TaskDecision', {
  APPROVE: { zh: '同意', en: 'Approve' },
  APPROVE_WITH_CONDITION: { zh: '有条件同意', en: 'Approve with condition' },
  REJECT: { zh: '驳回', en: 'Reject' },
  RETURN: { zh: '退回', en: 'Return' },
});
enumLabels('TaskRole', roles);

type Person = { roles: readonly string[]; userId: string };

/** 轮到我的任务 — those of one's roles, of oneself, and of those one stands in for today. Source: ROLE-04, ROLE-06. */
export const taskIsHeld = (alias: string, caller: Person) =>
  sql`(${sql.ref(`${alias}.role`)} = any(${sql.val(caller.roles)}::text[]) or ${sql.ref(`${alias}.assignee_id`)} = ${caller.userId}::uuid
    or exists (select 1 from deputy d join app_user u on u.id = d.absentee_id where u.active and d.deputy_id = ${caller.userId}::uuid and d.valid_from <= (now() at time zone 'Asia/Shanghai')::date and d.valid_to >= (now() at time zone 'Asia/Shanghai')::date
      and (${sql.ref(`${alias}.role`)} = any(u.roles) or ${sql.ref(`${alias}.assignee_id`)} = u.id)))`;

/** Tasks one holds, and those one has done. */
export const taskIsMine = (alias: string, caller: Person) =>
  sql`(${sql.ref(`${alias}.decided_by_id`)} = ${caller.userId}::uuid or ${taskIsHeld(alias, caller)})`;

export const tasks = record(Task, {
  stage: 'approval',
  label: { zh: '任务', en: 'Task' },
  visible: (alias, caller, scope) => (scope === 'ALL' ? undefined : taskIsMine(alias, caller)),
  mine: taskIsHeld,
});
