import { money, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { lineAmounts, totalOf } from './amounts.ts';
import { effectivePolicyOn } from './effective-policy.ts';
import { costOf, margin } from './margin.ts';
import type { Quotation } from './quotation.ts';
import type { QuotationLine } from './quotation-line.ts';

/** 报价计价 — goods are the sum of the rounded lines, the total is goods, freight, insurance and other charges; the policy version of today is kept. Source: PRICE-10, PRICE-05. */
export async function priceQuotation(work: Work, quotation: Quotation, lines: readonly QuotationLine[]): Promise<void> {
  const currency = quotation.currency ?? 'CNY';
  const amounts = lines.map((line) => lineAmounts(line, currency));
  for (const [index, line] of lines.entries()) line.amount = amounts[index]!.net.toFixed();
  const goods = totalOf(amounts);
  quotation.goodsAmount = goods.net.toFixed();
  quotation.freightAmount = money(quotation.freightAmount ?? '0', currency).toFixed();
  quotation.insuranceAmount = money(quotation.insuranceAmount ?? '0', currency).toFixed();
  quotation.otherAmount = money(quotation.otherAmount ?? '0', currency).toFixed();
  quotation.amount = sum([
    goods.net,
    quotation.freightAmount,
    quotation.insuranceAmount,
    quotation.otherAmount,
  ]).toFixed();
  const cost = await costOf(work, lines, currency);
  quotation.costAmount = cost ? cost.toFixed() : null;
  quotation.marginPercent = cost ? margin(goods.net.minus(goods.tax), cost) : null;
  quotation.policy =
    (await effectivePolicyOn(work, { currency, segment: quotation.kind ?? 'DOMESTIC', on: work.today })) ?? null;
}
