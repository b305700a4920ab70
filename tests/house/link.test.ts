// Threats and faults: E4, E5.
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenLink, type Link } from '../given/link.ts';
import { givenServer, type TestServer } from '../given/server.ts';

let database: TestDatabase;
let link: Link;
let server: TestServer;

beforeAll(async () => {
  database = await givenDatabase();
  link = await givenLink(database.owner.url);
  const far = { ...database, owner: { ...database.owner, url: link.through(database.owner.url) } };
  server = await givenServer({ JOBS: 'on' }, { database: far });
});
afterAll(async () => {
  link.become('whole');
  await server.stop();
  await link.close();
  await database.drop();
});

const probe = async (path: string) => {
  const began = performance.now();
  const { status } = await fetch(`${server.url}${path}`);
  return { status, ms: performance.now() - began };
};

describe.each(['cut', 'hung'] as const)('while the link to the database is %s', (state) => {
  test('the process is alive and not ready, both told in time, and it is ready again when the link is whole', async () => {
    expect((await probe('/readyz')).status).toBe(200);
    link.become(state);
    const ready = await probe('/readyz');
    expect(ready.status).toBe(503);
    expect(ready.ms).toBeLessThan(3_000);
    const live = await probe('/healthz');
    expect(live.status).toBe(200);
    expect(live.ms).toBeLessThan(500);
    link.become('whole');
    await vi.waitFor(async () => expect((await probe('/readyz')).status).toBe(200), { timeout: 20_000, interval: 50 });
  });

  test('who asks is told to try again, within five seconds', async () => {
    const signIn = () =>
      server.ask('mutation { login(email: "nobody@demo.example", password: "wrong-password") { token } }');
    expect((await signIn()).errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    link.become(state);
    const began = performance.now();
    for (let attempt = 0; attempt < 2; attempt++) {
      expect((await signIn()).errors?.map((error) => error.extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
      expect(performance.now() - began).toBeLessThan(5_000 * (attempt + 1));
    }
    link.become('whole');
    await vi.waitFor(async () => expect((await signIn()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED'), {
      timeout: 20_000,
      interval: 50,
    });
  });

  test('a statement fails in time, and the next one after healing succeeds', async () => {
    const orm = openDatabase({
      url: link.through(database.app.url),
      startupOptions: database.app.options,
      poolSize: 3,
      answerWithinMs: 2_000,
    });
    try {
      const ask = () => orm.em.getConnection().execute('select 1 as one');
      await Promise.all([ask(), ask(), ask()]);
      link.become(state);
      const began = performance.now();
      await expect(ask()).rejects.toThrow();
      expect(performance.now() - began).toBeLessThan(state === 'cut' ? 2_000 : 4_000);
      link.become('whole');
      await vi.waitFor(async () => expect(await ask()).toEqual([{ one: 1 }]), { timeout: 20_000, interval: 50 });
    } finally {
      link.become('whole');
      await orm.close(true);
    }
  });
});

test('a transaction that loses its connection gives its place in the pool back', async () => {
  const orm = openDatabase({
    url: database.app.url,
    startupOptions: database.app.options,
    poolSize: 2,
    applicationName: 'tradewind loses',
  });
  const other = openDatabase({ url: database.superuserUrl, poolSize: 1 });
  const look = (sql: string) => other.em.getConnection().execute(sql);
  const both = (work: (em: SqlEntityManager) => Promise<unknown>) =>
    Promise.allSettled([1, 2].map(() => orm.em.fork().transactional((em) => work(em as SqlEntityManager))));
  const sleeping = `select count(*)::int as count from pg_stat_activity where application_name = 'tradewind loses' and query = 'select pg_sleep(4)'`;
  try {
    // Were a place lost each time, the second round would find none left.
    for (let round = 0; round < 3; round++) {
      const lost = both((em) => em.execute('select pg_sleep(4)'));
      await vi.waitFor(async () => expect(await look(sleeping)).toEqual([{ count: 2 }]), { timeout: 20_000 });
      await look(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tradewind loses'`);
      expect((await lost).map((each) => each.status)).toEqual(['rejected', 'rejected']);
      expect((await both((em) => em.execute('select 1'))).map((each) => each.status)).toEqual([
        'fulfilled',
        'fulfilled',
      ]);
    }
  } finally {
    await orm.close(true);
    await other.close(true);
  }
});

test('a transaction that cannot be opened over a hung link gives its place back too', async () => {
  const orm = openDatabase({
    url: link.through(database.app.url),
    startupOptions: database.app.options,
    poolSize: 2,
    answerWithinMs: 500,
  });
  const both = () =>
    Promise.allSettled(
      [1, 2].map(() => orm.em.fork().transactional((em) => (em as SqlEntityManager).execute('select 1'))),
    );
  try {
    expect((await both()).map((each) => each.status)).toEqual(['fulfilled', 'fulfilled']);
    link.become('hung');
    expect((await both()).map((each) => each.status)).toEqual(['rejected', 'rejected']);
    link.become('whole');
    expect((await both()).map((each) => each.status)).toEqual(['fulfilled', 'fulfilled']);
  } finally {
    link.become('whole');
    await orm.close(true);
  }
});

test('connections that are ended under an idle and under a busy pool cost nothing but their statements', async () => {
  const lost: Error[] = [];
  const orm = openDatabase({
    url: database.app.url,
    startupOptions: database.app.options,
    poolSize: 4,
    applicationName: 'tradewind under test',
    onConnectionError: (error) => lost.push(error),
  });
  const ask = (sql: string) => orm.em.getConnection().execute(sql);
  const other = openDatabase({ url: database.superuserUrl, poolSize: 1 });
  const look = (sql: string) => other.em.getConnection().execute(sql);
  const endAll = () =>
    look(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tradewind under test'`);
  const sleeping = `select count(*)::int as count from pg_stat_activity where query = 'select pg_sleep(3)' and state = 'active'`;
  try {
    for (let round = 0; round < 3; round++) {
      await Promise.all([1, 2, 3, 4].map(() => ask('select 1')));
      await endAll();
      await vi.waitFor(async () => expect(await ask('select 1 as one')).toEqual([{ one: 1 }]), { timeout: 20_000 });
      const busy = Promise.allSettled([1, 2, 3, 4].map(() => ask('select pg_sleep(3)')));
      await vi.waitFor(async () => expect(await look(sleeping)).toEqual([{ count: 4 }]), { timeout: 20_000 });
      await endAll();
      expect((await busy).map((each) => each.status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
      await vi.waitFor(async () => expect(await ask('select 1 as one')).toEqual([{ one: 1 }]), { timeout: 20_000 });
    }
    expect(lost.length).toBeGreaterThan(0);
  } finally {
    await orm.close(true);
    await other.close(true);
  }
});

test('the sessions that serve users have their limits from the database itself', async () => {
  const orm = openDatabase({ url: database.app.url, startupOptions: database.app.options, poolSize: 1 });
  const rows = await orm.em.getConnection().execute(
    `select current_setting('role') as role, current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
       current_setting('idle_in_transaction_session_timeout') as idle, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as mighty`,
  );
  await orm.close(true);
  expect(rows).toEqual([{ role: 'tradewind_app', statement: '5s', lock: '3s', idle: '10s', mighty: false }]);
});
