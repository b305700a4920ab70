import { commands, documents, enums, inputs, records } from '../generated/records.ts';
import type { Locale } from './locale.ts';

/** 记录类型 — the name of a record as the schema has it. */
export type RecordType = keyof typeof documents;

export type Kind =
  | 'text'
  | 'enum'
  | 'id'
  | 'boolean'
  | 'int'
  | 'date'
  | 'datetime'
  | 'json'
  | 'quantity'
  | 'percent'
  | 'money'
  | 'decimal'
  | 'record'
  | 'inputs';

/** 字段 — what the schema says of a field or of an input. */
export interface Field {
  kind: Kind;
  zh: string;
  en: string;
  note?: string;
  of?: string;
  list?: boolean;
  required?: boolean;
}

export interface RecordShape {
  zh: string;
  en: string;
  fields: Record<string, Field>;
  columns?: readonly string[];
  parts?: readonly string[];
}

export interface Operations {
  list: { toString(): string };
  page?: { toString(): string };
  totals?: { toString(): string };
  counts?: { toString(): string };
  create?: { toString(): string };
  update?: { toString(): string };
  delete?: { toString(): string };
}

/** 一条记录 — as it comes from the API; what its fields are, its shape says. */
export type Row = { id: string; version?: number } & Record<string, unknown>;

const shapes = records as unknown as Record<string, RecordShape>;
const forms = inputs as unknown as Record<string, Record<string, Field>>;
const choices = enums as unknown as Record<string, Record<string, { zh: string; en: string }>>;

export const shapeOf = (type: string): RecordShape => {
  const shape = shapes[type];
  if (!shape) throw new Error(`The schema has no record ${type}`);
  return shape;
};
export const isRecordType = (type: string): type is RecordType => type in documents;
export const operationsOf = (type: RecordType): Operations => documents[type];
export const inputOf = (name: string): Record<string, Field> => forms[name] ?? {};
export const choicesOf = (name: string): Record<string, { zh: string; en: string }> => choices[name] ?? {};

/** The word of an enum's value, or the value when the schema has none. */
export const wordOf = (type: string, value: string, locale: Locale): string =>
  choices[type]?.[value]?.[locale] ?? value;

/** `ContractApplication` → `contract-applications`: the record's name in addresses. */
export const resourceOf = (type: string): string =>
  plural(type).replace(/[A-Z]/g, (letter, at: number) => (at ? '-' : '') + letter.toLowerCase());

const plural = (type: string): string =>
  /(Policy|Category|Deputy)$/.test(type) ? type.replace(/y$/, 'ies') : type.endsWith('ss') ? `${type}es` : `${type}s`;

const types = new Map(Object.keys(documents).map((type) => [resourceOf(type), type as RecordType]));

/** The record behind an address. */
export const typeOf = (resource: string): RecordType => {
  const type = types.get(resource);
  if (!type) throw new Error(`No record is called ${resource}`);
  return type;
};

/** What a command is called; nothing when it is none of ours. */
export const commandWord = (name: string, locale: Locale): string | undefined =>
  (commands as Record<string, { zh: string; en: string }>)[name]?.[locale];

/** 名目 — how a record is called in one line: its number, name or code; a line by its position and product. */
export function titleOf(row: Record<string, unknown> | null | undefined, locale: Locale): string {
  if (!row) return '—';
  const said = (locale === 'en' && row['nameEn']) || row['shortName'] || row['name'];
  if (typeof row['number'] === 'string' && typeof said === 'string') return said;
  const own =
    row['number'] ??
    said ??
    row['code'] ??
    ((locale === 'en' && row['titleEn']) || row['title']) ??
    row['key'] ??
    row['day'];
  if (typeof own === 'string') return own;
  const contract = row['contract'] as Record<string, unknown> | null | undefined;
  if (contract && row['position'] !== undefined) return `${contract['number']} #${row['position']}`;
  const inner = row['product'] ?? row['customer'] ?? row['contractLine'];
  if (inner && typeof inner === 'object') return titleOf(inner as Record<string, unknown>, locale);
  return String(row['position'] ?? '—');
}
