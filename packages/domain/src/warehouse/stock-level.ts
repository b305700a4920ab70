import { defineEntity, p } from '@mikro-orm/core';
import { identity, imported } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Product } from '../product/product.ts';
import { Warehouse } from './warehouse.ts';

const figure = () => p.decimal('string').precision(18).scale(6).default('0');

const schema = defineEntity({
  name: 'StockLevel',
  uniques: [{ properties: ['warehouse', 'product'] }],
  checks: [
    {
      name: 'stock_never_negative',
      expression: 'on_hand >= 0 and reserved >= 0 and blocked >= 0 and reserved + blocked <= on_hand',
    },
  ],
  properties: {
    ...identity,
    ...imported,
    warehouse: () => p.manyToOne(Warehouse).comment('仓库 — warehouse'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    onHand: figure().comment('现存量 — quantity in the store'),
    reserved: figure().comment('预留量 — promised to delivery orders'),
    blocked: figure().comment('冻结量 — may not be issued'),
    available: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .generated('(on_hand - reserved - blocked) stored')
      .nullable()
      .comment('可用量 — on hand less reserved and blocked'),
  },
});
/** 库存 — a product in a store; never below zero. Source: WH-05. */
export class StockLevel extends schema.class {}
schema.setClass(StockLevel);

export const stockLevels = record(StockLevel, { stage: 'warehouse', label: { zh: '库存', en: 'Stock level' } });
