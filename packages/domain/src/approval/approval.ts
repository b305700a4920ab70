import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { identity, instant, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import type { ApprovalStep } from './approval-chain.ts';
import { Task } from './task.ts';

export const approvalStates = ['RUNNING', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;

const schema = defineEntity({
  name: 'Approval',
  properties: {
    ...identity,
    status: p.enum(approvalStates).default('RUNNING').comment('状态 — running, or how it ended'),
    documentType: text(60).comment('单据类型 — kind of document'),
    recordType: text(60).comment('对象类型 — type of the record'),
    recordId: p.uuid().index().comment('对象 — the record decided on'),
    steps: p.json<ApprovalStep[]>().comment('步骤 — the chain as it was when the approval began'),
    currentStep: p.integer().default(0).comment('当前步骤 — index of the step that is open'),
    requestedBy: () => p.manyToOne(User).comment('提交人 — who asked; may not decide'),
    preparers: p
      .array<string>()
      .columnType('uuid[]')
      .comment('经办人 — everybody who prepared the document; none of them may decide'),
    endedAt: instant().nullable().comment('结束时间 — when it was decided or withdrawn'),
    tasks: () =>
      p.oneToMany(Task).mappedBy('approval').comment('任务 — one a role and step, with decision, opinion and time'),
  },
});
/** 审批 — one run of a chain over one document. Source: ROLE-03, ROLE-05. */
export class Approval extends schema.class {}
schema.setClass(Approval);
enumLabels('ApprovalStatus', {
  RUNNING: { zh: '审批中', en: 'Running' },
  APPROVED: { zh: '已通过', en: 'Approved' },
  REJECTED: { zh: '已驳回', en: 'Rejected' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
});

export const approvals = record(Approval, {
  stage: 'approval',
  label: { zh: '审批', en: 'Approval' },
  visible: (alias, caller, scope) =>
    scope === 'ALL'
      ? undefined
      : sql`(${sql.ref(`${alias}.requested_by_id`)} = ${caller.userId}::uuid or exists (select 1 from task vt where vt.approval_id = ${sql.ref(`${alias}.id`)} and (vt.role = any(${sql.val(caller.roles)}::text[]) or vt.assignee_id = ${caller.userId}::uuid or vt.decided_by_id = ${caller.userId}::uuid)))`,
});
