import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, percent, rate } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Receipt } from '../payment/receipt.ts';
import { ReceiptAllocation } from '../payment/receipt-allocation.ts';
import { priceClasses } from '../product/product.ts';
import { CommissionForm } from './commission-form.ts';

const schema = defineEntity({
  name: 'CommissionLine',
  uniques: [{ name: 'commission_line_once', properties: ['allocation', 'priceClass'] }],
  properties: {
    ...identity,
    form: () => p.manyToOne(CommissionForm).comment('提成单 — the form it is a line of'),
    receipt: () => p.manyToOne(Receipt).comment('收款 — the money'),
    allocation: () => p.manyToOne(ReceiptAllocation).comment('核销 — the match to the contract; counts once'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it pays'),
    priceClass: p.enum(priceClasses).comment('产品类别 — pricing grade of the products it pays for'),
    receivedOn: businessDate().comment('到账日 — day the money came, or was taken back'),
    currency: currencyCode().comment('币种 — currency of the money (ISO 4217)'),
    receivedAmount: amount().comment('收款金额 — in its currency; negative when the receipt was reversed'),
    exchangeRate: rate().default('1').comment('折算率 — into CNY on the day it came'),
    baseAmount: amount().comment('计提基数 — in CNY'),
    ratePercent: percent().nullable().comment('提成率 — percent; empty while no rate is set'),
    commissionAmount: amount().default('0').comment('提成金额 — in CNY'),
    reverses: () => p.manyToOne(CommissionLine).nullable().comment('冲回 — the earlier line this one takes back'),
  },
});
/** 提成明细 — one receipt's share of one product class in a contract, and the commission on it. Source: COMM-01, COMM-06, COMM-07. */
export class CommissionLine extends schema.class {}
schema.setClass(CommissionLine);
enumLabels('CommissionLinePriceClass', {
  A: { zh: 'A类', en: 'Class A' },
  B: { zh: 'B类', en: 'Class B' },
  C: { zh: 'C类', en: 'Class C' },
});

export const commissionLines = record(CommissionLine, {
  stage: 'commission',
  label: { zh: '提成明细', en: 'Commission line' },
  parent: 'form',
  newestFirst: 'receivedOn',
});
