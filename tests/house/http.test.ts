// Threats and faults: C6, C7.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { readConfiguration } from '@tradewind/api/configuration.ts';
import type { Graphql } from '@tradewind/api/graphql-seam.ts';
import { createShell, listen } from '@tradewind/api/http.ts';
import { createLog } from '@tradewind/api/log.ts';
import { createMetrics } from '@tradewind/api/metrics.ts';
import { createReadiness } from '@tradewind/api/readiness.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const token = 'a-long-enough-token';
const lines: string[] = [];
const executed: unknown[] = [];
const api: Graphql = {
  // Stands where the GraphQL handler stands: whatever arrives here would have been executed.
  handler: (req, res) => {
    executed.push(req.body);
    res.json({ data: {} });
  },
  stop: async () => undefined,
};
let server: Server;
let url: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tradewind-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>信风</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'void 0');
  const metrics = createMetrics();
  const readiness = createReadiness(metrics);
  readiness.become('running');
  const configuration = readConfiguration({
    PORT: '0',
    METRICS_TOKEN: token,
    PUBLIC_ORIGIN: 'https://sales.example.com',
  });
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  const shell = createShell({ configuration, log, metrics, readiness, graphql: () => api, consoleFolder: folder });
  ({ server, address: url } = await listen(shell, configuration));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  executed.length = 0;
  lines.length = 0;
});

const body = JSON.stringify({ query: '{ me { id } }' });
const json = { 'content-type': 'application/json' };

const post = (content: NonNullable<RequestInit['body']>, headers: Record<string, string>) =>
  fetch(`${url}/graphql`, { method: 'POST', body: content, headers });

test('plain JSON in UTF-8 is let through', async () => {
  for (const type of ['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"']) {
    expect((await post(body, { 'content-type': type })).status, type).toBe(200);
  }
  expect(executed).toHaveLength(3);
});

test.each([
  ['gzip', gzipSync(body)],
  ['br', brotliCompressSync(body)],
  ['deflate', deflateSync(body)],
  ['identity', Buffer.from(body)],
  ['gzip, gzip', gzipSync(gzipSync(body))],
])('a body with content-encoding %s is refused before it is unpacked', async (encoding, bytes) => {
  const response = await post(bytes, { ...json, 'content-encoding': encoding });
  expect(response.status).toBe(415);
  expect(executed).toEqual([]);
});

test.each(['utf-16', 'utf-7', 'ibm037', 'iso-8859-1', 'utf-8; charset=utf-16', ''])(
  'charset %s is refused',
  async (charset) => {
    expect((await post(body, { 'content-type': `application/json; charset=${charset}` })).status).toBe(415);
    expect(executed).toEqual([]);
  },
);

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
  'application/json+x',
])('a page of another site cannot send %s', async (type) => {
  expect((await post(body, { 'content-type': type })).status).toBe(415);
  expect(executed).toEqual([]);
});

test('a request without a content type is refused', async () => {
  expect((await post(new Blob([body]), {})).status).toBe(415);
  expect(executed).toEqual([]);
});

test('a body above the limit is refused, announced or not', async () => {
  const large = JSON.stringify({ query: 'x'.repeat(1_100_000) });
  expect((await post(large, json)).status).toBe(413);
  const outgoing = request(`${url}/graphql`, { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' } });
  outgoing.on('error', () => undefined);
  outgoing.end(large);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(413);
  expect(executed).toEqual([]);
});

test('a hundred thousand nested brackets are an answer, not a crash', async () => {
  const response = await post('['.repeat(100_000), json);
  expect(response.status).toBe(400);
  expect(executed).toEqual([]);
});

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s executes nothing', async (method) => {
  const response = await fetch(`${url}/graphql?query=%7Bme%7Bid%7D%7D`, {
    method,
    headers: { accept: 'application/json' },
  });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
  expect(executed).toEqual([]);
});

test.each(['https://evil.example', 'null', 'http://sales.example.com', 'http://localhost:1'])(
  'origin %s is refused',
  async (origin) => {
    const response = await post(body, { ...json, origin });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(executed).toEqual([]);
  },
);

test('the console itself, here and at its public address, is let through', async () => {
  for (const origin of [url, 'https://sales.example.com'])
    expect((await post(body, { ...json, origin })).status).toBe(200);
});

test('no script runs but our own files', async () => {
  const response = await fetch(url, { headers: { accept: 'text/html' } });
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("worker-src 'self' blob:");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('strict-transport-security')).toMatch(/max-age/);
  expect(response.headers.get('x-powered-by')).toBeNull();
});

test('every address of the console is its page, which is asked for anew; hashed files are kept', async () => {
  for (const path of ['/', '/contracts/1/show', '/graphql']) {
    const page = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
    expect(await page.text(), path).toContain('信风');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
  const asset = await fetch(`${url}/assets/app-1a2b.js`);
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test.each(['/assets/none.js', '/.env', '/..%2f..%2fpackage.json', '/assets/..%2findex.html/..%2f..%2f..%2fetc/passwd'])(
  '%s is no file',
  async (path) => {
    const response = await fetch(`${url}${path}`);
    expect([400, 403, 404]).toContain(response.status);
  },
);

test('the request id of the answer is the one in the log; a forged one is replaced', async () => {
  const good = await post(body, { ...json, 'x-request-id': 'proxy-0001-abcd' });
  expect(good.headers.get('x-request-id')).toBe('proxy-0001-abcd');
  const forged = await post(body, { ...json, 'x-request-id': '"}{"level":"fatal"' });
  const id = forged.headers.get('x-request-id');
  expect(id).toMatch(/^[\w-]{36}$/);
  expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(expect.arrayContaining(['proxy-0001-abcd', id]));
});

test('neither the address line nor headers of a request reach the log', async () => {
  await fetch(`${url}/contracts?token=Canary-7f3a`, {
    headers: { 'user-agent': 'Canary-7f3a', cookie: 'sid=Canary-7f3a', authorization: 'Bearer Canary-7f3a' },
  });
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join()).not.toContain('Canary');
});

test('metrics need their token', async () => {
  const read = (headers: Record<string, string>) => fetch(`${url}/metrics`, { headers });
  expect((await read({})).status).toBe(403);
  expect((await read({ authorization: 'Bearer a-long-enough-tokem' })).status).toBe(403);
  const response = await read({ authorization: `Bearer ${token}` });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('http_request_duration_seconds');
});
