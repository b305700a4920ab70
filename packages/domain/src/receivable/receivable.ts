import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Customer } from '../customer/customer.ts';
import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { instalmentKinds, instalmentLabels, triggerLabels, triggers } from '../contract/terms.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';

export const receivableStates = ['NOT_DUE', 'OPEN', 'PARTLY_PAID', 'PAID', 'OVERDUE'] as const;

const schema = defineEntity({
  name: 'Receivable',
  checks: [{ name: 'receivable_received', expression: 'received_amount >= 0 and received_amount <= amount' }],
  properties: {
    ...identity,
    ...imported,
    status: p.enum(receivableStates).default('NOT_DUE').comment('状态 — not due until its event has happened, then open, partly paid, paid or overdue'),
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
    outstandingAmount: p.decimal('string').precision(20).scale(4).generated('(amount - received_amount) stored').nullable().comment('未收金额 — outstanding'),
    dueOn: businessDate().nullable().comment('到期日 — empty until its event has happened'),
    bookedOn: businessDate().comment('入账日 — day finance booked it'),
    bookedBy: () => p.manyToOne(User).nullable().comment('入账人 — who booked it'),
  },
});
/** 应收账款 — a debt of a customer, booked after the customer signed. Source: AR-02, SIGN-08. */
export class Receivable extends schema.class {}
schema.setClass(Receivable);
enumLabels('ReceivableStatus', { NOT_DUE: { zh: '未到期', en: 'Not due' }, OPEN: { zh: '未收', en: 'Open' }, PARTLY_PAID: { zh: '部分收款', en: 'Partly paid' }, PAID: { zh: '已收齐', en: 'Paid' }, OVERDUE: { zh: '逾期', en: 'Overdue' } });
enumLabels('ReceivableKind', instalmentLabels);
enumLabels('ReceivableTrigger', triggerLabels);

export const receivables = record(Receivable, { stage: 'receivable', label: { zh: '应收账款', en: 'Receivable' }, owner: 'owner', moneyDate: 'bookedOn', newestFirst: 'dueOn' });
