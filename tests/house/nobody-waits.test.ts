// Threats and faults: E10.
import { demoPassword } from '@tradewind/api/demo/people.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { givenCustomer } from '../given/customer.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

/** A read whose client has gone away is cancelled in the database; reports may take thirty seconds, other reads five. */
let desk: Desk;
let superuser: pg.Client;
let token: string;
beforeAll(async () => {
  desk = await givenDesk();
  await givenCustomer(desk.company);
  const { data } = await desk.server.ask<{ login: { token: string } }>(
    'mutation($email:String!,$password:String!){login(email:$email,password:$password){token}}',
    { email: 'gm@demo.example', password: demoPassword },
  );
  token = data!.login.token;
  superuser = new pg.Client({ connectionString: desk.server.database.superuserUrl });
  await superuser.connect();
});
afterEach(() => calm());
afterAll(async () => {
  await superuser?.end();
  await desk?.close();
});

/** Every look into the customers takes so long, in the database itself. */
const slow = (seconds: number) =>
  superuser.query(
    `create policy slow on customer using ((select pg_sleep(${seconds})) is not null); alter table customer enable row level security`,
  );
const calm = () =>
  superuser.query('drop policy if exists slow on customer; alter table customer disable row level security');
const running = async (word: string) =>
  (
    await superuser.query(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid() and query like $1`,
      [`%${word}%`],
    )
  ).rows[0].count;
const send = (query: string, signal?: AbortSignal) =>
  fetch(`${desk.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });
const names = '{ customers { nodes { name } } }';

test('a read ends in the database when its client goes away: the first time, and on the short road of a question known already', async () => {
  await (await send(names)).text();
  for (const query of [names, '{ customers(first: 7) { nodes { name } } }', '{ customerStats { count } }']) {
    await slow(20);
    const client = new AbortController();
    const answer = send(query, client.signal);
    answer.catch(() => undefined);
    await vi.waitFor(async () => expect(await running('customer'), query).toBe(1), { timeout: 4_400, interval: 20 });
    client.abort();
    await vi.waitFor(async () => expect(await running('customer'), query).toBe(0), { timeout: 3_500, interval: 20 });
    await calm();
  }
  expect(await (await send(names)).json()).toMatchObject({ data: { customers: { nodes: [{}] } } });
});

test('many who leave at once leave nothing running and take no connection with them', async () => {
  await slow(20);
  const client = new AbortController();
  const answers = Array.from({ length: 8 }, () => send(names, client.signal));
  for (const answer of answers) answer.catch(() => undefined);
  await vi.waitFor(async () => expect(await running('customer')).toBe(8), { timeout: 4_400, interval: 20 });
  client.abort();
  await vi.waitFor(async () => expect(await running('customer')).toBe(0), { timeout: 3_500, interval: 20 });
  await calm();
  const after = await Promise.all(Array.from({ length: 20 }, async () => (await send(names)).json()));
  for (const each of after) expect(each).toMatchObject({ data: { customers: { nodes: [{}] } } });
});

test('a report may take longer than another read, and leaves the limit as it was', async () => {
  await slow(6);
  const [list, report] = (await Promise.all(
    [names, '{ customerStats { count } }'].map(async (query) => (await send(query)).json()),
  )) as { data: unknown; errors?: { extensions: { code: string } }[] }[];
  expect(list!.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
  expect(report).toEqual({ data: { customerStats: [{ count: 1 }] } });
  const many = (await Promise.all(Array.from({ length: 10 }, async () => (await send(names)).json()))) as {
    errors?: { extensions: { code: string } }[];
  }[];
  expect(many.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(10).fill('SERVICE_UNAVAILABLE'));
});
