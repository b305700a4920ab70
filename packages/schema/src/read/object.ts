import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { RawBuilder } from 'kysely';
import type { ComputedInSql } from '../expose.ts';
import { filter, type Making } from './filter.ts';
import type { Column, Model, ToMany, ToOne } from './model.ts';
import { order } from './order.ts';
import { pageSize } from './page-size.ts';
import { concat, type Printed, printValue } from './print.ts';
import { seenFromChild, seenFromParent, seesField } from './seen.ts';
import { argumentsOf, below, type Operation, type Selected } from './selection.ts';
import { between, glue, type Piece } from './statement.ts';

/** 读取中 — one root field on its way to a statement. */
export interface Reading extends Making {
  readonly schema: GraphQLSchema;
  readonly operation: Operation;
  /** Something selected needs code: the answer goes through the resolvers. */
  needsCode: boolean;
}

/** 作用域 — a record under an alias while its fields are printed. */
export interface Scope {
  readonly model: Model;
  readonly alias: string;
  /** Columns a page has to bring along; `*` for all. */
  readonly needed: Set<string>;
  /** To-one joins, in the order in which they depend on each other. */
  readonly joins: RawBuilder<unknown>[];
  readonly ones: Map<string, { readonly scope: Scope; readonly always: boolean } | undefined>;
}

export const scope = (model: Model, alias: string, joins: RawBuilder<unknown>[] = []): Scope => ({
  model,
  alias,
  needed: new Set(['"id"']),
  joins,
  ones: new Map(),
});

const columnOf = (scope: Scope, column: { readonly column: string }): string => {
  scope.needed.add(column.column);
  return `${scope.alias}.${column.column}`;
};

export const objectType = (reading: Reading, name: string): GraphQLObjectType =>
  reading.schema.getType(name) as GraphQLObjectType;

/** 打印记录 — the selected fields of a record as JSON text. */
export function printRecord(reading: Reading, at: Scope, fields: readonly Selected[]): Printed[] {
  const printed: Printed[] = [];
  const hidden = new Set<string>();
  let separator = '{';
  const put = (key: string, value: readonly Printed[]) => {
    printed.push({ json: `${separator}"${key}":` }, ...value);
    separator = ',';
  };
  for (const selected of fields) {
    const { key, name } = selected;
    const { model } = at;
    const column = model.columns.get(name);
    if (column) put(key, printColumn(reading, at, column));
    else if (name === '__typename') put(key, [{ json: `"${model.name}"` }]);
    else if (model.toOne.has(name)) put(key, printOne(reading, at, model.toOne.get(name)!, selected));
    else if (model.toMany.has(name)) put(key, printMany(reading, at, model.toMany.get(name)!, selected));
    else if (name === 'commands' && model.hasCommands) {
      reading.needsCode = true;
      hidden.add('id');
    } else {
      const computed = model.computed.get(name);
      if (!computed) throw new Error(`${model.name}.${name} is neither a column, a relation nor a computed field`);
      if ('sql' in computed) put(key, printComputed(reading, at, computed));
      else {
        reading.needsCode = true;
        for (const need of computed.needs) hidden.add(need);
      }
    }
  }
  for (const name of hidden) put(`__${name}`, printColumnValue(at, neededColumn(at.model, name)));
  if (separator === '{') printed.push({ json: '{' });
  printed.push({ json: '}' });
  return printed;
}

function neededColumn(model: Model, name: string): Column {
  const column = model.columns.get(name);
  if (!column) throw new Error(`${model.name}.${name} is needed by a computed field but is no column`);
  return column;
}

const printColumnValue = (at: Scope, column: Column): Printed[] =>
  printValue(column.kind, columnOf(at, column), column.nullable);

const printColumn = (reading: Reading, at: Scope, column: Column): Printed[] =>
  limited(reading, at, column, 'null', () => printColumnValue(at, column));

/** What a limited field prints where the caller may see it, and what stands there otherwise. */
function limited(
  reading: Reading,
  at: Scope,
  field: { readonly restricted?: string },
  otherwise: string,
  print: () => Printed[],
): Printed[] {
  const sees = seesField(reading.metadata, at.model, at.alias, reading.caller, field);
  if (sees === 'ALL') return print();
  if (sees === 'NONE') return [{ json: otherwise }];
  at.needed.add('*');
  return [{ expression: glue('case when ', sees, ' then ', concat(print()), ` else '${otherwise}' end`) }];
}

function printComputed(reading: Reading, at: Scope, computed: ComputedInSql): Printed[] {
  at.needed.add('*');
  const x = computed.sql(at.alias, reading.caller);
  if (computed.list || typeof computed.type !== 'string')
    return [{ expression: glue('coalesce(to_json((', x, `))::text, 'null')`) }];
  switch (computed.type) {
    case 'int':
    case 'boolean':
    case 'json':
      return [{ expression: glue('coalesce((', x, `)::text, 'null')`) }];
    case 'decimal':
      return [{ expression: glue(`coalesce('"' || (`, x, `)::text || '"', 'null')`) }];
    case 'instant':
      return [
        {
          expression: glue(
            `coalesce('"' || to_char((`,
            x,
            `) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null')`,
          ),
        },
      ];
    default:
      return [{ expression: glue('coalesce(to_json((', x, `))::text, 'null')`) }];
  }
}

const printOne = (reading: Reading, at: Scope, relation: ToOne, selected: Selected): Printed[] =>
  limited(reading, at, relation, 'null', () => printRelated(reading, at, relation, selected));

function printRelated(reading: Reading, at: Scope, relation: ToOne, selected: Selected): Printed[] {
  const fields = below(reading.operation, relation.target.name, selected);
  const joined = join(reading, at, relation);
  if (!joined) return [{ json: 'null' }];
  const printed = printRecord(reading, joined.scope, fields);
  if (joined.always) return printed;
  return [
    { expression: glue(`case when ${joined.scope.alias}."id" is null then 'null' else `, concat(printed), ' end') },
  ];
}

/** Joins a to-one relation once a scope, whatever it is called in the answer; nothing when none of its rows are visible. */
function join(reading: Reading, at: Scope, relation: ToOne) {
  const present = at.ones.get(relation.name);
  if (present || at.ones.has(relation.name)) return present;
  const there = scope(relation.target, reading.alias(), at.joins);
  const visible = seenFromChild(reading.metadata, at.model, relation, there.alias, reading.caller);
  if (visible.rows === 'NONE') {
    at.ones.set(relation.name, undefined);
    return undefined;
  }
  const link = relation.inverse
    ? `${there.alias}.${relation.column} = ${columnOf(at, { column: '"id"' })}`
    : `${there.alias}."id" = ${columnOf(at, relation)}`;
  at.joins.push(
    glue(
      ` left join ${relation.target.table} ${there.alias} on ${link}`,
      ...(visible.rows === 'SOME' ? [' and ', visible.predicate] : []),
    ),
  );
  const joined = { scope: there, always: visible.rows === 'ALL' && !relation.nullable };
  at.ones.set(relation.name, joined);
  return joined;
}

const printMany = (reading: Reading, at: Scope, relation: ToMany, selected: Selected): Printed[] =>
  limited(reading, at, relation, '[]', () => printRelatedList(reading, at, relation, selected));

function printRelatedList(reading: Reading, at: Scope, relation: ToMany, selected: Selected): Printed[] {
  const given = argumentsOf(reading.operation, objectType(reading, at.model.name), selected);
  const fields = below(reading.operation, relation.target.name, selected);
  const { first, offset } = pageSize(given, 200, selected.key);
  const inner = reading.alias();
  const wishes = filter(reading, relation.target, inner, given['where'], `${selected.key}.where`);
  const sorted = order(reading, relation.target, inner, given['orderBy'], `${selected.key}.orderBy`, true);
  const visible = seenFromParent(reading.metadata, at.model, relation, inner, reading.caller);
  // Lines are few and nearly always all read: what hangs on them is joined at once, and the page hands on their texts.
  const { definition } = relation.target;
  const lines = definition.parent === relation.backRelation && definition.owner === undefined;
  const rows = scope(relation.target, lines ? inner : reading.alias());
  const text = concat(printRecord(reading, rows, fields));
  if (visible.rows === 'NONE') return [{ json: '[]' }];
  const conditions: Piece[] = [`${inner}.${relation.back} = ${columnOf(at, { column: '"id"' })}`];
  if (visible.rows === 'SOME') conditions.push(visible.predicate);
  if (wishes !== undefined) conditions.push(wishes);
  const page = glue(
    'select ',
    ...(lines ? [text, ' as j'] : [exported(rows, inner)]),
    ` from ${relation.target.table} ${inner}`,
    ...sorted.joins,
    ...(lines ? rows.joins : []),
    ' where ',
    between(conditions, ' and '),
    ` order by ${sorted.by} limit ${first}${offset > 0 ? ` offset ${offset}` : ''}`,
  );
  if (lines) {
    const texts = reading.alias();
    return [
      { json: '[' },
      { expression: glue(`(select coalesce(string_agg(${texts}.j, ','), '') from (`, page, `) ${texts})`) },
      { json: ']' },
    ];
  }
  // Without joins the rows arrive as the page ordered them; a join may mix them, so they are numbered.
  const source =
    rows.joins.length === 0
      ? glue('(', page, `) ${rows.alias}`)
      : glue(`(select p.*, row_number() over () as rn from (`, page, `) p) ${rows.alias}`, ...rows.joins);
  return [
    { json: '[' },
    {
      expression: glue(
        '(select coalesce(string_agg(',
        text,
        `, ','${rows.joins.length === 0 ? '' : ` order by ${rows.alias}.rn`}), '') from `,
        source,
        ')',
      ),
    },
    { json: ']' },
  ];
}

/** The columns a page hands on. */
export const exported = (rows: Scope, from: string): string =>
  rows.needed.has('*') ? `${from}.*` : [...rows.needed].map((column) => `${from}.${column}`).join(', ');
