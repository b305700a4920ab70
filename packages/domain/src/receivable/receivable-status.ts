import { daysBetween } from '../kernel/clock.ts';
import { decimal } from '../kernel/decimal.ts';
import type { PolicyValues } from '../policy/values.ts';
import type { receivableStates } from './receivable.ts';
import { commissionDeductAfterDays, graceDays } from './settings.ts';

interface Claim {
  readonly status?: string;
  readonly amount: string;
  readonly receivedAmount?: string;
  readonly dueOn?: string | null;
  readonly graceDays?: number | null;
  readonly litigationOn?: string | null;
}

/** States in which a claim is past its due date and not paid. */
export const overdueStates = ['OVERDUE', 'INTEREST', 'DEDUCTION', 'LITIGATION'] as const;
/** States in which something is still to be got. */
export const openStates = ['NOT_DUE', 'OPEN', 'PARTLY_PAID', ...overdueStates] as const;

const isPaid = ({ amount, receivedAmount }: Claim) => decimal(receivedAmount).gte(amount);

/** 逾期天数 — whole days since the due date while something is outstanding; 0 otherwise. Source: AR-02. */
export const daysOverdue = (claim: Claim, today: string): number =>
  claim.dueOn && claim.dueOn < today && !isPaid(claim) ? daysBetween(claim.dueOn, today) : 0;

/**
 * 应收状态 — not due until its event has happened; then open, partly paid or paid; past its due date it climbs the ladder: overdue within the grace, with
 * interest after it, deducted from commission, in litigation. Source: AR-02, AR-05.
 */
export function receivableStatus(claim: Claim, today: string, policy: PolicyValues): (typeof receivableStates)[number] {
  if (claim.status === 'REVERSED') return 'REVERSED';
  if (isPaid(claim)) return 'PAID';
  if (!claim.dueOn) return 'NOT_DUE';
  const days = daysOverdue(claim, today);
  if (days === 0) return decimal(claim.receivedAmount).gt(0) ? 'PARTLY_PAID' : 'OPEN';
  if (claim.litigationOn) return 'LITIGATION';
  const grace = claim.graceDays ?? policy.get(graceDays);
  if (days > grace && days >= policy.get(commissionDeductAfterDays)) return 'DEDUCTION';
  return days > grace ? 'INTEREST' : 'OVERDUE';
}
