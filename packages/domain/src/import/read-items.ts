import type { MetadataStorage } from '@mikro-orm/core';
import type { Item, Problem, Reading, SourceRow, Table } from './item.ts';
import { type ImportMapping, labelOf, propertyOf } from './mapping.ts';
import type { Matched, MatchedColumn } from './match-columns.ts';
import { readCell } from './read-cell.ts';

/** 读条目 — the rows of a file as records to be made: cells read, rows of one record put together, ids that occur twice named. */
export function readItems(metadata: MetadataStorage, mapping: ImportMapping, table: Table, matched: Matched): Item[] {
  const head = matched.columns.filter(({ column }) => !column.line);
  const lines = matched.columns.filter(({ column }) => column.line);
  const firstRow = new Map<string, number>();
  const items: Item[] = [];
  for (const rows of together(table.rows, matched, mapping)) {
    const [first] = rows as [SourceRow, ...SourceRow[]];
    const problems: Problem[] = [];
    const values = readRow(metadata, mapping, first, head, problems);
    const externalId = idOf(first, matched, mapping, values);
    const column = matched.externalId ? { column: matched.externalId.header } : {};
    if (externalId === '')
      problems.push({
        row: first.row,
        ...column,
        message: { zh: '缺少编号，无法识别记录', en: 'has no id to recognise the record by' },
      });
    if (externalId.length > 120)
      problems.push({
        row: first.row,
        ...column,
        message: { zh: '编号超过 120 个字符', en: 'the id is longer than 120 characters' },
      });
    const before = firstRow.get(externalId);
    if (before !== undefined && externalId !== '')
      problems.push({
        row: first.row,
        ...column,
        value: externalId,
        message: { zh: `与第 ${before} 行编号重复`, en: `has the same id as row ${before}` },
      });
    else firstRow.set(externalId, first.row);
    items.push({
      row: first.row,
      externalId,
      values,
      problems,
      lines: mapping.lineEntity
        ? rows.map((row) => ({ row: row.row, values: readRow(metadata, mapping, row, lines, problems) }))
        : [],
    });
  }
  return items;
}

/** Neighbouring rows with the same id are lines of one record. */
function together(rows: readonly SourceRow[], matched: Matched, mapping: ImportMapping): SourceRow[][] {
  if (!mapping.lineEntity || !matched.externalId) return rows.map((row) => [row]);
  const groups: SourceRow[][] = [];
  let last: string | undefined;
  for (const row of rows) {
    const id = row.cells[matched.externalId.index]?.trim() ?? '';
    if (id !== '' && id === last) groups.at(-1)!.push(row);
    else groups.push([row]);
    last = id;
  }
  return groups;
}

function readRow(
  metadata: MetadataStorage,
  mapping: ImportMapping,
  { row, cells }: SourceRow,
  columns: readonly MatchedColumn[],
  problems: Problem[],
): Map<string, Reading> {
  const values = new Map<string, Reading>();
  for (const { column, index, header } of columns) {
    const text = cells[index] ?? '';
    const property = propertyOf(metadata, mapping, column);
    const reading = readCell(text, property, (column.line ? mapping.lineEntity! : mapping.entity).name);
    if ('problem' in reading) problems.push({ row, column: header, value: text, message: reading.problem });
    else if (reading.value === null && column.required)
      problems.push({
        row,
        column: header,
        message: { zh: `“${labelOf(property).zh}”不能为空`, en: `“${labelOf(property).en}” must be given` },
      });
    else values.set(column.field, { value: reading.value, text, header });
  }
  return values;
}

function idOf(row: SourceRow, matched: Matched, mapping: ImportMapping, values: ReadonlyMap<string, Reading>): string {
  const given = matched.externalId ? row.cells[matched.externalId.index]?.normalize('NFC').trim() : undefined;
  if (given) return given;
  return mapping.key
    .map((field) => String(values.get(field)?.value ?? ''))
    .join(' / ')
    .replace(/^( \/ )+$/, '');
}
