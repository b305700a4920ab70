import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { cellText } from './cell-text.ts';
import type { Column } from './export-columns.ts';
import { safeText } from './safe-text.ts';

const formats: Readonly<Record<string, string>> = {
  money: '#,##0.00;(#,##0.00)',
  number: '#,##0.######',
  date: 'yyyy-mm-dd',
};

/** 写工作簿 — rows go out while they come in; money is a number in its format, a negative one in parentheses, a date a date. */
export async function writeXlsx(
  out: Writable,
  columns: readonly Column[],
  pages: AsyncIterable<Record<string, unknown>[]>,
  title: string,
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out as never,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = book.addWorksheet(title.replace(/[*?:/\\[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(({ label, kind }) => ({
    header: safeText(label),
    width: kind === 'text' ? 24 : 16,
    ...(formats[kind] ? { style: { numFmt: formats[kind] } } : {}),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const page of pages) {
    if (out.destroyed) return;
    for (const row of page) sheet.addRow(columns.map((column) => cell(column, row))).commit();
  }
  sheet.commit();
  await book.commit();
}

/** A spreadsheet keeps fifteen digits: a longer number stays text. */
function cell(column: Column, row: Record<string, unknown>): ExcelJS.CellValue {
  const text = cellText(column, row);
  if (text === '') return null;
  if (column.kind === 'date') return new Date(`${text}T00:00:00Z`);
  if ((column.kind === 'money' || column.kind === 'number') && text.replace(/\D/g, '').length <= 15)
    return Number(text);
  return text;
}
