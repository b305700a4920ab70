import type { Table } from '@tradewind/domain/import/item.ts';
import { badFile } from './bad-file.ts';
import { importLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { recognise } from './recognise.ts';

/** 读表格 — a CSV or XLSX file as headers and rows of text; row numbers as a spreadsheet counts them. Empty rows do not count as records. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const all = recognise(bytes) === 'XLSX' ? await readXlsx(bytes) : await readCsv(bytes);
  const first = all.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  if (first < 0) throw badFile('没有表头', 'has no header row');
  const headers = all[first]!.map((cell) => cell.trim());
  if (headers.length > importLimits.columns)
    throw badFile(`超过 ${importLimits.columns} 列`, `has more than ${importLimits.columns} columns`);
  const rows = all.slice(first + 1).map((cells, index) => ({ row: first + index + 2, cells }));
  for (const { row, cells } of rows) {
    if (cells.some((cell) => cell.length > importLimits.cellCharacters))
      throw badFile(
        `第 ${row} 行有单元格超过 ${importLimits.cellCharacters} 个字符`,
        `has a cell of more than ${importLimits.cellCharacters} characters in row ${row}`,
      );
  }
  return { headers, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}
