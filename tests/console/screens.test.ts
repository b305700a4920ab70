/// <reference lib="dom" />

import { issueExitPass } from '@tradewind/domain/shipment/issue-exit-pass.ts';
import encodeQR from 'qr';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers, type BrowserDesk, givenBrowser, type Looking, sideways, type Window } from '../given/browser.ts';
import { givenCustomer } from '../given/customer.ts';
import { givenDeliveryIn, givenSale, passOf } from '../given/delivery.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { png } from '../given/file.ts';
import { csv } from '../import/files.ts';

let desk: Desk;
let browser: BrowserDesk;
const open: Window[] = [];

beforeAll(async () => {
  desk = await givenDesk();
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

test('the gate reads a code from a photo and says when no such pass exists', async () => {
  const { page } = await look('/gate', { as: 'gate', width: 390, height: 844 });
  await page.getByRole('heading', { name: '门岗' }).waitFor();
  const gif = encodeQR('EP-2026-999999', 'gif', { scale: 6 });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'pass.gif', mimeType: 'image/gif', buffer: Buffer.from(gif) });
  await page.getByText('没有出门证 EP-2026-999999，车辆不得离厂。').waitFor();
  expect(await sideways(page)).toBe(0);
});

test('the gate lets a vehicle out on its pass, once', async () => {
  const delivery = await givenDeliveryIn(desk.company, await givenSale(desk.company), 'ISSUED');
  await desk.company.run('warehouse', issueExitPass, delivery.id);
  const pass = await passOf(desk.company, delivery.id);
  const { page } = await look('/gate', { as: 'gate', width: 390, height: 844 });
  await page.getByRole('textbox', { name: '出门证号' }).fill(pass.number);
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByRole('heading', { name: pass.number }).waitFor();
  await page.getByRole('button', { name: '登记出门' }).click();
  await page.getByText(/已离厂/).waitFor();
  await page.getByRole('textbox', { name: '出门证号' }).fill(pass.number);
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByText(/已于 .* 使用，车辆不得离厂。/).waitFor();
  expect(await page.getByRole('button', { name: '登记出门' }).count()).toBe(0);
}, 60_000);

test('on a phone the store issues the goods, and whoever delivers photographs the signed copy', async () => {
  const delivery = await givenDeliveryIn(desk.company, await givenSale(desk.company), 'APPROVED');
  const { page } = await look(`/delivery-orders/${delivery.id}/show`, { as: 'warehouse', width: 390, height: 844 });
  await page.getByRole('button', { name: '出库', exact: true }).click();
  await page.locator('[name=vehicle]').fill('苏A·12345');
  expect(await sideways(page)).toBe(0);
  await page.getByRole('dialog').getByRole('button', { name: '出库', exact: true }).click();
  await page.locator('header').getByText('已出库').first().waitFor();

  const left = await givenDeliveryIn(desk.company, await givenSale(desk.company), 'LEFT_PLANT');
  const [{ id }] = (await desk.company.sql('select id from sign_off where delivery_id = $1', [left.id])) as [
    { id: string },
  ];
  const signing = (await look(`/sign-offs/${id}/show`, { as: 'logistics', width: 390, height: 844 })).page;
  await signing.getByRole('button', { name: '登记签收', exact: true }).click();
  const dialog = signing.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: '签收单.png', mimeType: 'image/png', buffer: png() });
  await signing.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name=evidence]')?.value === '签收单.png',
  );
  await dialog.locator('[name=signer]').fill('张三');
  await dialog.locator('[name=condition]').fill('完好');
  await dialog.locator('[name=signedOn]').fill(desk.company.clock.now().toISOString().slice(0, 10));
  expect(await sideways(signing)).toBe(0);
  await dialog.getByRole('button', { name: '登记签收', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const kept = await desk.company.sql(
    "select a.name, s.status, s.evidence from attachment a join sign_off s on s.id = a.subject_id where s.id = $1 and a.kind = 'SIGN_OFF'",
    [id],
  );
  expect(kept).toEqual([{ name: '签收单.png', status: 'SIGNED', evidence: '签收单.png' }]);
}, 60_000);

test('an API key is shown once', async () => {
  const { page } = await look('/api-keys', { as: 'admin' });
  await page.getByRole('link', { name: '新建接口密钥' }).click();
  await page.getByLabel('用途').fill('报表程序');
  await page
    .getByLabel('有效期至')
    .fill(new Date(desk.company.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '新建接口密钥' }).click();
  await page.getByText('密钥只显示这一次').waitFor();
  const token = await page.locator('code').textContent();
  expect(token).toMatch(/^tw_/);
  await page.getByRole('link', { name: '返回密钥列表' }).click();
  await page.getByText('报表程序').waitFor();
  expect(await page.getByText(String(token)).count()).toBe(0);
});

test('the permission table says who may do what, and narrows by role', async () => {
  const { page } = await look('/permissions', { as: 'admin', locale: 'en' });
  await page.getByText('shipment.registerExit').waitFor();
  await page.getByRole('searchbox', { name: 'Search' }).fill('registerExit');
  await page.getByRole('cell', { name: /Security/ }).waitFor();
});

test('an approval chain is made at the desk, says in words when it applies, and is changed from what it says', async () => {
  const { page } = await look('/approval-chains/create', { as: 'admin', locale: 'en', width: 390, height: 844 });
  await page.getByRole('heading', { name: 'Applies only to' }).waitFor();
  expect(await sideways(page)).toBe(0);
  await page.getByRole('combobox', { name: 'Document type' }).click();
  await page.getByRole('option', { name: 'Invoice', exact: true }).click();
  await page.locator('[name=name]').fill('红字发票');
  await page.locator('[name=nameEn]').fill('Red-letter invoices');
  await page.getByRole('textbox', { name: 'Chinese name 1' }).fill('财务批准');
  await page.getByRole('textbox', { name: 'English name 1' }).fill('Finance approves');
  await page.getByRole('combobox', { name: 'Roles 1' }).click();
  await page.getByRole('option', { name: 'Finance', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Kind' }).fill('Red');
  await page.getByRole('option', { name: 'Red-letter invoice' }).click();
  await page.getByRole('button', { name: 'Save approval chain' }).click();
  await page.getByRole('heading', { name: 'Red-letter invoices' }).waitFor();
  await page.getByText('the kind “Red-letter invoice”').waitFor();
  await page.getByRole('button', { name: 'Change the chain' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('textbox', { name: 'English name 1' }).inputValue()).toBe('Finance approves');
  await dialog.getByRole('textbox', { name: 'Working days 1' }).fill('5');
  await dialog.getByLabel('Reason').fill('More time');
  await dialog.getByRole('button', { name: 'Change the chain' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Finance · 5 working days').waitFor();
});

test('the series of document numbers are told with what they number, and checked for gaps', async () => {
  await givenCustomer(desk.company);
  const { page } = await look('/numbering', { as: 'admin', locale: 'en' });
  const row = page.getByRole('row').filter({ hasText: /^CU/ });
  await row.getByRole('cell', { name: 'Customer', exact: true }).waitFor();
  await row.getByRole('button').click();
  await row.getByText('none missing').waitFor();
});

test('a file is uploaded and its columns are matched by their headers', async () => {
  const { page } = await look('/import', { as: 'sales.admin' });
  const rows = [
    ['客户编号', '客户名称', '业务员', '国家', '备用列'],
    ['UP-1', '上传机械有限公司', 'sales1@demo.example', '中国', 'x'],
  ];
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '客户.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(rows)) });
  await page.getByText('文件的列（1 行）').waitFor();
  await page.getByRole('cell', { name: '上传机械有限公司' }).waitFor();
  await page.getByRole('button', { name: '检查全部行' }).click();
  await page.getByText('正在逐行检查').first().waitFor();
});

test.each([
  ['gate', '/gate', { as: 'gate', width: 390, height: 844 }],
  ['import', '/import', { as: 'sales.admin' }],
  ['permissions', '/permissions', { as: 'admin' }],
  ['account', '/me', { as: 'sales1', theme: 'dark' }],
  ['new API key', '/api-keys/create', { as: 'admin', locale: 'en' }],
] as const)('%s: axe finds nothing serious', async (_name, path, looking) => {
  const { page, settled } = await look(path, looking);
  await page.getByRole('heading').first().waitFor();
  await settled();
  expect(await barriers(page)).toEqual([]);
});
