import { sql } from 'kysely';
import type { FactWork } from '../kernel/command.ts';
import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import type { Payment } from './cover.ts';

/** 各期收款 — the matches of each instalment that still stand, in the order the money came; what is older than our books comes first and has no day. One statement. Source: AR-03. */
export async function paymentsOf(
  work: Pick<FactWork, 'em'>,
  instalments: readonly { id: string; receivedAmount?: string }[],
): Promise<Map<string, Payment[]>> {
  const { rows } = await sql<{ id: string; instalment: string; amount: string; paid_on: string }>`
    select a.id, a.instalment_id as instalment, a.amount::text as amount, r.received_on::text as paid_on
    from receipt_allocation a join receipt r on r.id = a.receipt_id
    where a.instalment_id = any(${sql.val(instalments.map((each) => each.id))}::uuid[]) and a.reverses_id is null
      and not exists (select 1 from receipt_allocation b where b.reverses_id = a.id)
    order by r.received_on, a.id`.execute(work.em.getKysely());
  return new Map(
    instalments.map((instalment): [string, Payment[]] => {
      const own = rows
        .filter((row) => row.instalment === instalment.id)
        .map((row) => ({ id: row.id, amount: decimal(row.amount), paidOn: row.paid_on }));
      const older: Decimal = decimal(instalment.receivedAmount).minus(sum(own.map((each) => each.amount)));
      return [instalment.id, [...(older.gt(0) ? [{ id: null, amount: older, paidOn: null }] : []), ...own]];
    }),
  );
}
