import { enqueue, job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import { importJob } from './check-import.ts';
import { ImportRun } from './import-run.ts';

const silentMs = 90_000;

// A job whose process was killed stays locked for hours; the run itself says how far it is, so it is simply begun again.
job('resume-imports', (_, context) =>
  transaction(context, async (work) => {
    const silent = await work.em.find(ImportRun, {
      status: { $in: ['CHECKING', 'APPLYING'] },
      updatedAt: { $lt: new Date(work.now.getTime() - silentMs) },
    });
    for (const run of silent) await enqueue(work, importJob, { runId: run.id }, { key: `${importJob} ${run.id}` });
  }),
);
schedule('resume-imports', '* * * * *');
