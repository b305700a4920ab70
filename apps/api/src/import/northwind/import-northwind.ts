import type { Progress } from '@tradewind/domain/import/run-import.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { Department } from '@tradewind/domain/organization/department.ts';
import { stringify } from 'csv-stringify/sync';
import { type ImportResult, importFile } from '../import-file.ts';
import { northwindTables } from './tables.ts';

export const northwindSource = 'northwind';

/** 导入 Northwind — its tables one after the other, through the same importer as any file. Its salespeople stand under our sales department, if there is one. */
export async function importNorthwind(
  context: Context,
  folder: string,
  report: (table: string, progress: Progress) => void = () => undefined,
): Promise<ImportResult[]> {
  const sales = await context.em.fork().findOne(Department, { code: 'SALES' });
  const results: ImportResult[] = [];
  for (const { mapping, rows } of northwindTables(folder, sales?.code)) {
    const content = Buffer.from(stringify([...rows], { header: true }));
    const result = await importFile(
      context,
      { fileName: `northwind ${mapping}.csv`, content, mapping, source: northwindSource },
      (progress) => report(mapping, progress),
    );
    results.push(result);
    if (result.run.status !== 'DONE') break;
  }
  return results;
}
