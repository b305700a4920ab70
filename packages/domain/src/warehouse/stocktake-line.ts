import { defineEntity, p } from '@mikro-orm/core';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Product } from '../product/product.ts';
import { Stocktake } from './stocktake.ts';

const figure = () => p.decimal('string').precision(18).scale(6).default('0');

const schema = defineEntity({
  name: 'StocktakeLine',
  uniques: [{ properties: ['stocktake', 'product'] }],
  checks: [{ name: 'stocktake_line_counted', expression: 'counted_quantity >= 0 and system_quantity >= 0' }],
  properties: {
    ...identity,
    stocktake: () => p.manyToOne(Stocktake).comment('盘点单 — the stocktake it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    systemQuantity: figure().comment('账面数量 — on hand in the books at the moment of the count'),
    countedQuantity: figure().comment('实盘数量 — quantity found'),
    difference: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .generated('(counted_quantity - system_quantity) stored')
      .nullable()
      .comment('差异 — counted less books'),
    reason: text(300).nullable().comment('差异原因 — why it differs'),
  },
});
/** 盘点行 — one product of a stocktake: what the books say, what was found, why it differs. Source: WH-07, B42. */
export class StocktakeLine extends schema.class {}
schema.setClass(StocktakeLine);

export const stocktakeLines = record(StocktakeLine, {
  stage: 'warehouse',
  label: { zh: '盘点行', en: 'Stocktake line' },
  parent: 'stocktake',
});
