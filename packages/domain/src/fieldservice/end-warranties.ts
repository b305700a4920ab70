import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { triggerInstalments } from '../contract/due-dates.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';

/** 质保期满 — the day after the last day of a warranty, what waited for its end falls due: the retention money. Once. Source: AFS-14, CON-17, AR-01. */
export async function endWarranties(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('endWarranties');
    const { rows } = await sql<{ id: string; ends_on: string }>`
      select c.id, c.warranty_ends_on::text as ends_on from contract c where c.warranty_ends_on < ${work.today}::date
        and exists (select 1 from payment_schedule_line l where l.contract_id = c.id and l.trigger = 'WARRANTY_END' and l.due_on is null and l.status <> 'WAIVED')
      order by c.id limit 500`.execute(work.em.getKysely());
    for (const { id, ends_on: endsOn } of rows) {
      await triggerInstalments(work, id, 'WARRANTY_END', endsOn);
      await work.emit({ type: 'WarrantyEnded', entity: Contract, recordId: id, payload: { endsOn } });
    }
    return rows.length;
  });
}

job('end-warranties', async (_, context) => {
  await endWarranties(context);
});
schedule('end-warranties', '20 16 * * *');
