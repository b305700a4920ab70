import { LockMode } from '@mikro-orm/core';
import { runWithin } from '../kernel/run.ts';
import type { Work } from '../kernel/work.ts';
import { callForCreditReview, isDueForReview } from './call-for-review.ts';
import { CreditProfile } from './credit-profile.ts';
import { reviewMonths } from './settings.ts';

/** 记录逾期 — money of the customer has become overdue: its credit is due for another assessment at once. Source: CUST-36, CUST-31. */
export async function noteOverdue(work: Work, customerId: string): Promise<void> {
  const profile = await work.em.findOne(
    CreditProfile,
    { customer: customerId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!profile) return;
  profile.lastOverdueOn = work.today;
  profile.updatedAt = work.now;
  await work.em.flush();
  if (profile.status === 'APPROVED' && isDueForReview(profile, work.today, work.policy.get(reviewMonths)))
    await runWithin(work, callForCreditReview, profile.id);
}
