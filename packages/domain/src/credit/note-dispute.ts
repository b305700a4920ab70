import { LockMode } from '@mikro-orm/core';
import type { Work } from '../kernel/work.ts';
import { CreditProfile } from './credit-profile.ts';

/** 记录争议 — the customer has refused a delivery or disputes what was delivered. Source: CUST-31. */
export async function noteDispute(work: Work, customerId: string): Promise<void> {
  const profile = await work.em.findOne(
    CreditProfile,
    { customer: customerId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!profile) return;
  profile.disputes = (profile.disputes ?? 0) + 1;
  profile.updatedAt = work.now;
}
