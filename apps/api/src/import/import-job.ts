import { callerOfRun } from '@tradewind/domain/import/caller-of-run.ts';
import { importJob } from '@tradewind/domain/import/check-import.ts';
import { ImportFile } from '@tradewind/domain/import/import-file.ts';
import { ImportRun } from '@tradewind/domain/import/import-run.ts';
import { failImport, runImport } from '@tradewind/domain/import/run-import.ts';
import { KnownError, Unavailable } from '@tradewind/domain/kernel/errors.ts';
import { job } from '@tradewind/domain/kernel/jobs.ts';
import { readTable } from './read-table.ts';

// The work of an import in the background; what is wrong with the file is told on the run and not tried again.
job(importJob, async (payload, context) => {
  const { runId } = payload as { runId: string };
  const em = context.em.fork();
  const run = await em.findOne(ImportRun, runId);
  const file = await em.findOne(ImportFile, { run: runId });
  if (!run || !file) return;
  try {
    const table = await readTable(file.content);
    await runImport({ ...context, caller: await callerOfRun(em, run) }, runId, table);
  } catch (error) {
    if (!(error instanceof KnownError) || error instanceof Unavailable) throw error;
    await failImport(context, runId, error);
  }
});
