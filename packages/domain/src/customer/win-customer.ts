import { LockMode } from '@mikro-orm/core';
import type { Work } from '../kernel/work.ts';
import { Customer } from './customer.ts';

/** 客户成交 — the first signed contract makes a customer WON; later ones change nothing, but wake a dormant one. Source: CUST-05. */
export async function winCustomer(work: Work, customerId: string): Promise<void> {
  const customer = await work.em.findOneOrFail(
    Customer,
    { id: customerId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (customer.status === 'WON') return;
  const from = customer.status;
  customer.status = 'WON';
  customer.updatedAt = work.now;
  await work.emit({ type: 'CustomerWon', entity: Customer, recordId: customer.id, payload: { from, to: 'WON' } });
}
