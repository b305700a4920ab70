/// <reference lib="dom" />

import { Task } from '@tradewind/domain/approval/task.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { OrderReviewAnswer } from '@tradewind/domain/order/order-review-answer.ts';
import { ProductionProgress } from '@tradewind/domain/production/production-progress.ts';
import { Inspection } from '@tradewind/domain/quality/inspection.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { ShippingMark } from '@tradewind/domain/shipment/shipping-mark.ts';
import { Stocktake } from '@tradewind/domain/warehouse/stocktake.ts';
import { StocktakeLine } from '@tradewind/domain/warehouse/stocktake-line.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, type BrowserDesk, givenBrowser, type Looking, sideways, type Window } from '../given/browser.ts';
import { givenContractIn, givenTrade } from '../given/contract.ts';
import { givenDelivery, givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { pdf } from '../given/file.ts';
import { givenCertifiedLot, givenInspection, givenTestedLot } from '../given/lot.ts';
import { givenOrderInReview } from '../given/order.ts';
import { givenReleasedPlan } from '../given/production.ts';

let desk: Desk;
let browser: BrowserDesk;
const made: Record<string, string> = {};
const open: Window[] = [];

beforeAll(async () => {
  desk = await givenDesk();
  const { company } = desk;
  const trade = await givenTrade(company);
  made['order'] = (await givenOrderInReview(company, await givenContractIn(company, trade, 'SIGNED'))).id;
  const sale = await givenSale(company);
  const plan = await givenReleasedPlan(company, sale.order);
  made['plan'] = plan.id;
  made['notice'] = plan.notice?.id ?? '';
  const lot = await givenTestedLot(company, trade.bearing);
  made['inspection'] = (await givenInspection(company, lot, 'IN_PROGRESS')).id;
  made['lot'] = (await givenCertifiedLot(company, trade.gearbox)).id;
  made['delivery'] = (await givenDelivery(company, sale, ['4', '1'])).id;
  made['left'] = (await givenDeliveryIn(company, await givenSale(company), 'LEFT_PLANT')).id;
  const abroad = { application: { kind: 'EXPORT', tradeTerm: 'FOB', tradePlace: '上海' } };
  made['exported'] = (await givenDeliveryIn(company, await givenSale(company, { trade, ...abroad }), 'APPROVED')).id;
  made['stocktake'] = (
    await company.create('warehouse', Stocktake, { warehouseId: sale.warehouse.id, plannedOn: '2026-11-27' })
  ).id;
  browser = await givenBrowser(desk);
}, 180_000);

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

/** Opens the dialog of a command, wherever it stands. */
const begin = async ({ page }: Window, label: string) => {
  const button = page.getByRole('button', { name: label, exact: true });
  const more = page.getByRole('button', { name: /^(更多|下一步|More|What next)$/ });
  await button.or(more).first().waitFor();
  if (await button.isVisible()) await button.click();
  else {
    await more.click();
    await page.getByRole('menuitem', { name: label, exact: true }).click();
  }
  return page.getByRole('dialog');
};

describe('lines of a command', () => {
  test('are the questions that are open to my department, and only what I say is sent', async () => {
    const window = await look(`/sales-orders/${made['order']}/show`, { as: 'production' });
    const dialog = await begin(window, '答复评审');
    await dialog.getByText('生产可行').waitFor();
    expect(await dialog.getByText('技术要求可满足').count()).toBe(0);
    for (const row of [1, 2]) {
      await dialog.getByRole('combobox', { name: `答复 ${row}` }).click();
      await window.page.getByRole('option', { name: row === 1 ? '有条件' : '是', exact: true }).click();
    }
    await dialog.getByRole('textbox', { name: '说明 1' }).fill('须先备料');
    await dialog.getByRole('button', { name: '答复评审' }).click();
    await dialog.waitFor({ state: 'detached' });
    const answers = await desk.company.orm.em.fork().find(OrderReviewAnswer, { order: made['order']! });
    expect(
      answers
        .filter((each) => each.answer)
        .map((each) => each.answer)
        .sort(),
    ).toEqual(['CONDITION', 'YES']);
  });

  test('say yes or no where a line is a judgement', async () => {
    const window = await look(`/inspections/${made['inspection']}/show`, { as: 'quality', locale: 'en' });
    const dialog = await begin(window, 'Conclude the inspection');
    await dialog.getByLabel('Inspected quantity').fill('100');
    await dialog.getByRole('textbox', { name: 'Characteristic 1' }).fill('Bore');
    await dialog.getByRole('textbox', { name: 'Standard 1' }).fill('100 mm');
    await dialog.getByRole('textbox', { name: 'Measured 1' }).fill('100.004 mm');
    await dialog.getByRole('combobox', { name: 'Conforms 1' }).click();
    await window.page.getByRole('option', { name: 'Yes' }).click();
    await dialog.getByRole('button', { name: 'Conclude the inspection' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await desk.company.find(Inspection, made['inspection']!)).status).toBe('PASSED');
  });

  test('of a count are the products the books know; what is counted is written down', async () => {
    const window = await look(`/stocktakes/${made['stocktake']}/show`, { as: 'warehouse' });
    const dialog = await begin(window, '登记盘点');
    await dialog.getByRole('textbox', { name: '实盘数量 2' }).waitFor();
    for (const row of [1, 2]) await dialog.getByRole('textbox', { name: `实盘数量 ${row}` }).fill('100');
    await dialog.getByRole('button', { name: '登记盘点' }).click();
    await dialog.waitFor({ state: 'detached' });
    const lines = await desk.company.orm.em.fork().find(StocktakeLine, { stocktake: made['stocktake']! });
    expect(lines.map((line) => Number(line.countedQuantity))).toEqual([100, 100]);
  });

  test('of a progress report are what the plan makes; operations that are done are ticked', async () => {
    const window = await look(`/production-plans/${made['plan']}/show`, { as: 'production' });
    const dialog = await begin(window, '填报进度');
    await dialog.getByRole('textbox', { name: '完成数量 1' }).fill('4');
    await dialog.getByLabel(/下料/).check();
    await dialog.getByRole('button', { name: '填报进度' }).click();
    await dialog.waitFor({ state: 'detached' });
    const [progress] = await desk.company.orm.em.fork().find(ProductionProgress, { plan: made['plan']! });
    expect(progress?.quantities).toMatchObject([{ done: '4' }]);
  });

  test('of shipping marks are the lines of the delivery; what stays empty is filled in by the API', async () => {
    const window = await look(`/delivery-orders/${made['delivery']}/show`, { as: 'logistics' });
    const dialog = await begin(window, '填写唛头');
    await dialog.getByRole('switch').or(dialog.getByRole('checkbox')).check();
    await dialog.getByRole('textbox', { name: '客户唛头 1' }).fill('FAR EAST 1/3');
    await dialog.getByRole('button', { name: '填写唛头' }).click();
    await dialog.waitFor({ state: 'detached' });
    const marks = await desk.company.orm.em.fork().find(ShippingMark, { delivery: made['delivery']! });
    expect(marks.length).toBe(2);
    expect(marks.filter((mark) => mark.customerMark === 'FAR EAST 1/3').length).toBe(1);
  });
});

test('a message on an order waits in the menu, never as what comes next; written, it stands in the thread and on the list of whom it asks', async () => {
  const window = await look(`/sales-orders/${made['order']}/show`, { as: 'sales.admin', locale: 'en' });
  const dialog = await begin(window, 'Write a message');
  expect(
    await window.page.getByRole('button', { name: 'Write a message', exact: true, includeHidden: true }).count(),
  ).toBe(1);
  await dialog.getByLabel('Content').fill('Can it be a week earlier?');
  await dialog.getByRole('combobox', { name: 'To' }).click();
  await window.page.getByRole('option', { name: 'Production', exact: true }).click();
  await dialog.getByRole('button', { name: 'Write a message' }).click();
  await dialog.waitFor({ state: 'detached' });
  await window.go(`/sales-orders/${made['order']}/show?tab=messages`);
  await window.page.getByRole('tabpanel').getByText('Can it be a week earlier?').waitFor();
  const tasks = await desk.company.orm.em.fork().find(Task, { recordId: made['order']!, topic: 'order.message' });
  expect(tasks).toMatchObject([{ role: 'PRODUCTION', status: 'OPEN' }]);
});

test('the customs declaration of an export is recorded on its delivery, with the customer it names', async () => {
  const window = await look(`/delivery-orders/${made['exported']}/show`, { as: 'logistics' });
  const dialog = await begin(window, '登记报关单');
  await dialog.getByLabel('报关单号').fill('222920261234567890');
  await dialog.getByLabel('列名方').fill('Nordlager GmbH');
  const { customer } = await desk.company.find(DeliveryOrder, made['exported']!);
  const { name } = await desk.company.find(Customer, customer!.id);
  await dialog.getByRole('combobox', { name: '客户' }).fill(name);
  await window.page.getByRole('option', { name }).click();
  await dialog.getByRole('button', { name: '登记报关单' }).click();
  await dialog.waitFor({ state: 'detached' });
  await window.page.getByRole('tabpanel').getByText('222920261234567890').waitFor();
  expect((await desk.company.find(Customer, customer!.id)).reconClass).toBe('FOREIGN');
});

test('a file is attached to a delivery, taken out again, and taken away while nothing has been decided on it', async () => {
  const { page } = await look(`/delivery-orders/${made['delivery']}/show?tab=files`, { as: 'sales.admin' });
  await page.getByText('还没有附件').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '装箱照片.pdf', mimeType: 'application/pdf', buffer: pdf('one') });
  const link = page.getByRole('link', { name: '装箱照片.pdf' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('装箱照片.pdf');
  await page.getByRole('button', { name: '删除 装箱照片.pdf' }).click();
  await link.waitFor({ state: 'detached' });
});

test('a delivery order is printed in both languages', async () => {
  const { page } = await look(`/delivery-orders/${made['left']}/show`, { as: 'sales.admin' });
  await page.getByRole('button', { name: '打印' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '中英对照（PDF）' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
}, 60_000);

test.each([
  ['zh', 1366],
  ['en', 390],
] as const)(
  'the pages of making in %s at %i px: nothing scrolls sideways, nothing bars anybody',
  async (locale, width) => {
    const { page, go } = await look('/', { as: 'gm', locale, width, height: 844 });
    await page.getByRole('heading').first().waitFor();
    for (const [name, resource, tab] of [
      ['order', 'sales-orders', 'reviews'],
      ['notice', 'production-notices', 'tasks'],
      ['plan', 'production-plans', 'steps'],
      ['inspection', 'inspections', 'items'],
      ['lot', 'finished-lots', 'documents'],
      ['delivery', 'delivery-orders', 'marks'],
      ['stocktake', 'stocktakes', 'lines'],
    ] as const)
      for (const part of ['', `?tab=${tab}`]) {
        const path = `/${resource}/${made[name]}/show${part}`;
        await go(path);
        await page.getByRole('tabpanel').waitFor();
        expect([path, await sideways(page)]).toEqual([path, 0]);
        // In the office's width every page is looked at by itself.
        if (width === 390) expect([path, await barriers(page)]).toEqual([path, []]);
      }
  },
  90_000,
);
