import { daysBetween } from '../kernel/clock.ts';
import { decimal } from '../kernel/decimal.ts';
import type { receivableStates } from './receivable.ts';

interface Claim {
  readonly amount: string;
  readonly receivedAmount?: string;
  readonly dueOn?: string | null;
}

const isPaid = ({ amount, receivedAmount }: Claim) => decimal(receivedAmount).gte(amount);

/** 应收状态 — not due until its event has happened; then open, partly paid, paid, or overdue once its due date has passed. Source: AR-02. */
export function receivableStatus(claim: Claim, today: string): (typeof receivableStates)[number] {
  if (isPaid(claim)) return 'PAID';
  if (!claim.dueOn) return 'NOT_DUE';
  if (claim.dueOn < today) return 'OVERDUE';
  return decimal(claim.receivedAmount).gt(0) ? 'PARTLY_PAID' : 'OPEN';
}

/** 逾期天数 — whole days since the due date while something is outstanding; 0 otherwise. Source: AR-02. */
export const daysOverdue = (claim: Claim, today: string): number => (claim.dueOn && claim.dueOn < today && !isPaid(claim) ? daysBetween(claim.dueOn, today) : 0);
