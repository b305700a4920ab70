import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Customer } from '../customer/customer.ts';
import { deriveReconClass } from '../customer/set-recon-class.ts';
import type { Work } from '../kernel/work.ts';

/**
 * 权衡报关单 — customers are reconciled as foreign while a declaration of a delivery that stands names them: one that is corrected, or whose delivery is
 * void, takes its effect back. Source: CUST-10, LOG-16.
 */
export async function weighDeclarations(work: Work, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await work.em.flush();
  const customers = await work.em.find(
    Customer,
    { id: { $in: [...customerIds] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const { rows } = await sql<{ id: string }>`select distinct declared_customer_id as id from delivery_order
    where declared_customer_id = any(${sql.val([...customerIds])}::uuid[]) and status <> 'VOID'`.execute(
    work.em.getKysely(),
  );
  const named = new Set(rows.map(({ id }) => id));
  for (const customer of customers) await deriveReconClass(work, customer, named.has(customer.id));
}
