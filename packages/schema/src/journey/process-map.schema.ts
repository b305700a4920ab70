import { narrowed } from '@tradewind/domain/access/narrow.ts';
import { type Scope, scopes } from '@tradewind/domain/access/permissions.ts';
import { dateIn, daysBetween } from '@tradewind/domain/kernel/clock.ts';
import { decimal, moneyText } from '@tradewind/domain/kernel/decimal.ts';
import { labelsOf } from '@tradewind/domain/kernel/enum-labels.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { stages } from '@tradewind/domain/process.ts';
import { bookCurrency } from '@tradewind/domain/receivable/ageing.ts';
import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { type Context, signedIn } from '../context.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { roleType } from '../derive/commands.ts';
import { declareEnum, declareObject, declareResolver } from '../derive/declare.ts';
import { DateTimeScalar, DecimalScalar } from '../derive/scalars.ts';
import { operation } from '../operations.ts';
import { ask } from '../read/ask.ts';
import { calledIn } from './called-in.ts';
import { processMapStatement, type StageFacts, stagesSeen } from './process-map-statement.ts';

const scope = declareEnum('ProcessScope', '范围 — whose records are counted; never more than the caller may see', {
  OWN: '本人 — one’s own',
  TEAM: '本部门 — of the department and those under it',
  ALL: '全部 — all the caller may see',
});
const stageName = declareEnum(
  'ProcessStageName',
  '环节 — the stages of the process in their order',
  Object.fromEntries(Object.entries(stages).map(([name, { zh, en }]) => [name.toUpperCase(), `${zh} — ${en}`])),
);
const amount = declareObject('StageAmount', '环节金额 — what the waiting records are about, in one currency', [
  { name: 'currency', type: () => GraphQLString, description: '币种 — currency (ISO 4217)' },
  { name: 'amount', type: () => DecimalScalar, description: '金额 — sum of the waiting records in it' },
  {
    name: 'baseAmount',
    type: () => DecimalScalar,
    nullable: true,
    description: '本位币金额 — in the currency of the books at today’s rate; empty when no rate is known',
  },
]);
const holder = declareObject('StageHolder', '在谁手上 — somebody many records of a stage wait for', [
  { name: 'role', type: () => roleType(), nullable: true, description: '角色 — anybody with this role' },
  { name: 'userId', type: () => GraphQLID, nullable: true, description: '人员 — id of the person' },
  { name: 'name', type: () => GraphQLString, description: '名称 — name of the person or of the role' },
  { name: 'count', type: () => GraphQLInt, description: '条数 — records that wait for him' },
]);
const state = declareObject('StageState', '环节状态 — how many records of a kind wait in a state', [
  { name: 'type', type: () => GraphQLString, description: '类型 — type of the records' },
  { name: 'label', type: () => GraphQLString, description: '类型名称 — in the language of the caller' },
  { name: 'status', type: () => GraphQLString, description: '状态 — the state' },
  { name: 'statusLabel', type: () => GraphQLString, description: '状态名称 — in the language of the caller' },
  { name: 'count', type: () => GraphQLInt, description: '条数 — records in it' },
]);
const stage = declareObject('ProcessStage', '流程环节 — what waits in one stage of the process', [
  { name: 'stage', type: () => stageName, description: '环节 — which stage' },
  { name: 'label', type: () => GraphQLString, description: '名称 — its name in the language of the caller' },
  { name: 'group', type: () => GraphQLString, description: '分组 — group of stages it belongs to' },
  { name: 'waiting', type: () => GraphQLInt, description: '在办 — records that wait for somebody' },
  {
    name: 'late',
    type: () => GraphQLInt,
    description: '逾期 — of those, how many are past their day or have a task past its deadline',
  },
  {
    name: 'oldestSince',
    type: () => DateTimeScalar,
    nullable: true,
    description: '最早 — since when the oldest waits',
  },
  { name: 'oldestDays', type: () => GraphQLInt, nullable: true, description: '最长天数 — days the oldest has waited' },
  {
    name: 'amounts',
    type: () => amount,
    list: true,
    description: '金额 — money the records are about, a currency each',
  },
  { name: 'holders', type: () => holder, list: true, description: '在谁手上 — the five who have most of them' },
  { name: 'states', type: () => state, list: true, description: '状态分布 — how they are spread over their states' },
]);

const none = { waiting: 0, late: 0, oldestSince: null, amounts: [], holders: [], states: [] };

function tell(name: keyof typeof stages, facts: Omit<StageFacts, 'stage'>, { locale, clock }: Context) {
  const { group, ...label } = stages[name];
  const since = facts.oldestSince === null ? null : new Date(facts.oldestSince);
  const day = (at: Date) => dateIn('Asia/Shanghai', at);
  return {
    ...facts,
    stage: name.toUpperCase(),
    label: label[locale],
    group,
    oldestSince: since,
    oldestDays: since && Math.max(0, daysBetween(day(since), day(clock.now()))),
    amounts: facts.amounts.map((each) => ({
      ...each,
      amount: each.amount.replace(/0{1,2}$/, ''),
      baseAmount: each.baseAmount === null ? null : moneyText(decimal(each.baseAmount), bookCurrency),
    })),
    holders: facts.holders.map((each) => ({
      ...each,
      name: calledIn(locale, each),
    })),
    states: facts.states.map((each) => ({
      ...each,
      label: recordOf(each.type).label[locale],
      statusLabel: labelsOf(`${each.type}Status`)?.[each.status]?.[locale] ?? each.status,
    })),
  };
}

operation('processMap', 'authenticated');
declareResolver('ProcessMap', undefined, [
  {
    kind: 'Query',
    name: 'processMap',
    type: () => stage,
    list: true,
    description:
      '流程图 — for each stage the caller sees: how many records wait, how long, on whom, how many are late, for how much money',
    args: [
      {
        name: 'scope',
        type: () => scope,
        nullable: true,
        defaultValue: 'ALL',
        description: '范围 — own, team or all the caller may see',
      },
    ],
    async answer(context, info) {
      const asked = argumentsOf<{ scope?: string | null }>(info).scope ?? 'ALL';
      const caller = narrowed(signedIn(context), scopes.find((each) => each === asked) as Scope);
      const now = context.clock.now();
      const statement = processMapStatement(context.orm, caller, now, dateIn('Asia/Shanghai', now));
      if (!statement) return [];
      const [text] = await ask(context.orm, [statement], { keyed: true }, context.asker);
      const found = JSON.parse(text ?? '[]') as StageFacts[];
      const seen = stagesSeen(context.orm, caller);
      return (Object.keys(stages) as (keyof typeof stages)[])
        .filter((name) => seen.includes(name))
        .map((name) => tell(name, found.find((each) => each.stage === name) ?? none, context));
    },
  },
]);
