import { sql } from 'kysely';
import type { FactWork } from '../kernel/command.ts';
import { decimal, type Decimal, money, sum } from '../kernel/decimal.ts';

/** States in which a contract uses credit: from the moment it is reviewed until it is fulfilled or terminated. */
export const exposedStates = ['REVIEWED', 'COUNTERSIGNED', 'SEALED', 'SIGNED', 'IN_EXECUTION'] as const;

interface Open {
  readonly currency: string;
  readonly amount: Decimal;
}

/** What the customers of some contracts owe or may come to owe, in the currencies of the contracts. */
export interface Exposure {
  /** Customer → what is open on all contracts that use credit, a currency each. */
  readonly byCustomer: ReadonlyMap<string, readonly Open[]>;
  /** Contract → its own share, whether it is in `byCustomer` already, and whether it uses credit at all. */
  readonly byContract: ReadonlyMap<string, Open & { readonly counted: boolean; readonly prepaid: boolean }>;
  /** Customer → days the oldest open claim on credit is overdue. */
  readonly overdueDays: ReadonlyMap<string, number>;
}

interface Found {
  readonly totals: readonly { customer_id: string; currency: string; open: string }[];
  readonly own: readonly { id: string; currency: string; open: string; counted: boolean; prepaid: boolean }[];
  readonly late: readonly { customer_id: string; days: number }[];
}

const prepaidSql = sql`(exists (select 1 from payment_schedule_line i where i.contract_id = c.id) and not exists (select 1 from payment_schedule_line i where i.contract_id = c.id and i.kind not in ('ADVANCE', 'BEFORE_SHIPMENT')))`;

/**
 * 信用占用 — the one place that says what uses a customer's credit: what is not yet collected of every contract from review to fulfilment, unless everything is
 * paid before anything is given. One statement, however many documents ask. Source: CUST-34, field-lessons §2 rows 5, 7.
 */
export async function exposureOf(
  work: Pick<FactWork, 'em' | 'today'>,
  customerIds: readonly string[],
  contractIds: readonly string[],
): Promise<Exposure> {
  const customers = sql`any(${sql.val([...new Set(customerIds)])}::uuid[])`;
  const exposed = sql`c.status = any(${sql.val([...exposedStates])}::text[])`;
  const totals = sql`
    select c.customer_id, c.currency, sum(c.amount - c.collected_amount)::text as open from contract c
    where c.customer_id = ${customers} and ${exposed} and not ${prepaidSql} group by c.customer_id, c.currency`;
  const own = sql`
    select c.id, c.currency, (c.amount - c.collected_amount)::text as open, (${exposed} and not ${prepaidSql}) as counted, ${prepaidSql} as prepaid
    from contract c where c.id = any(${sql.val([...new Set(contractIds)])}::uuid[])`;
  const late = sql`
    select c.customer_id, max(${work.today}::date - i.due_on)::int as days from payment_schedule_line i join contract c on c.id = i.contract_id
    where c.customer_id = ${customers} and c.status in ('SIGNED', 'IN_EXECUTION') and i.due_on < ${work.today}::date and i.received_amount < i.amount
      and i.status <> 'WAIVED' and i.kind not in ('ADVANCE', 'BEFORE_SHIPMENT') group by c.customer_id`;
  const list = (statement: typeof own) => sql`(select coalesce(json_agg(row), '[]') from (${statement}) row)`;
  const { rows } = await sql<Found>`
    select ${list(totals)} as totals, ${list(own)} as own, ${list(late)} as late`.execute(work.em.getKysely());
  const found = rows[0]!;
  const byCustomer = new Map<string, Open[]>();
  for (const row of found.totals)
    byCustomer.set(row.customer_id, [
      ...(byCustomer.get(row.customer_id) ?? []),
      { currency: row.currency, amount: decimal(row.open) },
    ]);
  return {
    byCustomer,
    byContract: new Map(
      found.own.map((row) => [
        row.id,
        { currency: row.currency, amount: decimal(row.open), counted: row.counted, prepaid: row.prepaid },
      ]),
    ),
    overdueDays: new Map(found.late.map((row) => [row.customer_id, row.days])),
  };
}

/** 折算率表 — the last rate on or before today of every pair asked for, either way round, in one statement. */
export async function ratesFor(
  work: Pick<FactWork, 'em' | 'today'>,
  currencies: readonly string[],
): Promise<(from: string, to: string) => Decimal | undefined> {
  const all = sql`any(${sql.val([...new Set(currencies)])}::text[])`;
  const { rows } =
    new Set(currencies).size < 2
      ? { rows: [] }
      : await sql<{ from_currency: string; to_currency: string; rate: string }>`
    select distinct on (from_currency, to_currency) from_currency, to_currency, rate::text as rate from exchange_rate
    where from_currency = ${all} and to_currency = ${all} and valid_on <= ${work.today}::date order by from_currency, to_currency, valid_on desc`.execute(
          work.em.getKysely(),
        );
  const known = new Map(rows.map((row) => [`${row.from_currency} ${row.to_currency}`, decimal(row.rate)]));
  return (from, to) => {
    if (from === to) return decimal('1');
    const inverse = known.get(`${to} ${from}`);
    return known.get(`${from} ${to}`) ?? (inverse ? decimal('1').div(inverse) : undefined);
  };
}

/** 折算合计 — open amounts in one currency; names the currencies for which no rate is known. */
export function converted(
  open: readonly Open[],
  to: string,
  rate: (from: string, to: string) => Decimal | undefined,
): { total: Decimal; missing: string[] } {
  const missing = open.filter((each) => !each.amount.eq(0) && !rate(each.currency, to)).map((each) => each.currency);
  return { total: sum(open.map((each) => money(each.amount.times(rate(each.currency, to) ?? '0'), to))), missing };
}
