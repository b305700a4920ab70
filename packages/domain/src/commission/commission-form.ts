import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { CommissionDeduction } from './commission-deduction.ts';
import { CommissionLine } from './commission-line.ts';
import { afterCreateForm, beforeDeleteForm, beforeSaveForm } from './save-form.ts';

export const commissionStates = [
  'DRAFT',
  'SUBMITTED',
  'FINANCE_REVIEWED',
  'DEPUTY_GM_REVIEWED',
  'APPROVED',
  'PAID',
  'REJECTED',
] as const;

const schema = defineEntity({
  name: 'CommissionForm',
  properties: {
    ...identity,
    status: p
      .enum(commissionStates)
      .default('DRAFT')
      .comment('状态 — reviewed by finance and the deputy GM for finance, approved by the GM, paid'),
    number: text(40).unique().comment('提成单号 — number of the form'),
    owner: () => p.manyToOne(User).comment('提成人 — salesperson it is for'),
    preparedBy: () => p.manyToOne(User).nullable().comment('填单人 — who filled it in; never the salesperson himself'),
    receivedUpTo: businessDate().nullable().comment('收款截止日 — money received up to this day'),
    remark: text(500).nullable().comment('备注 — remarks'),
    currency: currencyCode().default('CNY').comment('币种 — currency of the form (ISO 4217)'),
    baseAmount: amount().default('0').comment('计提基数 — money received, in CNY'),
    grossAmount: amount().default('0').comment('应计提成 — commission before deductions'),
    deductionAmount: amount().default('0').comment('扣款 — overdue interest and penalties'),
    carriedAmount: amount().default('0').comment('上期结转 — what earlier forms came to below zero'),
    netAmount: amount()
      .default('0')
      .comment('实发提成 — gross less deductions and what was carried forward; below zero it goes to the next form'),
    carriedInto: () =>
      p.manyToOne(CommissionForm).nullable().comment('结转至 — the later form that took over what was below zero'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    approvedOn: businessDate().nullable().comment('批准日 — day the general manager released it'),
    paidOn: businessDate().nullable().comment('发放日 — day it was paid'),
    paidBy: () => p.manyToOne(User).nullable().comment('发放人 — who paid it'),
    paymentReference: text(120).nullable().comment('付款凭证 — reference of the payment'),
    lines: () => p.oneToMany(CommissionLine).mappedBy('form').comment('收款明细 — money received, rate and commission'),
    deductions: () => p.oneToMany(CommissionDeduction).mappedBy('form').comment('扣款明细 — deductions by contract'),
  },
});
/** 业务员个人提成单 — a salesperson's commission on money received. Source: COMM-01…03, 05, 07, 08. */
export class CommissionForm extends schema.class {}
schema.setClass(CommissionForm);
enumLabels('CommissionFormStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待财务审核', en: 'Submitted' },
  FINANCE_REVIEWED: { zh: '财务已审', en: 'Reviewed by finance' },
  DEPUTY_GM_REVIEWED: { zh: '财务副总已审', en: 'Reviewed by the deputy GM' },
  APPROVED: { zh: '总经理已批准', en: 'Approved' },
  PAID: { zh: '已发放', en: 'Paid' },
  REJECTED: { zh: '已驳回', en: 'Rejected' },
});

export const commissionForms = record(CommissionForm, {
  stage: 'commission',
  label: { zh: '个人提成单', en: 'Commission form' },
  owner: 'owner',
  permissions: { create: 'commission.prepare', update: 'commission.prepare', delete: 'commission.prepare' },
  writable: ['remark'],
  createOnly: ['owner', 'receivedUpTo'],
  editableIn: ['DRAFT', 'REJECTED'],
  search: ['number', 'owner.name', 'owner.nameEn'],
  beforeSave: beforeSaveForm,
  afterCreate: afterCreateForm,
  beforeDelete: beforeDeleteForm,
});
