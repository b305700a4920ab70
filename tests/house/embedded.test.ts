// Threats and faults: E2, E3.
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { canReach, databaseAccount } from '@tradewind/api/postgres/account.ts';
import { startEmbeddedPostgres } from '@tradewind/api/postgres/embedded.ts';
import { clusterFolder } from '@tradewind/api/postgres/folder.ts';
import { readClaim } from '@tradewind/api/postgres/postmaster.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { givenDataFolder, givenProcess, type HouseProcess } from '../given/process.ts';

// Whole processes and clusters start here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

// One cluster for all of them: what each leaves behind is a stopped database the next one starts.
const data = givenDataFolder();
const { folder } = clusterFolder(data.path, databaseAccount());
const started: HouseProcess[] = [];

beforeAll(async () => {
  const first = givenProcess({ DATA_DIR: data.path });
  await first.ready;
  first.kill('SIGTERM');
  await first.ended;
});
afterEach(async () => {
  for (const each of started.splice(0)) {
    each.kill('SIGTERM');
    await each.ended;
  }
  // What a killed process has left running.
  if (existsSync(join(folder, 'tradewind.json')))
    await (await startEmbeddedPostgres({ dataFolder: data.path, as: 'tool' })).stop();
});
afterAll(() => data.remove());

const start = (settings: Record<string, string> = {}) => {
  const process = givenProcess({ DATA_DIR: data.path, ...settings });
  started.push(process);
  return process;
};
const readyz = async (address: string) => (await fetch(`${address}/readyz`)).status;

describe('a start', () => {
  test('after the API was killed takes over the running database', async () => {
    const first = start();
    await first.ready;
    const database = readClaim(folder)?.pid;
    for (let round = 0; round < 3; round++) {
      const killed = started.at(-1) as HouseProcess;
      killed.kill('SIGKILL');
      await killed.ended;
      const next = start();
      expect(await readyz(await next.ready)).toBe(200);
      expect(next.output()).toContain('adopted');
      expect(readClaim(folder)?.pid).toBe(database);
    }
    // Nobody else is left to turn it off.
    const last = started.at(-1) as HouseProcess;
    last.kill('SIGTERM');
    expect(await last.ended).toBe(0);
    expect(readClaim(folder)).toBeUndefined();
  });

  test('after API and database were killed recovers the database', async () => {
    const first = start();
    await first.ready;
    first.kill('SIGKILL');
    process.kill(readClaim(folder)?.pid ?? 0, 'SIGKILL');
    await first.ended;
    const second = start();
    expect(await readyz(await second.ready)).toBe(200);
  });

  test('twice at the same moment leaves one server and one database; the other says so and ends', async () => {
    const both = [start(), start()];
    const codes = await Promise.all(both.map((each) => Promise.race([each.ready.then(() => 'ready'), each.ended])));
    expect(codes.toSorted()).toEqual([1, 'ready']);
    const refused = both[codes.indexOf(1)] as HouseProcess;
    expect(refused.errors()).toMatch(/^Another Tradewind is already running on .*\n$/);
    const winner = both[codes.indexOf('ready')] as HouseProcess;
    expect(await readyz(await winner.ready)).toBe(200);
  });

  test('beside a running server names it and leaves it alone', async () => {
    const first = start();
    const address = await first.ready;
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.errors()).toContain(`pid ${first.pid}`);
    expect(await readyz(address)).toBe(200);
  });

  test('on a folder of another version says what to do', async () => {
    const database = await startEmbeddedPostgres({ dataFolder: data.path, as: 'tool' });
    await database.stop();
    const file = join(folder, 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '17\n');
    const refused = start();
    expect(await refused.ended).toBe(1);
    expect(refused.errors()).toMatch(/^The data folder .* was made by PostgreSQL 17.*db:backup.*\n$/);
    writeFileSync(file, version);
  });

  test('with a stale lock of a process number that now belongs to somebody else', async () => {
    const database = await startEmbeddedPostgres({ dataFolder: data.path, as: 'tool' });
    process.kill(readClaim(folder)?.pid ?? 0, 'SIGKILL');
    await database.stop();
    const lock = join(folder, 'postmaster.pid');
    const lines = readFileSync(lock, 'utf8').split('\n');
    writeFileSync(lock, [process.pid, ...lines.slice(1)].join('\n'));
    const next = start();
    const outcome = await Promise.race([next.ready.then(() => 'ready'), next.ended]);
    // As root the database has an account of its own and sees that the number cannot be its predecessor; otherwise it must not guess.
    if (process.getuid?.() === 0) expect(outcome).toBe('ready');
    else {
      expect(outcome).toBe(1);
      expect(next.errors()).toContain(`locked by process ${process.pid}`);
      writeFileSync(lock, lines.join('\n'));
    }
  });

  test('on a busy port says what to do and does not touch the database', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const fresh = givenDataFolder();
    const refused = start({ PORT: String(port), DATA_DIR: fresh.path });
    expect(await refused.ended).toBe(1);
    expect(refused.errors()).toMatch(new RegExp(`^Port ${port} is in use .*PORT=${port + 1}.*\\n$`));
    expect(existsSync(clusterFolder(fresh.path, databaseAccount()).folder)).toBe(false);
    fresh.remove();
    other.close();
  });

  test('finds another place when the database may not enter the data folder, and says so', () => {
    const closed = givenDataFolder();
    chmodSync(closed.path, 0o700);
    const account = databaseAccount();
    const place = clusterFolder(closed.path, account);
    expect(place.moved).toBe(account !== undefined);
    if (place.moved) {
      expect(canReach(dirname(place.folder), account)).toBe(true);
      rmSync(dirname(place.folder), { recursive: true });
    }
    closed.remove();
  });

  test.each([
    ['nobody listens', 'postgres://a:Canary@127.0.0.1:1/x', /127\.0\.0\.1:1\/x \(ECONNREFUSED\)/],
    ['wrong scheme', 'mysql://a:Canary@127.0.0.1/x', /Wrong configuration: .*DATABASE_URL/],
  ])('with a wrong DATABASE_URL (%s) says so without its password', async (_what, url, message) => {
    const refused = start({ DATABASE_URL: url });
    expect(await refused.ended).toBe(1);
    expect(refused.errors()).toMatch(message);
    expect(refused.errors()).not.toContain('Canary');
    expect(refused.errors().trim()).not.toContain('\n');
  });
});

describe('a running server', () => {
  test('starts its database again when that was killed, and needs no restart itself', async () => {
    const server = start();
    const address = await server.ready;
    for (let round = 0; round < 2; round++) {
      process.kill(readClaim(folder)?.pid ?? 0, 'SIGKILL');
      await vi.waitFor(async () => expect(await readyz(address)).toBe(503), { timeout: 20_000, interval: 20 });
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
      await vi.waitFor(async () => expect(await readyz(address)).toBe(200), { timeout: 60_000, interval: 50 });
    }
    expect(server.child.exitCode).toBeNull();
  });

  test('shares its database with a tool, which leaves it running', async () => {
    const server = start();
    const address = await server.ready;
    const tool = await startEmbeddedPostgres({ dataFolder: data.path, as: 'tool' });
    expect(tool.origin).toBe('adopted');
    await tool.stop();
    expect(await readyz(address)).toBe(200);
  });

  test('listens with its database on this machine only', async () => {
    const server = start();
    await server.ready;
    const database = await startEmbeddedPostgres({ dataFolder: data.path, as: 'tool' });
    const client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
    const { rows } = await client.query(
      `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by name`,
    );
    await client.end();
    await database.stop();
    expect(rows.map((row) => row.setting)).toEqual(['127.0.0.1', '']);
  });
});
