import { fieldName } from '@tradewind/domain/kernel/record.ts';
import { GraphQLInt, GraphQLString } from 'graphql';
import { operation } from '../operations.ts';
import { averageable, comparable, groupFields, summable } from '../read/group-fields.ts';
import type { Column, Model } from '../read/model.ts';
import { measureType } from '../read/stats.ts';
import {
  type ArgumentSpec,
  declareEnum,
  declareInput,
  declareObject,
  declareResolver,
  type FieldSpec,
  type Shell,
} from './declare.ts';
import { describe, typeOfColumn } from './outline.ts';
import { read } from './reads.ts';
import { DateScalar, DecimalScalar } from './scalars.ts';
import { direction, whereNamed } from './where.ts';

let bucketEnum: object | undefined;

const buckets = (): object =>
  (bucketEnum ??= declareEnum(
    'DateBucket',
    '期间 — what dates are gathered by; the key is the first day of the period',
    {
      DAY: '日 — a day',
      WEEK: '周 — a week, from Monday',
      MONTH: '月 — a calendar month',
      QUARTER: '季 — a calendar quarter',
      YEAR: '年 — a calendar year',
    },
  ));

/** 统计 — the types and the root field `contractStats` of a record. */
export function declareStats(model: Model): void {
  const { definition } = model;
  const { label } = definition;
  const lower = label.en.toLowerCase();
  const name = `${model.name}Stats`;
  const fields = [...groupFields(model).values()];
  const either = direction();
  const bucket = buckets();

  const described = fields.map((field) => ({
    field,
    description: [
      ...field.path.map((relation) => describe(relation.comment, relation.name)),
      describe(field.column.comment, field.column.name),
    ].join(' / '),
  }));
  const groupField = declareEnum(
    `${model.name}GroupField`,
    `${label.zh}分组字段 — what ${lower} statistics can be grouped by`,
    Object.fromEntries(described.map(({ field, description }) => [field.value, description])),
  );
  const groupByType = declareInput(`${model.name}GroupBy`, `${label.zh}分组 — one key of a group`, [
    { name: 'field', type: () => groupField, description: '字段 — what is grouped by' },
    {
      name: 'bucket',
      type: () => bucket,
      nullable: true,
      description: '期间 — for dates: the period; a day when not given',
    },
  ]);
  const keyType = declareObject(
    `${name}Key`,
    `${label.zh}分组键 — the key of a group; only what was grouped by is filled`,
    described.map(({ field, description }) => ({
      name: field.key,
      type: () => (field.column.kind === 'instant' ? DateScalar : typeOfColumn(field.model, field.column).type),
      nullable: true,
      description,
    })),
  );
  const measure = (kind: 'sum' | 'avg' | 'min', text: string, columns: readonly Column[]) =>
    columns.length === 0
      ? undefined
      : declareObject(
          measureType(model, kind),
          text,
          columns.map((column) => ({
            name: column.name,
            type: () => (kind === 'min' ? typeOfColumn(model, column).type : DecimalScalar),
            nullable: true,
            description: describe(column.comment, column.name),
          })),
        );
  const [sums, means, extremes] = [summable(model), averageable(model), comparable(model)];
  const sumType = measure('sum', `${label.zh}合计 — totals of a group`, sums);
  const meanType = measure('avg', `${label.zh}平均 — means of a group, to six decimals`, means);
  const extremeType = measure('min', `${label.zh}极值 — smallest or largest values of a group`, extremes);
  const part = (field: string, type: Shell | undefined, description: string): FieldSpec[] =>
    type === undefined ? [] : [{ name: field, type: () => type, description }];
  const rowType = declareObject(`${name}Row`, `${label.zh}统计行 — one group of ${lower} records`, [
    { name: 'key', type: () => keyType, description: '分组键 — what the records of this row have in common' },
    { name: 'count', type: () => GraphQLInt, description: '条数 — how many records' },
    ...part('sum', sumType, '合计 — totals'),
    ...part('avg', meanType, '平均 — means'),
    ...part('min', extremeType, '最小 — smallest or earliest'),
    ...part('max', extremeType, '最大 — largest or latest'),
  ]);

  const orderOf = (
    suffix: string,
    text: string,
    columns: readonly { readonly name: string; readonly description: string }[],
  ) =>
    columns.length === 0
      ? undefined
      : declareInput(
          `${name}${suffix}Order`,
          text,
          columns.map(({ name: field, description }) => ({
            name: field,
            type: () => either,
            nullable: true,
            description,
          })),
        );
  const spelled = (columns: readonly Column[]) =>
    columns.map((column) => ({ name: column.name, description: describe(column.comment, column.name) }));
  const keyOrder = declareInput(`${name}KeyOrder`, `${label.zh}分组键排序 — by a key that is grouped by`, [
    { name: 'field', type: () => groupField, description: '字段 — one that is grouped by' },
    { name: 'direction', type: () => either, description: '方向 — which end comes first' },
  ]);
  const sumOrder = orderOf('Sums', `${label.zh}合计排序 — exactly one total`, spelled(sums));
  const meanOrder = orderOf('Averages', `${label.zh}平均排序 — exactly one mean`, spelled(means));
  const extremeOrder = orderOf(
    'Extremes',
    `${label.zh}极值排序 — exactly one smallest or largest value`,
    spelled(extremes),
  );
  const optional = (specs: readonly FieldSpec[]): FieldSpec[] => specs.map((spec) => ({ ...spec, nullable: true }));
  const statsOrder = declareInput(
    `${name}Order`,
    `${label.zh}统计排序 — one key of the order of groups: exactly one field`,
    optional([
      { name: 'count', type: () => either, description: '条数 — by how many records' },
      { name: 'key', type: () => keyOrder, description: '分组键 — by a key that is grouped by' },
      ...part('sum', sumOrder, '合计 — by a total'),
      ...part('avg', meanOrder, '平均 — by a mean'),
      ...part('min', extremeOrder, '最小 — by a smallest value'),
      ...part('max', extremeOrder, '最大 — by a largest value'),
    ]),
  );

  const root = `${fieldName(definition)}Stats`;
  const args: ArgumentSpec[] = [
    { name: 'where', type: () => whereNamed(model), nullable: true, description: '筛选 — which records are counted' },
    ...(model.searchColumn
      ? [
          {
            name: 'search',
            type: () => GraphQLString,
            nullable: true,
            description: '检索 — words that must all be found',
          },
        ]
      : []),
    {
      name: 'groupBy',
      type: () => groupByType,
      list: true,
      nullable: true,
      description: '分组 — at most eight keys; without them one row over everything',
    },
    {
      name: 'orderBy',
      type: () => statsOrder,
      list: true,
      nullable: true,
      description: '排序 — of the groups; by their keys when not given',
    },
    {
      name: 'first',
      type: () => GraphQLInt,
      nullable: true,
      defaultValue: 1000,
      description: '条数 — how many groups, 1 to 10,000; 1000 when not given',
    },
    {
      name: 'convertTo',
      type: () => GraphQLString,
      nullable: true,
      description: "折算币种 — currency money is converted into at the rate of each record's day (ISO 4217)",
    },
  ];
  operation(root, { permission: definition.readPermission });
  declareResolver(name, undefined, [
    {
      kind: 'Query',
      name: root,
      type: () => rowType,
      list: true,
      description: `${label.zh}统计 — counts, totals, means and extremes of the ${lower} records visible to you`,
      args,
      answer: read,
    },
  ]);
}
