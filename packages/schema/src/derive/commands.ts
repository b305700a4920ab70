import { roles } from '@tradewind/domain/access/roles.ts';
import { dateIn } from '@tradewind/domain/kernel/clock.ts';
import { commandsOn, type FactWork } from '@tradewind/domain/kernel/command.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import type { Refusal } from '@tradewind/domain/kernel/refusal.ts';
import { type CommandOffer, offers } from '@tradewind/domain/kernel/run.ts';
import { PolicyValues } from '@tradewind/domain/policy/values.ts';
import DataLoader from 'dataloader';
import { GraphQLBoolean, GraphQLString } from 'graphql';
import { sql } from 'kysely';
import { type Context, signedIn } from '../context.ts';
import { declareEnum, declareObject, type FieldSpec, type Shell } from './declare.ts';
import { JsonScalar } from './scalars.ts';

let roleEnum: object | undefined;
/** 角色 — the roles of the company as an enum. */
export const roleType = (): object =>
  (roleEnum ??= declareEnum(
    'Role',
    '角色 — who does what in the company',
    Object.fromEntries(Object.entries(roles).map(([code, { zh, en }]) => [code, `${zh} — ${en}`])),
  ));

let command: Shell | undefined;

/** 命令类型 — `Command` with its `Refusal`s, the same for every record. */
export function commandType(): Shell {
  if (command) return command;
  const setting = declareObject(
    'SettingInForce',
    '生效政策项 — a setting of the policy register and the value that decided',
    [
      { name: 'key', type: () => GraphQLString, description: '政策项 — key in the policy register' },
      { name: 'value', type: () => JsonScalar, nullable: true, description: '取值 — the value used' },
    ],
  );
  const role = roleType();
  const reasons: FieldSpec[] = [
    { name: 'code', type: () => GraphQLString, description: '代码 — refusal code of the requirements' },
    { name: 'message', type: () => GraphQLString, description: '说明 — the reason in the language of the caller' },
    { name: 'facts', type: () => JsonScalar, description: '事实 — the numbers behind it' },
    { name: 'requirement', type: () => GraphQLString, description: '依据 — id of the requirement it enforces' },
    { name: 'clearedBy', type: () => role, list: true, description: '可解除者 — the roles that can clear it' },
    {
      name: 'setting',
      type: () => setting,
      nullable: true,
      description: '政策项 — the setting that decided, where one did',
    },
  ];
  const refusal = declareObject('Refusal', '拒绝原因 — one reason that stands in the way of a command', reasons);
  command = declareObject('Command', '命令 — something that can be done with a record next, open or not', [
    { name: 'name', type: () => GraphQLString, description: '名称 — name of its mutation' },
    {
      name: 'label',
      type: () => GraphQLString,
      description: '标签 — what it is called, in the language of the caller',
    },
    {
      name: 'says',
      type: () => GraphQLString,
      nullable: true,
      description: '含义 — what will happen, in one sentence',
    },
    {
      name: 'beside',
      type: () => GraphQLBoolean,
      description: '附带 — it only adds something beside the record, which stays as it is',
    },
    { name: 'allowed', type: () => GraphQLBoolean, description: '可执行 — nothing stands in its way for this caller' },
    { name: 'refusals', type: () => refusal, list: true, description: '拒绝原因 — everything that stands in its way' },
    {
      name: 'warnings',
      type: () => refusal,
      list: true,
      description: '提醒 — what would stand in its way if its setting were strict',
    },
    {
      name: 'input',
      type: () => GraphQLString,
      nullable: true,
      description: '输入类型 — name of the input type of its mutation; empty when it asks for nothing',
    },
  ]);
  return command;
}

const loaders = new WeakMap<Context, Map<string, DataLoader<string, unknown[]>>>();

/** 下一步 — the commands of a record; all records of a response are weighed together. */
export function loadCommands(context: Context, entity: string, id: string): Promise<unknown[]> {
  let mine = loaders.get(context);
  if (!mine) {
    mine = new Map();
    loaders.set(context, mine);
  }
  let loader = mine.get(entity);
  if (!loader) {
    // Not cached: what a mutation answers later in the same request may differ.
    loader = new DataLoader((ids) => weigh(context, entity, ids), { cache: false });
    mine.set(entity, loader);
  }
  return loader.load(id);
}

/** 读取环境 — what facts are read with outside a transaction: who asks, when, and the policy in force. */
export async function factWork(context: Context): Promise<FactWork> {
  const em = context.orm.em.fork() as FactWork['em'];
  const now = context.clock.now();
  const { rows } = await sql<{
    policy: Record<string, unknown> | null;
  }>`select tradewind_policy(${now.toISOString()}::timestamptz) as policy`.execute(em.getKysely());
  const policy = new PolicyValues(rows[0]?.policy ?? {});
  return { em, caller: signedIn(context), now, today: dateIn('Asia/Shanghai', now), policy };
}

async function weigh(context: Context, entity: string, ids: readonly string[]): Promise<unknown[][]> {
  const definition = recordOf(entity);
  const em = context.orm.em.fork() as FactWork['em'];
  const [documents, read] = await Promise.all([
    em.find(definition.entity as never, { id: { $in: [...new Set(ids)] } } as never) as Promise<object[]>,
    factWork(context),
  ]);
  const work: FactWork = { ...read, em };
  const found = await offers(work, commandsOn(definition.entity), documents);
  return ids.map((id) => (found.get(id) ?? []).map((offer) => tell(offer, context)));
}

const tellRefusal = ({ code, message, facts, requirement, clearedBy, setting }: Refusal, { locale }: Context) => ({
  code,
  message: message[locale],
  facts,
  requirement,
  clearedBy,
  setting,
});

const tell = (
  { command: { name, label, says, beside, input }, allowed, refusals, warnings }: CommandOffer,
  context: Context,
) => ({
  name,
  label: label[context.locale],
  says: says?.[context.locale],
  beside: beside === true,
  allowed,
  refusals: refusals.map((each) => tellRefusal(each, context)),
  warnings: warnings.map((each) => tellRefusal(each, context)),
  input: input && Object.keys((input as { shape: object }).shape).length > 0 ? inputName(name) : undefined,
});

export const inputName = (mutation: string): string => `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
