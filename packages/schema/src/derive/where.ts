import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { Column, Model } from '../read/model.ts';
import { declareEnum, declareInput, type FieldSpec, type Shell, type TypeReference } from './declare.ts';
import { describe, enumName, enumNamed, typeOfColumn } from './outline.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars.ts';

const says: Readonly<Record<string, string>> = {
  eq: '等于 — equal; null: empty',
  ne: '不等于 — not equal; null: not empty',
  in: '属于 — one of at most 500',
  notIn: '不属于 — none of at most 500',
  gt: '大于 — greater or later than',
  gte: '大于等于 — at least, or not before',
  lt: '小于 — less or earlier than',
  lte: '小于等于 — at most, or not after',
  isNull: '为空 — empty or not',
  contains: '包含 — contains the text; letter case and width do not matter',
  startsWith: '开头为 — begins with the text; letter case and width do not matter',
  has: '含有 — the list has this member',
};

const operators = (type: TypeReference, names: readonly string[]): FieldSpec[] =>
  names.map((name) => ({
    name,
    type: () => (name === 'isNull' ? GraphQLBoolean : type),
    list: name === 'in' || name === 'notIn',
    nullable: true,
    description: says[name]!,
  }));

const equal = ['eq', 'ne', 'in', 'notIn', 'isNull'];
const ordered = ['eq', 'ne', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'isNull'];

let filters: Readonly<Record<string, Shell>> | undefined;

function scalarFilters() {
  filters ??= {
    id: declareInput('IdFilter', '标识筛选 — conditions on an id', operators(GraphQLID, equal)),
    text: declareInput(
      'TextFilter',
      '文本筛选 — conditions on a text',
      operators(GraphQLString, [...ordered, 'contains', 'startsWith']),
    ),
    decimal: declareInput(
      'DecimalFilter',
      '数值筛选 — conditions on an exact number',
      operators(DecimalScalar, ordered),
    ),
    int: declareInput('IntFilter', '整数筛选 — conditions on a whole number', operators(GraphQLInt, ordered)),
    boolean: declareInput(
      'BooleanFilter',
      '是否筛选 — conditions on yes or no',
      operators(GraphQLBoolean, ['eq', 'ne', 'isNull']),
    ),
    date: declareInput('DateFilter', '日期筛选 — conditions on a calendar date', operators(DateScalar, ordered)),
    instant: declareInput('DateTimeFilter', '时间筛选 — conditions on an instant', operators(DateTimeScalar, ordered)),
    textList: declareInput(
      'TextListFilter',
      '列表筛选 — conditions on a list of texts',
      operators(GraphQLString, ['has', 'isNull']),
    ),
    presence: declareInput(
      'PresenceFilter',
      '有无筛选 — whether there is a value',
      operators(GraphQLBoolean, ['isNull']),
    ),
  };
  return filters;
}

const enumFilters = new Map<string, Shell>();

function filterOf(model: Model, column: Column): Shell {
  const all = scalarFilters();
  const name = enumName(model, column);
  if (name && column.kind === 'enum') {
    let found = enumFilters.get(name);
    if (!found) {
      found = declareInput(
        `${name}Filter`,
        `${describe(column.comment, column.name)} (filter)`,
        operators(enumNamed(name), equal),
      );
      enumFilters.set(name, found);
    }
    return found;
  }
  switch (column.kind) {
    case 'id':
    case 'int':
    case 'boolean':
    case 'date':
    case 'instant':
    case 'textList':
      return all[column.kind]!;
    case 'json':
      return all['presence']!;
    case 'text':
    case 'enum':
      return all['text']!;
    default:
      return all['decimal']!;
  }
}

let directions: object | undefined;

/** 排序方向 — ascending or descending, nothing else. */
export const direction = (): object =>
  (directions ??= declareEnum(
    'SortDirection',
    '排序方向 — which end of an order comes first; empty values always come last',
    { ASC: '升序 — smallest or earliest first', DESC: '降序 — largest or latest first' },
  ));

const wheres = new Map<string, Shell>();
const relations = new Map<string, Shell>();
const orders = new Map<string, Shell>();

export const whereNamed = (model: Model): Shell => wheres.get(model.name)!;
export const orderNamed = (model: Model): Shell => orders.get(model.name)!;

/** 筛选与排序类型 — the inputs `XWhere`, `XRelationFilter` and `XOrder` of a record mirror its type. */
export function declareWhere(model: Model): void {
  const { label } = model.definition;
  const conditions: FieldSpec[] = [];
  const keys: FieldSpec[] = [];
  const either = direction();
  for (const column of model.columns.values()) {
    const filter = filterOf(model, column);
    const description = describe(column.comment, column.name);
    conditions.push({ name: column.name, type: () => filter, nullable: true, description });
    if (column.kind !== 'json' && column.kind !== 'textList' && typeOfColumn(model, column).list === false)
      keys.push({ name: column.name, type: () => either, nullable: true, description });
  }
  for (const { name, comment, target } of model.toOne.values()) {
    const description = describe(comment, name);
    conditions.push({ name, type: () => whereNamed(target), nullable: true, description });
    keys.push({ name, type: () => orderNamed(target), nullable: true, description });
  }
  for (const { name, comment, target } of model.toMany.values()) {
    conditions.push({
      name,
      type: () => relations.get(target.name)!,
      nullable: true,
      description: describe(comment, name),
    });
  }
  const itself = () => whereNamed(model);
  wheres.set(
    model.name,
    declareInput(
      `${model.name}Where`,
      `${label.zh}筛选 — conditions on a ${label.en.toLowerCase()}; those side by side must all hold`,
      [
        ...conditions,
        ...(model.definition.mine
          ? [
              {
                name: 'mine',
                type: () => GraphQLBoolean,
                nullable: true,
                description: '轮到我 — whether it is yours to deal with: by name, by role, or as a deputy',
              },
            ]
          : []),
        { name: 'and', type: itself, list: true, nullable: true, description: '并且 — all of these hold' },
        { name: 'or', type: itself, list: true, nullable: true, description: '或者 — at least one of these holds' },
        { name: 'not', type: itself, nullable: true, description: '非 — this does not hold' },
      ],
    ),
  );
  relations.set(
    model.name,
    declareInput(
      `${model.name}RelationFilter`,
      `${label.zh}关联筛选 — conditions on the related ${label.en.toLowerCase()} records that are visible`,
      [
        { name: 'some', type: itself, nullable: true, description: '存在 — at least one of them is so' },
        { name: 'every', type: itself, nullable: true, description: '全部 — all of them are so' },
        { name: 'none', type: itself, nullable: true, description: '没有 — none of them is so' },
      ],
    ),
  );
  orders.set(
    model.name,
    declareInput(`${model.name}Order`, `${label.zh}排序 — one key of an order: exactly one field`, keys),
  );
}
