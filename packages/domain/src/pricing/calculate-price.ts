import { z } from 'zod';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { decimal, money } from '../kernel/decimal.ts';
import { inputDecimal } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { effectivePrices } from './effective-prices.ts';
import { costOf, margin } from './margin.ts';
import { PriceCalculation } from './price-calculation.ts';
import { pricingRefusals } from './refusals.ts';

interface CalculationFacts {
  readonly productCode: string;
  /** Standard cost of one unit in the currency of the calculation; absent when the product has none or no rate is known. */
  readonly unitCost?: string;
}

const calculationFacts: Facts<PriceCalculation, CalculationFacts> = {
  async load(calculations, work) {
    const products = await work.em.find(Product, { id: { $in: calculations.map((each) => each.product.id) } });
    const costs = new Map<string, string | undefined>();
    const keyOf = (each: PriceCalculation) => `${each.product.id} ${each.currency}`;
    for (const each of calculations) {
      if (costs.has(keyOf(each))) continue;
      const product = products.find(({ id }) => id === each.product.id)!;
      // A thousand of them, so that rounding to the digits of the currency does not touch one.
      const thousand = await costOf(work, [{ product, quantity: '1000' }], each.currency!);
      costs.set(keyOf(each), thousand?.div(1000).toFixed());
    }
    return new Map(
      calculations.map((each) => {
        const unitCost = costs.get(keyOf(each));
        return [
          each.id,
          {
            productCode: products.find(({ id }) => id === each.product.id)!.code,
            ...(unitCost ? { unitCost } : {}),
          },
        ];
      }),
    );
  },
};

/** 成本已知 — the product has a standard cost that can be told in the currency. Source: PRICE-05. */
const costIsKnown: Guard<PriceCalculation, CalculationFacts> = (calculation, facts) =>
  facts.unitCost
    ? undefined
    : pricingRefusals.PRODUCT_COST_UNKNOWN({ product: facts.productCode, currency: calculation.currency });

/** 价格测算 — the price that yields the profit aimed at over the standard cost, and its margin, beside market, competitors and policy. Source: PRICE-05. */
export const calculatePrice = command({
  name: 'calculatePrice',
  label: { zh: '测算价格', en: 'Calculate the price' },
  says: {
    zh: '按成本与目标利润率得出价格；成本与毛利只给有权的人看',
    en: 'The price follows from cost and profit target; cost and margin are shown only to those who may see them',
  },
  event: 'PriceCalculated',
  on: PriceCalculation,
  from: ['DRAFT', 'CALCULATED'],
  to: 'CALCULATED',
  permission: 'pricing.calculate',
  source: 'PRICE-05',
  input: z.strictObject({
    profitTargetPercent: inputDecimal({ min: '0', max: '95', scale: 4 }).describe(
      '目标利润率 — margin aimed at, in percent of the price without tax',
    ),
  }),
  facts: calculationFacts,
  guards: { costIsKnown },
  async change(calculation, input, { facts, work }) {
    const cost = decimal(facts.unitCost);
    const withTax = decimal(100).plus(calculation.taxRatePercent).div(100);
    const bare = cost.times(100).div(decimal(100).minus(input.profitTargetPercent));
    const price = money(bare.times(withTax), calculation.currency!);
    const on = { currency: calculation.currency!, on: work.today, productIds: [calculation.product.id] };
    calculation.unitCost = cost.round(6).toFixed();
    calculation.profitTargetPercent = input.profitTargetPercent;
    calculation.calculatedPrice = price.toFixed();
    calculation.marginPercent = margin(price.div(withTax), cost);
    calculation.policyPrice = (await effectivePrices(work, on)).get(calculation.product.id)?.unitPrice ?? null;
    calculation.calculatedOn = work.today;
    calculation.calculatedBy = work.em.getReference(User, work.caller.userId);
  },
});
