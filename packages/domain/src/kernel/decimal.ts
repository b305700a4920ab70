import Big from 'big.js';

/** Exact decimals: text outside, big.js inside, half-up. Never a binary float. */
Big.strict = false;

export type Decimal = Big;

/** 精确小数 — a decimal from its text; missing means zero. */
export const decimal = (value: string | number | Big | null | undefined): Big => new Big(value ?? '0');

export const sum = (values: Iterable<string | Big | null | undefined>): Big => {
  let total = new Big(0);
  for (const value of values) total = total.plus(value ?? '0');
  return total;
};

const digits = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
]);

/** 币种小数位 — the minor-unit digits of a currency (ISO 4217): JPY 0, KWD 3, otherwise 2. */
export const currencyDigits = (currency: string): number => digits.get(currency) ?? 2;

/** 金额舍入 — money rounded half-up to the digits of its currency. */
export const money = (value: string | number | Big, currency: string): Big =>
  decimal(value).round(currencyDigits(currency), Big.roundHalfUp);

/** 金额文本 — money as text with the digits of its currency. */
export const moneyText = (value: string | number | Big, currency: string): string =>
  money(value, currency).toFixed(currencyDigits(currency));

/**
 * 按比例分配 — splits a total over weights so that the parts sum to it exactly (largest remainder, ties to the earlier part).
 */
export function allocate(total: Big, weights: readonly Big[], currency: string): Big[] {
  const weightSum = sum(weights);
  if (weightSum.eq(0)) return weights.map(() => new Big(0));
  const step = new Big(10).pow(-currencyDigits(currency));
  const exact = weights.map((weight) => total.times(weight).div(weightSum));
  const parts = exact.map((part) => part.round(currencyDigits(currency), Big.roundDown));
  let rest = total.minus(sum(parts));
  const order = exact
    .map((part, index) => ({ index, remainder: part.minus(parts[index]!).abs() }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index);
  for (const { index } of order) {
    if (rest.abs().lt(step)) break;
    const move = rest.gt(0) ? step : step.times(-1);
    parts[index] = parts[index]!.plus(move);
    rest = rest.minus(move);
  }
  return parts;
}
