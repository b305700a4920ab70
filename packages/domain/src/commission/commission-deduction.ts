import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Receivable } from '../receivable/receivable.ts';
import { CommissionForm } from './commission-form.ts';

export const deductionKinds = ['INTEREST', 'PENALTY'] as const;

const schema = defineEntity({
  name: 'CommissionDeduction',
  uniques: [{ properties: ['form', 'receivable'] }],
  properties: {
    ...identity,
    form: () => p.manyToOne(CommissionForm).comment('提成单 — the form it is taken from'),
    kind: p.enum(deductionKinds).comment('类别 — overdue interest or penalty'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it stands against'),
    receivable: () =>
      p.manyToOne(Receivable).nullable().comment('应收 — the overdue receivable the interest was charged on'),
    currency: currencyCode().default('CNY').comment('币种 — currency of the charge (ISO 4217)'),
    chargedAmount: amount().comment('原币金额 — charge in its currency'),
    amount: amount().comment('扣款金额 — in CNY; negative gives back what was deducted too much'),
    reason: text(500).nullable().comment('理由 — what the penalty is for'),
    recordedBy: () => p.manyToOne(User).nullable().comment('登记人 — who entered the penalty'),
  },
});
/** 提成扣款 — overdue interest or a penalty taken from a commission, by contract. Source: COMM-05, AR-05. */
export class CommissionDeduction extends schema.class {}
schema.setClass(CommissionDeduction);
enumLabels('CommissionDeductionKind', {
  INTEREST: { zh: '逾期利息', en: 'Overdue interest' },
  PENALTY: { zh: '扣罚', en: 'Penalty' },
});

export const commissionDeductions = record(CommissionDeduction, {
  stage: 'commission',
  label: { zh: '提成扣款', en: 'Commission deduction' },
  parent: 'form',
});
