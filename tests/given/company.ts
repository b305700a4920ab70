import '@tradewind/domain';
import { createDemoPeople } from '@tradewind/api/demo/people.ts';
import { type Caller, systemCaller } from '@tradewind/domain/access/caller.ts';
import { seedChains } from '@tradewind/domain/approval/seed-chains.ts';
import { seedArchiveRequirements } from '@tradewind/domain/archive/seed-requirements.ts';
import { fixedClock } from '@tradewind/domain/kernel/clock.ts';
import type { CommandSpec } from '@tradewind/domain/kernel/command.ts';
import { DomainEventRow } from '@tradewind/domain/kernel/domain-event.ts';
import { HistoryEntry } from '@tradewind/domain/kernel/history.ts';
import { type EntityClass, recordOf } from '@tradewind/domain/kernel/record.ts';
import { seedReferenceData } from '@tradewind/domain/kernel/reference-data.ts';
import { run } from '@tradewind/domain/kernel/run.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context, Work } from '@tradewind/domain/kernel/work.ts';
import { createRecord, deleteRecord, updateRecord } from '@tradewind/domain/kernel/write.ts';
import { callerOf } from '@tradewind/domain/organization/caller-of.ts';
import type { User } from '@tradewind/domain/organization/user.ts';
import { policyChange, proposePolicyChange } from '@tradewind/domain/policy/policy-change.ts';
import type { Setting } from '@tradewind/domain/policy/setting.ts';
import pg from 'pg';
import type { TestDatabase } from './database.ts';
import { borrowOrm, giveBack } from './orm.ts';

type Stored = { id: string; version: number };
// biome-ignore lint/suspicious/noExplicitAny: any command on the entity
type AnyCommand<E extends object> = CommandSpec<E, any, any, any>;

/** 测试公司 — what tests say about a company: who does what, and what then is written down. */
export type Company = Awaited<ReturnType<typeof givenCompany>>;

/** 给定一家公司 — the demo people, the default approval chains and the calendar on a test database, seen through the app role. The day is Friday, 20 November 2026. */
export async function givenCompany(database: TestDatabase) {
  const clock = fixedClock('2026-11-20T09:00:00+08:00');
  const orm = await borrowOrm(database);
  let requests = 0;
  const context = (caller: Caller): Context => ({ em: orm.em, caller, clock, requestId: `test-${++requests}` });
  const system = () => context(systemCaller());
  const people = await createDemoPeople(system());
  await seedChains(system());
  await seedArchiveRequirements(system());
  await seedReferenceData(system());
  const callers = new Map<string, Caller>();

  const person = (account: string): User => {
    const found = people.get(account);
    if (!found) throw new Error(`Nobody here has the account ${account}`);
    return found;
  };
  /** Reads who everybody is anew: after roles or departments have changed. */
  const reload = async () => {
    callers.clear();
    for (const [account, { id }] of people) {
      const caller = await callerOf(orm.em.fork(), id);
      if (caller) callers.set(account, caller);
    }
  };
  await reload();

  const as = (account: string): Context => {
    const caller = callers.get(account);
    if (!caller) throw new Error(`Nobody active here has the account ${account}`);
    return context(caller);
  };
  const find = async <E extends object>(
    entity: EntityClass<E>,
    where: string | object,
    populate: readonly string[] = [],
  ): Promise<E> =>
    (await orm.em.fork().findOneOrFail(entity, (typeof where === 'string' ? { id: where } : where) as never, {
      populate: populate as never,
    })) as E;
  const doing = <T>(account: string, body: (work: Work) => Promise<T>) => transaction(as(account), body);
  const runCommand = <E extends object>(
    account: string,
    command: AnyCommand<E>,
    id: string | Stored,
    input: unknown = {},
    options: { version?: number } = {},
  ): Promise<E> => run(as(account), command, typeof id === 'string' ? id : id.id, input, options);

  return {
    orm,
    clock,
    as,
    /** The house itself: jobs and imports act as it. */
    system,
    person,
    /** Everybody who works here, by account. */
    accounts: () => [...callers.keys()],
    reload,
    find,
    /** Any verb inside one transaction of a person. */
    doing,
    run: runCommand,
    create: <E extends object>(account: string, entity: EntityClass<E>, input: object): Promise<E> =>
      doing(account, (work) => createRecord(work, recordOf(entity), input) as Promise<E>),
    /** The version is the stored one unless it is given. */
    update: async <E extends object>(
      account: string,
      entity: EntityClass<E>,
      id: string | Stored,
      input: object,
      version?: number,
    ): Promise<E> => {
      const key = typeof id === 'string' ? id : id.id;
      const expected = version ?? ((await find(entity, key)) as unknown as Stored).version;
      return doing(account, (work) => updateRecord(work, recordOf(entity), key, expected, input) as Promise<E>);
    },
    remove: async (account: string, entity: EntityClass, id: string | Stored, version?: number): Promise<void> => {
      const key = typeof id === 'string' ? id : id.id;
      const expected = version ?? ((await find(entity, key)) as unknown as Stored).version;
      return doing(account, (work) => deleteRecord(work, recordOf(entity), key, expected));
    },
    /** Puts a value into force: proposed by the director, approved by the general manager. */
    decree: async <T>(setting: Setting<T>, value: T, validFrom = '2026-11-20'): Promise<void> => {
      const proposal = await doing('sales.director', (work) =>
        proposePolicyChange(work, { key: setting.key, value, validFrom, reason: '测试需要' }),
      );
      await runCommand('gm', policyChange.approve, proposal);
    },
    /** The types of the events of a record, in the order they happened. */
    events: async (recordId: string | Stored): Promise<string[]> => {
      const rows = await orm.em
        .fork()
        .find(
          DomainEventRow,
          { recordId: typeof recordId === 'string' ? recordId : recordId.id },
          { orderBy: { id: 'ASC' } },
        );
      return rows.map((each) => each.type);
    },
    history: async (recordId: string | Stored): Promise<HistoryEntry[]> =>
      orm.em
        .fork()
        .find(
          HistoryEntry,
          { recordId: typeof recordId === 'string' ? recordId : recordId.id },
          { orderBy: { id: 'ASC' } },
        ),
    /** A statement past the application, as the owner: to reach states that no command reaches. */
    sql: async (statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
      const client = new pg.Client({ connectionString: database.owner.url });
      await client.connect();
      try {
        await client.query(
          `select set_config('tradewind.actor', $1, false), set_config('tradewind.actor_name', 'test', false)`,
          [systemCaller().userId],
        );
        return (await client.query(statement, values)).rows;
      } finally {
        await client.end();
      }
    },
    close: () => giveBack(orm),
  };
}
