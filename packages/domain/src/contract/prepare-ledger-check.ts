import { sql } from 'kysely';
import { createTask } from '../approval/create-task.ts';
import { addDays } from '../kernel/clock.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { Contract } from './contract.ts';
import { LedgerCheck } from './ledger-check.ts';
import { dayAfterMonth, monthOf, openMonth } from './ledger-month.ts';
import { lockLedgers } from './post-to-ledgers.ts';

/** 月初备查 — on the first of a month the check of the one before is put on the lists of sales operations and finance; a contract that came in without ledgers gets them. Source: AR-10, CON-15, CF-18. */
export async function prepareLedgerCheck(context: Context): Promise<string | undefined> {
  return transaction(context, async (work) => {
    await work.because('prepareLedgerCheck');
    const month = monthOf(addDays(`${monthOf(work.today)}-01`, -1));
    await openMonth(work, `${month}-01`);
    const { rows } = await sql<{
      id: string;
    }>`select c.id from contract c where c.status in ('SIGNED', 'IN_EXECUTION') and not exists (select 1 from contract_ledger l where l.contract_id = c.id) order by c.id limit 2000 for update`.execute(
      work.em.getKysely(),
    );
    for (const contract of await work.em.find(Contract, { id: { $in: rows.map((row) => row.id) } }))
      await lockLedgers(work, contract);
    const check = await work.em.findOne(LedgerCheck, { month, status: 'OPEN' });
    if (!check) return undefined;
    const { rows: asked } =
      await sql`select 1 from task where record_id = ${check.id}::uuid and topic = 'LEDGER_CHECK' limit 1`.execute(
        work.em.getKysely(),
      );
    if (asked.length > 0) return undefined;
    for (const role of ['SALES_OPS', 'FINANCE'] as const) {
      createTask(work, {
        kind: 'ACTION',
        topic: 'LEDGER_CHECK',
        title: `核对 ${month} 合同台账并签认`,
        titleEn: `Compare and sign the contract ledgers of ${month}`,
        entity: LedgerCheck,
        recordId: check.id,
        role,
        dueOn: addDays(dayAfterMonth(month), 3),
      });
    }
    await work.em.flush();
    await work.emit({ type: 'LedgerCheckPrepared', entity: LedgerCheck, recordId: check.id, payload: { month } });
    return check.id;
  });
}

job('prepare-ledger-check', async (_, context) => void (await prepareLedgerCheck(context)));
schedule('prepare-ledger-check', '30 16 * * *');
