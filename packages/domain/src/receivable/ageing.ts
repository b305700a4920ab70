import { sql } from 'kysely';
import type { Caller } from '../access/caller.ts';
import { visibility } from '../access/visibility.ts';
import type { FactWork } from '../kernel/command.ts';
import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import { receivables } from './receivable.ts';
import { ageingBuckets } from './settings.ts';

export const ageingGroups = ['CUSTOMER', 'SALESPERSON', 'REGION', 'CURRENCY'] as const;
export type AgeingGroup = (typeof ageingGroups)[number];
/** The currency the books are kept in. */
export const bookCurrency = 'CNY';

export interface AgeingBucket {
  /** Days overdue it begins after, and the last it holds; the first bucket is not due, the last has no end. */
  readonly from: number | null;
  readonly to: number | null;
  readonly amount: Decimal;
  readonly baseAmount: Decimal;
}

export interface AgeingRow {
  readonly groupId: string | null;
  readonly group: string;
  readonly groupEn: string | null;
  readonly currency: string;
  readonly outstanding: Decimal;
  readonly baseOutstanding: Decimal;
  /** No rate is known for this currency: what it is worth in the books cannot be said. */
  readonly rateMissing: boolean;
  readonly buckets: readonly AgeingBucket[];
}

const grouping = {
  CUSTOMER: { id: sql`c.id::text`, name: sql`c.name`, nameEn: sql`c.name_en` },
  SALESPERSON: { id: sql`u.id::text`, name: sql`u.name`, nameEn: sql`u.name_en` },
  REGION: {
    id: sql`concat_ws('/', c.country, c.region)`,
    name: sql`concat_ws(' ', c.country, c.region)`,
    nameEn: sql`null::text`,
  },
  CURRENCY: { id: sql`r.currency`, name: sql`r.currency`, nameEn: sql`null::text` },
} as const;

/**
 * 账龄 — what the caller may see of outstanding receivables by customer, salesperson, region or currency: how long overdue, in the currency of the document and,
 * beside it, in that of the books at today's rates. Never adds two currencies. One statement. Source: AR-07, field-lessons §2 row 16.
 */
export async function ageing(
  work: Pick<FactWork, 'em' | 'today' | 'policy'>,
  caller: Caller,
  by: AgeingGroup,
): Promise<AgeingRow[]> {
  const days = work.policy.get(ageingBuckets);
  const seen = visibility(work.em.getMetadata(), receivables, 'r', caller);
  if (seen.rows === 'NONE') return [];
  const { id, name, nameEn } = grouping[by];
  const { rows } = await sql<{
    id: string | null;
    name: string;
    nameEn: string | null;
    currency: string;
    bucket: number;
    amount: string;
    base: string | null;
    missing: boolean;
  }>`
    select ${id} as id, ${name} as name, ${nameEn} as "nameEn", r.currency, (select count(*)::int from unnest(${sql.val(days)}::int[]) t where t < ${work.today}::date - r.due_on) as bucket,
      sum(r.outstanding_amount)::text as amount, sum(round(r.outstanding_amount * x.rate, 2))::text as base, bool_or(x.rate is null) as missing
    from receivable r join customer c on c.id = r.customer_id join app_user u on u.id = r.owner_id
    left join lateral (select case when r.currency = ${bookCurrency} then 1 else (select e.rate from exchange_rate e where e.from_currency = r.currency and e.to_currency = ${bookCurrency} and e.valid_on <= ${work.today}::date order by e.valid_on desc limit 1) end as rate) x on true
    where r.status not in ('PAID', 'REVERSED') and r.outstanding_amount > 0 and ${seen.rows === 'SOME' ? seen.predicate : sql`true`}
    group by 1, 2, 3, 4, 5 order by 2, 1, 4, 5`.execute(work.em.getKysely());
  return [...Map.groupBy(rows, (row) => `${row.id} ${row.currency}`).values()].map((own): AgeingRow => {
    const buckets = [null, ...days].map((from, index): AgeingBucket => {
      const row = own.find((each) => each.bucket === index);
      return {
        from,
        to: from === null ? null : (days[index] ?? null),
        amount: decimal(row?.amount),
        baseAmount: decimal(row?.base),
      };
    });
    return {
      groupId: own[0]!.id,
      group: own[0]!.name,
      groupEn: own[0]!.nameEn,
      currency: own[0]!.currency,
      outstanding: sum(buckets.map((each) => each.amount)),
      baseOutstanding: sum(buckets.map((each) => each.baseAmount)),
      rateMissing: own.some((row) => row.missing),
      buckets,
    };
  });
}
