import { LockMode } from '@mikro-orm/core';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { type CoveredPart, coverByPayment } from './cover.ts';
import { interestAccrued } from './interest.ts';
import { paymentsOf } from './payments.ts';
import { Receivable } from './receivable.ts';
import { daysOverdue, overdueStates, receivableStatus } from './receivable-status.ts';
import { dailyInterestPct, graceDays } from './settings.ts';
import { weighPromises } from './weigh-promises.ts';

/** Where on the ladder of overdue money a state stands; -1 before it. */
const rung = (state: string | undefined): number => (overdueStates as readonly (string | undefined)[]).indexOf(state);
const rungEvents = {
  OVERDUE: 'ReceivableOverdue',
  INTEREST: 'ReceivableInterestBegun',
  DEDUCTION: 'ReceivableDeductionBegun',
} as const;

/**
 * 收款冲抵应收 — the receivables of instalments follow the money matched to them, oldest first: what is received, the state on the ladder, the interest and the
 * promises all derive from it, so money taken back takes everything back. Run by every match and every night. Source: AR-02, AR-03, AR-05, AR-06.
 */
export async function spreadReceived(work: Work, instalmentIds: readonly string[]): Promise<Receivable[]> {
  await work.em.flush();
  const claims = await work.em.find(
    Receivable,
    { instalment: { $in: [...instalmentIds] }, status: { $ne: 'REVERSED' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  if (claims.length === 0) return [];
  const instalments = await work.em.find(PaymentScheduleLine, { id: { $in: [...instalmentIds] } });
  const payments = await paymentsOf(work, instalments);
  const parts = new Map<Receivable, CoveredPart[]>();
  for (const instalment of instalments) {
    const own = claims
      .filter((claim) => claim.instalment.id === instalment.id)
      .sort((a, b) => a.bookedOn.localeCompare(b.bookedOn) || a.id.localeCompare(b.id));
    const covered = coverByPayment(payments.get(instalment.id)!, own);
    for (const [index, claim] of own.entries())
      parts.set(
        claim,
        covered.filter((part) => part.claim === index),
      );
  }
  for (const claim of claims) await settleClaim(work, claim, parts.get(claim)!);
  await work.em.flush();
  await weighPromises(work, claims, (claim) =>
    parts.get(claim)!.map(({ amount, payment }) => ({ amount, paidOn: payment.paidOn })),
  );
  return claims;
}

async function settleClaim(work: Work, claim: Receivable, covered: readonly CoveredPart[]): Promise<void> {
  const received = sum(covered.map((part) => part.amount));
  const paid = covered.map(({ amount, payment }) => ({ amount, paidOn: payment.paidOn }));
  const before = claim.status;
  claim.receivedAmount = received.toFixed(4);
  const late =
    daysOverdue(claim, work.today) > 0 || paid.some((part) => claim.dueOn && part.paidOn && part.paidOn > claim.dueOn);
  if (late && claim.dailyInterestPercent === null) {
    claim.dailyInterestPercent = decimal(work.policy.get(dailyInterestPct)).toFixed();
    claim.graceDays = work.policy.get(graceDays);
  }
  claim.interestAmount = interestAccrued(decimal(claim.amount).minus(received), paid, claim, work.today).toFixed(4);
  claim.status = receivableStatus(claim, work.today, work.policy);
  claim.paidOn =
    claim.status === 'PAID'
      ? paid
          .map((part) => part.paidOn ?? '')
          .sort()
          .at(-1) || null
      : null;
  claim.updatedAt = work.now;
  if (rung(claim.status) <= rung(before)) return;
  for (const state of overdueStates.slice(rung(before) + 1, rung(claim.status) + 1)) {
    if (state === 'LITIGATION') continue;
    await work.emit({
      type: rungEvents[state],
      entity: Receivable,
      recordId: claim.id,
      payload: {
        contractId: claim.contract.id,
        customerId: claim.customer.id,
        dueOn: claim.dueOn,
        daysOverdue: daysOverdue(claim, work.today),
        interest: claim.interestAmount,
      },
    });
  }
}
