import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, identity, imported } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { Receipt } from './receipt.ts';

const schema = defineEntity({
  name: 'ReceiptAllocation',
  properties: {
    ...identity,
    ...imported,
    receipt: () => p.manyToOne(Receipt).comment('收款 — the money'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it pays'),
    instalment: () => p.manyToOne(PaymentScheduleLine).comment('付款计划行 — the instalment it pays'),
    amount: amount().comment('金额 — positive; a correction is a row of its own with the opposite sign'),
    allocatedOn: businessDate().comment('核销日 — day it was matched'),
    allocatedBy: () => p.manyToOne(User).nullable().comment('核销人 — who matched it'),
    reverses: () => p.manyToOne(ReceiptAllocation).nullable().comment('冲销 — the allocation this row takes back'),
  },
});
/** 核销 — money of a receipt matched to an instalment; never changed, only taken back by a row of the opposite sign. Source: AR-03. */
export class ReceiptAllocation extends schema.class {}
schema.setClass(ReceiptAllocation);

export const receiptAllocations = record(ReceiptAllocation, {
  stage: 'payment',
  label: { zh: '核销', en: 'Receipt allocation' },
  parent: 'contract',
  newestFirst: 'allocatedOn',
});
