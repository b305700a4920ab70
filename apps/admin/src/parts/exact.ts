/** 精确小数 — sums and products of decimal strings without a float in between; what the API rounds, it rounds itself. */
interface Exact {
  units: bigint;
  scale: number;
}

const read = (text: string): Exact | undefined => {
  const match = /^\s*(-?)(\d*)(?:\.(\d*))?\s*$/.exec(text);
  if (!match || !(match[2] || match[3])) return undefined;
  const fraction = match[3] ?? '';
  const units = BigInt(`${match[2] || '0'}${fraction}`);
  return { units: match[1] ? -units : units, scale: fraction.length };
};

const write = ({ units, scale }: Exact): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(digits.length - scale)}` : ''}`;
};

const power = (n: number): bigint => 10n ** BigInt(n);
const zero: Exact = { units: 0n, scale: 0 };
const of = (value: string | number | null | undefined): Exact =>
  value === null || value === undefined ? zero : (read(String(value)) ?? zero);

const alike = (a: Exact, b: Exact): [bigint, bigint, number] => {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * power(scale - a.scale), b.units * power(scale - b.scale), scale];
};

export type Decimal = string | number | null | undefined;

export const isDecimal = (text: string): boolean => read(text) !== undefined;

export const plus = (a: Decimal, b: Decimal): string => {
  const [left, right, scale] = alike(of(a), of(b));
  return write({ units: left + right, scale });
};

export const minus = (a: Decimal, b: Decimal): string => {
  const [left, right, scale] = alike(of(a), of(b));
  return write({ units: left - right, scale });
};

export const times = (a: Decimal, b: Decimal): string => {
  const left = of(a);
  const right = of(b);
  return write({ units: left.units * right.units, scale: left.scale + right.scale });
};

export const compare = (a: Decimal, b: Decimal): number => {
  const [left, right] = alike(of(a), of(b));
  return left < right ? -1 : left > right ? 1 : 0;
};

export const isZero = (a: Decimal): boolean => of(a).units === 0n;

/** Half away from zero, as the API does. */
export const round = (a: Decimal, places: number): string => {
  const value = of(a);
  if (value.scale <= places) return write({ units: value.units * power(places - value.scale), scale: places });
  const step = power(value.scale - places);
  const half = value.units < 0n ? -step / 2n : step / 2n;
  return write({ units: (value.units + half) / step, scale: places });
};

/** `part` of `whole` in percent for a bar, 0 to 100 and for the eye only. */
export const share = (part: Decimal, whole: Decimal): number => {
  const [left, right] = alike(of(part), of(whole));
  if (right === 0n) return 0;
  return Math.max(0, Math.min(100, Number((left * 1000n) / right) / 10));
};

const withoutDecimals = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK']);
export const placesOf = (currency: string | null | undefined): number =>
  currency && withoutDecimals.has(currency) ? 0 : 2;

/** `1234567.5` → `1,234,567.50`; trailing zeros beyond `places` are dropped. */
export function grouped(value: Decimal, places = 0): string {
  const text = write(of(value));
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(places, '0');
  return `${text.startsWith('-') ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${kept ? `.${kept}` : ''}`;
}
