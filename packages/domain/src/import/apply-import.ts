import { z } from 'zod';
import { command, type Guard, type InputGuard } from '../kernel/command.ts';
import { enqueue } from '../kernel/jobs.ts';
import { importJob } from './check-import.ts';
import { ImportRun } from './import-run.ts';
import { importRefusals } from './refusals.ts';
import { startCounting } from './run-import.ts';

const everyRowChecked: Guard<ImportRun, undefined> = (run) =>
  run.checkedAt ? undefined : importRefusals.IMPORT_NOT_CHECKED();

const badRowsAreSkipped: InputGuard<ImportRun, undefined, { skipBad?: boolean | undefined }> = (run, { skipBad }) =>
  run.badRecords === 0 || (skipBad ?? run.skipBad)
    ? undefined
    : importRefusals.IMPORT_HAS_BAD_ROWS({ bad: run.badRecords });

/** 执行导入 — the checked rows become records, chunk by chunk in the background; bad rows are left out, or the whole file is refused. Source: CUST-02. */
export const applyImport = command({
  name: 'applyImport',
  label: { zh: '导入', en: 'Import' },
  says: {
    zh: '分批写入；同一编号的记录再次导入时更新而不重复',
    en: 'The rows are written in chunks; a record that is there already is updated, never doubled',
  },
  event: 'ImportBegun',
  on: ImportRun,
  from: ['CHECKED', 'FAILED'],
  to: 'APPLYING',
  permission: 'kernel.import',
  source: 'CUST-02, ROLE-13',
  input: z.strictObject({
    skipBad: z
      .boolean()
      .optional()
      .meta({ label: { zh: '跳过错误行', en: 'leave bad rows out and import the others' } }),
  }),
  guards: { everyRowChecked },
  inputGuards: { badRowsAreSkipped },
  async change(run, { skipBad }, { work }) {
    if (skipBad !== undefined) run.skipBad = skipBad;
    // After a failure it goes on where it stood; the counts of a check are not those of the import.
    if (run.status === 'CHECKED') startCounting(run);
    else run.failure = null;
    await enqueue(work, importJob, { runId: run.id }, { key: `${importJob} ${run.id}` });
  },
});
