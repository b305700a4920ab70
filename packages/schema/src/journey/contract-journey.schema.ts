import type { Holder, JourneyFacts, JourneyRecordFacts } from '@tradewind/domain/journey/journey-facts.ts';
import { journeyStates, journeySteps } from '@tradewind/domain/journey/steps.ts';
import { currentStep, type WeighedStep, weighJourney } from '@tradewind/domain/journey/weigh-journey.ts';
import { dateIn } from '@tradewind/domain/kernel/clock.ts';
import { labelsOf } from '@tradewind/domain/kernel/enum-labels.ts';
import { isId } from '@tradewind/domain/kernel/parse-input.ts';
import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { type Context, signedIn } from '../context.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { commandType, loadCommands, roleType } from '../derive/commands.ts';
import { declareEnum, declareObject, declareResolver } from '../derive/declare.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../derive/scalars.ts';
import { operation } from '../operations.ts';
import { ask } from '../read/ask.ts';
import { calledIn } from './called-in.ts';
import { journeyStatement } from './journey-statement.ts';

const described = (labels: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.fromEntries(Object.entries(labels).map(([name, { zh, en }]) => [name, `${zh} — ${en}`]));
const stepName = declareEnum(
  'JourneyStepName',
  '合同十六步 — the sixteen steps of a contract, in their order',
  described(journeySteps),
);
const stepState = declareEnum(
  'JourneyStepState',
  '步骤状态 — how a step of a contract stands',
  described(journeyStates),
);

const holder = declareObject('JourneyHolder', '经手人 — who a step waits for', [
  { name: 'role', type: () => roleType(), nullable: true, description: '角色 — anybody with this role may do it' },
  { name: 'userId', type: () => GraphQLID, nullable: true, description: '人员 — id of the person who does it' },
  {
    name: 'name',
    type: () => GraphQLString,
    description: '名称 — name of the person, or of the role in the language of the caller',
  },
  { name: 'dueAt', type: () => DateTimeScalar, nullable: true, description: '期限 — by when' },
]);
const part = declareObject(
  'JourneyRecord',
  '步骤单据 — a record of the contract in this step that the caller may see: a delivery, an instalment, an invoice',
  [
    { name: 'type', type: () => GraphQLString, description: '类型 — type of the record' },
    { name: 'id', type: () => GraphQLID, description: '标识 — id of the record' },
    { name: 'number', type: () => GraphQLString, nullable: true, description: '编号 — number of the record' },
    { name: 'status', type: () => GraphQLString, description: '状态 — its state' },
    {
      name: 'statusLabel',
      type: () => GraphQLString,
      description: '状态名称 — its state in the language of the caller',
    },
    {
      name: 'kind',
      type: () => GraphQLString,
      nullable: true,
      description: '类别 — kind of money, invoice or service',
    },
    { name: 'plannedOn', type: () => DateScalar, nullable: true, description: '计划日 — when it is planned or due' },
    { name: 'actualOn', type: () => DateScalar, nullable: true, description: '实际日 — when it happened' },
    {
      name: 'amount',
      type: () => DecimalScalar,
      nullable: true,
      description: '金额 — its amount in the currency of the contract',
    },
    { name: 'amountDone', type: () => DecimalScalar, nullable: true, description: '已完成金额 — how much of it is in' },
    { name: 'holders', type: () => holder, list: true, description: '经手人 — who it waits for' },
    {
      name: 'commands',
      type: () => commandType(),
      list: true,
      description: '下一步 — what can be done with it next, open or refused with every reason',
    },
  ],
);
const stepType = declareObject('JourneyStep', '合同步骤 — one of the sixteen steps of a contract', [
  { name: 'step', type: () => stepName, description: '步骤 — which of the sixteen' },
  { name: 'label', type: () => GraphQLString, description: '名称 — its name in the language of the caller' },
  { name: 'state', type: () => stepState, description: '状态 — done, current, waiting, refused or not needed' },
  { name: 'plannedOn', type: () => DateScalar, nullable: true, description: '计划日 — when it was to be done' },
  { name: 'actualOn', type: () => DateScalar, nullable: true, description: '实际日 — when it was done' },
  {
    name: 'late',
    type: () => GraphQLBoolean,
    description: '逾期 — done after the day planned, or not done and the day has passed',
  },
  {
    name: 'amount',
    type: () => DecimalScalar,
    nullable: true,
    description: '金额 — amount it is about, in the currency of the contract',
  },
  { name: 'amountDone', type: () => DecimalScalar, nullable: true, description: '已完成金额 — how much of it is done' },
  { name: 'holders', type: () => holder, list: true, description: '经手人 — who it waits for' },
  { name: 'records', type: () => part, list: true, description: '单据 — its records that the caller may see' },
]);
const journey = declareObject('ContractJourney', '合同全程 — one contract from the first talk to the archive', [
  { name: 'contractId', type: () => GraphQLID, description: '合同 — id of the contract' },
  { name: 'number', type: () => GraphQLString, description: '合同号 — number of the contract' },
  { name: 'status', type: () => GraphQLString, description: '状态 — state of the contract' },
  { name: 'owner', type: () => GraphQLString, description: '业务员 — salesperson whose business it is' },
  { name: 'currency', type: () => GraphQLString, description: '币种 — currency of all amounts (ISO 4217)' },
  { name: 'amount', type: () => DecimalScalar, description: '合同金额 — amount of the contract' },
  {
    name: 'currentStep',
    type: () => stepName,
    nullable: true,
    description: '当前步骤 — the first step that is not done; empty when all are',
  },
  { name: 'steps', type: () => stepType, list: true, description: '步骤 — the sixteen steps in their order' },
]);

/** Amounts have four decimals in the database and at least two on the wire. */
const money = (text: string | null) => text?.replace(/0{1,2}$/, '') ?? null;

const tellHolder = (each: Holder, { locale }: Context) => ({
  ...each,
  dueAt: each.dueAt && new Date(each.dueAt),
  name: calledIn(locale, each),
});

const tellRecord = (each: JourneyRecordFacts, context: Context) => ({
  ...each,
  amount: money(each.amount),
  amountDone: money(each.amountDone),
  statusLabel: labelsOf(`${each.type}Status`)?.[each.status]?.[context.locale] ?? each.status,
  holders: each.holders.map((one) => tellHolder(one, context)),
  commands: () => loadCommands(context, each.type, each.id),
});

const tellStep = (each: WeighedStep, context: Context) => ({
  ...each,
  label: journeySteps[each.step][context.locale],
  amount: money(each.amount),
  amountDone: money(each.amountDone),
  holders: each.holders.map((one) => tellHolder(one, context)),
  records: each.records.map((one) => tellRecord(one, context)),
});

operation('contractJourney', { permission: 'contract.read' });
declareResolver('ContractJourneys', undefined, [
  {
    kind: 'Query',
    name: 'contractJourney',
    type: () => journey,
    nullable: true,
    description:
      '合同全程 — the sixteen steps of a contract with their state, dates, people, amounts and what can be done next; empty when it does not exist or is not visible',
    args: [{ name: 'id', type: () => GraphQLID, description: '合同 — id of the contract' }],
    async answer(context, info) {
      const { id } = argumentsOf<{ id: string }>(info);
      if (!isId(id)) return null;
      const [text] = await ask(
        context.orm,
        [journeyStatement(context.orm, signedIn(context), id)],
        { keyed: true },
        context.asker,
      );
      if (!text) return null;
      const facts = JSON.parse(text) as JourneyFacts;
      const steps = weighJourney(facts, dateIn('Asia/Shanghai', context.clock.now()));
      const { id: contractId, number, status, owner, currency, amount } = facts.contract;
      return {
        ...{ contractId, number, status, owner, currency },
        amount: money(amount),
        currentStep: currentStep(steps),
        steps: steps.map((each) => tellStep(each, context)),
      };
    },
  },
]);
