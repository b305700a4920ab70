import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { demoPassword, demoPeople } from '@tradewind/api/demo/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenProcess, type HouseProcess } from '../given/process.ts';
import { type Answer, client } from './client.ts';
import { writtenMatrix } from './expected.ts';

let database: TestDatabase;
let house: HouseProcess;
let url: string;
let send: (body: unknown) => Promise<Answer>;

beforeAll(async () => {
  database = await givenDatabase();
  house = givenProcess({ DATABASE_URL: database.owner.url, NODE_ENV: 'production', DEMO: '' });
  url = await house.ready;
  ({ send } = client(url));
});
afterAll(async () => {
  house?.kill('SIGTERM');
  await house?.ended;
  await database?.drop();
});

test('none of the demonstration accounts can sign in', async () => {
  const codes: string[] = [];
  // Nine accounts a time: the tenth failure of one source ends the tries.
  for (const { account } of demoPeople.slice(0, 9))
    codes.push(
      (
        await send({
          query:
            'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { token } }',
          variables: { email: `${account}@demo.example`, password: demoPassword },
        })
      ).code,
    );
  expect([...new Set(codes)]).toEqual(['UNAUTHENTICATED']);
  expect(house.output() + house.errors()).not.toContain(demoPassword);
});

test('no operation seeds, resets, demonstrates or debugs', () => {
  expect(
    [...writtenMatrix().keys()].filter((name) =>
      /[sS]eed|[rR]eset|[dD]emo(?!te)|[dD]ebug|truncate|^raw|Raw(?=[A-Z]|$)|sql|eval|exec(?!ution)|backdoor|impersonate|sudo/.test(
        name,
      ),
    ),
  ).toEqual([]);
});

test.each([
  '/demo',
  '/seed',
  '/reset',
  '/debug',
  '/admin/reset',
  '/schema',
  '/graphql/schema',
  '/graphiql',
  '/playground',
  '/.env',
  '/status',
  '/jobs',
  '/queues',
])('%s is no address of a program', async (path) => {
  for (const method of ['GET', 'POST']) {
    const response = await fetch(`${url}${path}`, { method, headers: { accept: 'application/json' } });
    expect([404, 405, 415], `${method} ${response.status}`).toContain(response.status);
  }
});

test.runIf(process.platform === 'linux')('one port is open', () => {
  const sockets = new Set(
    readdirSync(`/proc/${house.pid}/fd`).flatMap((fd) => {
      try {
        return [/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${house.pid}/fd/${fd}`))?.[1] ?? ''];
      } catch (error) {
        // Closed since the folder was read.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    }),
  );
  const listening = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${house.pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9] ?? ''))
      .map((fields) => Number.parseInt(fields[1]!.split(':')[1]!, 16)),
  );
  expect(listening).toEqual([Number(new URL(url).port)]);
});
