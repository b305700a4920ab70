import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, text, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { PriceCalculation } from './price-calculation.ts';

const schema = defineEntity({
  name: 'CompetitorPrice',
  properties: {
    ...identity,
    calculation: () => p.manyToOne(PriceCalculation).comment('价格测算 — the calculation it is weighed in'),
    position: p.integer().default(0).comment('序号 — order'),
    competitor: text(160).comment('竞争对手 — who offers it'),
    unitPrice: unitPrice().comment('对手价 — price of one unit in the currency of the calculation, tax included'),
    knownOn: businessDate().nullable().comment('获知日 — day it was learnt'),
    source: text(200).nullable().comment('来源 — where it is known from'),
  },
});
/** 竞争对手价格 — what a competitor asks for the like. Source: PRICE-05. */
export class CompetitorPrice extends schema.class {}
schema.setClass(CompetitorPrice);

export const competitorPrices = record(CompetitorPrice, {
  stage: 'pricing',
  label: { zh: '对手价格', en: 'Competitor price' },
  parent: 'calculation',
  writable: ['competitor', 'unitPrice', 'knownOn', 'source'],
});
