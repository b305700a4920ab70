import { type Decimal, decimal, money, sum } from '../kernel/decimal.ts';
import { rateOn } from '../kernel/exchange-rate.ts';
import type { Work } from '../kernel/work.ts';
import type { Product } from '../product/product.ts';
import { instalmentAmounts, lineAmounts, totalOf } from './amounts.ts';
import type { Contract } from './contract.ts';
import type { ContractLine } from './contract-line.ts';
import type { PaymentScheduleLine } from './payment-schedule-line.ts';

const costCurrency = 'CNY';

/** 合同计价 — every amount of a contract, computed from its lines here; totals of a client do not exist. Source: CON-03, CON-17, reliability D10. */
export async function priceContract(work: Work, contract: Contract, lines: readonly ContractLine[], instalments: readonly PaymentScheduleLine[]): Promise<void> {
  const currency = contract.currency ?? costCurrency;
  const amounts = lines.map((line) => lineAmounts(line, currency));
  for (const [index, line] of lines.entries()) {
    line.grossAmount = amounts[index]!.gross.toFixed();
    line.amount = amounts[index]!.net.toFixed();
  }
  const total = totalOf(amounts);
  contract.grossAmount = total.gross.toFixed();
  contract.amount = total.net.toFixed();
  contract.taxAmount = total.tax.toFixed();
  if (contract.freightAmount) contract.freightAmount = money(contract.freightAmount, currency).toFixed();
  const scheduled = instalmentAmounts(total.net, instalments, currency);
  for (const [index, instalment] of instalments.entries()) instalment.amount = money(scheduled[index]!, currency).toFixed();
  const cost = await costOf(work, lines, currency);
  contract.costAmount = cost ? cost.toFixed() : null;
  contract.marginPercent = cost ? margin(total.net.minus(total.tax), cost) : null;
}

/** 成本 — standard cost of the goods in the currency of the contract; unknown when a product has none or no rate is known. */
async function costOf(work: Work, lines: readonly ContractLine[], currency: string): Promise<Decimal | undefined> {
  if (lines.some((line) => !(line.product as Product).standardCost)) return undefined;
  const cost = sum(lines.map((line) => decimal(line.quantity).times((line.product as Product).standardCost!)));
  const direct = await rateOn(work, costCurrency, currency, work.today);
  if (direct) return money(cost.times(direct), currency);
  const inverse = await rateOn(work, currency, costCurrency, work.today);
  return inverse ? money(cost.div(inverse), currency) : undefined;
}

/** 毛利率 — on the amount without tax; unknown where it would say nothing. */
function margin(net: Decimal, cost: Decimal): string | null {
  if (net.lte(0)) return null;
  const percent = net.minus(cost).div(net).times(100).round(4);
  return percent.abs().lt(100_000) ? percent.toFixed() : null;
}
