import { commands, documents, enums, inputs, records } from '../generated/records.ts';
import type { Locale } from './locale.ts';
import { learnWords, type RecordType } from './names.ts';

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
  fields: Record<string, Field>;
  columns?: readonly string[];
  parts?: readonly string[];
}

export interface Operations {
  list: { toString(): string };
  page?: { toString(): string };
  totals?: { toString(): string };
  counts?: { toString(): string };
  offers?: { toString(): string };
  create?: { toString(): string };
  update?: { toString(): string };
  delete?: { toString(): string };
}

/** 一条记录 — as it comes from the API; what its fields are, its shape says. */
export type Row = { id: string; version?: number } & Record<string, unknown>;

const shapes = records as unknown as Record<string, RecordShape>;
const forms = inputs as unknown as Record<string, Record<string, Field>>;
learnWords(enums as unknown as Parameters<typeof learnWords>[0]);

export const shapeOf = (type: string): RecordShape => {
  const shape = shapes[type];
  if (!shape) throw new Error(`The schema has no record ${type}`);
  return shape;
};
export const operationsOf = (type: RecordType): Operations => documents[type];
export const inputOf = (name: string): Record<string, Field> => forms[name] ?? {};

/** What a command is called; nothing when it is none of ours. */
export const commandWord = (name: string, locale: Locale): string | undefined =>
  (commands as Record<string, { zh: string; en: string }>)[name]?.[locale];
