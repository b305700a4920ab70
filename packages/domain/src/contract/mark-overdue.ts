import { sql } from 'kysely';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';

/** 逾期标记 — every night an instalment whose due date has passed and that is not covered becomes overdue; of a terminated contract nothing falls due any more. Source: AR-02, CON-22. */
export async function markOverdueInstalments(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('markOverdueInstalments');
    const { rows } = await sql<{ id: string; contract_id: string; due_on: string }>`
      update payment_schedule_line set status = 'OVERDUE', version = version + 1, updated_at = ${work.now}
      where id in (select i.id from payment_schedule_line i join contract c on c.id = i.contract_id where i.status in ('DUE', 'PARTLY_RECEIVED') and i.due_on < ${work.today}::date and i.received_amount < i.amount and c.status <> 'TERMINATED' order by i.id for update of i)
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
