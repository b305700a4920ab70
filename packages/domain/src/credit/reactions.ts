import { LockMode, wrap } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { followsOwner } from '../customer/follows-owner.ts';
import { on } from '../kernel/event.ts';
import { CreditProfile, creditStates } from './credit-profile.ts';
import { CreditWaiver } from './credit-waiver.ts';

/** 新客户建信用档案 — every customer has a credit profile from the first day: not assessed, limit 0. Source: CUST-30, CUST-31. */
on('CustomerCreated', async ({ recordId }, work) => {
  const known = work.em.getReference(Customer, recordId);
  const customer = wrap(known).isInitialized() ? known : await work.em.findOneOrFail(Customer, { id: recordId });
  const profile = work.em.create(CreditProfile, {
    createdAt: work.now,
    updatedAt: work.now,
    customer,
    owner: customer.owner,
    currency: customer.currency,
  });
  work.em.persist(profile);
  await work.emit({
    type: 'CreditProfileCreated',
    entity: CreditProfile,
    recordId: profile.id,
    payload: { customerId: customer.id },
  });
});

/** 客户移交带走信用 — profile and open waivers follow the customer to the new owner. Source: CUST-26. */
followsOwner(CreditProfile, creditStates);
followsOwner(CreditWaiver, ['DRAFT', 'SUBMITTED', 'APPROVED']);

/** 合并客户的信用 — how the duplicate paid counts for the one it was merged into; its own profile gives no credit any more. Source: CUST-06, CUST-31. */
on('CustomerMerged', async ({ recordId, payload }, work) => {
  const { intoId } = payload.input as { intoId: string };
  const both = await work.em.find(
    CreditProfile,
    { customer: { $in: [recordId, intoId] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const from = both.find((each) => each.customer.id === recordId);
  const into = both.find((each) => each.customer.id === intoId);
  if (!from || !into) return;
  into.receiptsCount += from.receiptsCount;
  into.lateReceiptsCount += from.lateReceiptsCount;
  into.worstOverdueDays = Math.max(into.worstOverdueDays, from.worstOverdueDays);
  into.disputes += from.disputes;
  into.updatedAt = work.now;
  from.limit = '0';
  from.status = 'BLOCKED';
  from.blockedReason = '已合并 merged';
  from.updatedAt = work.now;
});

/** 删客户连同空档案 — a customer that may still be deleted takes its empty credit profile along. Source: CUST-31. */
on('CustomerDeleted', async ({ recordId }, work) => {
  const profile = await work.em.findOne(CreditProfile, { customer: recordId, status: 'NONE', receiptsCount: 0 });
  if (profile) work.em.remove(profile);
});
