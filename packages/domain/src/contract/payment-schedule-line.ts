import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, identity, imported, percent, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { Contract } from './contract.ts';
import { instalmentKinds, instalmentLabels, triggerLabels, triggers } from './terms.ts';

export const instalmentStates = ['NOT_DUE', 'DUE', 'PARTLY_RECEIVED', 'RECEIVED', 'OVERDUE', 'WAIVED'] as const;

const schema = defineEntity({
  name: 'PaymentScheduleLine',
  checks: [
    { name: 'payment_schedule_line_received', expression: 'received_amount >= 0 and received_amount <= amount' },
  ],
  properties: {
    ...identity,
    ...imported,
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it is an instalment of'),
    position: p.integer().default(0).comment('序号 — order of the instalment'),
    status: p
      .enum(instalmentStates)
      .default('NOT_DUE')
      .comment('状态 — not due, due, partly received, received, overdue or waived'),
    kind: p.enum(instalmentKinds).comment('款项类别 — what the money is for'),
    percent: percent().nullable().comment('比例 — share of the contract amount, in percent'),
    amount: amount().default('0').comment('金额 — amount of the instalment'),
    trigger: p.enum(triggers).comment('触发事件 — what makes it due'),
    days: p.integer().default(0).comment('天数 — days after the event'),
    dueOn: businessDate().nullable().comment('到期日 — known once the event has happened'),
    receivedAmount: amount().default('0').comment('已收金额 — receipts allocated to it'),
    waivedReason: text(500).nullable().comment('免收理由 — why it was waived'),
  },
});
/** 付款计划行 — one instalment: kind, share, event, due date, received. Source: CON-17, ADV-01, ADV-02. */
export class PaymentScheduleLine extends schema.class {}
schema.setClass(PaymentScheduleLine);
enumLabels('PaymentScheduleLineKind', instalmentLabels);
enumLabels('PaymentScheduleLineTrigger', triggerLabels);
enumLabels('PaymentScheduleLineStatus', {
  NOT_DUE: { zh: '未到期', en: 'Not due' },
  DUE: { zh: '到期', en: 'Due' },
  PARTLY_RECEIVED: { zh: '部分收款', en: 'Partly received' },
  RECEIVED: { zh: '已收齐', en: 'Received' },
  OVERDUE: { zh: '逾期', en: 'Overdue' },
  WAIVED: { zh: '免收', en: 'Waived' },
});

export const paymentScheduleLines = record(PaymentScheduleLine, {
  stage: 'contract',
  label: { zh: '付款计划行', en: 'Payment schedule line' },
  parent: 'contract',
  writable: ['kind', 'percent', 'amount', 'trigger', 'days'],
  newestFirst: 'dueOn',
});
