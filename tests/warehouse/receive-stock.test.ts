import { Product } from '@tradewind/domain/product/product.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { StockMove } from '@tradewind/domain/warehouse/stock-move.ts';
import { StockReceipt, stockReceiptStates } from '@tradewind/domain/warehouse/stock-receipt.ts';
import type { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';
import { givenStockReceipt, givenWarehouse, stockOf, stockThatDoesNotAddUp } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let warehouse: Warehouse;
let product: Product;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  warehouse = await givenWarehouse(company);
  product = await company.create('technical', Product, { code: 'BRG-1', name: '轴承' });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a draft has a draft number, says who filled it in, and moves nothing', async () => {
  const receipt = await givenStockReceipt(company, warehouse, product);
  expect(receipt.number).toMatch(/^DRAFT-/);
  expect(receipt.preparedBy?.id).toBe(company.person('production').id);
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '0', reserved: '0' });
});

test('goods with a certificate come into the store: number, day, stock on hand, a move, history and event', async () => {
  const { id } = await givenStockReceipt(company, warehouse, product, { quantity: '12.5' });
  const receipt = await company.run('warehouse', receiveStock, id);
  expect(receipt).toMatchObject({ status: 'RECEIVED', receivedOn: '2026-11-20' });
  expect(receipt.number).toMatch(/^SR-2026-\d{6}$/);
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '12.5', reserved: '0' });
  const [move] = await company.orm.em.fork().find(StockMove, { recordId: id });
  expect(move).toMatchObject({ kind: 'RECEIPT', quantity: '12.500000', recordType: 'StockReceipt' });
  expect(move?.movedBy?.id).toBe(company.person('warehouse').id);
  expect(await company.events(id)).toEqual(['StockReceiptCreated', 'StockReceived']);
  expect((await company.history(id)).filter((each) => each.command === 'receiveStock' && each.action === 'STATE')).toMatchObject([{ actorName: '何强' }]);
});

test('a second receipt of the same product adds to the same row', async () => {
  const before = Number((await stockOf(company, warehouse, product)).onHand);
  const { id } = await givenStockReceipt(company, warehouse, product, { quantity: '7.5' });
  await company.run('warehouse', receiveStock, id);
  expect(Number((await stockOf(company, warehouse, product)).onHand)).toBe(before + 7.5);
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
});

test('without a certificate nothing comes in', async () => {
  const { id } = await givenStockReceipt(company, warehouse, product, { certificateNumber: null });
  expect(await refusalsOf(company.run('warehouse', receiveStock, id))).toMatchObject([{ code: 'CERTIFICATE_MISSING', requirement: 'WH-01', clearedBy: ['QUALITY', 'WAREHOUSE'] }]);
  expect((await company.find(StockReceipt, id)).status).toBe('DRAFT');
});

test.each(stockReceiptStates.filter((state) => state !== 'DRAFT'))('a receipt that is %s cannot come in again', async (state) => {
  const { id } = await givenStockReceipt(company, warehouse, product);
  await company.sql('update stock_receipt set status = $2 where id = $1', [id, state]);
  expect(await codesOf(company.run('warehouse', receiveStock, id))).toEqual(['WRONG_STATE']);
});

test('only the store receives', async () => {
  const { id } = await givenStockReceipt(company, warehouse, product);
  await expect(company.run('production', receiveStock, id)).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'warehouse.receive' });
});

test('the database itself keeps stock above zero', async () => {
  const { id } = await givenStockReceipt(company, warehouse, product);
  await company.run('warehouse', receiveStock, id);
  await expect(company.sql('update stock_level set reserved = on_hand + 1')).rejects.toThrow(/stock_never_negative/);
  await expect(company.sql('update stock_level set on_hand = -1')).rejects.toThrow(/stock_never_negative/);
});
