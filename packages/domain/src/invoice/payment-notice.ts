import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { amount, businessDate, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Invoice } from './invoice.ts';

const schema = defineEntity({
  name: 'PaymentNotice',
  checks: [{ name: 'payment_notice_amount', expression: 'amount > 0' }],
  properties: {
    ...identity,
    number: text(40).unique().comment('付款通知号 — number of the notice'),
    invoice: () => p.manyToOne(Invoice).comment('发票 — the invoice it goes with'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract the money is owed under'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — who is asked to pay'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson'),
    currency: currencyCode().comment('币种 — currency (ISO 4217)'),
    amount: amount().comment('应付金额 — invoiced and not yet received when it was written'),
    dueOn: businessDate().comment('付款日 — day by which the customer is asked to pay'),
    bank: text(200).comment('收款账户 — bank and account the money goes to'),
    issuedOn: businessDate().comment('通知日 — day it was written'),
    issuedBy: () => p.manyToOne(User).nullable().comment('开具人 — who wrote it'),
  },
});
/** 付款通知 — asks the customer to pay what has been shipped and invoiced: amount, day, bank. Source: INV-06, B55. */
export class PaymentNotice extends schema.class {}
schema.setClass(PaymentNotice);

export const paymentNotices = record(PaymentNotice, {
  stage: 'invoice',
  label: { zh: '付款通知', en: 'Payment notice' },
  owner: 'owner',
  moneyDate: 'issuedOn',
  newestFirst: 'issuedOn',
});
