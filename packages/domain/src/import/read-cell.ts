import type { EntityProperty } from '@mikro-orm/core';
import { labelsOf } from '../kernel/enum-labels.ts';
import { fieldKind } from '../kernel/fields.ts';
import { isCurrency } from '../kernel/input-schema.ts';
import type { Label } from '../kernel/label.ts';
import { badText, decimalProblem } from '../kernel/parse-input.ts';
import { countryOf } from './countries.ts';

export type CellReading = { readonly value: unknown } | { readonly problem: Label };

const yes = new Set(['是', '有', 'y', 'yes', 'true', '1', '√', '✓', '启用']);
const no = new Set(['否', '无', 'n', 'no', 'false', '0', '×', '✗', '停用']);
const currencyNames = new Map([
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['元', 'CNY'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元', 'JPY'],
  ['港币', 'HKD'],
]);

/** 读单元格 — the text of a cell as the value its field wants; what it is stays text: nothing in a cell is ever computed. An empty cell is null. */
export function readCell(text: string, property: EntityProperty, entity: string): CellReading {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed === '') return { value: null };
  const plain = trimmed.normalize('NFKC');
  if (property.kind !== 'scalar') return { value: trimmed };
  const name = property.name.toLowerCase();
  switch (fieldKind(property)) {
    case 'amount':
    case 'unitPrice':
    case 'quantity':
    case 'rate':
      return decimalCell(plain);
    case 'percent':
      return decimalCell(plain.replace(/%$/, ''));
    case 'int':
      return /^-?\d{1,9}$/.test(plain)
        ? { value: Number(plain) }
        : { problem: { zh: '须为整数', en: 'must be a whole number' } };
    case 'boolean':
      if (yes.has(plain.toLowerCase())) return { value: true };
      return no.has(plain.toLowerCase())
        ? { value: false }
        : { problem: { zh: '须为“是”或“否”', en: 'must be yes or no' } };
    case 'date':
      return dateCell(plain);
    case 'enum':
      return enumCell(plain, property, entity);
    case 'textList':
      return listCell(plain, property, entity);
    default:
      if (name.endsWith('country') && property.length === 2)
        return named(countryOf(plain), {
          zh: '不是已知的国家或 ISO 3166-1 代码',
          en: 'is not a country or ISO 3166-1 code',
        });
      if (name.endsWith('currency') && property.length === 3)
        return named(currencyNames.get(plain) ?? (isCurrency(plain.toUpperCase()) ? plain.toUpperCase() : undefined), {
          zh: '不是已知的币种或 ISO 4217 代码',
          en: 'is not a currency or ISO 4217 code',
        });
      return textCell(trimmed, property.length);
  }
}

const named = (value: string | undefined, problem: Label): CellReading =>
  value === undefined ? { problem } : { value };

function textCell(value: string, length?: number): CellReading {
  if (badText(value)) return { problem: { zh: '含有无法存储的字符', en: 'contains characters that cannot be stored' } };
  if (length && value.length > length)
    return { problem: { zh: `超过 ${length} 个字符`, en: `is longer than ${length} characters` } };
  return { value };
}

function decimalCell(text: string): CellReading {
  const value = text
    .replace(/^[¥￥$€£]\s*/, '')
    .replace(/\s*(元|USD|CNY|EUR)$/i, '')
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  const problem = decimalProblem(value, { scale: 10 });
  return problem ? { problem } : { value };
}

/** Year first in any usual writing; day and month alone in front could be either and are refused. */
function dateCell(text: string): CellReading {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match)
    return {
      problem: {
        zh: '须为日期，年在前，例如 2026-11-22',
        en: 'must be a date with the year first, such as 2026-11-22',
      },
    };
  const value = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  const real = new Date(`${value}T00:00:00Z`);
  if (
    Number.isNaN(real.getTime()) ||
    real.toISOString().slice(0, 10) !== value ||
    value < '1900-01-01' ||
    value > '2100-12-31'
  )
    return { problem: { zh: '不是有效日期', en: 'is not a possible date' } };
  return { value };
}

function enumCell(text: string, property: EntityProperty, entity: string): CellReading {
  const items = property.items as readonly string[];
  const labels = labelsOf(`${entity}${property.name[0]!.toUpperCase()}${property.name.slice(1)}`);
  const wanted = text.toLowerCase();
  const value = items.find(
    (item) =>
      item.toLowerCase() === wanted.replace(/[\s-]+/g, '_') ||
      labels?.[item]?.zh === text ||
      labels?.[item]?.en.toLowerCase() === wanted,
  );
  if (value) return { value };
  const known = (locale: 'zh' | 'en') =>
    items
      .map((item) => labels?.[item]?.[locale] ?? item)
      .join(locale === 'zh' ? '、' : ', ')
      .slice(0, 300);
  return { problem: { zh: `须为其中之一：${known('zh')}`, en: `must be one of: ${known('en')}` } };
}

function listCell(text: string, property: EntityProperty, entity: string): CellReading {
  const values: unknown[] = [];
  for (const part of text
    .split(/[,;、，；/|]/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const reading = property.items ? enumCell(part, property, entity) : textCell(part, 200);
    if ('problem' in reading) return reading;
    values.push(reading.value);
  }
  return { value: [...new Set(values)] };
}
