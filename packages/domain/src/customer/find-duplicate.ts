import { sql } from 'kysely';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { called } from '../kernel/label.ts';
import type { Customer } from './customer.ts';
import { customerRefusals } from './refusals.ts';

const kinds = [
  { column: 'name_key', field: 'nameKey', zh: '公司名称', en: 'company name' },
  { column: 'tax_key', field: 'taxKey', zh: '税号', en: 'tax number' },
  { column: 'domain_key', field: 'domainKey', zh: '网站', en: 'web domain' },
  { column: 'phone_key', field: 'phoneKey', zh: '电话', en: 'phone' },
] as const;

/**
 * 查重 — whether another file holds the same company name, tax number, web domain or phone; names its owner. Those who save the same firm at the same
 * moment queue on its keys, so the second one hears the same; unique indexes stand behind. Source: CUST-06.
 */
export async function findDuplicate(customer: Customer, work: Work): Promise<Refusal | undefined> {
  const keys = kinds.map((each) => ({ ...each, value: customer[each.field] })).filter((each) => each.value);
  const names = keys.map((each) => `customer ${each.column} ${each.value}`).sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${sql.val(names)}::text[]) as name`.execute(
    work.em.getKysely(),
  );
  const same = sql.join(
    keys.map((each) => sql`${sql.ref(`c.${each.column}`)} = ${each.value}`),
    sql` or `,
  );
  const { rows } = await sql<{
    number: string;
    owner: string;
    owner_en: string | null;
    owner_id: string;
    name_key: string;
    tax_key: string | null;
    domain_key: string | null;
    phone_key: string | null;
  }>`
    select c.number, u.name as owner, u.name_en as owner_en, u.id as owner_id, c.name_key, c.tax_key, c.domain_key, c.phone_key
    from customer c join app_user u on u.id = c.owner_id where c.id <> ${customer.id}::uuid and (${same}) order by (c.name_key = ${customer.nameKey}) desc, c.created_at limit 1`.execute(
    work.em.getKysely(),
  );
  const found = rows[0];
  if (!found) return undefined;
  const matched = keys.filter((each) => found[each.column] === each.value);
  return customerRefusals.CUSTOMER_ALREADY_OWNED(
    {
      owner: found.owner,
      ownerId: found.owner_id,
      number: found.number,
      matchedBy: matched.map((each) => each.zh),
      matchedByEn: matched.map((each) => each.en).join(', '),
      fields: matched.map((each) => each.field.slice(0, -3)),
    },
    { words: { owner: called({ name: found.owner, nameEn: found.owner_en }) } },
  );
}
