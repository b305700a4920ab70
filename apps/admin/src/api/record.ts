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
  fields: Readonly<Record<string, Field>>;
  columns?: readonly string[];
  parts?: readonly string[];
  /** Its lists can be narrowed to what is the caller's own to deal with. */
  mine?: true;
  /** Its lists can be searched by words. */
  searches?: true;
}

/** A generated document. */
export interface Operation {
  toString(): string;
}

export interface Operations {
  list: Operation;
  page?: Operation;
  totals?: Operation;
  counts?: Operation;
  offers?: Operation;
  create?: Operation;
  update?: Operation;
  delete?: Operation;
}

/** 一条记录 — as it comes from the API; what its fields are, its shape says. */
export type Row = { id: string; version?: number } & Record<string, unknown>;

learnWords(enums);

export const shapeOf = (type: string): RecordShape => {
  const shape = records[type];
  if (!shape) throw new Error(`The schema has no record ${type}`);
  return shape;
};
export const operationsOf = (type: RecordType): Operations => documents[type];
export const inputOf = (name: string): Readonly<Record<string, Field>> => inputs[name] ?? {};

/** What a command is called; nothing when it is none of ours. */
export const commandWord = (name: string, locale: Locale): string | undefined => commands[name]?.[locale];
