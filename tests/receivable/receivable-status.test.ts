import { decimal } from '@tradewind/domain/kernel/decimal.ts';
import { dueOnOf } from '@tradewind/domain/receivable/due-on.ts';
import { daysOverdue, receivableStatus } from '@tradewind/domain/receivable/receivable-status.ts';
import { coverInOrder } from '@tradewind/domain/receivable/spread-received.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const today = '2026-11-20';
test.each([
  ['its event has not happened', { amount: '100', receivedAmount: '0', dueOn: null }, 'NOT_DUE', 0],
  ['part came before its event', { amount: '100', receivedAmount: '40', dueOn: null }, 'NOT_DUE', 0],
  ['it falls due later', { amount: '100', receivedAmount: '0', dueOn: '2026-12-20' }, 'OPEN', 0],
  ['it falls due today', { amount: '100', receivedAmount: '0', dueOn: today }, 'OPEN', 0],
  ['part came in time', { amount: '100', receivedAmount: '99.99', dueOn: today }, 'PARTLY_PAID', 0],
  ['one cent is missing since yesterday', { amount: '100', receivedAmount: '99.99', dueOn: '2026-11-19' }, 'OVERDUE', 1],
  ['nothing came for a year', { amount: '100', receivedAmount: '0', dueOn: '2025-11-20' }, 'OVERDUE', 365],
  ['it is paid', { amount: '100', receivedAmount: '100', dueOn: '2025-11-20' }, 'PAID', 0],
] as const)('when %s', (_, claim, status, days) => {
  expect([receivableStatus(claim, today), daysOverdue(claim, today)]).toEqual([status, days]);
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
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 500_000 }), (amounts, received) => {
      const parts = coverInOrder(decimal(received), amounts.map((amount) => ({ amount: String(amount) })));
      const total = parts.reduce((sum, part) => sum + Number(part), 0);
      expect(total).toBe(Math.min(received, amounts.reduce((sum, amount) => sum + amount, 0)));
      const open = parts.findIndex((part, index) => Number(part) < amounts[index]!);
      expect(parts.slice(open < 0 ? parts.length : open + 1).every((part) => part.eq(0))).toBe(true);
    }),
  );
});
