import { type EntityProperty, p } from '@mikro-orm/core';
import { newId } from './new-id.ts';

/**
 * The columns business records are made of. A comment reads `中文名 — English meaning, units`: it becomes the column
 * comment in the database, the description in GraphQL and the label in the console.
 */

/** 主键与版本 — every record: a UUIDv7, an optimistic lock, and when it was made and last changed. */
export const identity = {
  id: p
    .uuid()
    .primary()
    .onCreate(() => newId())
    .comment('标识 — record id (UUIDv7)'),
  version: p
    .integer()
    .version()
    .default(1)
    .comment('版本 — optimistic lock: send it back with a change; a stale one is refused'),
  createdAt: p.datetime().comment('创建时间 — when the record was made'),
  updatedAt: p.datetime().comment('更新时间 — when the record last changed'),
};

/** 外部来源 — imported records keep the id they had outside; importing it again changes nothing. */
export const imported = {
  externalId: p
    .string()
    .length(120)
    .nullable()
    .index()
    .comment('外部编号 — id in the system the record was imported from'),
  importedFrom: p.string().length(60).nullable().comment('导入来源 — name of the import; empty for records made here'),
};

export const text = (length: number) => p.string().length(length);
/** Money amount; its currency stands in the sibling `currency`. Half-up to the digits of the currency. */
export const amount = () => p.decimal('string').precision(20).scale(4);
/** Price of one unit, up to six decimals. */
export const unitPrice = () => p.decimal('string').precision(20).scale(6);
export const quantity = () => p.decimal('string').precision(18).scale(6);
export const percent = () => p.decimal('string').precision(9).scale(4);
export const rate = () => p.decimal('string').precision(20).scale(10);
/** ISO 4217. */
export const currencyCode = () => p.string().length(3);
/** ISO 3166-1 alpha-2. */
export const countryCode = () => p.string().length(2);
/** Business date, `YYYY-MM-DD`, in the company's calendar. */
export const businessDate = () => p.date();
export const instant = () => p.datetime();

export type FieldKind =
  | 'id'
  | 'text'
  | 'amount'
  | 'unitPrice'
  | 'quantity'
  | 'percent'
  | 'rate'
  | 'int'
  | 'boolean'
  | 'date'
  | 'instant'
  | 'enum'
  | 'json'
  | 'textList';

/** What a column holds, read from its type: amounts and prices print with at least two decimals, quantities without trailing zeros. */
export function fieldKind(property: EntityProperty): FieldKind {
  const column = property.columnTypes?.[0] ?? '';
  if (property.items) return property.array ? 'textList' : 'enum';
  if (column.startsWith('numeric')) {
    const kinds: Record<string, FieldKind> = {
      '20,4': 'amount',
      '20,6': 'unitPrice',
      '18,6': 'quantity',
      '9,4': 'percent',
      '20,10': 'rate',
    };
    const kind = kinds[column.slice(8, -1)];
    if (!kind) throw new Error(`${property.name}: ${column} is none of the decimal kinds of kernel/fields.ts`);
    return kind;
  }
  if (column === 'uuid') return 'id';
  if (column === 'int' || column === 'integer' || column === 'bigint' || column === 'smallint') return 'int';
  if (column === 'boolean') return 'boolean';
  if (column === 'date') return 'date';
  if (column.startsWith('timestamp')) return 'instant';
  if (column === 'jsonb') return 'json';
  if (column.endsWith('[]')) return 'textList';
  return 'text';
}
