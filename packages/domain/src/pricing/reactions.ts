import { LockMode } from '@mikro-orm/core';
import { on } from '../kernel/event.ts';
import { User } from '../organization/user.ts';
import { DiscountRequest } from './discount-request.ts';

/** 客户移交带走折扣申请 — requests follow the customer to the new owner. Source: CUST-26. */
on('CustomerOwnerChanged', async ({ recordId, payload }, work) => {
  const open = await work.em.find(
    DiscountRequest,
    { customer: recordId, status: { $in: ['DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  for (const each of open) {
    each.owner = work.em.getReference(User, payload.to as string);
    each.updatedAt = work.now;
  }
});
