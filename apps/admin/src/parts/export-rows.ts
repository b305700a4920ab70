import type { Locale } from '../api/locale.ts';
import { resourceOf, titleOf, wordOf } from '../api/names.ts';
import { type Row, shapeOf } from '../api/record.ts';
import { today } from './BusinessDate.tsx';

/** A cell that a spreadsheet would take for a formula is told to be text. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text).replace(/"/g, '""')}"`;

const say = (type: string, name: string, value: unknown, locale: Locale): string => {
  const field = shapeOf(type).fields[name];
  if (value === null || value === undefined) return '';
  if (field?.kind === 'record') return titleOf(value as Row, locale);
  if (field?.kind === 'enum')
    return [value]
      .flat()
      .map((each) => wordOf(field.of ?? '', String(each), locale))
      .join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** 导出 — the rows of a list as CSV that Excel opens with its Chinese intact. */
export function exportRows(type: string, columns: readonly string[], rows: readonly Row[], locale: Locale): void {
  const head = columns.map((each) => cell(shapeOf(type).fields[each]?.[locale] ?? each)).join(',');
  const body = rows.map((row) => columns.map((each) => cell(say(type, each, row[each], locale))).join(','));
  const file = new Blob([`\ufeff${[head, ...body].join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${resourceOf(type)}-${today()}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
