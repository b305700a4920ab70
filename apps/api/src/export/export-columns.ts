import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import type { Locale } from '@tradewind/domain/kernel/label.ts';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { ExportColumn } from './read-request.ts';

export type CellKind = 'text' | 'number' | 'money' | 'date' | 'instant' | 'boolean';

/** 导出列 — a field of the list: what is asked of the API for it, and how its value stands in a cell. */
export interface Column {
  readonly label: string;
  readonly selection: string;
  readonly kind: CellKind;
  readonly say: (row: Record<string, unknown>) => string | boolean | null;
}

/** What a record is called by, in this order; those it has are asked for. */
const marks = ['number', 'shortName', 'name', 'nameEn', 'code', 'title', 'titleEn', 'key', 'day', 'position'];

/** 导出列清单 — every column must be a field of the record with a value of its own; lists of lines stay behind. */
export function exportColumns(type: GraphQLObjectType, asked: readonly ExportColumn[], locale: Locale): Column[] {
  const fields = type.getFields();
  const columns = asked.flatMap(({ field: name, label }) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const column = field && columnOf(field, label, locale);
    if (!column)
      throw new Invalid([
        { path: 'columns', message: { zh: `没有可导出的列 ${name}`, en: `there is no column ${name} to export` } },
      ]);
    return [column];
  });
  const currency = fields['currency'];
  const alone =
    columns.some(({ kind }) => kind === 'money') && currency && !asked.some(({ field }) => field === 'currency');
  return alone ? [...columns, columnOf(currency, locale === 'zh' ? '币种' : 'Currency', locale)!] : columns;
}

function columnOf(field: GraphQLField<unknown, unknown>, label: string, locale: Locale): Column | undefined {
  const { name } = field;
  const type = getNamedType(field.type);
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  if (field.args.length > 0 || name === 'commands') return undefined;
  if (isObjectType(type)) {
    if (list) return undefined;
    const known = marks.filter((each) => type.getFields()[each]);
    const inner =
      known.length === 1 && known[0] === 'position'
        ? ['contract', 'product'].filter((each) => type.getFields()[each])
        : [];
    return {
      label,
      kind: 'text',
      selection: `${name} { id ${known.join(' ')} ${inner.map((each) => `${each} { id ${each === 'contract' ? 'number' : 'name nameEn'} }`).join(' ')} }`,
      say: (row) => titleOf(row[name] as Record<string, unknown> | null, locale),
    };
  }
  const words = isEnumType(type)
    ? new Map(type.getValues().map((each) => [each.name, wordOf(each.description, each.name, locale)]))
    : undefined;
  const say = (value: unknown): string =>
    words?.get(String(value)) ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
  return {
    label,
    selection: name,
    kind: kindOf(type.name, name),
    say: (row) => {
      const value = row[name];
      if (value === null || value === undefined) return null;
      if (typeof value === 'boolean') return value;
      return Array.isArray(value) ? value.map(say).join(locale === 'zh' ? '、' : ', ') : say(value);
    },
  };
}

const kindOf = (type: string, name: string): CellKind => {
  if (type === 'Decimal') return /amount$|price$|cost$|limit$/i.test(name) ? 'money' : 'number';
  if (type === 'Int') return 'number';
  if (type === 'Date') return 'date';
  if (type === 'DateTime') return 'instant';
  return type === 'Boolean' ? 'boolean' : 'text';
};

const wordOf = (description: string | null | undefined, name: string, locale: Locale): string => {
  const [zh = name, en = name] = (description ?? '').split(' — ');
  return locale === 'zh' ? zh : en;
};

function titleOf(row: Record<string, unknown> | null, locale: Locale): string | null {
  if (!row) return null;
  const name = (locale === 'en' && row['nameEn']) || row['shortName'] || row['name'];
  const own =
    name ??
    row['number'] ??
    row['code'] ??
    ((locale === 'en' && row['titleEn']) || row['title']) ??
    row['key'] ??
    row['day'];
  if (typeof own === 'string') return own;
  const contract = row['contract'] as Record<string, unknown> | null | undefined;
  const product = row['product'] as Record<string, unknown> | null | undefined;
  return (
    [contract?.['number'], row['position'] !== undefined && `#${row['position']}`, product && titleOf(product, locale)]
      .filter(Boolean)
      .join(' ') || null
  );
}
