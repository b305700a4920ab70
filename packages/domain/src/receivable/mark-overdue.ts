import { sql } from 'kysely';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { lowerCreditOfLatePayers } from './lower-credit-of-late-payers.ts';
import { overdueStates } from './receivable-status.ts';
import { spreadReceived } from './spread-received.ts';

const batch = 200;

/** 夜间催收账 — every night what is past its due date and unpaid climbs the ladder, its interest is computed anew, promises whose day has passed are weighed. Source: AR-02, AR-05, AR-06, AR-08. */
export async function markOverdueReceivables(context: Context): Promise<number> {
  const instalments = await transaction(context, async (work) => {
    const { rows } = await sql<{ id: string }>`
      select distinct r.instalment_id as id from receivable r where r.status not in ('PAID', 'REVERSED')
        and (r.due_on < ${work.today}::date or exists (select 1 from collection_action a where a.receivable_id = r.id and a.status = 'PROMISED' and a.promised_on < ${work.today}::date))
      order by 1`.execute(work.em.getKysely());
    return rows.map((row) => row.id);
  });
  let marked = 0;
  for (let from = 0; from < instalments.length; from += batch) {
    marked += await transaction(context, async (work) => {
      await work.because('markOverdueReceivables');
      const ids = instalments.slice(from, from + batch);
      const { rows } = await sql<{
        id: string;
      }>`select id from receivable where instalment_id = any(${sql.val(ids)}::uuid[]) and status = any(${sql.val([...overdueStates])}::text[])`.execute(
        work.em.getKysely(),
      );
      const before = new Set(rows.map((row) => row.id));
      const claims = await spreadReceived(work, ids);
      return claims.filter(
        (claim) => (overdueStates as readonly string[]).includes(claim.status!) && !before.has(claim.id),
      ).length;
    });
  }
  await lowerCreditOfLatePayers(context);
  return marked;
}

job('mark-overdue-receivables', async (_, context) => void (await markOverdueReceivables(context)));
schedule('mark-overdue-receivables', '10 16 * * *');
