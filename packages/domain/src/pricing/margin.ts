import type { FactWork } from '../kernel/command.ts';
import { type Decimal, decimal, money, sum } from '../kernel/decimal.ts';
import { rateOn } from '../kernel/exchange-rate.ts';
import type { Product } from '../product/product.ts';

/** Standard costs are in this currency. */
const costCurrency = 'CNY';

/** A line whose product has been read. */
interface CostedLine {
  readonly product: object;
  readonly quantity: string;
}

/** 成本 — standard cost of the goods in the currency of a document; unknown when a product has none or no rate is known. Source: PRICE-05. */
export async function costOf(
  work: Pick<FactWork, 'em' | 'today'>,
  lines: readonly CostedLine[],
  currency: string,
): Promise<Decimal | undefined> {
  if (lines.some((line) => !(line.product as Product).standardCost)) return undefined;
  const cost = sum(lines.map((line) => decimal(line.quantity).times((line.product as Product).standardCost!)));
  const direct = await rateOn(work, costCurrency, currency, work.today);
  if (direct) return money(cost.times(direct), currency);
  const inverse = await rateOn(work, currency, costCurrency, work.today);
  return inverse ? money(cost.div(inverse), currency) : undefined;
}

/** 毛利率 — on the amount without tax; unknown where it would say nothing. Source: PRICE-05. */
export function margin(net: Decimal, cost: Decimal): string | null {
  if (net.lte(0)) return null;
  const percent = net.minus(cost).div(net).times(100).round(4);
  return percent.abs().lt(100_000) ? percent.toFixed() : null;
}
