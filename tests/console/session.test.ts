/// <reference lib="dom" />
// Threats and faults: C7, C10.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserDesk, givenBrowser } from '../given/browser.ts';
import { givenCustomer } from '../given/customer.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

/** Sessions as a browser sees them (reliability C7, C10): what a foreign page can do with them, and what is left of them afterwards. */
let desk: Desk;
let browser: BrowserDesk;
let stranger: Server;
let elsewhere: string;

beforeAll(async () => {
  desk = await givenDesk();
  browser = await givenBrowser(desk);
  stranger = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<body>elsewhere'));
  await new Promise<void>((ready) => stranger.listen(0, '127.0.0.1', ready));
  elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await new Promise((closed) => stranger.close(closed));
});

const signIn = async (page: Page, to = '今天的流程'): Promise<void> => {
  await page.getByLabel('邮箱').fill('sales1@demo.example');
  await page.getByLabel('口令').fill('tradewind-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: to }).waitFor();
};
const cookieOf = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => /^(__Host-)?tradewind$/.test(name));

test('a page of another origin can neither read with the session nor change anything by it, in whatever form it sends', async () => {
  const customer = await givenCustomer(desk.company, { name: '跨站有限公司', phone: '+86 21 5555 0001' });
  const { page } = await browser.look('/', { as: 'sales1' });
  await page.getByRole('heading', { name: '今天的流程' }).waitFor();
  await page.goto(elsewhere);
  const [{ version }] = (await desk.company.sql('select version from customer where id = $1', [customer.id])) as [
    { version: number },
  ];
  const query = `mutation{updateCustomer(id:"${customer.id}",version:${version},input:{phone:"+1 555 0100"}){id}}`;
  const read = await page.evaluate(
    async ({ api, text }) => {
      const asks: [string, RequestInit][] = [
        [
          '/graphql',
          { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: text }) },
        ],
        [
          '/graphql',
          {
            method: 'POST',
            mode: 'no-cors',
            headers: { 'content-type': 'text/plain' },
            body: JSON.stringify({ query: text }),
          },
        ],
        ['/graphql', { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ query: text }) }],
        [`/graphql?query=${encodeURIComponent(text)}`, { method: 'GET', mode: 'no-cors' }],
        ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{me{id}}"}' }],
      ];
      const heard: string[] = [];
      for (const [path, init] of asks)
        await fetch(api + path, { ...init, credentials: 'include' })
          .then((answer) => answer.text())
          .then((said) => said && heard.push(said))
          .catch(() => undefined);
      const form = document.createElement('form');
      form.method = 'post';
      form.action = `${api}/graphql`;
      form.enctype = 'text/plain';
      form.append(
        Object.assign(document.createElement('input'), {
          name: JSON.stringify({ query: text, x: '' }).slice(0, -2),
          value: '"}',
        }),
      );
      document.body.append(form);
      return heard;
    },
    { api: desk.server.url, text: query },
  );
  expect(read).toEqual([]);
  await Promise.all([page.waitForNavigation(), page.evaluate(() => document.querySelector('form')?.submit())]);
  const [{ phone }] = (await desk.company.sql('select phone from customer where id = $1', [customer.id])) as [
    { phone: string },
  ];
  expect(phone).toBe('+86 21 5555 0001');
});

test('the session is a cookie no script can read, another one at each sign-in, and dead at once after signing out', async () => {
  const { page } = await browser.look('/login');
  await page.context().addCookies([{ name: 'tradewind', value: 'chosen-beforehand', url: desk.server.url }]);
  await signIn(page);
  const first = await cookieOf(page);
  expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(first?.value.length).toBeGreaterThan(30);
  expect(first?.value).not.toContain('chosen');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain(first?.value);

  await page.getByRole('button', { name: /^个人/ }).click();
  await page.getByRole('menuitem', { name: '退出' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor();
  expect(await cookieOf(page)).toBeUndefined();
  const { data } = await desk.server.ask<{ me: unknown }>('{me{id}}', {}, { token: String(first?.value) });
  expect(data?.me ?? null).toBeNull();
  // The button back leads to the sign-in, not to what was on screen.
  await page.goBack();
  await page.getByRole('button', { name: '登录' }).waitFor();

  await signIn(page);
  expect((await cookieOf(page))?.value).not.toBe(first?.value);
});

test('who has been away too long signs in again and goes on where he was', async () => {
  const { page } = await browser.look('/customers', { as: 'sales1' });
  await page.getByRole('heading', { name: '客户' }).waitFor();
  const now = desk.company.clock.now();
  desk.company.clock.set(new Date(now.getTime() + 13 * 3_600_000));
  // Who calls is remembered for less than a second.
  const token = String((await cookieOf(page))?.value);
  await expect
    .poll(async () => (await desk.server.ask<{ me: unknown }>('{me{id}}', {}, { token })).data?.me ?? null)
    .toBeNull();
  // Not by a click on the menu: the page may have noticed by itself, and then there is no menu any more.
  await page.goto(`${desk.server.url}/contacts`);
  await signIn(page, '联系人');
  desk.company.clock.set(now);
});
