import { listed, names, owned, states } from '../generated/names.ts';
import type { Locale } from './locale.ts';

/** 记录类型 — the name of a record as the schema has it. */
export type RecordType = (typeof listed)[number];

export interface Said {
  zh: string;
  en: string;
}
type Choices = Readonly<Record<string, Readonly<Record<string, Said>>>>;

const known = new Set<string>(listed);
const choices: Record<string, Readonly<Record<string, Said>>> = { ...states };

/** Words that come with the pages that need them. */
export const learnWords = (more: Choices): void => void Object.assign(choices, more);

export const isRecordType = (type: string): type is RecordType => known.has(type);

const belonging = new Set<string>(owned);

/** Whether its records belong to a person. */
export const isOwned = (type: string): boolean => belonging.has(type);

/** How a record is called. */
export const nameOf = (type: string, locale: Locale): string => names[type]?.[locale] ?? type;

export const choicesOf = (name: string): Readonly<Record<string, Said>> => choices[name] ?? {};

/** The word of an enum's value, or the value when the schema has none. */
export const wordOf = (type: string, value: string, locale: Locale): string =>
  choices[type]?.[value]?.[locale] ?? value;

/** `ContractApplication` → `contract-applications`: the record's name in addresses. */
export const resourceOf = (type: string): string =>
  plural(type).replace(/[A-Z]/g, (letter, at: number) => (at ? '-' : '') + letter.toLowerCase());

const plural = (type: string): string =>
  /(Policy|Category|Deputy|Party|Copy)$/.test(type)
    ? type.replace(/y$/, 'ies')
    : type.endsWith('ss')
      ? `${type}es`
      : `${type}s`;

const types = new Map(listed.map((type) => [resourceOf(type), type]));

/** The record behind an address. */
export const typeOf = (resource: string): RecordType => {
  const type = types.get(resource);
  if (!type) throw new Error(`No record is called ${resource}`);
  return type;
};

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
    row['label'] ??
    row['key'] ??
    row['day'];
  if (typeof own === 'string') return own;
  if (typeof row['month'] === 'string') return row['month'];
  if (row['fromCurrency']) return `${row['fromCurrency']} → ${row['toCurrency']}`;
  const contract = row['contract'] as Record<string, unknown> | null | undefined;
  const place = row['position'] ?? row['round'] ?? row['revision'];
  if (contract && place !== undefined && place !== null) return `${contract['number']} #${place}`;
  if (contract) return String(contract['number']);
  const order = row['order'] as Record<string, unknown> | null | undefined;
  if (order && row['round'] !== undefined) return `${order['number']} #${row['round']}`;
  const inner =
    row['product'] ?? row['customer'] ?? row['contractLine'] ?? row['orderLine'] ?? row['order'] ?? row['delivery'];
  if (inner && typeof inner === 'object') return titleOf(inner as Record<string, unknown>, locale);
  return String(row['position'] ?? '—');
}
