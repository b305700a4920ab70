import type { FieldKind } from '@tradewind/domain/kernel/fields.ts';
import { badText } from '@tradewind/domain/kernel/parse-input.ts';
import { Held } from './held.ts';
import { invalid } from './invalid.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const decimal = /^-?\d{1,20}(\.\d{1,12})?$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const longest = 1000;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

export const isDecimal = (value: unknown): value is string => typeof value === 'string' && decimal.test(value);

/** A day that is on the calendar. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !day.test(value) || value < '0001') return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

export const isMoment = (value: unknown): value is string =>
  typeof value === 'string' &&
  moment.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value)) &&
  Number(value.slice(11, 13)) < 24;

export const isPlainText = (value: unknown, max = longest): value is string =>
  typeof value === 'string' && value.length <= max && !badText(value);

/** The PostgreSQL type a value of a kind is compared as. */
export const sqlType: Record<FieldKind, string> = {
  id: 'uuid',
  text: 'text',
  amount: 'numeric',
  unitPrice: 'numeric',
  quantity: 'numeric',
  percent: 'numeric',
  rate: 'numeric',
  int: 'bigint',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
  enum: 'text',
  json: 'jsonb',
  textList: 'text',
};

const wanted: Partial<Record<FieldKind, { zh: string; en: string }>> = {
  id: { zh: '须为 UUID', en: 'must be a UUID' },
  text: {
    zh: '须为不超过 1000 字且不含控制字符的文本',
    en: 'must be text of at most 1000 characters without control characters',
  },
  date: { zh: '须为日期 YYYY-MM-DD', en: 'must be a date, YYYY-MM-DD' },
  instant: { zh: '须为带时区的 ISO 8601 时间', en: 'must be an ISO 8601 time with its offset' },
};
const number = { zh: '须为十进制数文本，例如 "1234.50"', en: 'must be a decimal as text, such as "1234.50"' };

/** 校验取值 — a value to compare with, checked against the kind of its column before it becomes a parameter. */
export function checked(kind: FieldKind, given: unknown, path: string): unknown {
  if (given instanceof Held) return given.map((text) => checked(kind, text, path));
  const right = (() => {
    switch (kind) {
      case 'id':
        return isUuid(given);
      case 'date':
        return isDay(given);
      case 'instant':
        return isMoment(given);
      case 'int':
        return Number.isSafeInteger(given);
      case 'boolean':
        return typeof given === 'boolean';
      case 'amount':
      case 'unitPrice':
      case 'quantity':
      case 'percent':
      case 'rate':
        return isDecimal(given);
      default:
        return isPlainText(given);
    }
  })();
  if (!right) throw invalid(path, wanted[kind] ?? (kind === 'enum' || kind === 'textList' ? wanted.text! : number));
  return given;
}
