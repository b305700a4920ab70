import { LockMode } from '@mikro-orm/core';
import { keepLocked } from '../kernel/just-locked.ts';
import type { Work } from '../kernel/work.ts';
import { CreditProfile } from './credit-profile.ts';
import { CreditWaiver } from './credit-waiver.ts';

/** 锁定信用 — takes a customer's profile and waivers before exposure is read: everything that uses or changes credit queues here. Source: reliability D5. */
export async function lockCredit(work: Work, ...customerIds: string[]): Promise<void> {
  const profiles = await work.em.find(
    CreditProfile,
    { customer: { $in: customerIds } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const waivers = await work.em.find(
    CreditWaiver,
    { customer: { $in: customerIds }, status: 'APPROVED' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  for (const id of customerIds) {
    keepLocked(
      work.em,
      `credit ${id}`,
      profiles.filter((each) => each.customer.id === id),
    );
    keepLocked(
      work.em,
      `waivers ${id}`,
      waivers.filter((each) => each.customer.id === id),
    );
  }
}
