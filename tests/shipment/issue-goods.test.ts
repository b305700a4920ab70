import { type DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { issueGoods } from '@tradewind/domain/shipment/issue-goods.ts';
import { OutboundNote } from '@tradewind/domain/shipment/outbound-note.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale, vehicle } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { refusalsOf } from '../given/refused.ts';
import { stockOf, stockThatDoesNotAddUp } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let sale: Sale;
let released: DeliveryOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  sale = await givenSale(company, { trade });
  released = await givenDeliveryIn(company, sale, 'APPROVED', ['1', '0']);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('the store issues what was released: outbound note, stock goes down, the reservation is used', async () => {
  const own = await givenSale(company, { trade });
  const { id } = await givenDeliveryIn(company, own, 'APPROVED', ['4', '1']);
  const delivery = await company.run('warehouse', issueGoods, id, { vehicle });
  expect(delivery).toMatchObject({ status: 'ISSUED', issuedOn: '2026-11-20' });
  const note = await company.find(OutboundNote, { delivery: id });
  expect(note).toMatchObject({
    number: expect.stringMatching(/^ON-2026-\d{6}$/),
    vehicle,
    quantity: '5.000000',
    issuedOn: '2026-11-20',
  });
  expect(note.issuedBy.id).toBe(company.person('warehouse').id);
  expect(await stockOf(company, own.warehouse, trade.bearing)).toEqual({ onHand: '96', reserved: '0' });
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
  expect(await company.events(id)).toContain('GoodsIssued');
  expect(
    (await company.history(id)).filter((each) => each.command === 'issueGoods' && each.action === 'STATE'),
  ).toMatchObject([{ actorName: '何强' }]);
});

test('goods nobody reserved do not leave the store', async () => {
  const own = await givenSale(company, { trade });
  const { id } = await givenDeliveryIn(company, own, 'APPROVED', ['4', '0']);
  await company.sql('update stock_level set reserved = 1 where warehouse_id = $1 and product_id = $2', [
    own.warehouse.id,
    trade.bearing.id,
  ]);
  expect(await refusalsOf(company.run('warehouse', issueGoods, id, { vehicle }))).toMatchObject([
    { code: 'INSUFFICIENT_STOCK', facts: { available: '1', needed: '4' } },
  ]);
  await company.sql('update stock_level set reserved = 4 where warehouse_id = $1 and product_id = $2', [
    own.warehouse.id,
    trade.bearing.id,
  ]);
});

test('no more is issued than was ordered', async () => {
  const own = await givenSale(company, { trade });
  const { id } = await givenDeliveryIn(company, own, 'APPROVED', ['10', '0']);
  await company.sql(`update sales_order_line set quantity = 9 where order_id = $1 and product_id = $2`, [
    own.order.id,
    trade.bearing.id,
  ]);
  expect(await refusalsOf(company.run('warehouse', issueGoods, id, { vehicle }))).toMatchObject([
    { code: 'DELIVERY_EXCEEDS_ORDER', facts: { ordered: '9', asked: '10', excess: '1' } },
  ]);
});

test('only the store issues, and it names the vehicle', async () => {
  await expect(company.run('sales.admin', issueGoods, released.id, { vehicle })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'shipment.issue',
  });
  await expect(company.run('warehouse', issueGoods, released.id, {})).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'vehicle' }],
  });
});

refusesOtherStates(issueGoods, {
  company: () => company,
  id: () => released.id,
  by: 'warehouse',
  input: { vehicle },
  states: deliveryStates,
});
