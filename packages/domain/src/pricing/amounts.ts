import { allocate, currencyDigits, type Decimal, decimal, money, sum } from '../kernel/decimal.ts';

interface Priced {
  quantity: string;
  unitPrice: string;
  discountPercent?: string;
  taxRatePercent?: string;
}

export interface LineAmounts {
  readonly gross: Decimal;
  readonly net: Decimal;
  readonly tax: Decimal;
}

/** 行金额 — quantity × price, less discount, each rounded half-up to the digits of the currency; the tax is the part contained in it. Source: CON-03, reliability D8. */
export function lineAmounts(line: Priced, currency: string): LineAmounts {
  const full = decimal(line.quantity).times(line.unitPrice);
  const net = money(full.times(decimal(100).minus(line.discountPercent ?? '0')).div(100), currency);
  const rate = decimal(line.taxRatePercent);
  return { gross: money(full, currency), net, tax: money(net.times(rate).div(rate.plus(100)), currency) };
}

/** 合计 — the total of a document is the sum of its rounded lines. */
export const totalOf = (lines: readonly LineAmounts[]): LineAmounts => ({
  gross: sum(lines.map((line) => line.gross)),
  net: sum(lines.map((line) => line.net)),
  tax: sum(lines.map((line) => line.tax)),
});

/**
 * 分期金额 — the amount of each instalment: a fixed one as it is, a share of the total otherwise. When shares and fixed amounts make up the whole, the
 * shares are split so that not a cent is left. Source: CON-17.
 */
export function instalmentAmounts(
  total: Decimal,
  terms: readonly { percent?: string | null; amount?: string | null }[],
  currency: string,
): Decimal[] {
  const fixed = terms.map((term) => (term.percent ? undefined : decimal(term.amount)));
  const shares = terms.map((term) => (term.percent ? total.times(term.percent).div(100) : decimal(0)));
  const rest = total.minus(sum(fixed.map((each) => each ?? decimal(0))));
  const whole = sum(shares).eq(rest);
  const split = whole ? allocate(rest, shares, currency) : shares.map((share) => money(share, currency));
  return terms.map((_, index) => fixed[index] ?? split[index]!);
}

/** 金额位数 — whether an amount has no more digits than its currency. */
export const fitsCurrency = (amount: string | Decimal, currency: string): boolean =>
  decimal(amount).round(currencyDigits(currency)).eq(decimal(amount));
