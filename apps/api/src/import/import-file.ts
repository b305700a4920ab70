import { beginImport } from '@tradewind/domain/import/begin-import.ts';
import { ImportRowProblem } from '@tradewind/domain/import/import-row-problem.ts';
import type { ImportRun } from '@tradewind/domain/import/import-run.ts';
import { openImport, type SentFile } from '@tradewind/domain/import/open-import.ts';
import { type Progress, runImport } from '@tradewind/domain/import/run-import.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { readTable } from './read-table.ts';
import { recognise } from './recognise.ts';

export interface ImportRequest extends Omit<SentFile, 'format'> {
  /** Nothing is written. */
  readonly checkOnly?: boolean;
  /** Bad rows are left out; otherwise one bad row keeps the whole file out. */
  readonly skipBad?: boolean;
}

/** What came of an import in the foreground. */
export interface ImportResult {
  readonly run: ImportRun;
  readonly problems: readonly ImportRowProblem[];
}

/** 前台导入 — a file from end to end: kept, every row checked, applied unless a row is bad. */
export async function importFile(
  context: Context,
  { checkOnly = false, skipBad = false, ...file }: ImportRequest,
  report: (progress: Progress) => void = () => undefined,
): Promise<ImportResult> {
  const table = await readTable(file.content);
  const opened = await transaction(context, (work) => openImport(work, { ...file, format: recognise(file.content) }));
  await transaction(context, (work) => beginImport(work, opened.id, 'CHECK'));
  let run = await runImport(context, opened.id, table, report);
  if (!checkOnly && (run.badRecords === 0 || skipBad)) {
    await transaction(context, (work) => beginImport(work, opened.id, 'APPLY', skipBad));
    run = await runImport(context, opened.id, table, report);
  }
  return {
    run,
    problems: await context.em
      .fork()
      .find(ImportRowProblem, { run: run.id }, { orderBy: { phase: 'ASC', row: 'ASC', column: 'ASC', id: 'ASC' } }),
  };
}
