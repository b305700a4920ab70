import { money } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { instalmentAmounts, lineAmounts, totalOf } from '../pricing/amounts.ts';
import { costOf, margin } from '../pricing/margin.ts';
import type { Contract } from './contract.ts';
import type { ContractLine } from './contract-line.ts';
import type { PaymentScheduleLine } from './payment-schedule-line.ts';

/** 合同计价 — every amount of a contract, computed from its lines here; totals of a client do not exist. Source: CON-03, CON-17, reliability D10. */
export async function priceContract(
  work: Work,
  contract: Contract,
  lines: readonly ContractLine[],
  instalments: readonly PaymentScheduleLine[],
): Promise<void> {
  const currency = contract.currency ?? 'CNY';
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
  for (const [index, instalment] of instalments.entries())
    instalment.amount = money(scheduled[index]!, currency).toFixed();
  const cost = await costOf(work, lines, currency);
  contract.costAmount = cost ? cost.toFixed() : null;
  contract.marginPercent = cost ? margin(total.net.minus(total.tax), cost) : null;
}
