import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, identity, percent, quantity, text, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Product } from '../product/product.ts';
import { ContractApplication } from './contract-application.ts';

const schema = defineEntity({
  name: 'ApplicationLine',
  properties: {
    ...identity,
    application: () => p.manyToOne(ContractApplication).comment('申报单 — the application it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    specification: text(400).nullable().comment('规格 — specification asked for'),
    quantity: quantity().comment('数量 — quantity in the unit of the product'),
    unitPrice: unitPrice().comment('单价 — price of one unit, tax included'),
    discountPercent: percent().default('0').comment('折扣率 — discount on the line, in percent'),
    taxRatePercent: percent().default('13').comment('税率 — VAT rate in percent'),
    amount: amount().default('0').comment('金额 — quantity × price less discount, rounded half-up'),
    deliveryOn: businessDate().nullable().comment('交货期 — promised for this line'),
  },
});
/** 申报产品行 — one product of an application. Source: CON-01. */
export class ApplicationLine extends schema.class {}
schema.setClass(ApplicationLine);

export const applicationLines = record(ApplicationLine, {
  stage: 'contract',
  label: { zh: '申报产品行', en: 'Application line' },
  parent: 'application',
  writable: ['product', 'specification', 'quantity', 'unitPrice', 'discountPercent', 'taxRatePercent', 'deliveryOn'],
});
