/// <reference lib="dom" />

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers, type BrowserDesk, givenBrowser, type Looking, sideways, type Window } from '../given/browser.ts';
import { bringContract, givenContract, givenTrade } from '../given/contract.ts';
import { givenSale } from '../given/delivery.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

let desk: Desk;
let browser: BrowserDesk;
let contract: { id: string };
const open: Window[] = [];

beforeAll(async () => {
  desk = await givenDesk();
  browser = await givenBrowser(desk);
  contract = (await givenSale(desk.company)).contract;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const look = async (path: string, looking: Looking = {}): Promise<Window> => {
  const window = await browser.look(path, looking);
  open.push(window);
  return window;
};

afterEach(async () => {
  const complaints = open.flatMap((window) => window.complaints);
  await Promise.all(open.splice(0).map((window) => window.close()));
  expect(complaints).toEqual([]);
});

test('a contract’s page is its life: sixteen steps, the current one open, any other with a click', async () => {
  const { page } = await look(`/contracts/${contract.id}/show`, { as: 'gm' });
  const rail = page.getByRole('list', { name: '合同全程' });
  await rail.waitFor();
  await expect.poll(() => rail.getByRole('button').count()).toBe(16);
  const current = rail.locator('[aria-current=step]');
  await expect.poll(() => current.count()).toBe(1);
  await expect.poll(() => current.getByRole('button').getAttribute('aria-expanded')).toBe('true');
  await rail.getByRole('button', { name: /合同签订/ }).click();
  await page.getByRole('heading', { name: /合同签订/ }).waitFor();
  await page
    .getByRole('link', { name: /^合同申报单 / })
    .first()
    .waitFor();
  expect(page.url()).toContain('step=CONTRACT');
});

test('on a phone the steps stand below each other, what happened in one opens under it', async () => {
  const { page } = await look(`/contracts/${contract.id}/show`, { as: 'sales1', width: 390, height: 844 });
  const rail = page.getByRole('list', { name: '合同全程' });
  await rail.waitFor();
  const [first, second] = await Promise.all([0, 1].map((at) => rail.getByRole('button').nth(at).boundingBox()));
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0) - 1);
  expect(await sideways(page)).toBe(0);
});

test('the process map leads to the records it counted', async () => {
  const { page } = await look('/', { as: 'gm' });
  const map = page.getByRole('list', { name: '流程图' });
  await map.waitFor();
  const stages = await map.getByRole('heading').allTextContents();
  expect(stages[0]).toBe('客户');
  expect(stages.at(-1)).toBe('归档');
  const link = map.getByRole('listitem').getByRole('link', { name: /\d$/ }).first();
  const counted = Number(/(\d+)$/.exec((await link.textContent()) ?? '')?.[1]);
  await link.click();
  await page.getByRole('table').waitFor();
  await expect.poll(() => page.locator('tbody tr').count()).toBe(Math.min(counted, 25));
});

test('the scope narrows the map to one’s own', async () => {
  const { page } = await look('/', { as: 'gm' });
  const map = page.getByRole('list', { name: '流程图' });
  await map.getByRole('link').first().waitFor();
  await page.getByRole('button', { name: '我的业务' }).click();
  await expect.poll(() => map.getByRole('link').count()).toBe(0);
});

test('the ageing report says every group in its currency and changes its groups', async () => {
  const { page } = await look('/ageing', { as: 'finance', locale: 'en' });
  await page.getByRole('heading', { name: 'Ageing' }).waitFor();
  await page.getByRole('button', { name: 'Region' }).click();
  expect(page.url()).toContain('by=REGION');
});

test.each([
  ['contract', (): string => `/contracts/${contract.id}/show`],
  ['home', (): string => '/'],
  ['ageing', (): string => '/ageing'],
] as const)('%s: axe finds nothing serious', async (_name, path) => {
  const { page, settled } = await look(path(), { as: 'gm' });
  await page.getByRole('heading').first().waitFor();
  await settled();
  expect(await barriers(page)).toEqual([]);
});

test('whoever sees every task is told of those that are his own to deal with; the others are one click away', async () => {
  await bringContract(
    desk.company,
    (await givenContract(desk.company, await givenTrade(desk.company))).id,
    'IN_REVIEW',
  );
  const { page } = await look('/tasks', { as: 'gm', locale: 'en' });
  await page.getByText('Nothing matches these conditions').waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: /open tasks/ }).getAttribute('aria-label'))
    .toBe('0 open tasks');
  await page.getByRole('button', { name: 'My turn' }).click();
  await page
    .getByRole('link', { name: /^Legal/ })
    .first()
    .waitFor();
  const legal = (await look('/', { as: 'legal', locale: 'en' })).page;
  await legal
    .getByRole('link', { name: /^Legal/ })
    .first()
    .waitFor();
  await expect
    .poll(() => legal.getByRole('button', { name: /open tasks/ }).getAttribute('aria-label'))
    .toBe('1 open tasks');
});

test('an English page tells who did something, who has it and who may clear it by English names', async () => {
  const { page } = await look(`/contracts/${contract.id}/show?tab=history`, { as: 'gm', locale: 'en' });
  const history = page.getByRole('tabpanel');
  await history.getByText('Wang Jianguo', { exact: true }).first().waitFor();
  expect(await history.getByText(/[一-鿿]/).allTextContents()).toEqual([]);
});

test('a contract is printed from its page and takes files', async () => {
  const { page } = await look(`/contracts/${contract.id}/show`, { as: 'sales1', locale: 'en' });
  await page.getByRole('button', { name: 'Print' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('menuitem', { name: /English/ })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  await page.getByRole('tab', { name: 'Files' }).click();
  await page.getByText('No files yet').waitFor();
}, 60_000);

test('who decides sees on the same screen the figures, what speaks against it, and what others have said', async () => {
  const reviewed = await bringContract(
    desk.company,
    (await givenContract(desk.company, await givenTrade(desk.company))).id,
    'IN_REVIEW',
  );
  await desk.does('legal', 'approveContract', reviewed.id, { opinion: '仲裁地已改' });
  const [{ id }] = (await desk.company.sql(
    "select id from task where record_id = $1 and status = 'OPEN' and role = 'FINANCE'",
    [reviewed.id],
  )) as [{ id: string }];
  const { page } = await look(`/tasks/${id}/show`, { as: 'finance', locale: 'en' });
  await page.getByText('仲裁地已改').waitFor();
  await page.getByText(/Waits for Legal, Finance, Technical/).waitFor();
  await page.getByRole('heading', { name: /^Lines/ }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Approve' }).isEnabled()).toBe(true);

  // Somebody whose step it is not sees why not.
  const other = (await look(`/tasks/${id}/show`, { as: 'gm', locale: 'en' })).page;
  await other
    .getByText(/The open step “.*” waits for Finance, Technical/)
    .first()
    .waitFor();
  await expect.poll(() => other.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);
  expect(await barriers(other)).toEqual([]);
}, 60_000);
