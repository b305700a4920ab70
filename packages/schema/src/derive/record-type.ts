import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { Computed } from '../expose.ts';
import type { Model } from '../read/model.ts';
import { commandType } from './commands.ts';
import {
  type ArgumentSpec,
  addFields,
  declareObject,
  declareResolver,
  type FieldSpec,
  type Shell,
  type TypeReference,
} from './declare.ts';
import { describe, typeOfColumn } from './outline.ts';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from './scalars.ts';
import { orderNamed, whereNamed } from './where.ts';

const types = new Map<string, Shell>();
const pages = new Map<string, Shell>();

export const typeNamed = (model: { readonly name: string }): Shell => types.get(model.name)!;
export const pageNamed = (model: { readonly name: string }): Shell => pages.get(model.name)!;

let pageInfo: Shell | undefined;

const pageInfoType = (): Shell =>
  (pageInfo ??= declareObject('PageInfo', '分页信息 — what lies behind a page', [
    { name: 'hasNextPage', type: () => GraphQLBoolean, description: '有下一页 — whether more records follow' },
    {
      name: 'endCursor',
      type: () => GraphQLString,
      nullable: true,
      description: '末尾游标 — give it as `after` for the next page; empty on an empty page',
    },
  ]));

const computedTypes: Record<Extract<Computed['type'], string>, TypeReference> = {
  text: GraphQLString,
  int: GraphQLInt,
  boolean: GraphQLBoolean,
  decimal: DecimalScalar,
  date: DateScalar,
  instant: DateTimeScalar,
  id: GraphQLID,
  json: JsonScalar,
};

/** 记录类型 — the object type of a record: its columns, relations, computed fields and commands. */
export function declareRecordType(model: Model): void {
  const { label } = model.definition;
  const type = declareObject(model.name, `${label.zh} — ${label.en}`);
  types.set(model.name, type);
  const fields: FieldSpec[] = [];
  const restricted = (limit: string | undefined) => (limit ? `; empty without the permission ${limit}` : '');
  for (const column of model.columns.values()) {
    const { type: columnType, list } = typeOfColumn(model, column);
    fields.push({
      name: column.name,
      type: () => columnType,
      list,
      nullable: column.nullable || column.restricted !== undefined,
      description: `${describe(column.comment, column.name)}${column.relation ? ' (id)' : ''}${restricted(column.restricted)}`,
    });
  }
  for (const { name, comment, target, restricted: limit } of model.toOne.values()) {
    fields.push({
      name,
      type: () => typeNamed(target),
      nullable: true,
      description: `${describe(comment, name)}; empty when it is not visible to you${restricted(limit)}`,
    });
  }
  for (const [name, computed] of model.computed) {
    const { type: given } = computed;
    fields.push({
      name,
      type: () => (typeof given === 'string' ? computedTypes[given] : given),
      list: computed.list === true,
      nullable: true,
      description: computed.description,
    });
  }
  if (model.hasCommands) {
    const command = commandType();
    fields.push({
      name: 'commands',
      type: () => command,
      list: true,
      description:
        '下一步 — the commands that lead out of the current state, each with every reason that stands in its way',
    });
  }
  addFields(type, fields);

  const info = pageInfoType();
  pages.set(
    model.name,
    declareObject(`${model.name}Page`, `${label.zh}列表页 — a page of ${label.en.toLowerCase()} records`, [
      { name: 'nodes', type: () => type, list: true, description: '记录 — the records of this page' },
      {
        name: 'totalCount',
        type: () => GraphQLInt,
        description: '总数 — how many records there are in all; counted only when it is selected',
      },
      { name: 'pageInfo', type: () => info, description: '分页信息 — whether more follow, and from where' },
    ]),
  );
}

/** Fields that list related records take the arguments of a list; they come after every record has its type. */
export function declareRelations(model: Model): void {
  if (model.toMany.size === 0) return;
  declareResolver(
    `${model.name}Relations`,
    typeNamed(model),
    [...model.toMany.values()].map(({ name, comment, target }) => ({
      kind: 'Field' as const,
      name,
      type: () => typeNamed(target),
      list: true,
      description: describe(comment, name),
      args: listArguments(target, 200),
      answer: () => Promise.reject(new Error(`${model.name}.${name} is read with its record`)),
    })),
  );
}

/** 列表参数 — what every list takes. */
export const listArguments = (model: Model, standard: number): ArgumentSpec[] => [
  { name: 'where', type: () => whereNamed(model), nullable: true, description: '筛选 — which records' },
  {
    name: 'orderBy',
    type: () => orderNamed(model),
    list: true,
    nullable: true,
    description: '排序 — keys of the order; the id is always the last one',
  },
  {
    name: 'first',
    type: () => GraphQLInt,
    nullable: true,
    defaultValue: standard,
    description: `条数 — how many, 1 to 1000; ${standard} when not given`,
  },
  { name: 'offset', type: () => GraphQLInt, nullable: true, description: '跳过 — how many to skip, at most 100,000' },
];
