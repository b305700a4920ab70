import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repository } from '@tradewind/api/configuration.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserDesk, givenBrowser } from '../given/browser.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

let desk: Desk;
let browser: BrowserDesk;

beforeAll(async () => {
  desk = await givenDesk();
  browser = await givenBrowser(desk);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

test('sign-in and process map need less than 280 kB of compressed script; lists and forms come when they are opened', async () => {
  const { page } = await browser.look('/login');
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  await page.reload();
  await page.getByLabel('邮箱').fill('sales1@demo.example');
  await page.getByLabel('口令').fill('tradewind-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('list', { name: '流程图' }).waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all([...scripts].map(async (url) => gzipSync(await (await fetch(url)).text()).length));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThan(280_000);

  const before = scripts.size;
  await page.getByRole('link', { name: '合同', exact: true }).first().click();
  await page.getByRole('table').waitFor();
  expect(scripts.size).toBeGreaterThan(before);
});

test('the files of the build go out as they were compressed; answers of the API are not compressed', async () => {
  const [name] = readdirSync(join(repository, 'apps/admin/dist/assets')).filter((each) => /^App-.*\.js$/.test(each));
  for (const [accepts, encoding] of [
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const response = await fetch(`${desk.server.url}/assets/${name}`, { headers: { 'accept-encoding': accepts } });
    expect(response.headers.get('content-encoding'), accepts).toBe(encoding);
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(await response.text()).toContain('信风');
  }
  const answer = await fetch(`${desk.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'br, gzip' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  });
  expect(answer.headers.get('content-encoding')).toBeNull();
});
