import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { beforeSaveException } from './save-exception.ts';

export const exceptionStates = ['DRAFT', 'SUBMITTED', 'APPROVED'] as const;
/** A deviation from the application; invoicing by the terms of the contract where the company's policy could never be met. */
export const exceptionKinds = ['DEVIATION', 'INVOICE_TERMS'] as const;

const schema = defineEntity({
  name: 'ContractException',
  properties: {
    ...identity,
    status: p.enum(exceptionStates).default('DRAFT').comment('状态 — counts once it is approved'),
    contract: () => p.manyToOne(Contract).comment('合同 — the draft it is asked for'),
    kind: p
      .enum(exceptionKinds)
      .comment('例外类别 — deviation from the application, or invoicing by the terms of the contract'),
    preparedBy: () => p.manyToOne(User).nullable().comment('申请人 — who asks for it; may not approve it'),
    reason: text(500).comment('理由 — why it is asked for'),
    differences: p
      .json<{ place: string; field: string; contract: string; application: string }[]>()
      .nullable()
      .comment('差异 — the differences from the application it covers, exactly as they are'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
  },
});
/** 合同例外 — what a contract may have otherwise than the rule, approved with a reason. Source: CON-04, INV-11. */
export class ContractException extends schema.class {}
schema.setClass(ContractException);
enumLabels('ContractExceptionStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待审批', en: 'Submitted' },
  APPROVED: { zh: '已批准', en: 'Approved' },
});
enumLabels('ContractExceptionKind', {
  DEVIATION: { zh: '偏离申报单', en: 'Deviation from the application' },
  INVOICE_TERMS: { zh: '按合同条件开票', en: 'Invoicing by the terms of the contract' },
});

export const contractExceptions = record(ContractException, {
  stage: 'contract',
  label: { zh: '合同例外', en: 'Contract exception' },
  parent: 'contract',
  permissions: { create: 'contract.draft', update: 'contract.draft', delete: 'contract.draft' },
  writable: ['reason'],
  createOnly: ['contract', 'kind'],
  editableIn: ['DRAFT'],
  newestFirst: 'createdAt',
  beforeSave: beforeSaveException,
});
