import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';

export const creditStates = ['NONE', 'PROPOSED', 'APPROVED', 'REVIEW_DUE', 'BLOCKED'] as const;
export const creditGrades = ['A', 'B', 'C', 'D'] as const;

const schema = defineEntity({
  name: 'CreditProfile',
  checks: [
    {
      name: 'credit_profile_terms',
      expression: '"limit" >= 0 and period_days >= 0 and receipts_count >= late_receipts_count',
    },
  ],
  properties: {
    ...identity,
    ...imported,
    status: p.enum(creditStates).default('NONE').comment('状态 — only an approved profile gives credit'),
    customer: () => p.manyToOne(Customer).unique().comment('客户 — whose credit it is'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson of the customer'),
    grade: p.enum(creditGrades).nullable().comment('信用等级 — grade in force'),
    currency: currencyCode().default('CNY').comment('币种 — currency of limit and exposure (ISO 4217)'),
    limit: amount().default('0').comment('赊销限额 — credit limit in force; 0 until approved'),
    periodDays: p.integer().default(0).comment('赊销时限 — days allowed'),
    proposedGrade: p.enum(creditGrades).nullable().comment('拟定等级 — grade proposed'),
    proposedLimit: amount().nullable().comment('拟定限额 — limit proposed'),
    proposedPeriodDays: p.integer().nullable().comment('拟定时限 — days proposed'),
    assessment: text(2000).nullable().comment('资信评估 — what the assessment found: solvency, reputation, references'),
    assessedOn: businessDate().nullable().comment('评估日 — day of the assessment in force'),
    lastOverdueOn: businessDate()
      .nullable()
      .comment('最近逾期日 — day on which money of the customer last became overdue'),
    blockedReason: text(500).nullable().comment('冻结理由 — why it is blocked'),
    receiptsCount: p.integer().default(0).comment('收款次数 — receipts so far, kept from receipts'),
    lateReceiptsCount: p.integer().default(0).comment('逾期收款次数 — receipts after their due date'),
    worstOverdueDays: p.integer().default(0).comment('最长逾期 — most days a payment was late'),
    disputes: p.integer().default(0).comment('争议次数 — disputes so far'),
  },
});
/** 信用档案 — the living credit record of a customer, kept by somebody who is not in sales. Source: CUST-30…34, CUST-36. */
export class CreditProfile extends schema.class {}
schema.setClass(CreditProfile);
for (const field of ['Grade', 'ProposedGrade']) {
  enumLabels(`CreditProfile${field}`, {
    A: { zh: 'A级', en: 'Grade A' },
    B: { zh: 'B级', en: 'Grade B' },
    C: { zh: 'C级', en: 'Grade C' },
    D: { zh: 'D级', en: 'Grade D' },
  });
}
enumLabels('CreditProfileStatus', {
  NONE: { zh: '未评估', en: 'Not assessed' },
  PROPOSED: { zh: '待批准', en: 'Proposed' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  REVIEW_DUE: { zh: '待复评', en: 'Review due' },
  BLOCKED: { zh: '已冻结', en: 'Blocked' },
});

export const creditProfiles = record(CreditProfile, {
  stage: 'credit',
  label: { zh: '信用档案', en: 'Credit profile' },
  owner: 'owner',
});
