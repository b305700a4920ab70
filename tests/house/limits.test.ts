// Threats and faults: E10.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

let database: TestDatabase;
const clients: pg.Client[] = [];

beforeAll(async () => {
  database = await givenDatabase();
});
afterAll(async () => {
  for (const client of clients) await client.end();
  await database.drop();
});

/** A session like those that serve users. */
async function session(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.app.url, options: database.app.options });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  return client;
}

/** What ended it, and after how many seconds. */
async function ending(work: Promise<unknown>): Promise<{ code: string; seconds: number }> {
  const began = performance.now();
  const code = await work.then(
    () => 'no end',
    (error: { code?: string }) => error.code ?? 'unknown',
  );
  return { code, seconds: (performance.now() - began) / 1_000 };
}

test.concurrent('a statement that runs away is cancelled after five seconds', async () => {
  const { code, seconds } = await ending((await session()).query('select pg_sleep(20)'));
  expect(code).toBe('57014');
  expect(seconds).toBeLessThan(6);
});

test.concurrent('who waits for a lock is told after three seconds', async () => {
  const [holder, waiter] = await Promise.all([session(), session()]);
  await holder.query('begin');
  await holder.query('select pg_advisory_xact_lock(1)');
  const { code, seconds } = await ending(waiter.query('select pg_advisory_lock(1)'));
  expect(code).toBe('55P03');
  expect(seconds).toBeLessThan(4);
  await holder.query('rollback');
});

test.concurrent('a transaction that somebody opened and forgot is ended after ten seconds, and its locks with it', async () => {
  const forgetful = await session();
  await forgetful.query('begin');
  await forgetful.query('select pg_advisory_xact_lock(2)');
  const began = performance.now();
  await new Promise((done) => forgetful.once('end', done));
  expect((performance.now() - began) / 1_000).toBeLessThan(12);
  const { rows } = await (await session()).query('select pg_try_advisory_lock(2) as free');
  expect(rows).toEqual([{ free: true }]);
});

test('sessions that serve users can neither create nor alter nor become anybody greater', async () => {
  const client = await session();
  await expect(client.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
  await expect(client.query('alter table app_user add column x int')).rejects.toMatchObject({ code: '42501' });
  await expect(client.query('create role greater superuser')).rejects.toMatchObject({ code: '42501' });
  await expect(client.query('update history_entry set reason = null')).rejects.toMatchObject({ code: '42501' });
});
