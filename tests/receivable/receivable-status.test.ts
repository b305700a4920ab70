import { decimal } from '@tradewind/domain/kernel/decimal.ts';
import { PolicyValues } from '@tradewind/domain/policy/values.ts';
import { coverByPayment } from '@tradewind/domain/receivable/cover.ts';
import { dueOnOf } from '@tradewind/domain/receivable/due-on.ts';
import { interestAccrued, interestOf } from '@tradewind/domain/receivable/interest.ts';
import { daysOverdue, receivableStatus } from '@tradewind/domain/receivable/receivable-status.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const today = '2026-11-20';
const policy = new PolicyValues({});
test.each([
  ['its event has not happened', { amount: '100', receivedAmount: '0', dueOn: null }, 'NOT_DUE', 0],
  ['part came before its event', { amount: '100', receivedAmount: '40', dueOn: null }, 'NOT_DUE', 0],
  ['it falls due later', { amount: '100', receivedAmount: '0', dueOn: '2026-12-20' }, 'OPEN', 0],
  ['it falls due today', { amount: '100', receivedAmount: '0', dueOn: today }, 'OPEN', 0],
  ['part came in time', { amount: '100', receivedAmount: '99.99', dueOn: today }, 'PARTLY_PAID', 0],
  [
    'one cent is missing since yesterday',
    { amount: '100', receivedAmount: '99.99', dueOn: '2026-11-19' },
    'INTEREST',
    1,
  ],
  [
    'it is within its days of grace',
    { amount: '100', receivedAmount: '0', dueOn: '2026-11-10', graceDays: 10 },
    'OVERDUE',
    10,
  ],
  [
    'the days of grace are over',
    { amount: '100', receivedAmount: '0', dueOn: '2026-11-09', graceDays: 10 },
    'INTEREST',
    11,
  ],
  ['it is 29 days late', { amount: '100', receivedAmount: '0', dueOn: '2026-10-22' }, 'INTEREST', 29],
  ['it is 30 days late', { amount: '100', receivedAmount: '0', dueOn: '2026-10-21' }, 'DEDUCTION', 30],
  [
    'the GM has agreed to sue',
    { amount: '100', receivedAmount: '0', dueOn: '2026-01-01', litigationOn: '2026-11-01' },
    'LITIGATION',
    323,
  ],
  [
    'its booking was taken back',
    { status: 'REVERSED', amount: '100', receivedAmount: '0', dueOn: '2026-01-01' },
    'REVERSED',
    323,
  ],
  ['nothing came for a year', { amount: '100', receivedAmount: '0', dueOn: '2025-11-20' }, 'DEDUCTION', 365],
  ['it is paid', { amount: '100', receivedAmount: '100', dueOn: '2025-11-20' }, 'PAID', 0],
] as const)('when %s', (_, claim, status, days) => {
  expect([receivableStatus(claim, today, policy), daysOverdue(claim, today)]).toEqual([status, days]);
});

test.each([
  ['SIGN_OFF', 30, null, '2026-11-30'],
  ['SHIPMENT', 0, '2026-01-01', '2026-10-28'],
  ['INVOICE', 15, null, null],
  ['INVOICE', 15, '2026-12-05', '2026-12-05'],
  ['WARRANTY_END', 0, null, null],
] as const)('a lot that waits for %s with %i days', (trigger, days, dueOn, expected) => {
  expect(dueOnOf({ trigger, days, dueOn }, { leftOn: '2026-10-28', signedOn: '2026-10-31' })).toBe(expected);
});

test('money covers claims in order and never more than there is or is owed', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, amounts, (owed, came) => {
      const claims = owed.map((amount) => ({ amount: String(amount) }));
      const parts = coverByPayment(
        came.map((amount, index) => ({ id: String(index), amount: decimal(amount), paidOn: today })),
        claims,
      );
      const total = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0);
      const ofClaim = owed.map((_, index) =>
        total(parts.filter((part) => part.claim === index).map((part) => Number(part.amount))),
      );
      const ofPayment = came.map((_, index) =>
        total(parts.filter((part) => part.payment.id === String(index)).map((part) => Number(part.amount))),
      );
      expect(total(ofClaim)).toBe(Math.min(total(came), total(owed)));
      expect(ofPayment.every((each, index) => each <= came[index]!)).toBe(true);
      const open = ofClaim.findIndex((each, index) => each < owed[index]!);
      expect(ofClaim.slice(open < 0 ? ofClaim.length : open + 1).every((each) => each === 0)).toBe(true);
      expect(parts.every((part) => part.amount.gt(0))).toBe(true);
    }),
  );
});

const terms = { dueOn: '2026-11-01', graceDays: 3, dailyInterestPercent: '0.05', currency: 'CNY' };
test.each([
  ['the last day of grace', '2026-11-04', '0'],
  ['the day after', '2026-11-05', '50'],
  ['ten days after', '2026-11-14', '500'],
  ['the due date', '2026-11-01', '0'],
] as const)('interest of 100,000.00 on %s', (_, until, interest) => {
  expect(interestOf('100000', terms, until).toFixed()).toBe(interest);
});

test('interest is exact and rounded half-up to the currency; what came in time or is older than our books costs none', () => {
  expect(interestOf('333.33', { ...terms, graceDays: 0 }, '2026-11-04').toFixed()).toBe('0.5');
  expect(interestOf('100001', { ...terms, currency: 'JPY', graceDays: 0 }, '2026-11-02').toFixed()).toBe('50');
  const paid = [
    { amount: decimal('50000'), paidOn: '2026-11-14' },
    { amount: decimal('10000'), paidOn: null },
    { amount: decimal('10000'), paidOn: '2026-10-30' },
  ];
  expect(interestAccrued('30000', paid, terms, today).toFixed()).toBe('490');
  expect(interestAccrued('0', paid, terms, '2027-11-20').toFixed()).toBe('250');
});
