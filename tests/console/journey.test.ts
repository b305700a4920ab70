/// <reference lib="dom" />
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { labelsOf } from '@tradewind/domain/kernel/enum-labels.ts';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type BrowserDesk, givenBrowser, type Window } from '../given/browser.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { pdf } from '../given/file.ts';
import { everyClause, givenWalk, type Walk } from '../given/walk.ts';

/** A domestic contract from customer to archive, clicked through by those whose business each step is: forms, commands, inbox and gate, as they stand on screen. */
let desk: Desk;
let walk: Walk;
let browser: BrowserDesk;
const windows = new Map<string, Window>();
const atOnce = 4;
let last = '';

beforeAll(async () => {
  desk = await givenDesk();
  walk = givenWalk(desk);
  browser = await givenBrowser(desk);
  await walk.makesProduct();
  await walk.decidesPrices();
  await desk.creates('admin', 'Warehouse', {
    code: 'FG1',
    name: '成品库',
    custodianId: desk.company.person('warehouse').id,
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

afterEach(() => {
  expect([...windows.values()].flatMap(({ complaints }) => complaints.splice(0))).toEqual([]);
});

/** Somebody's own window; only a few stay open. */
async function at(account: string, path: string): Promise<Page> {
  const known = windows.get(account);
  windows.delete(account);
  const window = known ?? (await browser.look(path, { as: account }));
  windows.set(account, window);
  for (const [oldest, each] of windows) {
    if (windows.size <= atOnce) break;
    windows.delete(oldest);
    await each.close();
  }
  const there = known?.page.url() === desk.server.url + path;
  if (known && path && !there) await known.go(path);
  // What somebody else has done meanwhile is looked at, not waited for.
  else if (there && last !== account) await window.page.reload();
  await window.settled();
  last = account;
  return window.page;
}

/** `Contract` → `/contracts`. */
const addresses: Readonly<Record<string, string>> = {
  customer: 'customers',
  quotation: 'quotations',
  application: 'contract-applications',
  contract: 'contracts',
  receipt: 'receipts',
  order: 'sales-orders',
  notice: 'production-notices',
  plan: 'production-plans',
  lot: 'finished-lots',
  inspection: 'inspections',
  stockReceipt: 'stock-receipts',
  delivery: 'delivery-orders',
  shippingNotice: 'shipping-notices',
  signOff: 'sign-offs',
  invoice: 'invoices',
  check: 'ledger-checks',
  file: 'archive-files',
};
const show = (name: string): string => `/${addresses[name]}/${walk.id(name)}/show`;

type Said = string | boolean | RegExp;
/** A word to be chosen, or to be found by, is a pattern; what is typed is a text. */
/** Lines: those that stand there already, or the first one. */
interface Written {
  row: Readonly<Record<string, string | RegExp>>;
  rows?: number;
  group?: RegExp;
}
type Values = Readonly<Record<string, Said | Written>>;

async function choose(page: Page, word: RegExp): Promise<void> {
  await page.getByRole('option', { name: word }).first().click();
}

async function fillCell(page: Page, cell: Locator, value: string | RegExp): Promise<void> {
  if (typeof value === 'string') return cell.locator('input').first().fill(value);
  const found = cell.locator('input[role=combobox]');
  if ((await found.count()) > 0) await found.fill(value.source);
  else await cell.locator('[role=combobox]').click();
  await choose(page, value);
}

async function fill(page: Page, scope: Locator, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'object' && 'row' in value) {
      const grid = page.locator('[data-lines]');
      const group = value.group
        ? scope.getByRole('group', { name: value.group })
        : scope.getByRole('group').filter({ has: grid });
      const first = group.locator('[data-cell^="0."]').first();
      const add = group.getByRole('button', { name: '加一行' });
      await first.or(add).first().waitFor();
      if ((await first.count()) === 0) await add.click();
      for (let at = 0; at < (value.rows ?? 1); at++)
        for (const [field, each] of Object.entries(value.row))
          await fillCell(page, group.locator(`[data-cell="${at}.${field}"]`), each);
      continue;
    }
    const input = scope.locator(`[name="${name}"]`).first();
    await input.waitFor({ state: 'attached' });
    if (typeof value === 'boolean') await input.setChecked(value);
    else if (typeof value === 'string') await input.fill(value);
    else if ((await input.getAttribute('role')) === 'combobox') {
      await input.fill(value.source);
      await choose(page, value);
    } else {
      await input.locator('xpath=..').getByRole('combobox').click();
      await choose(page, value);
    }
  }
}

/** What was refused stays open and says why. */
const isGone = (dialog: Locator): Promise<void> =>
  dialog.waitFor({ state: 'detached', timeout: 10_000 }).catch(async () => {
    throw new Error((await dialog.textContent()) ?? '');
  });

/** Somebody fills in a form and saves it; the page of what has been made opens. */
async function makes(account: string, name: string, path: string, values: Values): Promise<void> {
  const page = await at(account, path);
  const form = page.locator('form');
  await form.getByRole('button', { name: /^保存/ }).waitFor();
  await fill(page, form, values);
  // What follows from the document before has come.
  await windows.get(account)?.settled();
  await form.getByRole('button', { name: /^保存/ }).click();
  await page.waitForURL(/\/[0-9a-f-]{36}\/show/, { timeout: 10_000 }).catch(async () => {
    throw new Error((await form.textContent()) ?? '');
  });
  walk.known[name] = /([0-9a-f-]{36})\/show/.exec(page.url())?.[1] ?? '';
}

/** Somebody opens a record, presses a command, says what it asks for and confirms; the record then stands as told. */
async function does(account: string, name: string, verb: string, status: string, values: Values = {}): Promise<void> {
  const command = allCommands().find((each) => each.name === verb);
  if (!command) throw new Error(`Nothing is called ${verb}`);
  const label = command.label.zh;
  const page = await at(account, show(name));
  const head = page.locator(`[data-record="${walk.id(name)}"] > header`);
  const button = head.getByRole('button', { name: label, exact: true });
  const more = head.getByRole('button', { name: /^(更多|下一步)/ });
  const item = page.getByRole('menuitem', { name: new RegExp(`^${label}`) }).first();
  // What somebody else has just done reaches this window by itself; a command that is closed carries its reasons.
  await expect
    .poll(
      async () => {
        if (await button.isVisible()) return label;
        if (!(await more.isVisible())) return '';
        await more.click();
        await page.getByRole('menu').waitFor();
        const said = (await item.count()) > 0 ? await item.textContent() : '';
        if (said !== label) await page.keyboard.press('Escape');
        return said;
      },
      { interval: 200, timeout: 10_000, message: `${account}: ${verb}` },
    )
    .toBe(label);
  if (await button.isVisible()) await button.click();
  else await item.click();
  const dialog = page.getByRole('dialog');
  await fill(page, dialog, values);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await isGone(dialog);
  const word = labelsOf(`${command.on.name}Status`)?.[status]?.zh ?? status;
  await head.getByText(word, { exact: true }).first().waitFor();
}

/** Somebody opens his inbox, reads what the task is about beside what others have said, and agrees. */
async function agrees(account: string, name: string): Promise<void> {
  const [{ id }] = (await desk.company.sql(
    `select id from task where record_id = $1 and status = 'OPEN' and kind = 'APPROVAL' and role = any($2)`,
    [walk.id(name), desk.company.person(account).roles],
  )) as [{ id: string }];
  const page = await at(account, `/tasks/${id}/show`);
  const task = page.locator(`[data-record="${id}"]`);
  await task.getByRole('heading', { name: '审批意见' }).first().waitFor();
  await task.getByRole('button', { name: '同意', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/意见/).fill('同意');
  await dialog.getByRole('button', { name: '同意', exact: true }).click();
  await isGone(dialog);
}

const stands = async (name: string, table: string): Promise<string> => {
  const [{ status }] = (await desk.company.sql(`select status from ${table} where id = $1`, [walk.id(name)])) as [
    { status: string },
  ];
  return status;
};
/** What a step has made by itself. */
const finds = async (name: string, table: string, column: string, of: string): Promise<void> => {
  const [row] = (await desk.company.sql(`select id from ${table} where ${column} = $1 order by id limit 1`, [
    walk.id(of),
  ])) as { id: string }[];
  walk.known[name] = row?.id ?? '';
};

test('a salesperson meets a customer, quotes, and the customer accepts', async () => {
  await makes('sales1', 'customer', '/customers/create', { name: '江南重工机械有限公司', country: 'CN' });
  await walk.isRated('500000');
  await makes('sales1', 'quotation', '/quotations/create', {
    customerId: /江南重工/,
    subject: '轧机轴承',
    deliveryOn: '2027-01-31',
    deliveryPlace: '客户仓库',
    lines: { group: /^产品行/, row: { productId: /NU320/, quantity: '100', unitPrice: '1000' } },
    instalments: { group: /付款/, row: { kind: /^预/, trigger: /签/, percent: '100', days: '10' } },
  });
  await does('sales1', 'quotation', 'finishQuotation', 'READY');
  const page = await at('sales1', `${show('quotation')}?tab=files`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '报价单.pdf', mimeType: 'application/pdf', buffer: pdf('offer') });
  await page.getByRole('link', { name: '报价单.pdf' }).waitFor();
  await does('sales1', 'quotation', 'sendQuotation', 'SENT', { channel: /邮件/, recipient: 'buyer@customer.example' });
  await does('sales1', 'quotation', 'acceptQuotation', 'ACCEPTED', { customerReference: 'PO-1' });
  await finds('application', 'contract_application', 'quotation_id', 'quotation');
}, 120_000);

test('the application is approved by two, the contract drafted and reviewed by four, each from his own inbox', async () => {
  await does('sales.admin', 'application', 'submitContractApplication', 'SUBMITTED');
  for (const account of ['sales.manager', 'gm']) await agrees(account, 'application');
  expect(await stands('application', 'contract_application')).toBe('APPROVED');
  await makes('sales1', 'contract', `/contracts/create?application=${walk.id('application')}`, everyClause);
  await does('sales1', 'contract', 'submitContract', 'IN_REVIEW');
  for (const account of ['legal', 'finance', 'technical', 'sales.director']) await agrees(account, 'contract');
  expect(await stands('contract', 'contract')).toBe('REVIEWED');
}, 120_000);

test('it is countersigned, checked, sealed and signed', async () => {
  for (const account of ['sales.director', 'finance']) await agrees(account, 'contract');
  await does('sales.admin', 'contract', 'confirmContractText', 'COUNTERSIGNED');
  await does('legal', 'contract', 'sealContract', 'SEALED', { copies: '4' });
  await does('sales1', 'contract', 'completeSigningChecklist', 'SEALED', {
    needsCovered: true,
    practiceRespected: true,
  });
  await does('sales1', 'contract', 'signContract', 'SIGNED');
}, 120_000);

test('the advance comes in, is confirmed by somebody else and matched', async () => {
  await makes('finance', 'receipt', '/receipts/create', {
    customerId: /江南重工/,
    currency: 'CNY',
    amount: '100000',
    receivedOn: walk.today(),
    bankReference: 'TT-1',
  });
  await does('finance.director', 'receipt', 'confirmReceipt', 'CONFIRMED');
  await does('finance', 'receipt', 'allocateReceipt', 'CONFIRMED');
}, 120_000);

test('the contract is ordered, every department says yes, the order is confirmed', async () => {
  await makes('sales1', 'order', `/sales-orders/create?contract=${walk.id('contract')}`, {});
  await does('sales1', 'order', 'checkOrder', 'CHECKED');
  await does('sales1', 'order', 'submitOrderReview', 'IN_REVIEW');
  for (const [account, points] of [
    ['production', 2],
    ['technical', 1],
    ['quality', 1],
    ['logistics', 1],
  ] as const)
    await does(account, 'order', 'answerOrderReview', account === 'logistics' ? 'PASSED' : 'IN_REVIEW', {
      answers: { row: { answer: /^是$/ }, rows: points },
    });
  await does('sales.manager', 'order', 'assignMerchandiser', 'PASSED', {
    merchandiserId: new RegExp(desk.company.person('logistics').name),
  });
  await does('logistics', 'order', 'confirmOrder', 'CONFIRMED');
}, 120_000);

test('it is noticed, planned and made once the money is there', async () => {
  await does('logistics', 'order', 'decideSupply', 'CONFIRMED', { supply: /^生产/ });
  await makes('planner', 'notice', `/production-notices/create?order=${walk.id('order')}`, {
    technicalAgreement: 'TA-1',
  });
  await does('planner', 'notice', 'submitProductionNotice', 'SUBMITTED');
  await agrees('sales.director', 'notice');
  await makes('planner', 'plan', `/production-plans/create?order=${walk.id('order')}&notice=${walk.id('notice')}`, {
    steps: {
      row: {
        operation: '磨削',
        startsOn: walk.today(),
        finishesOn: walk.today(),
        responsibleId: new RegExp(desk.company.person('production').name),
      },
    },
  });
  await does('planner', 'plan', 'releaseProductionPlan', 'RELEASED');
  await does('production', 'plan', 'completeProductionPlan', 'COMPLETED');
}, 120_000);

test('the lot is tested, inspected, certified and stored', async () => {
  const { order } = walk.known;
  const [{ number }] = (await desk.company.sql('select number from sales_order where id = $1', [order])) as [
    { number: string },
  ];
  const page = await at('production', '/finished-lots/create');
  const made = page.getByRole('group', { name: /为哪张订单生产/ });
  await made.getByRole('combobox', { name: '销售订单', exact: true }).fill(number);
  await choose(page, new RegExp(number));
  await made.getByRole('combobox', { name: /订单行/ }).click();
  await choose(page, /NU320/);
  await makes('production', 'lot', '', { quantity: '100' });
  await does('production', 'lot', 'recordFactoryTest', 'TESTED', {
    testedOn: walk.today(),
    passed: true,
    result: '温升 18 K',
  });
  await makes('production', 'inspection', `/inspections/create?lot=${walk.id('lot')}`, {});
  await does('quality', 'inspection', 'startInspection', 'IN_PROGRESS', { samplingPlan: '全检' });
  await does('quality', 'inspection', 'concludeInspection', 'PASSED', {
    inspectedQuantity: '100',
    items: { row: { characteristic: '内径', standard: '100 ±0.01', measured: '100.00', conforms: /^是$/ } },
  });
  await does('quality', 'inspection', 'issueCertificate', 'PASSED');
  await makes('production', 'stockReceipt', `/stock-receipts/create?lot=${walk.id('lot')}`, {
    warehouseId: /FG1/,
    quantity: '100',
  });
  await does('production', 'stockReceipt', 'preReceiveStock', 'PRE_RECEIVED');
  await does('production', 'stockReceipt', 'packStock', 'PACKED', { packages: '10' });
  await does('warehouse', 'stockReceipt', 'receiveStock', 'RECEIVED');
}, 120_000);

test('the goods are packed, marked, released, issued, and leave by the gate on their pass', async () => {
  await makes('sales.admin', 'delivery', `/delivery-orders/create?order=${walk.id('order')}`, {
    warehouseId: /FG1/,
    deliverTo: '客户仓库',
  });
  await does('sales.admin', 'delivery', 'submitDelivery', 'SUBMITTED');
  await does('warehouse', 'delivery', 'confirmPacking', 'SUBMITTED', {
    basis: /行业标准/,
    firm: true,
    moistureProof: true,
    shockProof: true,
    packages: '10',
  });
  await does('logistics', 'delivery', 'recordShippingMarks', 'SUBMITTED', {
    legible: true,
    marks: { row: { specification: 'NU320', weight: '1250', destination: '南京' } },
  });
  await agrees('sales.manager', 'delivery');
  await does('warehouse', 'delivery', 'issueGoods', 'ISSUED', { vehicle: '苏A·12345' });
  await does('warehouse', 'delivery', 'issueExitPass', 'ISSUED');
  const [{ number }] = (await desk.company.sql('select number from exit_pass where delivery_id = $1', [
    walk.id('delivery'),
  ])) as [{ number: string }];
  const { page, complaints, close } = await browser.look('/gate', { as: 'gate', width: 390, height: 844 });
  await page.getByRole('textbox', { name: '出门证号' }).fill(number);
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByRole('button', { name: '登记出门' }).click();
  await page.getByText(/已离厂/).waitFor();
  expect(complaints).toEqual([]);
  await close();
  await finds('shippingNotice', 'shipping_notice', 'delivery_id', 'delivery');
  await does('logistics', 'shippingNotice', 'sendShippingNotice', 'SENT', {
    transportMode: /公路/,
    expectedOn: walk.today(),
    sentTo: 'buyer@customer.example',
  });
}, 120_000);

test('the customer signs, the receivable is booked, the invoice is issued and handed over', async () => {
  await finds('signOff', 'sign_off', 'delivery_id', 'delivery');
  await does('logistics', 'signOff', 'recordSignOff', 'SIGNED', {
    signer: '张三',
    signedOn: walk.today(),
    condition: '完好',
    evidence: '客户联扫描件',
  });
  await does('finance', 'delivery', 'bookReceivable', 'BOOKED');
  await makes('sales.admin', 'invoice', `/invoices/create?contract=${walk.id('contract')}`, {
    title: '江南重工机械有限公司',
    taxNumber: '91320100MA1XXXXX1A',
  });
  await does('sales.admin', 'invoice', 'submitInvoice', 'SUBMITTED');
  await agrees('finance.director', 'invoice');
  await does('finance', 'invoice', 'collectInvoiceVouchers', 'APPROVED', {
    vouchers: { row: { kind: /^合同$/, reference: '合同正本' } },
  });
  await does('finance', 'invoice', 'enterInvoiceData', 'APPROVED', { fiscalType: /专用/, fiscalNumber: '03100220' });
  await does('finance', 'invoice', 'issueInvoice', 'ISSUED');
  await does('sales1', 'invoice', 'sendInvoice', 'SENT', {
    recipient: '李会计',
    sentOn: walk.today(),
    method: /当面/,
  });
}, 120_000);

test('everything is shipped, signed for, invoiced and paid: the contract is fulfilled, its file complete and filed', async () => {
  expect(await stands('contract', 'contract')).toBe('FULFILLED');
  const page = await at('sales1', `${show('contract')}?tab=files`);
  await page.getByRole('combobox', { name: '种类' }).click();
  await choose(page, /技术协议/);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'TA-1.pdf', mimeType: 'application/pdf', buffer: pdf('agreement') });
  await page.getByRole('link', { name: 'TA-1.pdf' }).waitFor();
  await finds('file', 'archive_file', 'contract_id', 'contract');
  await does('sales1', 'file', 'completeArchiveFile', 'COMPLETE');
  await does('sales.admin', 'file', 'fileArchiveFile', 'FILED');
  const rail = (await at('gm', show('contract'))).getByRole('list', { name: '合同全程' });
  await rail.getByRole('button').first().waitFor();
  await expect.poll(() => rail.getByRole('button', { name: /完成/ }).count()).toBeGreaterThan(10);
}, 120_000);
