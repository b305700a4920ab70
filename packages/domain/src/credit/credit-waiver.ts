import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { CreditWaiverUse } from './credit-waiver-use.ts';
import { beforeSaveWaiver } from './save-credit-waiver.ts';

export const waiverStates = ['DRAFT', 'SUBMITTED', 'APPROVED', 'USED'] as const;

const schema = defineEntity({
  name: 'CreditWaiver',
  checks: [{ name: 'credit_waiver_used', expression: 'amount > 0 and used_amount >= 0 and used_amount <= amount' }],
  properties: {
    ...identity,
    status: p.enum(waiverStates).default('DRAFT').comment('状态 — only an approved waiver that is not used up helps'),
    customer: () => p.manyToOne(Customer).comment('客户 — whose limit may be exceeded'),
    owner: () => p.manyToOne(User).comment('申请人 — who asks'),
    currency: currencyCode().default('CNY').comment('币种 — currency of the amounts (ISO 4217)'),
    amount: amount().comment('放行额度 — by how much the limit may be exceeded'),
    usedAmount: amount().default('0').comment('已用额度 — consumed by use'),
    validTo: businessDate().comment('有效期至 — last day, inclusive'),
    reason: text(500).comment('理由 — why the exception is justified'),
    uses: () => p.oneToMany(CreditWaiverUse).mappedBy('waiver').comment('使用 — the documents it was used for'),
  },
});
/** 信用放行 — a limited, dated and approved exception to a credit limit, consumed by use. Source: CUST-34. */
export class CreditWaiver extends schema.class {}
schema.setClass(CreditWaiver);
enumLabels('CreditWaiverStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待批准', en: 'Submitted' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  USED: { zh: '已用完', en: 'Used' },
});

export const creditWaivers = record(CreditWaiver, {
  stage: 'credit',
  label: { zh: '信用放行', en: 'Credit waiver' },
  owner: 'owner',
  permissions: { create: 'credit.requestWaiver', update: 'credit.requestWaiver', delete: 'credit.requestWaiver' },
  writable: ['currency', 'amount', 'validTo', 'reason'],
  createOnly: ['customer'],
  editableIn: ['DRAFT'],
  beforeSave: beforeSaveWaiver,
});
