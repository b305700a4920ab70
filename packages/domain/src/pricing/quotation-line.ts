import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, identity, percent, quantity, text, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Product } from '../product/product.ts';
import { Quotation } from './quotation.ts';

const schema = defineEntity({
  name: 'QuotationLine',
  properties: {
    ...identity,
    quotation: () => p.manyToOne(Quotation).comment('报价单 — the quotation it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    specification: text(400).nullable().comment('规格 — specification offered'),
    quantity: quantity().comment('数量 — quantity in the unit of the product'),
    unitPrice: unitPrice().comment('单价 — price of one unit, tax included'),
    discountPercent: percent().default('0').comment('折扣率 — discount on the line, in percent'),
    taxRatePercent: percent().default('13').comment('税率 — VAT rate in percent'),
    amount: amount().default('0').comment('金额 — quantity × price less discount, rounded half-up'),
    deliveryOn: businessDate().nullable().comment('交货期 — delivery time offered for this line'),
  },
});
/** 报价产品行 — one product of a quotation. Source: PRICE-10. */
export class QuotationLine extends schema.class {}
schema.setClass(QuotationLine);

export const quotationLines = record(QuotationLine, {
  stage: 'pricing',
  label: { zh: '报价产品行', en: 'Quotation line' },
  parent: 'quotation',
  writable: ['product', 'specification', 'quantity', 'unitPrice', 'discountPercent', 'taxRatePercent', 'deliveryOn'],
});
