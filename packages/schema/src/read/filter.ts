import type { Caller } from '@tradewind/domain/access/caller.ts';
import { normalise } from '@tradewind/domain/kernel/search-text.ts';
import type { RawBuilder } from 'kysely';
import { Held, OtherPlan } from './held.ts';
import { invalid } from './invalid.ts';
import type { Column, Metadata, Model, ToMany, ToOne } from './model.ts';
import { mustSee, seen, seenFromChild, seenFromParent } from './seen.ts';
import { between, glue, type Piece, value } from './statement.ts';
import { checked, isPlainText, sqlType } from './values.ts';

/** What a statement under construction carries along. */
export interface Making {
  readonly metadata: Metadata;
  readonly caller: Caller;
  /** A fresh alias. */
  readonly alias: () => string;
}

type Given = Readonly<Record<string, unknown>>;
interface Budget {
  conditions: number;
}

const deepest = 10;
const mostConditions = 300;
const mostMembers = 500;

/** 筛选 — a `where` as one condition on an alias. Two-valued: what is unknown is false, so `not` is exactly the rest. */
export function filter(making: Making, model: Model, alias: string, where: unknown, path = 'where'): Piece | undefined {
  return conditions(making, model, alias, where, path, 0, { conditions: 0 });
}

function conditions(
  making: Making,
  model: Model,
  alias: string,
  where: unknown,
  path: string,
  depth: number,
  budget: Budget,
): Piece | undefined {
  if (where === null || where === undefined) return undefined;
  if (depth > deepest)
    throw invalid(path, { zh: `筛选嵌套超过 ${deepest} 层`, en: `filters nest deeper than ${deepest}` });
  const all: Piece[] = [];
  for (const [name, given] of Object.entries(where as Given)) {
    if (given === null || given === undefined) continue;
    const at = `${path}.${name}`;
    if (++budget.conditions > mostConditions)
      throw invalid(path, { zh: `筛选条件超过 ${mostConditions} 个`, en: `more than ${mostConditions} conditions` });
    const condition =
      name === 'and' || name === 'or'
        ? joined(making, model, alias, name, given as unknown[], at, depth, budget)
        : name === 'not'
          ? negated(conditions(making, model, alias, given, at, depth + 1, budget))
          : name === 'mine' && model.definition.mine
            ? own(model.definition.mine(alias, making.caller), given === true)
            : field(making, model, alias, name, given, at, depth, budget);
    if (condition !== undefined) all.push(condition);
  }
  return all.length === 0 ? undefined : glue('(', between(all, ' and '), ')');
}

/** An empty `and` is true and an empty `or` is false, as everywhere in logic; an empty condition inside them is true. */
function joined(
  making: Making,
  model: Model,
  alias: string,
  word: 'and' | 'or',
  given: readonly unknown[],
  path: string,
  depth: number,
  budget: Budget,
): Piece {
  const parts = given.map((each, index) => {
    if (++budget.conditions > mostConditions)
      throw invalid(path, { zh: `筛选条件超过 ${mostConditions} 个`, en: `more than ${mostConditions} conditions` });
    return conditions(making, model, alias, each, `${path}.${index}`, depth + 1, budget) ?? 'true';
  });
  if (parts.length === 0) return word === 'and' ? 'true' : 'false';
  return glue('(', between(parts, ` ${word} `), ')');
}

/** Somebody's own to deal with, or just not. */
const own = (condition: Piece, whether: boolean): Piece => (whether ? condition : negated(condition));

const negated = (condition: Piece | undefined): Piece =>
  condition === undefined ? 'false' : glue('(', condition, ' is not true)');

function field(
  making: Making,
  model: Model,
  alias: string,
  name: string,
  given: unknown,
  path: string,
  depth: number,
  budget: Budget,
): Piece | undefined {
  const column = model.columns.get(name);
  if (column) {
    mustSee(making.caller, model, column);
    return comparison(column, `${alias}.${column.column}`, given as Given, path, budget);
  }
  const one = model.toOne.get(name);
  if (one) {
    mustSee(making.caller, model, one);
    return related(making, model, alias, one, given, path, depth, budget);
  }
  const many = model.toMany.get(name);
  if (many) {
    mustSee(making.caller, model, many);
    return someEveryNone(making, model, alias, many, given as Given, path, depth, budget);
  }
  throw invalid(path, { zh: '没有这个字段', en: 'is no field' });
}

function related(
  making: Making,
  model: Model,
  alias: string,
  relation: ToOne,
  given: unknown,
  path: string,
  depth: number,
  budget: Budget,
): Piece | undefined {
  const there = making.alias();
  const condition = conditions(making, relation.target, there, given, path, depth + 1, budget);
  if (condition === undefined) return undefined;
  const visible = seenFromChild(making.metadata, model, relation, there, making.caller);
  if (visible.rows === 'NONE') return 'false';
  const link = relation.inverse
    ? `${there}.${relation.column} = ${alias}."id"`
    : `${there}."id" = ${alias}.${relation.column}`;
  return glue(
    `exists (select 1 from ${relation.target.table} ${there} where ${link} and `,
    condition,
    ...(visible.rows === 'SOME' ? [' and ', visible.predicate] : []),
    ')',
  );
}

function someEveryNone(
  making: Making,
  model: Model,
  alias: string,
  relation: ToMany,
  given: Given,
  path: string,
  depth: number,
  budget: Budget,
): Piece | undefined {
  const all: Piece[] = [];
  for (const [quantifier, inner] of Object.entries(given)) {
    if (inner === null || inner === undefined) continue;
    const there = making.alias();
    const visible = seenFromParent(making.metadata, model, relation, there, making.caller);
    const condition =
      conditions(making, relation.target, there, inner, `${path}.${quantifier}`, depth + 1, budget) ?? 'true';
    // Rows the caller cannot see do not exist for him: none of them is «some», all of them are «every».
    if (visible.rows === 'NONE') {
      if (quantifier === 'some') all.push('false');
      continue;
    }
    const tested = quantifier === 'every' ? negated(condition) : condition;
    all.push(
      glue(
        `${quantifier === 'some' ? '' : 'not '}exists (select 1 from ${relation.target.table} ${there} where ${there}.${relation.back} = ${alias}."id" and `,
        tested,
        ...(visible.rows === 'SOME' ? [' and ', visible.predicate] : []),
        ')',
      ),
    );
  }
  return all.length === 0 ? undefined : glue('(', between(all, ' and '), ')');
}

const compare: ReadonlyMap<string, string> = new Map([
  ['gt', '>'],
  ['gte', '>='],
  ['lt', '<'],
  ['lte', '<='],
]);

function comparison(column: Column, x: string, given: Given, path: string, budget: Budget): Piece | undefined {
  const { kind } = column;
  const type = sqlType[kind];
  const all: Piece[] = [];
  const parameter = (operand: unknown, at: string): RawBuilder<unknown> =>
    glue(value(checked(kind, operand, at)), `::${type}`);
  for (const [operator, operand] of Object.entries(given)) {
    if (operand === undefined) continue;
    const at = `${path}.${operator}`;
    if (++budget.conditions > mostConditions)
      throw invalid(path, { zh: `筛选条件超过 ${mostConditions} 个`, en: `more than ${mostConditions} conditions` });
    if (operand === null) {
      if (operator === 'eq') all.push(`${x} is null`);
      else if (operator === 'ne') all.push(`${x} is not null`);
      continue;
    }
    const sign = compare.get(operator);
    if (sign) all.push(glue(`${x} ${sign} `, parameter(operand, at)));
    else if (operator === 'eq') all.push(glue(`${x} = `, parameter(operand, at)));
    else if (operator === 'ne')
      all.push(
        column.nullable
          ? glue(`${x} is distinct from `, parameter(operand, at))
          : glue(`${x} <> `, parameter(operand, at)),
      );
    else if (operator === 'isNull') all.push(operand === true ? `${x} is null` : `${x} is not null`);
    else if (operator === 'in' || operator === 'notIn')
      all.push(membership(column, x, operator, operand as unknown[], at));
    else if (operator === 'has') all.push(glue(value(checked('text', operand, at)), `::text = any(${x}::text[])`));
    else if (operator === 'contains') all.push(glue(`strpos(${folded(x)}, `, value(word(operand, at)), '::text) > 0'));
    else if (operator === 'startsWith')
      all.push(glue(`starts_with(${folded(x)}, `, value(word(operand, at)), '::text)'));
    else throw invalid(at, { zh: '没有这个运算', en: 'is no operator' });
  }
  return all.length === 0 ? undefined : between(all, ' and ');
}

/** Full-width and half-width, composed and decomposed, upper and lower case are one spelling. */
const folded = (x: string): string => `lower(normalize(${x}, NFKC))`;

function word(operand: unknown, path: string): unknown {
  if (operand instanceof Held) return operand.map((text) => word(text, path));
  if (!isPlainText(operand)) checked('text', operand, path);
  return (operand as string).normalize('NFKC').toLowerCase();
}

function membership(
  column: Column,
  x: string,
  operator: 'in' | 'notIn',
  members: readonly unknown[],
  path: string,
): Piece {
  if (members.length > mostMembers)
    throw invalid(path, { zh: `最多 ${mostMembers} 项`, en: `has more than ${mostMembers} members` });
  const list = glue(
    value(members.map((member, index) => checked(column.kind, member, `${path}.${index}`))),
    `::${sqlType[column.kind]}[]`,
  );
  if (operator === 'in') return glue(`${x} = any(`, list, ')');
  return column.nullable ? glue(`(${x} is null or ${x} <> all(`, list, '))') : glue(`${x} <> all(`, list, ')');
}

const mostWords = 8;
const longestSearch = 200;

/** 检索 — every word must stand in the record's search text (Chinese, pinyin, initials, Latin); wildcards are only letters. */
export function search(model: Model, alias: string, given: unknown): Piece | undefined {
  if (given === null || given === undefined) return undefined;
  const words = wordsOf(given instanceof Held ? given.now : given);
  if (words.length === 0) {
    if (given instanceof Held) given.decide();
    return undefined;
  }
  const pattern = (each: string): string => `%${each.replace(/[\\%_]/g, '\\$&')}%`;
  /** As many words as were planned for. */
  const again = (index: number) => (text: string) => {
    const others = wordsOf(text);
    if (others.length !== words.length) throw new OtherPlan();
    return pattern(others[index]!);
  };
  return between(
    words.map((each, index) =>
      glue(
        `${alias}.${model.searchColumn} like `,
        value(given instanceof Held ? given.map(again(index)) : pattern(each)),
        '::text',
      ),
    ),
    ' and ',
  );
}

function wordsOf(given: unknown): string[] {
  if (typeof given !== 'string' || given.length > longestSearch || !isPlainText(given)) {
    throw invalid('search', {
      zh: `须为不超过 ${longestSearch} 字且不含控制字符的文本`,
      en: `must be text of at most ${longestSearch} characters without control characters`,
    });
  }
  const words = normalise(given)
    .split(' ')
    .filter((each) => each !== '');
  if (words.length > mostWords)
    throw invalid('search', { zh: `最多 ${mostWords} 个词`, en: `has more than ${mostWords} words` });
  return words;
}

/** 可见与所求 — everything that stands in the where clause of a record: visibility outside, the caller's own wishes inside. */
export function rowsOf(
  making: Making,
  model: Model,
  alias: string,
  wishes: readonly (Piece | undefined)[],
): { readonly none: boolean; readonly where: RawBuilder<unknown> } {
  const visible = seen(making.metadata, model, alias, making.caller);
  const all: Piece[] = wishes.filter((each) => each !== undefined);
  if (visible.rows === 'SOME') all.unshift(visible.predicate);
  if (visible.rows === 'NONE') all.unshift('false');
  return { none: visible.rows === 'NONE', where: all.length === 0 ? glue('') : glue(' where ', between(all, ' and ')) };
}
