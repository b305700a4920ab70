import { addDays, daysBetween } from '../kernel/clock.ts';
import { type Decimal, decimal, money, sum } from '../kernel/decimal.ts';

/** The terms a claim became overdue under. */
export interface InterestTerms {
  readonly dueOn?: string | null;
  readonly graceDays?: number | null;
  readonly dailyInterestPercent?: string | null;
  readonly currency: string;
}

/** Money that came for a claim, and the day it came; without a day it is older than our books and costs nothing. */
export interface PaidPart {
  readonly amount: Decimal;
  readonly paidOn: string | null;
}

/** 一笔逾期利息 — amount × daily rate × days after due date and grace, rounded to the currency. Source: AR-06. */
export function interestOf(amount: string | Decimal, terms: InterestTerms, until: string | null): Decimal {
  if (!terms.dueOn || !until || !terms.dailyInterestPercent) return decimal('0');
  const days = daysBetween(addDays(terms.dueOn, terms.graceDays ?? 0), until);
  return days > 0
    ? money(decimal(amount).times(terms.dailyInterestPercent).div(100).times(days), terms.currency)
    : decimal('0');
}

/** 逾期利息 — of what was paid late up to the day it came, of what is still open up to today; what is paid costs no more. Source: AR-06. */
export const interestAccrued = (
  outstanding: string | Decimal,
  parts: readonly PaidPart[],
  terms: InterestTerms,
  today: string,
): Decimal =>
  sum([...parts.map((part) => interestOf(part.amount, terms, part.paidOn)), interestOf(outstanding, terms, today)]);
