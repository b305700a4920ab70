import { sql } from 'kysely';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';

/** 逾期标记 — every night an instalment whose due date has passed and that is not covered becomes overdue. Source: AR-02. */
export async function markOverdueInstalments(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('markOverdueInstalments');
    const { rows } = await sql<{ id: string; contract_id: string; due_on: string }>`
      update payment_schedule_line set status = 'OVERDUE', version = version + 1, updated_at = ${work.now}
      where id in (select id from payment_schedule_line where status in ('DUE', 'PARTLY_RECEIVED') and due_on < ${work.today}::date and received_amount < amount order by id for update)
      returning id, contract_id, due_on::text as due_on`.execute(work.em.getKysely());
    for (const row of rows)
      await work.emit({
        type: 'InstalmentOverdue',
        entity: PaymentScheduleLine,
        recordId: row.id,
        payload: { contractId: row.contract_id, dueOn: row.due_on },
      });
    return rows.length;
  });
}

job('mark-overdue-instalments', async (_, context) => void (await markOverdueInstalments(context)));
schedule('mark-overdue-instalments', '5 16 * * *');
