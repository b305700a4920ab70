import { LockMode } from '@mikro-orm/core';
import type { Work } from '../kernel/work.ts';
import { CreditProfile } from './credit-profile.ts';
import { CreditWaiver } from './credit-waiver.ts';

/** 锁定信用 — takes a customer's profile and waivers before exposure is read: everything that uses or changes credit queues here. Source: reliability D5. */
export async function lockCredit(work: Work, ...customerIds: string[]): Promise<void> {
  await work.em.find(
    CreditProfile,
    { customer: { $in: customerIds } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  await work.em.find(
    CreditWaiver,
    { customer: { $in: customerIds }, status: 'APPROVED' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
}
