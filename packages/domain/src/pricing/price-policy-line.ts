import { defineEntity, p } from '@mikro-orm/core';
import { identity, percent, quantity, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Product } from '../product/product.ts';
import { PricePolicy } from './price-policy.ts';

const schema = defineEntity({
  name: 'PricePolicyLine',
  checks: [{ name: 'price_policy_line_price', expression: 'unit_price > 0' }],
  uniques: [{ properties: ['policy', 'product'] }],
  properties: {
    ...identity,
    policy: () => p.manyToOne(PricePolicy).comment('销售政策 — the policy it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    unitPrice: unitPrice().comment('政策价 — lowest price of one unit without a special discount'),
    marginPercent: percent().nullable().comment('毛利率 — margin the price was set with, in percent'),
    minimumQuantity: quantity().nullable().comment('起订量 — quantity from which the price holds'),
  },
});
/** 政策价格 — the policy price of one product. Source: PRICE-02, PRICE-07. */
export class PricePolicyLine extends schema.class {}
schema.setClass(PricePolicyLine);

export const pricePolicyLines = record(PricePolicyLine, {
  stage: 'pricing',
  label: { zh: '政策价格', en: 'Policy price' },
  parent: 'policy',
  permissions: { read: 'pricing.readPolicy' },
  writable: ['product', 'unitPrice', 'marginPercent', 'minimumQuantity'],
  restricted: { marginPercent: 'product.readCost' },
});
