import { decimal, sum } from '@tradewind/domain/kernel/decimal.ts';
import { spread } from '@tradewind/domain/payment/spread.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const cents = fc.integer({ min: 0, max: 10 ** 10 }).map((units) => decimal(units).div(100));

test('money spread over instalments is never more than the receipt, never more than is open, and as much as possible', () => {
  fc.assert(
    fc.property(cents, fc.array(cents, { maxLength: 30 }), (left, open) => {
      const parts = spread(left, open);
      const wanted = sum(open).lt(left) ? sum(open) : left;
      expect(sum(parts).eq(wanted)).toBe(true);
      for (const [index, part] of parts.entries()) {
        expect(part.gte(0) && part.lte(open[index]!)).toBe(true);
        if (part.lt(open[index]!)) expect(sum(parts.slice(index + 1)).eq(0)).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
});
