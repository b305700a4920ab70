// Threats and faults: D8.
import { instalmentAmounts, lineAmounts, totalOf } from '@tradewind/domain/pricing/amounts.ts';
import { amountOfPart, progressOf } from '@tradewind/domain/contract/progress.ts';
import { allocate, currencyDigits, decimal, money, sum } from '@tradewind/domain/kernel/decimal.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const currency = fc.constantFrom('CNY', 'JPY', 'KWD');
const line = fc.record({
  quantity: fc
    .integer({ min: 1, max: 99_999_999 })
    .map((units) => units / 1000)
    .map(String),
  unitPrice: fc.integer({ min: 0, max: 999_999_999 }).map((units) => decimal(units).div(10_000).toFixed()),
  discountPercent: fc.integer({ min: 0, max: 1_000_000 }).map((units) => decimal(units).div(10_000).toFixed()),
  taxRatePercent: fc.constantFrom('0', '6', '9', '13'),
});

/** A decimal text as an integer of so many digits after the point. */
function scaled(text: string, digits: number): bigint {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0').slice(0, digits));
}
/** Half-up division of what is not negative. */
const divided = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

test('ten thousand random documents in CNY, JPY and KWD are computed again with whole numbers only, and none differs', () => {
  fc.assert(
    fc.property(currency, fc.array(line, { minLength: 1, maxLength: 40 }), (code, lines) => {
      const digits = currencyDigits(code);
      const step = 10n ** BigInt(digits);
      const amounts = lines.map((each) => lineAmounts(each, code));
      let total = 0n;
      for (const [index, each] of lines.entries()) {
        const goods = scaled(each.quantity, 6) * scaled(each.unitPrice, 6);
        const gross = divided(goods * step, 10n ** 12n);
        const net = divided(goods * (1_000_000n - scaled(each.discountPercent, 4)) * step, 10n ** 18n);
        const rate = BigInt(each.taxRatePercent);
        const tax = divided(net * rate, 100n + rate);
        const got = amounts[index]!;
        for (const [value, wanted] of [
          [got.gross, gross],
          [got.net, net],
          [got.tax, tax],
        ] as const) {
          if (scaled(value.toFixed(digits), digits) !== wanted)
            throw new Error(`${value.toFixed()} is not ${wanted} / ${step}`);
        }
        total += net;
      }
      if (scaled(totalOf(amounts).net.toFixed(digits), digits) !== total)
        throw new Error('the total is not the sum of its rounded lines');
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test('shares that are a hundred percent make up the whole contract to the last digit', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }).map((weights) => {
    const hundred = allocate(
      decimal('100'),
      weights.map((each) => decimal(each)),
      'CNY',
    );
    return hundred.map((percent) => ({ percent: percent.toFixed() }));
  });
  fc.assert(
    fc.property(currency, fc.bigInt({ min: 0n, max: 10n ** 13n }), shares, (code, units, terms) => {
      const total = decimal(units.toString()).div(10 ** currencyDigits(code));
      const amounts = instalmentAmounts(total, terms, code);
      expect(sum(amounts).eq(total)).toBe(true);
      for (const amount of amounts) expect(money(amount, code).eq(amount)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a fixed amount and shares of the rest make up the whole; what does not is left as it is, to be refused', () => {
  const total = decimal('1000.01');
  const amounts = instalmentAmounts(
    total,
    [{ amount: '250.00' }, { amount: '250.005' }, { percent: '25' }, { percent: '25' }],
    'KWD',
  );
  expect(amounts.map((each) => each.toFixed())).toEqual(['250', '250.005', '250.003', '250.002']);
  expect(sum(amounts).eq(total)).toBe(true);
  expect(sum(instalmentAmounts(total, [{ amount: '400' }, { percent: '25' }], 'CNY')).eq(total)).toBe(false);
});

test('a line taken in any parts is worth its amount in the end', () => {
  fc.assert(
    fc.property(
      currency,
      fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 10 ** 9 }),
      (code, parts, units) => {
        const amount = decimal(units)
          .div(10 ** currencyDigits(code))
          .toFixed();
        const of = { amount, quantity: sum(parts.map((each) => decimal(each))).toFixed() };
        let before = decimal('0');
        const worth = parts.map((part) => {
          const value = amountOfPart(of, before, decimal(part), code);
          before = before.plus(part);
          return value;
        });
        expect(sum(worth).eq(amount)).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('full is full only when no line lacks anything, however little', () => {
  const quantity = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(quantity, { minLength: 1, maxLength: 20 }), fc.nat(19), (lines, at) => {
      const done = lines.map((each) => ({ done: decimal(each), of: decimal(each) }));
      expect(progressOf(done)).toBe('FULL');
      const lacking = done.map((each, index) =>
        index === at % lines.length ? { ...each, done: each.done.minus('0.000001') } : each,
      );
      expect(progressOf(lacking)).toBe('PART');
      const more = done.map((each, index) =>
        index === at % lines.length ? { ...each, done: each.done.plus('0.000001') } : each,
      );
      expect(progressOf(more)).toBe('OVER');
    }),
  );
});
