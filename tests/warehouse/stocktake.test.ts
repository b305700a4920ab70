import { personCaller } from '@tradewind/domain/access/caller.ts';
import type { Product } from '@tradewind/domain/product/product.ts';
import {
  approveStocktake,
  rejectStocktake,
  returnStocktake,
  withdrawStocktake,
} from '@tradewind/domain/warehouse/approve-stocktake.ts';
import { planStocktakes } from '@tradewind/domain/warehouse/plan-stocktakes.ts';
import { postStocktake } from '@tradewind/domain/warehouse/post-stocktake.ts';
import { recordCount } from '@tradewind/domain/warehouse/record-count.ts';
import { stocktakeInterval } from '@tradewind/domain/warehouse/settings.ts';
import { stockReport } from '@tradewind/domain/warehouse/stock-report.ts';
import { Stocktake, stocktakeStates } from '@tradewind/domain/warehouse/stocktake.ts';
import { StocktakeLine } from '@tradewind/domain/warehouse/stocktake-line.ts';
import { submitStocktake } from '@tradewind/domain/warehouse/submit-stocktake.ts';
import type { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenProduct } from '../given/product.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';
import { givenStock, givenStocktakeIn, givenWarehouse, stockOf, stockThatDoesNotAddUp } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let bearing: Product;
let gearbox: Product;
let planned: Stocktake;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  bearing = await givenProduct(company, { standardCost: '60' });
  gearbox = await givenProduct(company);
  planned = await company.create('warehouse', Stocktake, {
    warehouseId: (await givenStore()).id,
    plannedOn: '2026-11-27',
  });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

async function givenStore(): Promise<Warehouse> {
  const store = await givenWarehouse(company);
  await givenStock(company, store, bearing, '10');
  await givenStock(company, store, gearbox, '4');
  return store;
}
const found = (bearings: string, gearboxes: string, reason?: string) => ({
  lines: [
    { productId: bearing.id, counted: bearings, reason },
    { productId: gearbox.id, counted: gearboxes, reason },
  ],
});

test('one stocktake of a warehouse at a time; its custodian has it on his list', async () => {
  expect(planned).toMatchObject({ status: 'PLANNED', number: expect.stringMatching(/^ST-2026-\d{6}$/) });
  expect(await company.sql('select assignee_id from task where record_id = $1', [planned.id])).toEqual([
    { assignee_id: company.person('warehouse').id },
  ]);
  expect(
    await refusalsOf(
      company.create('warehouse', Stocktake, { warehouseId: planned.warehouse.id, plannedOn: '2026-11-27' }),
    ),
  ).toMatchObject([{ code: 'STOCKTAKE_OPEN', requirement: 'WH-07', facts: { stocktake: planned.number } }]);
});

test('counted, reasoned, approved by finance, posted by the custodian: stock is what was found', async () => {
  const store = await givenStore();
  const { id } = await company.create('warehouse', Stocktake, { warehouseId: store.id, plannedOn: '2026-11-27' });
  expect(
    await refusalsOf(company.run('warehouse', recordCount, id, { lines: [{ productId: bearing.id, counted: '10' }] })),
  ).toMatchObject([{ code: 'COUNT_INCOMPLETE', facts: { count: 1, products: [gearbox.code] } }]);
  await company.run('warehouse', recordCount, id, found('8', '5'));
  const lines = await company.orm.em.fork().find(StocktakeLine, { stocktake: id }, { orderBy: { position: 'ASC' } });
  expect(lines.map((line) => [line.systemQuantity, line.countedQuantity, line.difference])).toEqual([
    ['10.000000', '8.000000', '-2.000000'],
    ['4.000000', '5.000000', '1.000000'],
  ]);
  expect(await refusalsOf(company.run('warehouse', submitStocktake, id))).toMatchObject([
    { code: 'DIFFERENCE_REASON_MISSING', facts: { count: 2 } },
  ]);
  await company.run('warehouse', recordCount, id, found('8', '5', '错放库位'));
  expect((await company.run('warehouse', submitStocktake, id)).status).toBe('DIFFERENCE');
  await expect(company.run('warehouse', approveStocktake, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await company.run('finance', approveStocktake, id)).status).toBe('APPROVED');
  expect(await stockOf(company, store, bearing)).toEqual({ onHand: '10', reserved: '0' });
  expect(await company.run('warehouse', postStocktake, id)).toMatchObject({ status: 'POSTED', postedOn: '2026-11-20' });
  expect(await stockOf(company, store, bearing)).toEqual({ onHand: '8', reserved: '0' });
  expect(await stockOf(company, store, gearbox)).toEqual({ onHand: '5', reserved: '0' });
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
  expect(await company.events(id)).toEqual([
    'StocktakeCreated',
    'StockCountRecorded',
    'StockCountRecorded',
    'StocktakeSubmitted',
    'StocktakeApproved',
    'StocktakePosted',
  ]);
});

test('books and store agree: nobody has to approve', async () => {
  const store = await givenStore();
  const { id } = await givenStocktakeIn(company, store, 'COUNTED', found('10', '4'));
  expect((await company.run('warehouse', submitStocktake, id)).status).toBe('APPROVED');
  await company.run('warehouse', postStocktake, id);
  expect(await stockOf(company, store, bearing)).toEqual({ onHand: '10', reserved: '0' });
});

test('sent back with a reason it is counted again; who submitted it may take it back', async () => {
  const { id } = await givenStocktakeIn(company, await givenStore(), 'DIFFERENCE', found('9', '4', '短少'));
  expect(await company.run('finance', rejectStocktake, id, { reason: '请复盘' })).toMatchObject({
    status: 'COUNTED',
    rejectedReason: '请复盘',
  });
  await company.run('warehouse', recordCount, id, found('9', '4', '复盘仍短少'));
  await company.run('warehouse', submitStocktake, id);
  expect((await company.run('warehouse', withdrawStocktake, id)).status).toBe('COUNTED');
});

test('who counted does not approve, though he had the role', async () => {
  const { id } = await givenStocktakeIn(company, await givenStore(), 'DIFFERENCE', found('9', '4', '短少'));
  await company.sql(`update app_user set roles = roles || '{FINANCE}' where id = $1`, [company.person('warehouse').id]);
  await company.reload();
  try {
    expect(await codesOf(company.run('warehouse', approveStocktake, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  } finally {
    await company.sql(`update app_user set roles = array_remove(roles, 'FINANCE') where id = $1`, [
      company.person('warehouse').id,
    ]);
    await company.reload();
  }
});

test('goods promised meanwhile are not posted away', async () => {
  const sale = await givenSale(company, { stock: '10' });
  const { bearing: sold, gearbox: other } = sale.trade;
  const count = {
    lines: [
      { productId: sold.id, counted: '3', reason: '短少' },
      { productId: other.id, counted: '10' },
    ],
  };
  const { id } = await givenStocktakeIn(company, sale.warehouse, 'APPROVED', count);
  await givenDeliveryIn(company, sale, 'APPROVED', ['8', '0']);
  expect(await refusalsOf(company.run('warehouse', postStocktake, id))).toMatchObject([
    { code: 'INSUFFICIENT_STOCK', facts: { product: sold.code, available: '2', needed: '7', missing: '5' } },
  ]);
});

test('only the custodian counts and posts', async () => {
  const store = await givenWarehouse(company, { custodianId: company.person('logistics').id });
  const { id } = await company.create('warehouse', Stocktake, { warehouseId: store.id, plannedOn: '2026-11-27' });
  expect(
    await codesOf(company.run('warehouse', recordCount, id, { lines: [{ productId: bearing.id, counted: '0' }] })),
  ).toEqual(['NOT_CUSTODIAN']);
});

test('a warehouse that was not counted within the interval gets its stocktake, once', async () => {
  const store = await givenStore();
  const { id } = await givenStocktakeIn(company, store, 'APPROVED', found('10', '4'));
  await company.run('warehouse', postStocktake, id);
  await planStocktakes(company.system());
  expect(await company.orm.em.fork().count(Stocktake, { warehouse: store.id })).toBe(1);
  await company.decree(stocktakeInterval, 'WEEKLY');
  company.clock.set('2026-11-28T09:00:00+08:00');
  try {
    await planStocktakes(company.system());
    await planStocktakes(company.system());
    expect(
      await company.orm.em.fork().find(Stocktake, { warehouse: store.id }, { orderBy: { id: 'ASC' } }),
    ).toMatchObject([{ status: 'POSTED' }, { status: 'PLANNED', plannedOn: '2026-12-05' }]);
  } finally {
    company.clock.set('2026-11-20T09:00:00+08:00');
    await company.sql(`delete from policy_version where key = 'stock.stocktakeInterval'`);
  }
});

test('the stock report tells quantity, turnover and value by product and warehouse; value only to those who may see costs', async () => {
  const store = await givenStore();
  const report = (roles: readonly ('FINANCE' | 'WAREHOUSE')[], from = '2026-11-01', to = '2026-11-30') =>
    stockReport(
      company.orm.em.fork() as never,
      personCaller({ userId: company.person('finance').id, name: '许晴', roles }),
      { from, to, warehouseId: store.id, productId: bearing.id },
    );
  expect(await report(['FINANCE'])).toMatchObject([
    {
      warehouse: store.code,
      product: bearing.code,
      opening: '0',
      received: '10',
      issued: '0',
      adjusted: '0',
      closing: '10',
      turnover: '0.0000',
      value: '600.00',
    },
  ]);
  expect(await report(['WAREHOUSE'])).toMatchObject([{ closing: '10', value: null }]);
  expect(await report(['FINANCE'], '2026-11-21')).toMatchObject([{ opening: '10', received: '0', closing: '10' }]);
  expect(await report(['FINANCE'], '2026-10-01', '2026-10-31')).toEqual([]);
});

const at = { company: () => company, id: () => planned.id, states: stocktakeStates };
refusesOtherStates(recordCount, {
  ...at,
  by: 'warehouse',
  input: { lines: [{ productId: '00000000-0000-7000-8000-000000000001', counted: '0' }] },
});
refusesOtherStates(submitStocktake, { ...at, by: 'warehouse' });
refusesOtherStates(approveStocktake, { ...at, by: 'finance' });
refusesOtherStates(rejectStocktake, { ...at, by: 'finance', input: { reason: '不符' } });
refusesOtherStates(returnStocktake, { ...at, by: 'finance', input: { step: 0, reason: '不符' } });
refusesOtherStates(withdrawStocktake, { ...at, by: 'warehouse' });
refusesOtherStates(postStocktake, { ...at, by: 'warehouse' });
