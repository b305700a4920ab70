import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, identity, percent, quantity, text, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Product } from '../product/product.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { ContractLine } from './contract-line.ts';

const schema = defineEntity({
  name: 'AmendmentLine',
  properties: {
    ...identity,
    amendment: () => p.manyToOne(ContractAmendment).comment('变更 — the amendment it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    contractLine: () =>
      p.manyToOne(ContractLine).nullable().comment('合同行 — the line it changes; empty for a new one'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    specification: text(400).nullable().comment('规格 — specification agreed'),
    quantity: quantity().comment('数量 — quantity in the unit of the product'),
    unitPrice: unitPrice().comment('单价 — price of one unit, tax included'),
    discountPercent: percent().default('0').comment('折扣率 — discount on the line, in percent'),
    taxRatePercent: percent().default('13').comment('税率 — VAT rate in percent'),
    deliveryOn: businessDate().nullable().comment('交货期 — promised for this line'),
    amount: amount().default('0').comment('金额 — after discount, rounded half-up to the digits of the currency'),
  },
});
/** 变更产品行 — one product of a contract as it shall be. Source: CON-21. */
export class AmendmentLine extends schema.class {}
schema.setClass(AmendmentLine);

export const amendmentLines = record(AmendmentLine, {
  stage: 'contract',
  label: { zh: '变更产品行', en: 'Amendment line' },
  parent: 'amendment',
  writable: [
    'contractLine',
    'product',
    'specification',
    'quantity',
    'unitPrice',
    'discountPercent',
    'taxRatePercent',
    'deliveryOn',
  ],
});
