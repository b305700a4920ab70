import { sql } from 'kysely';
import { on } from '../kernel/event.ts';
import type { EntityClass } from '../kernel/record.ts';
import { metaOf } from '../kernel/meta-of.ts';

/**
 * 随归属移交 — records of a customer, in these states, follow it to its new owner; what is finished stays with whose business it was. A record that does not
 * name the customer itself follows through the one it belongs to. Source: CUST-26, CUST-07.
 */
export function followsOwner(entity: EntityClass, states: readonly string[], through?: string): void {
  on('CustomerOwnerChanged', async ({ recordId, payload }, work) => {
    const meta = metaOf(work.em.getMetadata(), entity);
    const relation = through ? meta.properties[through]! : undefined;
    const ofCustomer = relation
      ? sql`${sql.ref(relation.fieldNames[0]!)} in (select id from ${sql.table(relation.targetMeta!.tableName)} where customer_id = ${recordId}::uuid)`
      : sql`customer_id = ${recordId}::uuid`;
    await sql`update ${sql.table(meta.tableName)} set owner_id = ${payload.to as string}::uuid, version = version + 1, updated_at = ${work.now.toISOString()}::timestamptz
      where ${ofCustomer} and status = any(${sql.val(states)}::text[])`.execute(work.em.getKysely());
  });
}
