import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { DeliveryLot } from '@tradewind/domain/shipment/delivery-lot.ts';
import { type DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { issueGoods } from '@tradewind/domain/shipment/issue-goods.ts';
import { markLateShippingNotices } from '@tradewind/domain/shipment/mark-late-notices.ts';
import { restockReturned } from '@tradewind/domain/shipment/restock-returned.ts';
import { sendShippingNotice } from '@tradewind/domain/shipment/send-shipping-notice.ts';
import { noticeHours } from '@tradewind/domain/shipment/settings.ts';
import { ShippingNotice, shippingNoticeStates } from '@tradewind/domain/shipment/shipping-notice.ts';
import { voidDelivery } from '@tradewind/domain/shipment/void-delivery.ts';
import { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { bringDelivery, givenDelivery, givenDeliveryIn, givenSale, type Sale, vehicle } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';
import { givenStockReceiptIn, stockOf, stockThatDoesNotAddUp } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let sale: Sale;
let gone: DeliveryOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  sale = await givenSale(company, { trade });
  gone = await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['1', '0']);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const noticeOf = (delivery: { id: string }) => company.find(ShippingNotice, { delivery: delivery.id });
const message = { transportMode: 'ROAD', expectedOn: '2026-11-23', sentTo: '李工' };
const at = async <T>(instant: string, body: () => Promise<T>): Promise<T> => {
  company.clock.set(instant);
  try {
    return await body();
  } finally {
    company.clock.set('2026-11-20T09:00:00+08:00');
  }
};

test('out of the gate, the customer is to be told within the hours set; sent in time it is not late', async () => {
  const notice = await noticeOf(gone);
  expect(notice).toMatchObject({
    status: 'DUE',
    late: false,
    number: expect.stringMatching(/^SN-2026-\d{6}$/),
    dueAt: new Date('2026-11-21T09:00:00+08:00'),
  });
  const [task] = await company.sql('select assignee_id, due_at, status from task where record_id = $1', [notice.id]);
  expect(task).toMatchObject({ due_at: notice.dueAt, status: 'OPEN' });
  await expect(
    company.run('sales1', sendShippingNotice, notice.id, { ...message, expectedOn: '2026-11-19' }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  expect(await company.run('sales1', sendShippingNotice, notice.id, message)).toMatchObject({
    status: 'SENT',
    late: false,
    transportMode: 'ROAD',
    expectedOn: '2026-11-23',
    sentBy: { id: company.person('sales1').id },
  });
  expect(await company.sql('select status from task where record_id = $1', [notice.id])).toEqual([{ status: 'DONE' }]);
});

test('a notice after its deadline is late, sent or not', async () => {
  const [first, second] = [
    await noticeOf(await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['1', '0'])),
    await noticeOf(await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['1', '0'])),
  ];
  await at('2026-11-21T09:00:01+08:00', async () => {
    expect(await company.run('logistics', sendShippingNotice, first.id, message)).toMatchObject({
      status: 'SENT',
      late: true,
    });
    expect(await markLateShippingNotices(company.system())).toBe(1);
    expect(await markLateShippingNotices(company.system())).toBe(0);
  });
  expect(await noticeOf(second.delivery)).toMatchObject({ status: 'DUE', late: true });
  expect(await company.events(second.id)).toContain('ShippingNoticeLate');
});

test('the hours are the company’s to set', async () => {
  try {
    await company.decree(noticeHours, 4);
    expect((await noticeOf(await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['1', '0']))).dueAt).toEqual(
      new Date('2026-11-20T13:00:00+08:00'),
    );
  } finally {
    await company.sql(`delete from policy_version where key = 'shipping.noticeHours'`);
  }
});

test('who collected his goods needs no notice', async () => {
  const delivery = await bringDelivery(
    company,
    await givenDelivery(company, sale, ['1', '0'], { deliveryMode: 'COLLECTION' }),
    'LEFT_PLANT',
  );
  expect(await company.orm.em.fork().count(ShippingNotice, { delivery: delivery.id })).toBe(0);
});

test('the oldest lots go first, and are as far as all of them has come', async () => {
  const own = await givenSale(company, { trade, stock: null });
  await givenStockReceiptIn(company, own.warehouse, trade.gearbox, 'RECEIVED', { quantity: '2' });
  const first = await givenStockReceiptIn(company, own.warehouse, trade.bearing, 'RECEIVED', { quantity: '4' });
  const second = await givenStockReceiptIn(company, own.warehouse, trade.bearing, 'RECEIVED', { quantity: '8' });
  const states = async () => [
    (await company.find(FinishedLot, first.lot.id)).status,
    (await company.find(FinishedLot, second.lot.id)).status,
  ];
  const delivery = await givenDeliveryIn(company, own, 'APPROVED', ['6', '0']);
  expect(
    (await company.orm.em.fork().find(DeliveryLot, { delivery: delivery.id }, { orderBy: { id: 'ASC' } })).map(
      (part) => [part.lot.id, part.quantity],
    ),
  ).toEqual([
    [first.lot.id, '4.000000'],
    [second.lot.id, '2.000000'],
  ]);
  expect(await states()).toEqual(['RESERVED', 'RECEIVED']);
  await company.run('warehouse', issueGoods, delivery.id, { vehicle });
  expect(await states()).toEqual(['ISSUED', 'RECEIVED']);
  await company.run('sales.manager', voidDelivery, delivery.id, { reason: '延期' });
  expect(await states()).toEqual(['RECEIVED', 'RECEIVED']);
  expect(await company.find(FinishedLot, first.lot.id)).toMatchObject({
    reservedQuantity: '0.000000',
    issuedQuantity: '0.000000',
  });
  await givenDeliveryIn(company, own, 'CUSTOMER_SIGNED', ['10', '2']);
  expect(await states()).toEqual(['DELIVERED', 'RECEIVED']);
  expect(await company.find(FinishedLot, second.lot.id)).toMatchObject({
    issuedQuantity: '6.000000',
    deliveredQuantity: '6.000000',
  });
});

test('goods of a called-off load are put back by the custodian, who is told', async () => {
  const delivery = await givenDeliveryIn(company, sale, 'ISSUED', ['1', '0']);
  await company.run('sales.manager', voidDelivery, delivery.id, { reason: '延期' });
  expect(
    await company.sql(`select assignee_id from task where record_id = $1 and topic = 'PUT_BACK'`, [delivery.id]),
  ).toEqual([{ assignee_id: company.person('warehouse').id }]);
});

test('only the custodian of the store issues goods', async () => {
  const delivery = await givenDeliveryIn(company, sale, 'APPROVED', ['1', '0']);
  await company.update('admin', Warehouse, sale.warehouse.id, { custodianId: company.person('logistics').id });
  try {
    expect(await refusalsOf(company.run('warehouse', issueGoods, delivery.id, { vehicle }))).toMatchObject([
      { code: 'NOT_CUSTODIAN', requirement: 'WH-04' },
    ]);
  } finally {
    await company.update('admin', Warehouse, sale.warehouse.id, { custodianId: company.person('warehouse').id });
  }
});

test('what came back is counted into the store: stock and lots, never more than was taken back', async () => {
  const own = await givenSale(company, { trade, stock: null });
  const bearings = await givenStockReceiptIn(company, own.warehouse, trade.bearing, 'RECEIVED', { quantity: '10' });
  await givenStockReceiptIn(company, own.warehouse, trade.gearbox, 'RECEIVED', { quantity: '2' });
  const delivery = await givenDeliveryIn(company, own, 'LEFT_PLANT', ['10', '2']);
  expect(await codesOf(company.run('warehouse', restockReturned, delivery.id, {}))).toEqual(['NOTHING_TO_RESTOCK']);
  await company.sql('update delivery_line set returned_quantity = 3 where delivery_id = $1 and product_id = $2', [
    delivery.id,
    trade.bearing.id,
  ]);
  const [line] = await company.sql('select id from delivery_line where delivery_id = $1 and product_id = $2', [
    delivery.id,
    trade.bearing.id,
  ]);
  await expect(
    company.run('warehouse', restockReturned, delivery.id, { lines: [{ deliveryLineId: line!['id'], quantity: '4' }] }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await company.run('warehouse', restockReturned, delivery.id, {
    lines: [{ deliveryLineId: line!['id'], quantity: '1' }],
  });
  await company.run('warehouse', restockReturned, delivery.id, {});
  expect(await stockOf(company, own.warehouse, trade.bearing)).toEqual({ onHand: '3', reserved: '0' });
  expect(await company.find(FinishedLot, bearings.lot.id)).toMatchObject({
    status: 'RECEIVED',
    issuedQuantity: '7.000000',
  });
  expect(await codesOf(company.run('warehouse', restockReturned, delivery.id, {}))).toEqual(['NOTHING_TO_RESTOCK']);
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
});

refusesOtherStates(restockReturned, {
  company: () => company,
  id: () => gone.id,
  by: 'warehouse',
  input: {},
  states: deliveryStates,
});
test.each(shippingNoticeStates.filter((state) => state !== 'DUE'))('a notice that is %s is not sent', async (state) => {
  const notice = await noticeOf(await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['1', '0']));
  await company.sql('update shipping_notice set status = $2 where id = $1', [notice.id, state]);
  expect(await codesOf(company.run('sales1', sendShippingNotice, notice.id, message))).toEqual(['WRONG_STATE']);
});
