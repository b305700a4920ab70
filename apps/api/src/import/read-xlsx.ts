import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { badFile } from './bad-file.ts';
import { importLimits } from './limits.ts';
import { repack, unpack } from './unpack.ts';

/** 读工作簿 — every row of the first sheet as texts. A formula counts with the result the workbook carries; nothing is computed here. Gives way every thousand rows. */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const parts = await unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(repack(parts)) as never, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  const rows: string[][] = [];
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        if (row.number > importLimits.rows + 1)
          throw badFile(`超过 ${importLimits.rows} 行`, `has more than ${importLimits.rows} rows`);
        while (rows.length < row.number - 1) rows.push([]);
        rows.push(cellsOf(row));
        if (rows.length % 1_000 === 0)
          await new Promise((next) => {
            setImmediate(next);
          });
      }
      break;
    }
  } catch (error) {
    if ((error as Error).name === 'Invalid' || (error as { fields?: unknown }).fields) throw error;
    throw badFile('工作簿已损坏，无法读取', 'is a damaged workbook');
  }
  return rows;
}

function cellsOf(row: ExcelJS.Row): string[] {
  const cells: string[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    if (column > importLimits.columns)
      throw badFile(`超过 ${importLimits.columns} 列`, `has more than ${importLimits.columns} columns`);
    while (cells.length < column - 1) cells.push('');
    cells.push(textOf(cell.value));
  });
  return cells;
}

type Value = ExcelJS.CellValue;

/** 单元格文本 — what a cell shows: numbers without the noise of binary fractions, dates as ISO, rich text as text, an error as nothing. */
export function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('formula' in value || 'sharedFormula' in value) return textOf((value.result ?? null) as Value);
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : textOf(value.text as Value);
  return '';
}

/** Fifteen digits are what a spreadsheet keeps. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded)
    ? BigInt(rounded).toString()
    : /e/.test(String(rounded))
      ? rounded.toFixed(15).replace(/0+$/, '')
      : String(rounded);
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  // Times of a spreadsheet are fractions of a day; half a second is rounding.
  const iso = new Date(Math.round(value.getTime() / 1_000) * 1_000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}
