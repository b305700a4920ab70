import { countGaps, readNumberSeries } from '@tradewind/domain/kernel/read-number-series.ts';
import { GraphQLInt, GraphQLString } from 'graphql';
import { argumentsOf } from '../derive/arguments-of.ts';
import { factWork } from '../derive/commands.ts';
import { declareObject, declareResolver } from '../derive/declare.ts';
import { operation } from '../operations.ts';

const numbered = declareObject('NumberedRecord', '编号对象 — a record that carries numbers of a series', [
  { name: 'record', type: () => GraphQLString, description: '对象类型 — type of the record' },
  { name: 'field', type: () => GraphQLString, description: '字段 — the field the number stands in' },
]);
const series = declareObject('NumberSeries', '编号系列 — the numbers of one prefix in one year', [
  { name: 'series', type: () => GraphQLString, description: '系列 — prefix of the numbers' },
  { name: 'period', type: () => GraphQLString, description: '期间 — the year the counter runs in' },
  { name: 'last', type: () => GraphQLInt, description: '已用至 — the last count given' },
  { name: 'lastNumber', type: () => GraphQLString, description: '最后编号 — the last number given, as it is written' },
  {
    name: 'numbered',
    type: () => numbered,
    list: true,
    description: '编号对象 — what it numbers, by the newest records',
  },
]);

operation('numberSeries', { permission: 'kernel.readNumbers' });
operation('numberGaps', { permission: 'kernel.readNumbers' });
declareResolver('NumberSeriesReads', undefined, [
  {
    kind: 'Query',
    name: 'numberSeries',
    type: () => series,
    list: true,
    description: '编号系列 — every series of document numbers with the last number given. Source: reliability D7',
    args: [],
    answer: async (context) => readNumberSeries(await factWork(context)),
  },
  {
    kind: 'Query',
    name: 'numberGaps',
    type: () => GraphQLInt,
    description: '断号核对 — how many numbers of a series no record holds any more. Source: reliability D7',
    args: [
      { name: 'series', type: () => GraphQLString, description: '系列 — prefix of the numbers' },
      { name: 'period', type: () => GraphQLString, description: '期间 — the year' },
    ],
    async answer(context, info) {
      const { series: prefix, period } = argumentsOf<{ series: string; period: string }>(info);
      return countGaps(await factWork(context), prefix, period);
    },
  },
]);
