import { systemCaller } from '@tradewind/domain/access/caller.ts';
import {
  type CreditFacts,
  creditAssessed,
  creditCovers,
  creditGuards,
  creditNotBlocked,
  waiverNeeded,
} from '@tradewind/domain/credit/covers.ts';
import type { Circumstance } from '@tradewind/domain/kernel/command.ts';
import { decimal } from '@tradewind/domain/kernel/decimal.ts';
import { PolicyValues } from '@tradewind/domain/policy/values.ts';
import '@tradewind/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const circumstance = (policy: Record<string, unknown> = {}): Circumstance => ({
  caller: systemCaller(),
  now: new Date('2026-11-20T01:00:00Z'),
  today: '2026-11-20',
  policy: new PolicyValues(policy),
});
const facts = (overrides: Partial<CreditFacts> = {}): CreditFacts => ({
  profile: { status: 'APPROVED', assessedOn: '2026-01-10', blockedReason: null },
  limit: '1000',
  currency: 'CNY',
  exposure: '0',
  requested: '0',
  prepaid: false,
  overdueDays: 0,
  waiverLeft: '0',
  ...overrides,
});
const codes = (known: CreditFacts, policy = {}) =>
  Object.values(creditGuards)
    .flatMap((guard) => guard(undefined, known, circumstance(policy)) ?? [])
    .map((each) => each.code);
const status = (value: string, assessedOn: string | null = '2026-01-10') => ({
  profile: { status: value as 'NONE', assessedOn, blockedReason: '欠款' },
});

describe('credit is assessed', () => {
  test.each(['APPROVED', 'REVIEW_DUE', 'PROPOSED'])('in the state %s, once it has been approved', (value) => {
    expect(codes(facts(status(value)))).toEqual([]);
  });
  test.each([
    ['NONE', facts(status('NONE', null))],
    ['a first proposal that nobody has approved', facts(status('PROPOSED', null))],
    ['no profile at all', facts({ profile: undefined })],
  ])('not in %s', (_, known) => {
    expect(codes({ ...known, requested: '1' })).toEqual(['NO_CREDIT_ASSESSMENT']);
    expect(creditAssessed(undefined, known, circumstance())).toMatchObject({
      requirement: 'CUST-30',
      clearedBy: ['CREDIT_CONTROLLER'],
    });
  });
  test('who pays everything in advance needs no assessment, and no limit', () => {
    expect(codes(facts({ profile: undefined, limit: '0', requested: '999999', prepaid: true }))).toEqual([]);
    expect(codes(facts({ ...status('BLOCKED'), overdueDays: 400, prepaid: true }))).toEqual([]);
  });
});

describe('credit is not blocked', () => {
  test('by hand', () => {
    expect(creditNotBlocked(undefined, facts(status('BLOCKED')), circumstance())).toMatchObject({
      code: 'CREDIT_BLOCKED',
      facts: { reason: '欠款' },
    });
  });
  test.each([
    [29, []],
    [30, ['CREDIT_BLOCKED']],
    [31, ['CREDIT_BLOCKED']],
  ])('by money %i days overdue', (overdueDays, expected) => {
    expect(codes(facts({ overdueDays }))).toEqual(expected);
  });
  test('the days are a setting, and the refusal names it', () => {
    const policy = { 'credit.blockOnOverdueDays': 90 };
    expect(codes(facts({ overdueDays: 89 }), policy)).toEqual([]);
    expect(creditNotBlocked(undefined, facts({ overdueDays: 90 }), circumstance(policy))).toMatchObject({
      facts: { overdueDays: 90 },
      setting: { key: 'credit.blockOnOverdueDays', value: 90 },
    });
  });
});

describe('credit covers', () => {
  test.each([
    ['600', '400', '0', []],
    ['600', '400.01', '0', ['CREDIT_LIMIT_EXCEEDED']],
    ['600', '400.01', '0.01', []],
    ['1000', '0.01', '0', ['CREDIT_LIMIT_EXCEEDED']],
    ['1500', '0', '0', []],
    ['1500', '10', '10', []],
    ['1500', '10', '9.99', ['CREDIT_LIMIT_EXCEEDED']],
    ['0', '1500', '500', []],
  ])(
    'exposure %s and request %s against a limit of 1000, waivers of %s',
    (exposure, requested, waiverLeft, expected) => {
      expect(codes(facts({ exposure, requested, waiverLeft }))).toEqual(expected);
    },
  );
  test('the refusal has the numbers, in the digits of the currency', () => {
    expect(
      creditCovers(undefined, facts({ exposure: '900', requested: '250.5', waiverLeft: '50' }), circumstance()),
    ).toMatchObject({
      code: 'CREDIT_LIMIT_EXCEEDED',
      requirement: 'CUST-34',
      facts: {
        limit: '1000.00',
        exposure: '900.00',
        requested: '250.50',
        excess: '150.50',
        waiverNeeded: '150.50',
        waiverLeft: '50.00',
        currency: 'CNY',
      },
    });
  });
  test('whatever the amounts, what passes stays inside limit and waivers, and no document needs a waiver larger than itself', () => {
    const amount = fc
      .bigInt({ min: 0n, max: 10n ** 15n })
      .map((value) => decimal(String(value)).div(10_000).toString());
    fc.assert(
      fc.property(amount, amount, amount, amount, (limit, exposure, requested, waiverLeft) => {
        const known = facts({ limit, exposure, requested, waiverLeft });
        const needed = decimal(waiverNeeded(known));
        expect(needed.gte(0) && needed.lte(requested)).toBe(true);
        const passes = codes(known).length === 0;
        expect(passes).toBe(needed.lte(waiverLeft));
        if (passes && decimal(exposure).lte(limit))
          expect(decimal(exposure).plus(requested).lte(decimal(limit).plus(waiverLeft))).toBe(true);
      }),
      { seed: 20261120, numRuns: 500 },
    );
  });
});
