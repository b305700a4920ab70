import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, currencyCode, identity, percent, quantity, text, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { CompetitorPrice } from './competitor-price.ts';
import { beforeSaveCalculation } from './save-price-calculation.ts';

export const calculationStates = ['DRAFT', 'CALCULATED'] as const;

const schema = defineEntity({
  name: 'PriceCalculation',
  properties: {
    ...identity,
    status: p
      .enum(calculationStates)
      .default('DRAFT')
      .comment('状态 — asked for, then calculated by those who see costs'),
    number: text(40).unique().comment('测算单号 — number of the calculation'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — for whom, when it is for one'),
    owner: () => p.manyToOne(User).comment('申请人 — who asks for it'),
    currency: currencyCode().default('CNY').comment('币种 — currency of all prices (ISO 4217)'),
    quantity: quantity().default('1').comment('数量 — quantity it is calculated for'),
    taxRatePercent: percent().default('13').comment('税率 — VAT rate contained in the prices, in percent'),
    marketPrice: unitPrice().nullable().comment('市场价 — usual price of one unit on the market, tax included'),
    competitorPrices: () =>
      p.oneToMany(CompetitorPrice).mappedBy('calculation').orphanRemoval().comment('对手价格 — what competitors ask'),
    policyPrice: unitPrice().nullable().comment('政策价 — policy price of one unit when it was calculated'),
    unitCost: unitPrice().nullable().comment('成本 — standard cost of one unit when it was calculated'),
    profitTargetPercent: percent()
      .nullable()
      .comment('目标利润率 — margin aimed at, in percent of the price without tax'),
    calculatedPrice: unitPrice().nullable().comment('测算价 — resulting price of one unit, tax included'),
    marginPercent: percent().nullable().comment('毛利率 — margin of the resulting price without tax, in percent'),
    calculatedOn: businessDate().nullable().comment('测算日 — day it was calculated'),
    calculatedBy: () => p.manyToOne(User).nullable().comment('测算人 — who calculated it'),
    remark: text(1000).nullable().comment('备注 — customer, market, special requirements'),
  },
});
/** 价格测算 — cost, market price, competitors' prices and profit target, and the price and margin that follow. Source: PRICE-05. */
export class PriceCalculation extends schema.class {}
schema.setClass(PriceCalculation);
enumLabels('PriceCalculationStatus', {
  DRAFT: { zh: '待测算', en: 'To be calculated' },
  CALCULATED: { zh: '已测算', en: 'Calculated' },
});

const cost = 'product.readCost';

export const priceCalculations = record(PriceCalculation, {
  stage: 'pricing',
  label: { zh: '价格测算', en: 'Price calculation' },
  owner: 'owner',
  permissions: { create: 'pricing.quote', update: 'pricing.quote', delete: 'pricing.quote' },
  writable: ['currency', 'quantity', 'taxRatePercent', 'marketPrice', 'remark'],
  createOnly: ['product', 'customer'],
  lines: ['competitorPrices'],
  optionalLines: ['competitorPrices'],
  editableIn: ['DRAFT'],
  // With the price and one of them the cost is known.
  restricted: { unitCost: cost, profitTargetPercent: cost, marginPercent: cost },
  beforeSave: beforeSaveCalculation,
});
