import type { MikroORM } from '@mikro-orm/postgresql';
import { type Caller, systemCaller } from '@tradewind/domain/access/caller.ts';
import { dateIn, fixedClock } from '@tradewind/domain/kernel/clock.ts';
import type { Command } from '@tradewind/domain/kernel/command.ts';
import { type EntityClass, recordOf } from '@tradewind/domain/kernel/record.ts';
import { run } from '@tradewind/domain/kernel/run.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context, Work } from '@tradewind/domain/kernel/work.ts';
import { createRecord } from '@tradewind/domain/kernel/write.ts';
import { callerOf } from '@tradewind/domain/organization/caller-of.ts';
import type { User } from '@tradewind/domain/organization/user.ts';
import { type Chance, chanceOf } from './chance.ts';

/** 舞台 — the company as the demo plays it: its people, a clock that moves, and what they do, all by the real commands. */
export interface Stage {
  readonly chance: Chance;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Business date of the clock. */
  today(): string;
  context(account: string): Context;
  system(): Context;
  makes<E extends object>(account: string, entity: EntityClass<E>, input: object): Promise<E>;
  does<E extends object>(account: string, command: unknown, id: string, input?: object): Promise<E>;
  /** Several things in one transaction. */
  together<T>(account: string, body: (work: Work) => Promise<T>): Promise<T>;
  find<E extends object>(entity: EntityClass<E>, where: object, orderBy?: object): Promise<E[]>;
  person(account: string): string;
  /** The same people on a stage of their own, with a clock and a chance of its own: for what goes on beside other things. */
  apart(seed: number): Stage;
}

/** 系统操作 — what the house itself does while the demo is made. */
export const systemContext = (orm: MikroORM, clock: Context['clock']): Context => ({
  em: orm.em as Context['em'],
  caller: systemCaller(),
  clock,
  requestId: 'demo',
});

/** 搭建舞台 — everybody's rights are read once: nobody changes roles in the demo. */
export async function openStage(
  orm: MikroORM,
  people: ReadonlyMap<string, User>,
  at: Date,
  seed: number,
): Promise<Stage> {
  const callers = new Map<string, Caller>();
  for (const [account, { id }] of people) callers.set(account, (await callerOf(orm.em.fork() as Context['em'], id))!);
  return stageOf(orm, callers, at, seed);
}

function stageOf(orm: MikroORM, callers: ReadonlyMap<string, Caller>, at: Date, seed: number): Stage {
  const clock = fixedClock(at);
  const context = (account: string): Context => ({
    em: orm.em as Context['em'],
    caller: callers.get(account)!,
    clock,
    requestId: 'demo',
  });
  return {
    chance: chanceOf(seed),
    clock,
    today: () => dateIn('Asia/Shanghai', clock.now()),
    context,
    system: () => systemContext(orm, clock),
    makes: <E extends object>(account: string, entity: EntityClass<E>, input: object) =>
      transaction(
        context(account),
        (work) => createRecord(work, recordOf(entity), input) as Promise<E>,
        `create${entity.name}`,
      ),
    does: <E extends object>(account: string, command: unknown, id: string, input: object = {}) =>
      run<E>(context(account), command as Command, id, input),
    together: (account, body) => transaction(context(account), body),
    find: async <E extends object>(entity: EntityClass<E>, where: object, orderBy: object = { id: 'ASC' }) =>
      (await orm.em.fork().find(entity as never, where as never, { orderBy: orderBy as never })) as unknown as E[],
    person: (account) => callers.get(account)!.userId,
    apart: (own) => stageOf(orm, callers, clock.now(), own),
  };
}

/** 连续新建 — one of many records of a transaction; what is written is forgotten at once, or every further one would be compared with all before it. */
export async function making<E extends object>(work: Work, entity: EntityClass<E>, input: object): Promise<E> {
  const made = (await createRecord(work, recordOf(entity), input)) as E;
  work.em.clear();
  return made;
}
