import { LockMode, ReferenceKind } from '@mikro-orm/core';
import { sql } from 'kysely';
import { z } from 'zod';
import { reaches } from '../access/visibility.ts';
import { command } from '../kernel/command.ts';
import { Invalid, Refused } from '../kernel/errors.ts';
import { inputId, inputReason } from '../kernel/parse-input.ts';
import { allRecords, recordOf } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { Customer, customerStates } from './customer.ts';
import { customerCanBeUsed } from './customer-can-be-used.ts';
import { metaOf } from '../kernel/meta-of.ts';

/** 合并客户 — a duplicate is given up: everything that hangs on it moves to the customer that stays, and it can no longer be used. Source: CUST-06. */
export const mergeCustomer = command({
  name: 'mergeCustomer',
  label: { zh: '合并到另一客户', en: 'Merge into another customer' },
  says: {
    zh: '本客户的全部记录转到保留的客户，本客户停用',
    en: 'All records move to the customer that stays; this file is closed',
  },
  event: 'CustomerMerged',
  on: Customer,
  from: customerStates,
  to: 'DEAD',
  permission: 'customer.merge',
  source: 'CUST-06',
  input: z.strictObject({
    intoId: inputId().describe('保留客户 — the customer that stays').meta({ entity: 'Customer' }),
    reason: inputReason().describe('理由 — why they are one'),
  }),
  guards: { notMergedYet: (customer: Customer) => customerCanBeUsed(customer) },
  async change(customer, input, { work }) {
    const into =
      input.intoId === customer.id
        ? null
        : await work.em.findOne(
            Customer,
            { id: input.intoId },
            { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
          );
    if (!into || !(await reaches(work.em, recordOf(Customer), into.id, work.caller, 'customer.merge'))) {
      throw new Invalid([
        {
          path: 'intoId',
          message: { zh: '须为另一个你有权合并的客户', en: 'must be another customer that you may merge' },
        },
      ]);
    }
    const gone = customerCanBeUsed(into);
    if (gone) throw new Refused([gone]);
    await moveEverything(work, customer.id, into.id);
    customer.mergedInto = into;
    // The keys go free: the firm is found under the file that stays.
    customer.nameKey = customer.id;
    customer.phoneKey = null;
    customer.domainKey = null;
    customer.taxKey = null;
    await work.em.flush();
  },
});

/** Points every record of the house that refers to the one customer at the other; what exists once a customer stays, its own stage sees to it. */
async function moveEverything(work: Work, from: string, into: string): Promise<void> {
  const metadata = work.em.getMetadata();
  for (const { entity } of allRecords()) {
    const meta = metaOf(metadata, entity);
    for (const property of Object.values(meta.properties)) {
      if (
        property.kind !== ReferenceKind.MANY_TO_ONE ||
        property.targetMeta?.class !== Customer ||
        property.unique ||
        property.name === 'mergedInto'
      )
        continue;
      const column = property.fieldNames[0]!;
      await sql`update ${sql.table(meta.tableName)} set ${sql.ref(column)} = ${into}::uuid, version = version + 1, updated_at = ${work.now.toISOString()}::timestamptz
        where ${sql.ref(column)} = ${from}::uuid`.execute(work.em.getKysely());
    }
  }
}
