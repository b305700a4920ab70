import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Customer } from '../customer/customer.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { paymentMethodLabels, paymentMethods } from '../contract/terms.ts';
import { ReceiptAllocation } from './receipt-allocation.ts';
import { beforeSaveReceipt } from './save-receipt.ts';

export const receiptStates = ['RECORDED', 'CONFIRMED', 'REVERSED'] as const;

const schema = defineEntity({
  name: 'Receipt',
  // What waits to be matched is looked up every time the process map is drawn; almost all receipts are matched.
  indexes: [
    {
      name: 'receipt_unallocated',
      expression: 'create index "receipt_unallocated" on "receipt" ("customer_id") where unallocated_amount > 0',
    },
  ],
  checks: [
    { name: 'receipt_allocated', expression: 'allocated_amount >= 0 and allocated_amount <= amount and amount > 0' },
  ],
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(receiptStates)
      .default('RECORDED')
      .comment(
        '状态 — recorded by one person of finance, confirmed by another; only a confirmed receipt can be matched',
      ),
    number: text(40).unique().comment('收款单号 — number of the receipt'),
    customer: () => p.manyToOne(Customer).comment('客户 — who paid'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson of the customer'),
    preparedBy: () => p.manyToOne(User).nullable().comment('录入人 — who recorded it'),
    confirmedBy: () => p.manyToOne(User).nullable().comment('确认人 — who confirmed it'),
    currency: currencyCode().comment('币种 — currency of the money (ISO 4217)'),
    amount: amount().comment('金额 — amount received'),
    receivedOn: businessDate().comment('到账日 — day the money arrived'),
    method: p.enum(paymentMethods).default('TT').comment('方式 — how it was paid'),
    payer: text(200).nullable().comment('付款人 — payer as the bank names it'),
    bankReference: text(120).nullable().comment('银行流水号 — reference of the bank'),
    remark: text(500).nullable().comment('备注 — remarks'),
    instalment: () =>
      p
        .manyToOne(PaymentScheduleLine)
        .nullable()
        .comment(
          '所付款项 — the instalment it was paid for, as the customer or the bank slip names it; matched to it when the receipt is confirmed',
        ),
    allocatedAmount: amount().default('0').comment('已核销金额 — matched to instalments'),
    unallocatedAmount: p
      .decimal('string')
      .precision(20)
      .scale(4)
      .generated('(amount - allocated_amount) stored')
      .nullable()
      .comment('未核销金额 — still to be matched'),
    reversedReason: text(500).nullable().comment('冲销理由 — why it was reversed'),
    allocations: () => p.oneToMany(ReceiptAllocation).mappedBy('receipt').comment('核销 — what it was matched to'),
  },
});
/** 收款 — money that came in, matched to contracts by finance only. Source: ADV-02, AR-03. */
export class Receipt extends schema.class {}
schema.setClass(Receipt);
enumLabels('ReceiptMethod', paymentMethodLabels);
enumLabels('ReceiptStatus', {
  RECORDED: { zh: '已录入', en: 'Recorded' },
  CONFIRMED: { zh: '已确认', en: 'Confirmed' },
  REVERSED: { zh: '已冲销', en: 'Reversed' },
});

export const receipts = record(Receipt, {
  stage: 'payment',
  label: { zh: '收款', en: 'Receipt' },
  owner: 'owner',
  permissions: { create: 'payment.record', update: 'payment.record' },
  writable: ['currency', 'amount', 'receivedOn', 'method', 'payer', 'bankReference', 'remark', 'instalment'],
  createOnly: ['customer'],
  editableIn: ['RECORDED'],
  moneyDate: 'receivedOn',
  newestFirst: 'receivedOn',
  beforeSave: beforeSaveReceipt,
});
