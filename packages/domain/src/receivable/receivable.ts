import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { instalmentKinds, instalmentLabels, triggerLabels, triggers } from '../contract/terms.ts';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, imported, percent, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { CollectionAction } from './collection-action.ts';
import { LegalAction } from './legal-action.ts';

export const receivableStates = [
  'NOT_DUE',
  'OPEN',
  'PARTLY_PAID',
  'PAID',
  'OVERDUE',
  'INTEREST',
  'DEDUCTION',
  'LITIGATION',
  'REVERSED',
] as const;

const schema = defineEntity({
  name: 'Receivable',
  checks: [{ name: 'receivable_received', expression: 'received_amount >= 0 and received_amount <= amount' }],
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(receivableStates)
      .default('NOT_DUE')
      .comment(
        '状态 — not due until its event has happened, then open, partly paid or paid; past its due date overdue, with interest, deducted from commission, in litigation',
      ),
    number: text(40).unique().comment('应收单号 — number of the receivable'),
    contract: () => p.manyToOne(Contract).comment('合同 — contract'),
    instalment: () => p.manyToOne(PaymentScheduleLine).comment('付款计划行 — the instalment it books'),
    delivery: () => p.manyToOne(DeliveryOrder).nullable().comment('发货单 — the delivery it was booked on'),
    customer: () => p.manyToOne(Customer).comment('客户 — who owes it'),
    owner: () => p.manyToOne(User).comment('业务员 — who is responsible for getting it'),
    kind: p.enum(instalmentKinds).comment('款项类别 — what the money is for'),
    trigger: p.enum(triggers).comment('触发事件 — what makes it due'),
    currency: currencyCode().comment('币种 — currency (ISO 4217)'),
    amount: amount().comment('应收金额 — amount booked'),
    receivedAmount: amount().default('0').comment('已收金额 — received'),
    outstandingAmount: p
      .decimal('string')
      .precision(20)
      .scale(4)
      .generated('(amount - received_amount) stored')
      .nullable()
      .comment('未收金额 — outstanding'),
    dueOn: businessDate().nullable().comment('到期日 — empty until its event has happened'),
    bookedOn: businessDate().comment('入账日 — day finance booked it'),
    bookedBy: () => p.manyToOne(User).nullable().comment('入账人 — who booked it'),
    customerBookedOn: businessDate()
      .nullable()
      .comment('客户挂账日 — day the customer’s finance booked it; ours is the booking date'),
    paidOn: businessDate().nullable().comment('收齐日 — day the last money for it came'),
    graceDays: p.integer().nullable().comment('宽限天数 — days of grace it became overdue under'),
    dailyInterestPercent: percent().nullable().comment('日利率 — interest a day in percent it became overdue under'),
    interestAmount: amount()
      .default('0')
      .comment(
        '逾期利息 — interest charged: of late payments up to the day they came, of the rest up to the last night',
      ),
    interestWaivedAmount: amount().default('0').comment('已免利息 — interest the deputy GM for finance has waived'),
    interestDueAmount: p
      .decimal('string')
      .precision(20)
      .scale(4)
      .generated('(greatest(interest_amount - interest_waived_amount, 0)) stored')
      .nullable()
      .comment('应计利息 — interest charged and not waived: what commission is reduced by'),
    interestWaivedReason: text(500).nullable().comment('免息理由 — why interest was waived last time'),
    litigationOn: businessDate().nullable().comment('起诉日 — day the GM approved legal action'),
    creditLoweredOn: businessDate().nullable().comment('降信日 — day it lowered the credit standing of the customer'),
    reversedReason: text(500).nullable().comment('冲回理由 — why its booking was taken back'),
    actions: () =>
      p.oneToMany(CollectionAction).mappedBy('receivable').comment('清欠记录 — calls, letters, visits and promises'),
    legalActions: () => p.oneToMany(LegalAction).mappedBy('receivable').comment('诉讼 — legal actions proposed'),
  },
});
/** 应收账款 — a debt of a customer, booked after the customer signed. Source: AR-01, AR-02, AR-05, AR-06, SIGN-08. */
export class Receivable extends schema.class {}
schema.setClass(Receivable);
enumLabels('ReceivableStatus', {
  NOT_DUE: { zh: '未到期', en: 'Not due' },
  OPEN: { zh: '未收', en: 'Open' },
  PARTLY_PAID: { zh: '部分收款', en: 'Partly paid' },
  PAID: { zh: '已收齐', en: 'Paid' },
  OVERDUE: { zh: '逾期', en: 'Overdue' },
  INTEREST: { zh: '逾期计息', en: 'Overdue, with interest' },
  DEDUCTION: { zh: '逾期扣提成', en: 'Overdue, deducted from commission' },
  LITIGATION: { zh: '诉讼', en: 'In litigation' },
  REVERSED: { zh: '已冲回', en: 'Booking taken back' },
});
enumLabels('ReceivableKind', instalmentLabels);
enumLabels('ReceivableTrigger', triggerLabels);

export const receivables = record(Receivable, {
  stage: 'receivable',
  label: { zh: '应收账款', en: 'Receivable' },
  owner: 'owner',
  moneyDate: 'bookedOn',
  newestFirst: 'dueOn',
});
