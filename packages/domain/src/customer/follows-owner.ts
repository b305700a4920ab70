import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import { on } from '../kernel/event.ts';
import type { EntityClass } from '../kernel/record.ts';

/** 随归属移交 — records of a customer, in these states, follow it to its new owner; what is finished stays with whose business it was. Source: CUST-26, CUST-07. */
export function followsOwner(entity: EntityClass, states: readonly string[]): void {
  on('CustomerOwnerChanged', async ({ recordId, payload }, work) => {
    const { tableName } = work.em.getMetadata().get(entity as never) as unknown as EntityMetadata;
    await sql`update ${sql.table(tableName)} set owner_id = ${payload.to as string}::uuid, version = version + 1, updated_at = ${work.now.toISOString()}::timestamptz
      where customer_id = ${recordId}::uuid and status = any(${sql.val(states)}::text[])`.execute(work.em.getKysely());
  });
}
