import { defineEntity, p } from '@mikro-orm/core';
import { roles } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, instant } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';

export const copyStates = ['TO_SEND', 'SENT', 'READ'] as const;
/** The departments concerned with every signed contract. */
export const concerned = ['PRODUCTION', 'TECHNICAL', 'QUALITY', 'FINANCE', 'LOGISTICS', 'SALES_OPS'] as const;

const schema = defineEntity({
  name: 'ContractCopy',
  uniques: [{ properties: ['contract', 'revision', 'department'] }],
  properties: {
    ...identity,
    status: p.enum(copyStates).default('TO_SEND').comment('状态 — to be sent, sent, read'),
    contract: () => p.manyToOne(Contract).comment('合同 — the signed contract'),
    revision: p.integer().default(1).comment('版本号 — the version it is a copy of'),
    department: p.enum(concerned).comment('部门 — whose copy it is'),
    dueAt: instant().comment('应发时间 — by when it goes out'),
    sentAt: instant().nullable().comment('发出时间 — when it went out'),
    sentBy: () => p.manyToOne(User).nullable().comment('发出人 — who sent it'),
    readAt: instant().nullable().comment('阅读时间 — when somebody of the department confirmed it'),
    readBy: () => p.manyToOne(User).nullable().comment('阅读人 — who confirmed it'),
    late: p
      .boolean()
      .generated('(sent_at > due_at) stored')
      .nullable()
      .comment('迟发 — sent after the time allowed; empty while not sent'),
  },
});
/** 合同副本 — the copy of a signed contract for one department: when it went out and who read it. Source: CON-14. */
export class ContractCopy extends schema.class {}
schema.setClass(ContractCopy);
enumLabels('ContractCopyStatus', {
  TO_SEND: { zh: '待分发', en: 'To send' },
  SENT: { zh: '已分发', en: 'Sent' },
  READ: { zh: '已阅', en: 'Read' },
});
enumLabels('ContractCopyDepartment', Object.fromEntries(concerned.map((role) => [role, roles[role]])));

export const contractCopies = record(ContractCopy, {
  stage: 'contract',
  label: { zh: '合同副本', en: 'Contract copy' },
  plural: 'contractCopies',
  parent: 'contract',
  newestFirst: 'createdAt',
});
