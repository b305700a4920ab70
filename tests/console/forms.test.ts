/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type BrowserDesk, givenBrowser, type Looking, type Window } from '../given/browser.ts';
import { givenContract, givenTrade } from '../given/contract.ts';
import { givenCustomer } from '../given/customer.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { givenProduct } from '../given/product.ts';

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

test('a reload loses nothing that was typed; discarding does', async () => {
  const { page } = await look('/customers/create', { as: 'sales1' });
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('input[name=name]').fill('草稿机械有限公司');
  await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.includes('draft')));
  await page.reload();
  await page.getByText(/已恢复未保存的内容/).waitFor();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name=name]')?.value === '草稿机械有限公司',
  );
  await page.getByRole('button', { name: '丢弃' }).click();
  await expect.poll(() => page.locator('input[name=name]').inputValue()).toBe('');
});

test('leaving a form with something unsaved asks', async () => {
  const { page } = await look('/customers/create', { as: 'sales1' });
  await page.locator('input[name=name]').fill('尚未保存有限公司');
  await page.getByRole('link', { name: '联系人', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('不保存就离开？').waitFor();
  await dialog.getByRole('button', { name: '留在此页' }).click();
  await expect.poll(() => page.locator('input[name=name]').inputValue()).toBe('尚未保存有限公司');
  await page.getByRole('link', { name: '联系人', exact: true }).click();
  await page.getByRole('button', { name: '丢弃并离开' }).click();
  await page.getByRole('heading', { name: '联系人' }).waitFor();
});

test('two people edit one record: the second sees both versions, field by field, and decides', async () => {
  const customer = await givenCustomer(desk.company, { name: '两人有限公司', city: '宁波' });
  const mine = (await look(`/customers/${customer.id}`, { as: 'sales1' })).page;
  await mine.locator('input[name=city]').fill('杭州');
  const [{ version }] = (await desk.company.sql('select version from customer where id = $1', [customer.id])) as [
    { version: number },
  ];
  await desk.as(
    'sales1',
    'mutation($id:ID!,$version:Int!){updateCustomer(id:$id,version:$version,input:{phone:"+86 21 5555 0101"}){id}}',
    {
      id: customer.id,
      version,
    },
  );
  await mine.getByRole('button', { name: '保存客户' }).click();
  const dialog = mine.getByRole('dialog');
  await dialog.getByText('他人已修改此记录').waitFor();
  await dialog.getByRole('cell', { name: /对方的 \+86 21 5555 0101/ }).waitFor();
  await dialog.getByRole('cell', { name: /我的 杭州/ }).waitFor();
  await dialog.getByRole('button', { name: '按所选保存' }).click();
  await mine.getByRole('heading', { name: '两人有限公司' }).waitFor();
  const rows = await desk.company.sql('select city, phone from customer where id = $1', [customer.id]);
  expect(rows).toEqual([{ city: '杭州', phone: '+86 21 5555 0101' }]);
}, 60_000);

test('a block pasted from a spreadsheet fills the lines: products by code, numbers as they are written', async () => {
  const product = await givenProduct(desk.company);
  const { page } = await look('/contract-applications/create', { as: 'sales.admin' });
  const cell = page.getByRole('combobox', { name: /^产品.* 1$/ });
  await cell.waitFor();
  await cell.evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData('text', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, `${product.code}\t1,200\n${product.code}\t3`);
  await page.getByRole('textbox', { name: '数量 2' }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: '数量 1' }).inputValue()).toBe('1200');
  await page.waitForFunction(
    (code) =>
      [...document.querySelectorAll<HTMLInputElement>('[data-cell$=productId] input')].filter((each) =>
        each.value.includes(code),
      ).length === 2,
    product.code,
  );
});

test('a line that is changed shows the product it is about', async () => {
  const trade = await givenTrade(desk.company);
  const contract = await givenContract(desk.company, trade);
  const { page } = await look(`/contracts/${contract.id}`, { as: 'sales.admin' });
  await expect
    .poll(() => page.getByRole('combobox', { name: /^产品.* 1$/ }).inputValue())
    .toContain(trade.bearing.code);
}, 60_000);

test('one form by keyboard alone', async () => {
  const { page } = await look('/customers/create', { as: 'sales1', locale: 'en' });
  await page.locator('input[name=name]').focus();
  await page.keyboard.type('Keyboard Bearings Ltd');
  for (let at = 0; at < 40; at++) {
    if (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'country')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('GB');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Keyboard Bearings Ltd' }).waitFor();
});
