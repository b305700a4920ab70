import type { Product } from '@tradewind/domain/product/product.ts';
import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { issueCertificate } from '@tradewind/domain/quality/issue-certificate.ts';
import { ProductCertificate } from '@tradewind/domain/quality/product-certificate.ts';
import { issueGoods } from '@tradewind/domain/shipment/issue-goods.ts';
import { releaseDelivery } from '@tradewind/domain/shipment/release-delivery.ts';
import { postStocktake } from '@tradewind/domain/warehouse/post-stocktake.ts';
import { preReceiveStock } from '@tradewind/domain/warehouse/pre-receive-stock.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { reverseStockReceipt } from '@tradewind/domain/warehouse/reverse-receipt.ts';
import type { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, vehicle } from '../given/delivery.ts';
import { certificateOf, givenCertifiedLot, givenInspection, givenTestedLot } from '../given/lot.ts';
import { givenProduct } from '../given/product.ts';
import { refusalsOf } from '../given/refused.ts';
import {
  givenStock,
  givenStockReceipt,
  givenStockReceiptIn,
  givenStocktakeIn,
  givenWarehouse,
  stockOf,
  stockThatDoesNotAddUp,
} from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let warehouse: Warehouse;
let product: Product;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  warehouse = await givenWarehouse(company);
  product = await givenProduct(company);
  trade = await givenTrade(company, { limit: '100000000' });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** The codes of those who were refused; fails when anybody failed otherwise. */
const refusedOf = async (attempts: readonly Promise<unknown>[]): Promise<string[]> => {
  const outcomes = await Promise.allSettled(attempts);
  return Promise.all(
    outcomes
      .filter((each) => each.status === 'rejected')
      .map(async (each) => (await refusalsOf(Promise.reject(each.reason)))[0]!.code),
  );
};

test('one certificate for five receipts at once: only as many goods come in as it covers', async () => {
  const lot = await givenCertifiedLot(company, product, { quantity: '10' });
  const receipts = [];
  for (let index = 0; index < 5; index++)
    receipts.push(await givenStockReceipt(company, warehouse, product, { lotId: lot.id, quantity: '5' }));
  expect(await refusedOf(receipts.map(({ id }) => company.run('production', preReceiveStock, id)))).toEqual(
    Array(3).fill('CERTIFICATE_EXCEEDED'),
  );
  expect((await certificateOf(company, lot.id)).usedQuantity).toBe('10.000000');
});

test('a lot certified by two at once has one certificate', async () => {
  const lot = await givenTestedLot(company, product);
  const inspection = await givenInspection(company, lot, 'PASSED');
  expect(await refusedOf([1, 2, 3].map(() => company.run('quality', issueCertificate, inspection.id)))).toEqual(
    Array(2).fill('CERTIFICATE_ALREADY_ISSUED'),
  );
  expect(await company.orm.em.fork().count(ProductCertificate, { lot: lot.id })).toBe(1);
});

test('a stocktake posted while goods are issued and promised: never below zero, and every move counts', async () => {
  const sale = await givenSale(company, { trade, stock: '10' });
  const count = {
    lines: [
      { productId: trade.bearing.id, counted: '4', reason: '短少' },
      { productId: trade.gearbox.id, counted: '11', reason: '漏记' },
    ],
  };
  const { id } = await givenStocktakeIn(company, sale.warehouse, 'APPROVED', count);
  const issued = await givenDeliveryIn(company, sale, 'APPROVED', ['3', '0']);
  const promised = await givenDeliveryIn(company, sale, 'SUBMITTED', ['2', '0']);
  const refused = await refusedOf([
    company.run('warehouse', postStocktake, id),
    company.run('warehouse', issueGoods, issued.id, { vehicle }),
    company.run('sales.manager', releaseDelivery, promised.id),
  ]);
  // Ten less six missing leaves one beside the three promised: either the count is posted or the two are promised.
  expect(refused).toEqual(['INSUFFICIENT_STOCK']);
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
  const { onHand, reserved } = await stockOf(company, sale.warehouse, trade.bearing);
  expect([
    ['1', '0'],
    ['7', '2'],
  ]).toContainEqual([onHand, reserved]);
});

test('receipts come in and are reversed while deliveries are released: lots, receipts and stock agree', async () => {
  const sales = [];
  const store = await givenWarehouse(company);
  for (let index = 0; index < 4; index++)
    sales.push({ ...(await givenSale(company, { trade, stock: null })), warehouse: store });
  for (let index = 0; index < 3; index++) await givenStock(company, store, trade.bearing, '10');
  const loose = await givenStockReceiptIn(company, store, trade.bearing, 'RECEIVED', { quantity: '10' });
  const arriving = await givenStockReceiptIn(company, store, trade.bearing, 'PACKED', { quantity: '5' });
  const deliveries = [];
  for (const sale of sales) deliveries.push(await givenDeliveryIn(company, sale, 'SUBMITTED', ['10', '0']));
  const outcomes = await Promise.allSettled([
    ...deliveries.map(({ id }) => company.run('sales.manager', releaseDelivery, id)),
    company.run('warehouse', reverseStockReceipt, loose.id, { reason: '误入' }),
    company.run('warehouse', receiveStock, arriving.id),
  ]);
  for (const each of outcomes)
    if (each.status === 'rejected')
      expect((await refusalsOf(Promise.reject(each.reason)))[0]!.code).toBe('INSUFFICIENT_STOCK');
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
  expect(
    await company.sql(`
      select l.id from finished_lot l where l.reserved_quantity <> (select coalesce(sum(p.quantity), 0) from delivery_lot p where p.lot_id = l.id and p.status = 'RESERVED')
        or l.received_quantity <> (select coalesce(sum(r.quantity), 0) from stock_receipt r where r.lot_id = l.id and r.status = 'RECEIVED')
      union select r.id from stock_receipt r where r.taken_quantity <> (select coalesce(sum(p.quantity - p.restocked_quantity), 0) from delivery_lot p where p.receipt_id = r.id and p.status <> 'FREED')`),
  ).toEqual([]);
  expect(await company.orm.em.fork().count(FinishedLot, { status: 'RESERVED' })).toBeGreaterThanOrEqual(2);
});

test('20 deliveries of five products in any order are released at once: nobody is told of a deadlock, and nothing is promised twice', async () => {
  const store = await givenWarehouse(company);
  const wares: Product[] = [];
  for (let index = 0; index < 5; index++) wares.push((await givenTrade(company, { limit: '100000000' })).bearing);
  for (const ware of wares) await givenStock(company, store, ware, '15');
  const deliveries = [];
  for (let index = 0; index < 20; index++) {
    const inAnyOrder = wares.map((_, place) => wares[(place * (1 + (index % 4)) + index) % 5]!);
    const own = await givenSale(company, {
      trade,
      stock: null,
      paid: 1,
      application: {
        lines: inAnyOrder.map(({ id }) => ({ productId: id, quantity: '1', unitPrice: '100' })),
        instalments: [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING', days: 7 }],
      },
    });
    deliveries.push(await givenDeliveryIn(company, { ...own, warehouse: store }, 'SUBMITTED'));
  }
  expect(await refusedOf(deliveries.map(({ id }) => company.run('sales.manager', releaseDelivery, id)))).toEqual(
    Array(5).fill('INSUFFICIENT_STOCK'),
  );
  for (const ware of wares) expect(await stockOf(company, store, ware)).toEqual({ onHand: '15', reserved: '15' });
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
}, 180_000);
