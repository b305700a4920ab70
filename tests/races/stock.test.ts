// Threats and faults: D4.
import { Product } from '@tradewind/domain/product/product.ts';
import { issueStock } from '@tradewind/domain/warehouse/issue-stock.ts';
import { releaseStock } from '@tradewind/domain/warehouse/release-stock.ts';
import { reserveStock } from '@tradewind/domain/warehouse/reserve-stock.ts';
import { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenStock, givenStockReceiptIn, givenWarehouse, stockOf, stockThatDoesNotAddUp } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let warehouse: Warehouse;
let made = 0;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  warehouse = await givenWarehouse(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const givenProduct = () => company.create('technical', Product, { code: `R-${++made}`, name: `竞争 ${made}` });
const verbs = { reserveStock, releaseStock, issueStock };
/** Moves goods in a transaction of its own; says how it went. Told that the house is busy, it asks again, as a client does; anything else but a business refusal fails the test. */
const attempt = (
  verb: keyof typeof verbs,
  goods: readonly { product: Product; quantity: string }[],
): Promise<'DONE' | 'REFUSED'> =>
  company
    .doing('warehouse', (work) =>
      verbs[verb](
        work,
        { entity: Warehouse, recordId: warehouse.id },
        goods.map(({ product, quantity }) => ({
          warehouseId: warehouse.id,
          productId: product.id,
          product: product.code,
          quantity,
        })),
      ),
    )
    .then(
      () => 'DONE' as const,
      (error: { code?: string }) => {
        if (error.code === 'REFUSED') return 'REFUSED' as const;
        if (error.code === 'SERVICE_UNAVAILABLE') return attempt(verb, goods);
        throw error;
      },
    );

/** A shuffle that is the same in every run. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return list
    .map((each) => ({ each, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

test('150 at once want one of 100: exactly 100 get it', async () => {
  const product = await givenProduct();
  await givenStock(company, warehouse, product, '100');
  const outcomes = await Promise.all(
    Array.from({ length: 150 }, () => attempt('reserveStock', [{ product, quantity: '1' }])),
  );
  expect(outcomes.filter((each) => each === 'DONE')).toHaveLength(100);
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '100', reserved: '100' });
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
});

test('20 orders take five products in any order: nobody is told of a deadlock', async () => {
  const products: Product[] = [];
  for (let index = 0; index < 5; index++) products.push(await givenProduct());
  for (const product of products) await givenStock(company, warehouse, product, '15');
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      attempt(
        'reserveStock',
        shuffled(products, index).map((product) => ({ product, quantity: '1' })),
      ),
    ),
  );
  expect(outcomes.filter((each) => each === 'DONE')).toHaveLength(15);
  for (const product of products)
    expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '15', reserved: '15' });
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
});

test('reserving, releasing and issuing against each other: what is promised is in the store, and stock is the sum of its moves', async () => {
  const product = await givenProduct();
  await givenStock(company, warehouse, product, '40');
  await attempt('reserveStock', [{ product, quantity: '20' }]);
  const work = shuffled(
    [
      ...Array(30).fill('reserveStock'),
      ...Array(30).fill('releaseStock'),
      ...Array(30).fill('issueStock'),
    ] as (keyof typeof verbs)[],
    7,
  );
  const outcomes = await Promise.all(
    work.map((verb) => attempt(verb, [{ product, quantity: '1' }]).then((outcome) => ({ verb, outcome }))),
  );
  const done = (verb: string) => outcomes.filter((each) => each.verb === verb && each.outcome === 'DONE').length;
  const stock = await stockOf(company, warehouse, product);
  expect(Number(stock.onHand)).toBe(40 - done('issueStock'));
  expect(Number(stock.reserved)).toBe(20 + done('reserveStock') - done('releaseStock') - done('issueStock'));
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
});

test('the first goods of a product arrive twice at the same moment: one row, both counted', async () => {
  const product = await givenProduct();
  const receipts = [];
  for (let index = 0; index < 8; index++)
    receipts.push(await givenStockReceiptIn(company, warehouse, product, 'PACKED', { quantity: '3' }));
  await Promise.all(receipts.map((receipt) => company.run('warehouse', receiveStock, receipt.id)));
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '24', reserved: '0' });
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
});

test('one receipt received by two at once counts once', async () => {
  const product = await givenProduct();
  const receipt = await givenStockReceiptIn(company, warehouse, product, 'PACKED', { quantity: '5' });
  const outcomes = await Promise.allSettled([1, 2].map(() => company.run('warehouse', receiveStock, receipt.id)));
  expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '5', reserved: '0' });
});
