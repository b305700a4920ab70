import { sql } from 'kysely';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { Receivable } from './receivable.ts';

/** 应收逾期标记 — every night a receivable whose due date has passed and that is not paid becomes overdue. Source: AR-02. */
export async function markOverdueReceivables(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('markOverdueReceivables');
    const { rows } = await sql<{ id: string; contract_id: string; due_on: string }>`
      update receivable set status = 'OVERDUE', version = version + 1, updated_at = ${work.now}
      where id in (select id from receivable where status in ('OPEN', 'PARTLY_PAID') and due_on < ${work.today}::date and received_amount < amount order by id for update)
      returning id, contract_id, due_on::text as due_on`.execute(work.em.getKysely());
    for (const row of rows) await work.emit({ type: 'ReceivableOverdue', entity: Receivable, recordId: row.id, payload: { contractId: row.contract_id, dueOn: row.due_on } });
    return rows.length;
  });
}

job('mark-overdue-receivables', async (_, context) => void (await markOverdueReceivables(context)));
schedule('mark-overdue-receivables', '10 16 * * *');
