import type { MetadataStorage } from '@mikro-orm/core';
import { Invalid } from '../kernel/errors.ts';
import type { ColumnChoice } from './import-run.ts';
import { allMappings, type ImportColumn, type ImportMapping, labelOf, propertyOf } from './mapping.ts';

/** Where in a row the value of a field stands. */
export interface MatchedColumn {
  readonly column: ImportColumn;
  readonly index: number;
  readonly header: string;
}

/** 列匹配 — which column of a file fills which field, and where the id stands. */
export interface Matched {
  readonly columns: readonly MatchedColumn[];
  readonly externalId?: { readonly index: number; readonly header: string };
}

export const externalIdField = 'externalId';

/** One spelling of a header: width, case, blanks, underscores and remarks in brackets do not count. */
const spelt = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(［[].*?[）)\]］]/g, '')
    .replace(/[\s_\-.:*/]+/g, '');

/**
 * 匹配列 — by the choice made, else by header: the name of the field in Chinese or English or one of its aliases. Names every column that is
 * asked for and missing, and every choice that fits nothing.
 */
export function matchColumns(
  metadata: MetadataStorage,
  mapping: ImportMapping,
  headers: readonly string[],
  choices: readonly ColumnChoice[] = [],
): Matched {
  const problems: { path: string; message: { zh: string; en: string } }[] = [];
  const chosen = new Map<number, string>();
  for (const { header, field } of choices) {
    const index = headers.findIndex((each) => spelt(each) === spelt(header));
    const known = field === '' || field === externalIdField || mapping.columns.some((each) => each.field === field);
    if (index < 0)
      problems.push({
        path: `columns.${header}`,
        message: { zh: '文件中没有此列', en: 'is not a column of the file' },
      });
    else if (!known)
      problems.push({
        path: `columns.${header}`,
        message: { zh: `没有字段 ${field}`, en: `there is no field ${field}` },
      });
    else chosen.set(index, field);
  }
  const all = headers.map((header, index) => ({ spelling: spelt(header), index }));
  const free = all.filter(({ index }) => !chosen.has(index));
  const find = (field: string, names: readonly string[], among = free): number => {
    const choice = [...chosen].find(([, each]) => each === field);
    if (choice) return choice[0];
    for (const name of names) {
      const found = among.find(({ spelling }) => spelling !== '' && spelling === spelt(name));
      if (found) return found.index;
    }
    return -1;
  };
  const columns: MatchedColumn[] = [];
  for (const column of mapping.columns) {
    const label = labelOf(propertyOf(metadata, mapping, column));
    const index = find(column.field, [label.zh, label.en, column.field, ...(column.aliases ?? [])]);
    if (index >= 0) columns.push({ column, index, header: headers[index]! });
    else if (column.required)
      problems.push({
        path: column.field,
        message: { zh: `缺少列“${label.zh}”`, en: `the column “${label.en}” is missing` },
      });
  }
  if (problems.length > 0) throw new Invalid(problems);
  // The id of a record often is a field of it as well, such as the number of a contract.
  const id = find(externalIdField, ['外部编号', 'external id', ...mapping.externalId], all);
  return { columns, ...(id >= 0 ? { externalId: { index: id, header: headers[id]! } } : {}) };
}

/** 猜映射 — the mapping most of the headers belong to; undefined when none fits. */
export function guessMapping(metadata: MetadataStorage, headers: readonly string[]): ImportMapping | undefined {
  const fitting = allMappings().flatMap((mapping) => {
    try {
      return [{ mapping, count: matchColumns(metadata, mapping, headers).columns.length }];
    } catch (error) {
      if (error instanceof Invalid) return [];
      throw error;
    }
  });
  return fitting.sort((a, b) => b.count - a.count)[0]?.mapping;
}
