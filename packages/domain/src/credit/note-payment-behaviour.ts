import { LockMode } from '@mikro-orm/core';
import type { Work } from '../kernel/work.ts';
import { CreditProfile } from './credit-profile.ts';

/** 记录付款表现 — a receipt tells how many days after its due date the customer paid (0 or less: in time). Source: CUST-31. */
export async function notePaymentBehaviour(
  work: Work,
  customerId: string,
  { daysLate }: { daysLate: number },
): Promise<void> {
  const profile = await work.em.findOne(
    CreditProfile,
    { customer: customerId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!profile) return;
  profile.receiptsCount += 1;
  if (daysLate > 0) profile.lateReceiptsCount += 1;
  profile.worstOverdueDays = Math.max(profile.worstOverdueDays, daysLate);
  profile.updatedAt = work.now;
}
