import { chooseRate } from '@tradewind/domain/commission/choose-rate.ts';
import type { CommissionRate } from '@tradewind/domain/commission/commission-rate.ts';
import { entitlementOf } from '@tradewind/domain/commission/work-out-accrual.ts';
import { decimal } from '@tradewind/domain/kernel/decimal.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const rate = (ratePercent: string, more: Record<string, unknown> = {}) =>
  ({
    id: ratePercent,
    ratePercent,
    validFrom: '2026-01-01',
    validTo: null,
    fromAmount: '0',
    priceClass: null,
    person: null,
    policy: null,
    ...more,
  }) as unknown as CommissionRate;
const rates = [
  rate('1'),
  rate('1.5', { validFrom: '2026-07-01' }),
  rate('2', { priceClass: 'A' }),
  rate('3', { policy: { id: 'p1' } }),
  rate('4', { person: { id: 'wang' } }),
  rate('5', { person: { id: 'wang' }, fromAmount: '1000000' }),
  rate('6', { person: { id: 'li' }, validTo: '2026-03-31' }),
  rate('7', { person: { id: 'li' }, priceClass: 'C', policy: { id: 'p1' } }),
];
const asked = { personId: 'zhao', policyId: 'p9', priceClass: 'B', on: '2026-08-01', soFar: decimal('0') };

test.each([
  ['the newest general one', {}, '1.5'],
  ['the general one of its day', { on: '2026-06-30' }, '1'],
  ['the one of the product class', { priceClass: 'A' }, '2'],
  ['the policy before the class', { priceClass: 'A', policyId: 'p1' }, '3'],
  ['the person before everything', { personId: 'wang', priceClass: 'A', policyId: 'p1' }, '4'],
  ['the tier that was reached', { personId: 'wang', soFar: decimal('1000000') }, '5'],
  ['not the tier a cent away', { personId: 'wang', soFar: decimal('999999.99') }, '4'],
  ['not one that has ended', { personId: 'li' }, '1.5'],
  ['the last day still', { personId: 'li', on: '2026-03-31' }, '6'],
  ['the one that says most', { personId: 'li', priceClass: 'C', policyId: 'p1' }, '7'],
] as const)('a rate is chosen: %s', (_, change, expected) => {
  expect(chooseRate(rates, { ...asked, ...change }, 9)).toBe(expected);
});

test('where none fits the default counts, and none at all where that is not set', () => {
  expect(chooseRate(rates, { ...asked, on: '2025-12-31' }, 0.8)).toBe('0.8');
  expect(chooseRate(rates, { ...asked, on: '2025-12-31' }, 0)).toBeUndefined();
  expect(chooseRate([rate('0')], asked, 5)).toBe('0');
});

test('department tiers: each rate on the part of the money in its tier, whatever is added month by month', () => {
  const tiers = [rate('1'), rate('2', { fromAmount: '1000' }), rate('3', { fromAmount: '5000' })];
  const on = (amount: string) => entitlementOf(decimal(amount), tiers, '2026-12-31', 0)?.toFixed(2);
  expect([on('0'), on('1000'), on('1000.50'), on('6000')]).toEqual(['0.00', '10.00', '10.01', '120.00']);
  expect(entitlementOf(decimal('100'), [], '2026-12-31', 0)).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 12 }), (months) => {
      let accrued = decimal('0');
      let completed = decimal('0');
      for (const cents of months) {
        completed = completed.plus(decimal(cents).div(100));
        accrued = accrued.plus(entitlementOf(completed, tiers, '2026-12-31', 0)!.minus(accrued));
      }
      expect(accrued.toFixed(2)).toBe(entitlementOf(completed, tiers, '2026-12-31', 0)!.toFixed(2));
    }),
  );
});
