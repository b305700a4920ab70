// Threats and faults: E7.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { databaseAccount } from '@tradewind/api/postgres/account.ts';
import { clusterFolder } from '@tradewind/api/postgres/folder.ts';
import { readClaim } from '@tradewind/api/postgres/postmaster.ts';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { givenDataFolder, givenProcess, type HouseProcess } from '../given/process.ts';

// Whole processes and clusters start here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const data = givenDataFolder();
let server: HouseProcess;
let address: string;

beforeEach(async () => {
  server = givenProcess({ DATA_DIR: data.path, JOBS: 'on', SHUTDOWN_SECONDS: '6' });
  address = await server.ready;
});
afterEach(async () => {
  server.kill('SIGKILL');
  await server.ended;
});
afterAll(() => data.remove());

const databasePid = () => readClaim(clusterFolder(data.path, databaseAccount()).folder)?.pid;

/** A request whose body has not arrived yet: it is in flight for as long as we like. */
async function unfinishedRequest(): Promise<{ finish(): Promise<string> }> {
  const { hostname, port } = new URL(address);
  const socket: Socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (text) => (answer += text));
  await once(socket, 'connect');
  const body = '{"query":"{ __typename }"}';
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  return {
    finish: async () => {
      socket.end(body.slice(5));
      await once(socket, 'close');
      return answer;
    },
  };
}

const inFlight = async () =>
  Number(/http_requests_in_flight (\d+)/.exec(await (await fetch(`${address}/metrics`)).text())?.[1]);

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s: what is in flight is answered, what comes new is told to come back, then everything is closed',
  async (signal) => {
    const request = await unfinishedRequest();
    // The request that asks is in flight itself.
    await vi.waitFor(async () => expect(await inFlight()).toBe(2), { timeout: 20_000 });
    server.kill(signal);
    const late = await vi.waitFor(async () => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(server.output()).toContain('stopping');
      return response;
    }, 20_000);
    expect(late.status).toBe(503);
    expect(late.headers.get('retry-after')).toMatch(/^\d+$/);
    const ready = await fetch(`${address}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ checks: { process: 'stopping' } });
    expect(await request.finish()).toMatch(/^HTTP\/1\.1 \d{3}/);
    expect(await server.ended).toBe(0);
    expect(databasePid()).toBeUndefined();
  },
);

test('a request that never ends is cut off in time', async () => {
  await unfinishedRequest();
  await vi.waitFor(async () => expect(await inFlight()).toBe(2), { timeout: 20_000 });
  const began = performance.now();
  server.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(6_000);
  expect(databasePid()).toBeUndefined();
});

test('without its parent a server stops by itself', async () => {
  server.child.disconnect();
  expect(await server.ended).toBe(0);
  expect(databasePid()).toBeUndefined();
});
