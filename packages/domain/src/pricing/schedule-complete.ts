import { type Decimal, decimal, moneyText, sum } from '../kernel/decimal.ts';
import { instalmentAmounts } from './amounts.ts';
import { pricingRefusals } from './refusals.ts';

/** 付款计划等于总额 — the instalments, shares and fixed amounts together, make up the whole. Source: CON-17. */
export function scheduleMakesUp(
  total: string | Decimal,
  currency: string,
  instalments: readonly { percent?: string | null; amount?: string | null }[],
) {
  const scheduled = sum(instalmentAmounts(decimal(total), instalments, currency));
  if (instalments.length > 0 && scheduled.eq(decimal(total))) return undefined;
  return pricingRefusals.PAYMENT_SCHEDULE_SUM({
    scheduled: moneyText(scheduled, currency),
    total: moneyText(total, currency),
    difference: moneyText(scheduled.minus(total), currency),
    currency,
  });
}
