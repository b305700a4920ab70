import { dateIn } from '@tradewind/domain/kernel/clock.ts';
import { moneyText } from '@tradewind/domain/kernel/decimal.ts';
import { type AgeingGroup, ageing, type ageingGroups, bookCurrency } from '@tradewind/domain/receivable/ageing.ts';
import { Receivable } from '@tradewind/domain/receivable/receivable.ts';
import { daysOverdue } from '@tradewind/domain/receivable/receivable-status.ts';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { signedIn } from '../context.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { factWork } from '../derive/commands.ts';
import { declareEnum, declareObject, declareResolver } from '../derive/declare.ts';
import { DecimalScalar } from '../derive/scalars.ts';
import { expose } from '../expose.ts';
import { operation } from '../operations.ts';

expose(Receivable, {
  computed: {
    daysOverdue: {
      type: 'int',
      description: '逾期天数 — whole days since the due date while something is outstanding; 0 otherwise',
      needs: ['amount', 'receivedAmount', 'dueOn'],
      resolve: (row, { clock }) => daysOverdue(row as { amount: string }, dateIn('Asia/Shanghai', clock.now())),
    },
  },
});

const group = declareEnum('AgeingGroup', '账龄分组 — what the ageing is grouped by', {
  CUSTOMER: '客户 — customer',
  SALESPERSON: '业务员 — salesperson',
  REGION: '地区 — country and region of the customer',
  CURRENCY: '币种 — currency',
} satisfies Record<(typeof ageingGroups)[number], string>);

const bucket = declareObject('AgeingBucket', '账龄段 — what is outstanding for so many days', [
  {
    name: 'from',
    type: () => GraphQLInt,
    nullable: true,
    description: '起 — days overdue it begins after; empty: not due',
  },
  { name: 'to', type: () => GraphQLInt, nullable: true, description: '止 — last day overdue it holds; empty: no end' },
  { name: 'amount', type: () => DecimalScalar, description: '金额 — in the currency of the row' },
  {
    name: 'baseAmount',
    type: () => DecimalScalar,
    nullable: true,
    description: '本位币金额 — in the currency of the books; empty when no rate is known',
  },
]);

const row = declareObject(
  'AgeingRow',
  '账龄行 — outstanding receivables of one group in one currency, by days overdue',
  [
    {
      name: 'groupId',
      type: () => GraphQLString,
      nullable: true,
      description: '分组标识 — id of customer or salesperson, code of region or currency',
    },
    {
      name: 'group',
      type: () => GraphQLString,
      description: '分组 — name of customer, salesperson, region or currency',
    },
    {
      name: 'groupEn',
      type: () => GraphQLString,
      nullable: true,
      description: '英文分组 — name of customer or salesperson in English, where it is known',
    },
    { name: 'currency', type: () => GraphQLString, description: '币种 — currency of the documents (ISO 4217)' },
    { name: 'baseCurrency', type: () => GraphQLString, description: '本位币 — currency of the books (ISO 4217)' },
    { name: 'outstanding', type: () => DecimalScalar, description: '未收金额 — in the currency of the row' },
    {
      name: 'baseOutstanding',
      type: () => DecimalScalar,
      nullable: true,
      description: '本位币未收 — at today’s rates; empty when no rate is known',
    },
    {
      name: 'rateMissing',
      type: () => GraphQLBoolean,
      description: '缺汇率 — no rate into the currency of the books is known',
    },
    {
      name: 'buckets',
      type: () => bucket,
      list: true,
      description: '账龄段 — not due, then by days overdue as the policy divides them',
    },
  ],
);

operation('receivableAgeing', { permission: 'receivable.read' });
declareResolver('ReceivableAgeing', undefined, [
  {
    kind: 'Query',
    name: 'receivableAgeing',
    type: () => row,
    list: true,
    description:
      '应收账龄 — outstanding receivables you may see, by days overdue, in document and book currency side by side. Source: AR-07',
    args: [{ name: 'by', type: () => group, description: '分组 — customer, salesperson, region or currency' }],
    async answer(context, info) {
      const { by } = argumentsOf<{ by: AgeingGroup }>(info);
      const rows = await ageing(await factWork(context), signedIn(context), by);
      return rows.map((each) => {
        const base = (value: (typeof each)['baseOutstanding']) =>
          each.rateMissing ? null : moneyText(value, bookCurrency);
        return {
          ...each,
          baseCurrency: bookCurrency,
          outstanding: moneyText(each.outstanding, each.currency),
          baseOutstanding: base(each.baseOutstanding),
          buckets: each.buckets.map((one) => ({
            ...one,
            amount: moneyText(one.amount, each.currency),
            baseAmount: base(one.baseAmount),
          })),
        };
      });
    },
  },
]);
