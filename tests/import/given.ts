import { importFile, type ImportRequest, type ImportResult } from '@tradewind/api/import/import-file.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { csv } from './files.ts';

/** 给定导入 — a table as a CSV file, from end to end as somebody. */
export const imports = (
  context: Context,
  mapping: string,
  rows: readonly (readonly string[])[],
  more: Partial<ImportRequest> = {},
): Promise<ImportResult> =>
  importFile(context, {
    fileName: `${mapping}.csv`,
    content: Buffer.from(csv(rows)),
    mapping,
    source: 'test',
    ...more,
  });

/** What was wrong, short: row, column, reason in both languages; by row and column. */
export const told = ({ problems }: ImportResult) =>
  problems
    .map(({ row, column, reason, reasonEn }): [number, string, string, string] => [row, column ?? '', reason, reasonEn])
    .sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));

export const counts = ({ run }: ImportResult) => ({
  status: run.status,
  created: run.createdRecords,
  updated: run.updatedRecords,
  unchanged: run.unchangedRecords,
  bad: run.badRecords,
});
