import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { StartRefused } from '../../start-refused.ts';

export type Row = Readonly<Record<string, string>>;

/** 读 Northwind 表 — a table of the folder, a row an object. */
export function readNorthwind(folder: string, table: string): Row[] {
  const path = join(folder, `${table}.csv`);
  if (!existsSync(path)) {
    throw new StartRefused(
      `${path} is missing: name the folder with the Northwind tables, for example npm run import -- northwind ../shared/data/northwind.`,
      '找不到 Northwind 数据文件：请指明其所在目录。',
    );
  }
  return parse(readFileSync(path), { columns: true, bom: true }) as Row[];
}
