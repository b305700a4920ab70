import { sql } from 'kysely';
import { createTask } from '../approval/create-task.ts';
import type { Contract } from '../contract/contract.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { archiveFacts, transferableFrom } from './archive-facts.ts';
import { ArchiveFile } from './archive-file.ts';

/** 归档提醒 — whoever is responsible hears, once, that a completed contract still lacks papers, and sales operations that a filed one may go to the archive. Source: ARC-02, ARC-05, ARC-11. */
export async function remindFiling(context: Context): Promise<{ gaps: number; due: number }> {
  return transaction(context, async (work) => {
    await work.because('remindFiling');
    const { rows } = await sql<{ id: string }>`
      select f.id from archive_file f join contract c on c.id = f.contract_id
      where ((f.status = 'COLLECTING' and c.status in ('FULFILLED', 'CLOSED')) or f.status = 'FILED')
        and not exists (select 1 from task t where t.record_id = f.id and t.status = 'OPEN' and t.topic in ('COLLECT_PAPERS', 'TRANSFER_FILE'))
      order by f.id limit 500`.execute(work.em.getKysely());
    const files = await work.em.find(
      ArchiveFile,
      { id: { $in: rows.map((each) => each.id) } },
      { populate: ['contract'] },
    );
    const facts = await archiveFacts.load(files, work);
    let gaps = 0;
    let due = 0;
    for (const file of files) {
      const { number } = file.contract as unknown as Contract;
      if (file.status === 'COLLECTING') {
        gaps++;
        createTask(work, {
          kind: 'REMINDER',
          title: `合同 ${number} 已履行完毕，请补齐归档资料`,
          titleEn: `The contract ${number} is completed; put the missing papers into its file`,
          entity: ArchiveFile,
          recordId: file.id,
          assigneeId: file.owner.id,
          topic: 'COLLECT_PAPERS',
        });
        continue;
      }
      const from = transferableFrom(facts.get(file.id)!, work.policy) ?? null;
      file.transferDueOn = from;
      if (!from || from > work.today) continue;
      due++;
      createTask(work, {
        kind: 'ACTION',
        title: `合同 ${number} 档案可移交`,
        titleEn: `The file of ${number} may go to the archive`,
        entity: ArchiveFile,
        recordId: file.id,
        role: 'SALES_OPS',
        topic: 'TRANSFER_FILE',
      });
    }
    return { gaps, due };
  });
}

job('remind-filing', async (_, context) => {
  await remindFiling(context);
});
schedule('remind-filing', '40 16 * * *');
