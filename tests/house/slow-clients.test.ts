// Threats and faults: C14.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenServer, type TestServer } from '../given/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await givenServer();
});
afterAll(() => server.stop());

async function send(text: string): Promise<Socket & { answer(): string }> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (piece) => (answer += piece));
  await once(socket, 'connect');
  socket.write(text);
  return Object.assign(socket, { answer: () => answer });
}

const answerTo = async (text: string) => {
  const socket = await send(text);
  await once(socket, 'close');
  return socket.answer();
};

test('two hundred half-sent requests delay nobody, and are gone within fifteen seconds', async () => {
  const began = performance.now();
  const sockets = await Promise.all(
    Array.from({ length: 200 }, () => send('POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ')),
  );
  const closed = Promise.all(sockets.map((socket) => once(socket, 'close')));
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    const asked = performance.now();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    times.push(performance.now() - asked);
  }
  expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(100);
  await closed;
  expect(performance.now() - began).toBeLessThan(15_000);
});

test('a flood of headers is refused', async () => {
  expect(await answerTo(`GET /healthz HTTP/1.1\r\nhost: x\r\nx-flood: ${'a'.repeat(60_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 /,
  );
});

test('a request with two lengths is refused, so that nobody can hide a second one in it', async () => {
  const both =
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n';
  const answer = await answerTo(both);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
});
