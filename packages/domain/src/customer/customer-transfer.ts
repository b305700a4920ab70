import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Customer } from './customer.ts';
import { beforeSaveTransfer } from './save-transfer.ts';

export const transferStates = ['DRAFT', 'SUBMITTED', 'APPROVED'] as const;

const schema = defineEntity({
  name: 'CustomerTransfer',
  properties: {
    ...identity,
    status: p.enum(transferStates).default('DRAFT').comment('状态 — the customer changes hands once it is approved'),
    customer: () => p.manyToOne(Customer).comment('客户 — the customer that is handed over'),
    owner: () => p.manyToOne(User).comment('申请人 — who asks for it'),
    fromOwner: () => p.manyToOne(User).nullable().comment('原归属 — whose customer it was when it was asked'),
    toOwner: () => p.manyToOne(User).comment('新归属 — whose customer it is to be'),
    reason: text(500).comment('理由 — why'),
  },
});
/** 客户移交 — a change of the responsible salesperson, with reason and approval; tasks and open documents follow. Source: CUST-26, CUST-07. */
export class CustomerTransfer extends schema.class {}
schema.setClass(CustomerTransfer);
enumLabels('CustomerTransferStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待批准', en: 'Submitted' },
  APPROVED: { zh: '已移交', en: 'Handed over' },
});

export const customerTransfers = record(CustomerTransfer, {
  stage: 'customer',
  label: { zh: '客户移交', en: 'Customer transfer' },
  owner: 'owner',
  permissions: {
    create: 'customer.requestTransfer',
    update: 'customer.requestTransfer',
    delete: 'customer.requestTransfer',
  },
  writable: ['toOwner', 'reason'],
  createOnly: ['customer'],
  editableIn: ['DRAFT'],
  beforeSave: beforeSaveTransfer,
});
