import { sql } from 'kysely';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';

/** 未核销收款 — confirmed money of a customer in a currency that is matched to nothing yet. Source: AR-03. */
export async function unmatchedOf(work: Work, customerId: string, currency: string): Promise<Decimal> {
  const { rows } = await sql<{ amount: string }>`
    select coalesce(sum(unallocated_amount), 0)::text as amount from receipt
    where customer_id = ${customerId}::uuid and currency = ${currency} and status = 'CONFIRMED' and unallocated_amount > 0`.execute(
    work.em.getKysely(),
  );
  return decimal(rows[0]!.amount);
}
