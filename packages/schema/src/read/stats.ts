import { currencyDigits } from '@tradewind/domain/kernel/decimal.ts';
import { isCurrency } from '@tradewind/domain/kernel/input-schema.ts';
import type { RawBuilder } from 'kysely';
import { filter, rowsOf, search } from './filter.ts';
import { type GroupField, groupFields, isMoney } from './group-fields.ts';
import { invalid } from './invalid.ts';
import { type Joins, joinOne, joins } from './joins.ts';
import type { Column, Model } from './model.ts';
import type { Reading } from './object.ts';
import type { Direction } from './order.ts';
import { pageSize } from './page-size.ts';
import { concat, type Printed, printValue } from './print.ts';
import { mustSee } from './seen.ts';
import { type Arguments, below, type Selected } from './selection.ts';
import { glue, type Piece, value } from './statement.ts';

type Measure = 'sum' | 'avg' | 'min' | 'max';
type Bucket = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** A key rows are grouped by. */
interface GroupKey {
  readonly field: GroupField;
  readonly x: string;
  readonly kind: Column['kind'];
  readonly as: string;
}

/** An aggregate that is printed or ordered by. */
interface Aggregate {
  readonly measure: Measure;
  readonly column: Column;
  readonly x: string;
  readonly as: string;
}

/** Where the currency and the day of a row's money stand. */
interface MoneyPlace {
  readonly currency: string;
  readonly day: string;
}

/** The calendar the company lives by. */
const zone = 'Asia/Shanghai';
const mostGroups = 10_000;
const mostKeys = 8;

/**
 * 统计 — aggregates over the visible rows as JSON text, in one statement. Money of several currencies is never added blindly: grouped by currency,
 * or converted at the rate of each row's day. What PostgreSQL finds wrong with the question it answers with a `!`.
 */
export function stats(reading: Reading, model: Model, given: Arguments, selected: Selected): RawBuilder<unknown> {
  const { first } = pageSize(given, 1000, '', mostGroups);
  const row = reading.alias();
  const joined = joins();
  const keys = groupKeys(reading, model, row, joined, given['groupBy']);
  const aggregates = new Map<string, Aggregate>();
  const aggregate = (measure: Measure, column: Column): Aggregate => {
    const name = `${measure}.${column.name}`;
    let found = aggregates.get(name);
    if (!found) {
      mustSee(reading.caller, model, column);
      found = { measure, column, x: `${row}.${column.column}`, as: `a${aggregates.size}` };
      aggregates.set(name, found);
    }
    return found;
  };
  const convertTo = target(given['convertTo']);
  const group = reading.alias();
  const printed = printRow(
    reading,
    model,
    group,
    keys,
    aggregate,
    convertTo,
    below(reading.operation, `${model.name}StatsRow`, selected),
  );
  const by = groupOrder(model, keys, aggregate, given['orderBy']);
  const { where } = rowsOf(reading, model, row, [
    filter(reading, model, row, given['where']),
    search(model, row, given['search']),
  ]);

  const all = [...aggregates.values()];
  const money = all.some(({ column }) => isMoney(column))
    ? moneyPlace(reading, model, row, joined, all, convertTo)
    : undefined;
  const source = glue(` from ${model.table} ${row}`, ...joined.list, where);
  const grouped =
    money && convertTo !== undefined ? converted(keys, all, money, convertTo, source) : plain(keys, all, money, source);
  return glue(
    `select coalesce(min(${group}.problem), concat('[', string_agg(`,
    concat(printed),
    `, ',' order by ${group}.rn), ']')) from (select g.*, row_number() over () as rn from (`,
    grouped,
    `${by === '' ? '' : ` order by ${by}`} limit ${first}) g) ${group}`,
  );
}

function groupKeys(reading: Reading, model: Model, row: string, joined: Joins, groupBy: unknown): GroupKey[] {
  const wishes = (groupBy ?? []) as readonly { readonly field: string; readonly bucket?: Bucket | null }[];
  if (wishes.length > mostKeys)
    throw invalid('groupBy', { zh: `最多 ${mostKeys} 个分组`, en: `has more than ${mostKeys} keys` });
  const fields = groupFields(model);
  const taken = new Set<string>();
  return wishes.map(({ field: name, bucket }, index) => {
    const field = fields.get(name);
    if (!field) throw invalid(`groupBy.${index}.field`, { zh: '没有这个分组字段', en: 'is no field to group by' });
    if (taken.has(field.key)) throw invalid(`groupBy.${index}.field`, { zh: '分组字段重复', en: 'is given twice' });
    taken.add(field.key);
    let at = row;
    let of = model;
    let trail = '';
    for (const relation of field.path) {
      at = joinOne(reading, joined, of, at, relation, trail);
      trail += `${relation.name}.`;
      of = relation.target;
    }
    mustSee(reading.caller, field.model, field.column);
    const x = `${at}.${field.column.column}`;
    const { kind } = field.column;
    const as = `g${index}`;
    if (kind === 'date' || kind === 'instant') return { field, x: bucketed(kind, x, bucket), kind: 'date', as };
    if (bucket)
      throw invalid(`groupBy.${index}.bucket`, { zh: '只有日期可以按期间分组', en: 'only dates have periods' });
    return { field, x, kind, as };
  });
}

/** The first day of the period a date lies in; an instant counts as the day it is in the company's calendar. */
function bucketed(kind: Column['kind'], x: string, bucket: Bucket | null | undefined): string {
  if (!bucket || bucket === 'DAY') return kind === 'date' ? x : `(${x} at time zone '${zone}')::date`;
  const at = kind === 'date' ? `${x}::timestamp` : `(${x} at time zone '${zone}')`;
  return `date_trunc('${bucket.toLowerCase()}', ${at})::date`;
}

function target(given: unknown): string | undefined {
  if (given === null || given === undefined) return undefined;
  if (typeof given !== 'string' || !isCurrency(given))
    throw invalid('convertTo', { zh: '须为 ISO 4217 币种', en: 'must be an ISO 4217 currency' });
  return given;
}

function printRow(
  reading: Reading,
  model: Model,
  group: string,
  keys: readonly GroupKey[],
  aggregate: (measure: Measure, column: Column) => Aggregate,
  convertTo: string | undefined,
  fields: readonly Selected[],
): Printed[] {
  const object = (type: string, inner: readonly Selected[], print: (field: Selected) => Printed[]): Printed[] => [
    { json: '{' },
    ...inner.flatMap((field, index) => [
      { json: `${index === 0 ? '' : ','}"${field.key}":` },
      ...(field.name === '__typename' ? [{ json: `"${type}"` }] : print(field)),
    ]),
    { json: '}' },
  ];
  return object(`${model.name}StatsRow`, fields, (field) => {
    if (field.name === 'count') return [{ expression: `${group}.n::text` }];
    if (field.name === 'key') {
      const type = `${model.name}StatsKey`;
      return object(type, below(reading.operation, type, field), ({ name }) => {
        const key = keys.find((each) => each.field.key === name);
        return key ? printValue(key.kind, `${group}.${key.as}`, true) : [{ json: 'null' }];
      });
    }
    const measure = field.name as Measure;
    const type = measureType(model, measure);
    return object(type, below(reading.operation, type, field), ({ name }) => {
      const { column, as } = aggregate(measure, model.columns.get(name)!);
      return printAggregate(measure, column, `${group}.${as}`, convertTo);
    });
  });
}

export const measureType = (model: Model, measure: Measure): string =>
  `${model.name}Stats${measure === 'sum' ? 'Sums' : measure === 'avg' ? 'Averages' : 'Extremes'}`;

/** Six decimals are enough of a mean; converted money has the digits of its new currency. */
function printAggregate(measure: Measure, column: Column, x: string, convertTo: string | undefined): Printed[] {
  const money = isMoney(column);
  const exact =
    money && convertTo !== undefined
      ? `round(${x}, ${measure === 'avg' ? 6 : currencyDigits(convertTo)})`
      : measure === 'avg'
        ? `round(${x}, 6)`
        : x;
  if (money) return printValue('amount', exact, true);
  if (column.kind === 'int' && (measure === 'min' || measure === 'max')) return printValue('int', x, true);
  if (column.kind === 'date' || column.kind === 'instant') return printValue(column.kind, x, true);
  return printValue('quantity', column.kind === 'int' && measure === 'sum' ? `${x}::numeric` : exact, true);
}

function groupOrder(
  model: Model,
  keys: readonly GroupKey[],
  aggregate: (measure: Measure, column: Column) => Aggregate,
  orderBy: unknown,
): string {
  const wishes = (orderBy ?? []) as readonly Readonly<Record<string, unknown>>[];
  if (wishes.length > mostKeys)
    throw invalid('orderBy', { zh: `最多 ${mostKeys} 个排序键`, en: `has more than ${mostKeys} keys` });
  const only = (given: unknown, path: string): [string, unknown] => {
    const entries = Object.entries(given as object).filter(([, each]) => each !== null && each !== undefined);
    if (entries.length !== 1)
      throw invalid(path, { zh: '每个排序键须恰好给出一个字段', en: 'must name exactly one field' });
    return entries[0]!;
  };
  const toward = (x: string, direction: unknown): string =>
    `${x} ${(direction as Direction) === 'DESC' ? 'desc' : 'asc'} nulls last`;
  const by = wishes.map((wish, index) => {
    const path = `orderBy.${index}`;
    const [kind, inner] = only(wish, path);
    if (kind === 'count') return toward('n', inner);
    if (kind === 'key') {
      const { field, direction } = inner as { readonly field: string; readonly direction: Direction };
      const key = keys.find((each) => each.field.value === field);
      if (!key) throw invalid(`${path}.key.field`, { zh: '没有按此字段分组', en: 'is not grouped by' });
      return toward(key.as, direction);
    }
    const [name, direction] = only(inner, `${path}.${kind}`);
    return toward(aggregate(kind as Measure, model.columns.get(name)!).as, direction);
  });
  // Ties are broken by the keys, so that the same question has the same answer.
  return [...by, ...keys.map(({ as }) => `${as} asc nulls last`)].join(', ');
}

/** The currency stands in the sibling `currency`, for a part in that of its parent; likewise the day the money is converted at. */
function moneyPlace(
  reading: Reading,
  model: Model,
  row: string,
  joined: Joins,
  all: readonly Aggregate[],
  convertTo: string | undefined,
): MoneyPlace | undefined {
  const dayOf = ({ column, kind }: Column, at: string) =>
    kind === 'date' ? `${at}.${column}` : `(${at}.${column} at time zone '${zone}')::date`;
  const day = (of: Model, at: string): string[] =>
    [of.definition.moneyDate, 'createdAt'].flatMap((name) => {
      const column = name === undefined ? undefined : of.columns.get(name);
      return column ? [dayOf(column, at)] : [];
    });
  const own = model.columns.get('currency');
  if (own) return { currency: `${row}.${own.column}`, day: `coalesce(${day(model, row).join(', ')})` };
  const parent = model.definition.parent === undefined ? undefined : model.toOne.get(model.definition.parent);
  const its = parent?.target.columns.get('currency');
  if (parent && its) {
    const at = joinOne(reading, joined, model, row, parent, '');
    const days = model.definition.moneyDate === undefined ? day(parent.target, at) : day(model, row);
    return { currency: `${at}.${its.column}`, day: `coalesce(${days.join(', ')})` };
  }
  const named = all.find(({ column }) => isMoney(column))!.column.name;
  if (convertTo !== undefined)
    throw invalid('convertTo', { zh: `${named} 没有币种，无法折算`, en: `${named} names no currency to convert from` });
  return undefined;
}

function plain(
  keys: readonly GroupKey[],
  all: readonly Aggregate[],
  money: MoneyPlace | undefined,
  source: Piece,
): RawBuilder<unknown> {
  const alone = money !== undefined && !keys.some(({ x }) => x === money.currency);
  const columns = [
    ...keys.map(({ x, as }) => `${x} as ${as}`),
    'count(*) as n',
    ...all.map(({ measure, x, as }) => `${measure}(${x}) as ${as}`),
    alone
      ? `case when min(${money.currency}) <> max(${money.currency}) then '!MIXED' end as problem`
      : 'null::text as problem',
  ];
  return glue(`select ${columns.join(', ')}`, source, groupBy(keys.length));
}

const groupBy = (count: number): string =>
  count === 0 ? '' : ` group by ${Array.from({ length: count }, (_, index) => index + 1).join(', ')}`;

/**
 * Rows are first added up by group, currency and day, then each such sum is converted once: sums, means and extremes come out the same,
 * with one look at the rates for each currency and day instead of each row.
 */
function converted(
  keys: readonly GroupKey[],
  all: readonly Aggregate[],
  money: MoneyPlace,
  convertTo: string,
  source: Piece,
): RawBuilder<unknown> {
  const amounts = all.filter(({ column }) => isMoney(column)).map(({ x }) => x);
  const daily = [
    ...keys.map(({ x, as }) => `${x} as ${as}`),
    `${money.currency} as currency`,
    `${money.day} as day`,
    'count(*) as n',
    `count(coalesce(${amounts.join(', ')})) as amounts`,
    ...all.map(({ measure, x, as }) =>
      measure === 'avg' ? `sum(${x}) as ${as}, count(${x}) as ${as}_n` : `${measure}(${x}) as ${as}`,
    ),
  ];
  const final = [
    ...keys.map(({ as }) => as),
    'coalesce(sum(n), 0) as n',
    ...all.map(({ measure, column, as }) => {
      const x = isMoney(column) ? `${as} * rate` : as;
      return measure === 'avg' ? `sum(${x}) / nullif(sum(${as}_n), 0) as ${as}` : `${measure}(${x}) as ${as}`;
    }),
    `'!RATE ' || min(case when rate is null and amounts > 0 then coalesce(currency, '?') || ' ' || day end) as problem`,
  ];
  return glue(
    `select ${final.join(', ')} from (select d.*, case when d.currency = `,
    value(convertTo),
    '::text then 1 else (select r.rate from exchange_rate r where r.from_currency = d.currency and r.to_currency = ',
    value(convertTo),
    '::text and r.valid_on <= d.day order by r.valid_on desc limit 1) end as rate from (select ',
    daily.join(', '),
    source,
    `${groupBy(keys.length + 2)}) d) c`,
    groupBy(keys.length),
  );
}

/** 统计之误 — what PostgreSQL found wrong with the question. */
export function statsProblem(answer: string): Error | undefined {
  if (!answer.startsWith('!')) return undefined;
  const [, kind, currency, day] = /^!(\w+)(?: (\S+) (\S+))?$/.exec(answer) ?? [];
  if (kind === 'RATE') {
    return invalid('convertTo', {
      zh: `${day} 没有 ${currency} 的汇率`,
      en: `no exchange rate of ${currency} is known on ${day}`,
    });
  }
  return invalid('groupBy', {
    zh: '金额涉及多种币种：请按 CURRENCY 分组，或指定 convertTo',
    en: 'the money is in several currencies: group by CURRENCY or pass convertTo',
  });
}
