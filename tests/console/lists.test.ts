/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { readTable } from '@tradewind/api/import/read-table.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type BrowserDesk, givenBrowser, type Looking, type Window } from '../given/browser.ts';
import { bringContract, givenContract, givenTrade } from '../given/contract.ts';
import { givenCustomer } from '../given/customer.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

let desk: Desk;
let browser: BrowserDesk;
let draft: { id: string; number: string };
let inReview: { id: string; number: string };
const open: Window[] = [];

beforeAll(async () => {
  desk = await givenDesk();
  const trade = await givenTrade(desk.company);
  draft = await givenContract(desk.company, trade);
  inReview = await bringContract(desk.company, (await givenContract(desk.company, trade)).id, 'IN_REVIEW');
  browser = await givenBrowser(desk);
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

test('a view is saved under a name, is a tab on every machine, and goes when it is deleted', async () => {
  const { page } = await look('/contracts', { as: 'gm' });
  await page.getByRole('tab', { name: /评审中/ }).click();
  await page.getByRole('link', { name: draft.number }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '保存为视图' }).click();
  await page.getByLabel('视图名称').fill('正在评审');
  await page.getByRole('button', { name: '保存为视图' }).last().click();
  await page.getByRole('tab', { name: '正在评审' }).waitFor();

  const elsewhere = (await look('/contracts', { as: 'gm' })).page;
  await elsewhere.getByRole('link', { name: draft.number }).waitFor();
  await elsewhere.getByRole('tab', { name: '正在评审' }).click();
  await elsewhere.getByRole('link', { name: draft.number }).waitFor({ state: 'detached' });
  await elsewhere.getByRole('link', { name: inReview.number }).waitFor();
  await elsewhere.getByRole('button', { name: '删除视图 正在评审' }).click();
  await elsewhere.getByRole('tab', { name: '正在评审' }).waitFor({ state: 'detached' });
}, 60_000);

test.each(['CSV', 'Excel'])('the list as it is narrowed leaves as %s, made by the API', async (kind) => {
  const { page } = await look(
    `/contracts?filter=${encodeURIComponent(JSON.stringify({ status: { in: ['IN_REVIEW'] } }))}`,
    { as: 'gm' },
  );
  await page.getByRole('link', { name: inReview.number }).waitFor();
  await page.getByRole('button', { name: '导出' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: new RegExp(kind) }).click();
  const { headers, rows } = await readTable(new Uint8Array(await readFile(await (await coming).path())));
  expect(headers.slice(0, 3)).toEqual(['合同号', '客户', '状态']);
  expect(rows.map(({ cells }) => cells[0])).toEqual([inReview.number]);
  expect(rows[0]?.cells[2]).toBe('评审中');
});

test('the keyboard walks the rows, opens one, and shows what it can do', async () => {
  const { page } = await look('/contracts', { as: 'gm' });
  await page.getByRole('link', { name: inReview.number }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('下一行、上一行').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  await page.keyboard.type(inReview.number);
  await page.getByRole('link', { name: draft.number }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: inReview.number }).waitFor();
}, 60_000);

test('chosen records show what can be done with all of them, and do it', async () => {
  const first = await givenContract(desk.company, await givenTrade(desk.company));
  const second = await givenContract(desk.company, await givenTrade(desk.company));
  const { page } = await look(
    `/contracts?filter=${encodeURIComponent(JSON.stringify({ id: { in: [first.id, second.id] } }))}`,
    { as: 'sales1' },
  );
  await page.getByRole('link', { name: first.number }).waitFor();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByText('已选 2 项').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('menuitem', { name: /^送审/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await page.getByText(/送审：2 条已完成/).waitFor();
  const rows = (await desk.company.sql('select status from contract where id = any($1)', [[first.id, second.id]])) as {
    status: string;
  }[];
  expect(rows.map(({ status }) => status)).toEqual(['IN_REVIEW', 'IN_REVIEW']);
}, 60_000);

test('a deletion can be taken back for five seconds', async () => {
  const customer = await givenCustomer(desk.company, { name: '可撤销有限公司' });
  const { page } = await look(`/customers/${customer.id}/show`, { as: 'sales1' });
  await page.getByRole('button', { name: '删除' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('heading', { name: '可撤销有限公司' }).waitFor();
  const rows = await desk.company.sql('select 1 from customer where id = $1', [customer.id]);
  expect(rows).toHaveLength(1);
});
