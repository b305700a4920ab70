import { LockMode } from '@mikro-orm/core';
import type { Work } from '../kernel/work.ts';
import { Customer } from './customer.ts';

/** 进入谈判 — the first open quotation or contract application turns a lead, potential or dormant customer into one we negotiate with. Source: CUST-05. */
export async function startNegotiating(work: Work, customerId: string): Promise<void> {
  const customer = await work.em.findOneOrFail(
    Customer,
    { id: customerId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!['LEAD', 'POTENTIAL', 'DORMANT'].includes(customer.status!)) return;
  const from = customer.status;
  customer.status = 'NEGOTIATING';
  customer.updatedAt = work.now;
  await work.emit({
    type: 'CustomerNegotiating',
    entity: Customer,
    recordId: customer.id,
    payload: { from, to: 'NEGOTIATING' },
  });
}
