import type { RawBuilder } from 'kysely';
import type { Making } from './filter.ts';
import { Held, OtherPlan } from './held.ts';
import { invalid } from './invalid.ts';
import { type Joins, joinOne, joins } from './joins.ts';
import type { Column, Model } from './model.ts';
import { mustSee } from './seen.ts';
import { between, glue, type Piece, value } from './statement.ts';
import { isDay, isDecimal, isMoment, isPlainText, isUuid, sqlType } from './values.ts';

export type Direction = 'ASC' | 'DESC';

/** 排序键 — one key of an order; its expression, and how nulls lie: always last. */
export interface Key {
  readonly path: string;
  readonly x: string;
  readonly kind: Column['kind'];
  readonly nullable: boolean;
  readonly direction: Direction;
  /** Written as the record's own index is. */
  readonly indexed: boolean;
}

/** 全序 — the keys, the id last, and the joins they need. */
export interface Order {
  readonly keys: readonly Key[];
  readonly joins: readonly RawBuilder<unknown>[];
  readonly by: string;
}

const mostKeys = 8;

/** 排序 — an `orderBy` as a total order: the id is always the last key, in the direction of the key before it. */
export function order(
  making: Making,
  model: Model,
  alias: string,
  orderBy: unknown,
  path = 'orderBy',
  nested = false,
): Order {
  const keys: Key[] = [];
  const joined = joins();
  const given = (orderBy ?? []) as readonly unknown[];
  if (given.length > mostKeys)
    throw invalid(path, { zh: `最多 ${mostKeys} 个排序键`, en: `has more than ${mostKeys} keys` });
  given.forEach((each, index) => {
    keys.push(keyOf(making, model, alias, each, `${path}.${index}`, '', false, joined));
  });
  if (keys.length === 0) {
    if (nested && model.position) keys.push(ownKey(model, model.position, alias, 'ASC', false, ''));
    else if (model.newest) keys.push(ownKey(model, model.newest, alias, 'DESC', false, ''));
  }
  if (keys.at(-1)?.path !== 'id') {
    keys.push({
      path: 'id',
      x: `${alias}."id"`,
      kind: 'id',
      nullable: false,
      direction: keys.at(-1)?.direction ?? 'DESC',
      indexed: false,
    });
  }
  return { keys, joins: joined.list, by: keys.map(written).join(', ') };
}

function keyOf(
  making: Making,
  model: Model,
  alias: string,
  given: unknown,
  path: string,
  trail: string,
  nullable: boolean,
  joined: Joins,
): Key {
  const entries = Object.entries(given as Record<string, unknown>).filter(
    ([, each]) => each !== undefined && each !== null,
  );
  if (entries.length !== 1)
    throw invalid(path, { zh: '每个排序键须恰好给出一个字段', en: 'must name exactly one field' });
  const [name, wish] = entries[0]!;
  const column = model.columns.get(name);
  if (column) {
    mustSee(making.caller, model, column);
    if (wish !== 'ASC' && wish !== 'DESC')
      throw invalid(`${path}.${name}`, { zh: '须为 ASC 或 DESC', en: 'must be ASC or DESC' });
    return ownKey(model, column, alias, wish, nullable, trail);
  }
  const relation = model.toOne.get(name);
  if (!relation) throw invalid(`${path}.${name}`, { zh: '没有这个字段', en: 'is no field' });
  const there = joinOne(making, joined, model, alias, relation, trail);
  return keyOf(making, relation.target, there, wish, `${path}.${name}`, `${trail}${name}.`, true, joined);
}

const ownKey = (
  model: Model,
  column: Column,
  alias: string,
  direction: Direction,
  throughRelation: boolean,
  trail: string,
): Key => ({
  path: `${trail}${column.name}`,
  x: `${alias}.${column.column}`,
  kind: column.kind,
  nullable: throughRelation || column.nullable,
  direction,
  indexed: column === model.newest,
});

/** Nulls lie last in both directions. A column without nulls needs no word about them, except where the index was written with it. */
const written = ({ x, direction, nullable, indexed }: Key): string =>
  direction === 'ASC' ? x : nullable || indexed ? `${x} desc nulls last` : `${x} desc`;

/** Says which order a cursor belongs to. */
const signature = ({ keys }: Order): string =>
  keys.map(({ path, direction }) => `${path}${direction === 'ASC' ? '+' : '-'}`).join(',');

/** 游标文本 — the cursor of a row, written by PostgreSQL: base64url of the order's signature and the row's keys. `at` names the exported keys. */
export function cursorText(order: Order, at: (index: number) => string): string {
  const keys = order.keys.map(({ kind }, index) => {
    const x = at(index);
    const exact =
      kind === 'text' || kind === 'enum' || kind === 'id' || kind === 'date' || kind === 'instant' ? x : `${x}::text`;
    return `coalesce(to_json(${exact})::text, 'null')`;
  });
  const json = `concat('["${signature(order)}",', ${keys.join(`, ',', `)}, ']')`;
  return `translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

const broken = () => invalid('after', { zh: '游标无效', en: 'is no cursor' });
const foreign = () => invalid('after', { zh: '游标属于另一种排序', en: 'is a cursor of another order' });
const longestCursor = 8_000;

function fits({ kind, nullable }: Key, given: unknown): boolean {
  if (given === null) return nullable;
  switch (kind) {
    case 'id':
      return isUuid(given);
    case 'date':
      return isDay(given);
    case 'instant':
      return isMoment(given);
    case 'boolean':
      return given === 'true' || given === 'false';
    case 'int':
      return typeof given === 'string' && /^-?\d{1,18}$/.test(given);
    case 'text':
    case 'enum':
      return isPlainText(given, 4_000);
    default:
      return isDecimal(given);
  }
}

function decode(order: Order, after: string): (string | null)[] {
  let parts: unknown;
  try {
    parts = after.length > longestCursor ? undefined : JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw broken();
  }
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') throw broken();
  const [sign, ...values] = parts as [string, ...unknown[]];
  if (sign !== signature(order)) throw foreign();
  if (values.length !== order.keys.length || !values.every((each, index) => fits(order.keys[index]!, each)))
    throw broken();
  return values as (string | null)[];
}

/** 游标之后 — the rows behind a cursor: a row comparison where the index can use one, otherwise key by key. */
export function behind(order: Order, after: unknown): Piece | undefined {
  if (after === null || after === undefined) return undefined;
  const values = decode(order, (after instanceof Held ? after.now : after) as string);
  const { keys } = order;
  /** Empty where the planned one was: what is empty is asked for in other words. */
  const again = (index: number) => (text: string) => {
    const others = decode(order, text);
    if (others.some((each, place) => (each === null) !== (values[place] === null))) throw new OtherPlan();
    return others[index];
  };
  const parameter = (index: number): RawBuilder<unknown> =>
    glue(value(after instanceof Held ? after.map(again(index)) : values[index]), `::${sqlType[keys[index]!.kind]}`);
  const oneWay = keys.every((key) => key.direction === keys[0]!.direction);
  if (oneWay && keys.every((key) => !key.nullable)) {
    return glue(
      `(${keys.map(({ x }) => x).join(', ')}) ${keys[0]!.direction === 'ASC' ? '>' : '<'} (`,
      between(
        keys.map((_, index) => parameter(index)),
        ', ',
      ),
      ')',
    );
  }
  const from = (index: number): Piece => {
    const { x, nullable, direction } = keys[index]!;
    const last = index === keys.length - 1;
    if (values[index] === null) return last ? 'false' : glue(`(${x} is null and `, from(index + 1), ')');
    const further = glue(
      `${x} ${direction === 'ASC' ? '>' : '<'} `,
      parameter(index),
      ...(nullable ? [` or ${x} is null`] : []),
    );
    return last
      ? glue('(', further, ')')
      : glue('(', further, ` or (${x} = `, parameter(index), ' and ', from(index + 1), '))');
  };
  return from(0);
}
