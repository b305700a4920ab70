import type { Work } from '@tradewind/domain/kernel/work.ts';
import { Product } from '@tradewind/domain/product/product.ts';
import { issueStock } from '@tradewind/domain/warehouse/issue-stock.ts';
import { releaseStock } from '@tradewind/domain/warehouse/release-stock.ts';
import { reserveStock } from '@tradewind/domain/warehouse/reserve-stock.ts';
import { returnStock } from '@tradewind/domain/warehouse/return-stock.ts';
import type { StockNeed, StockPaper } from '@tradewind/domain/warehouse/stock-need.ts';
import { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusalsOf } from '../given/refused.ts';
import { givenStock, givenWarehouse, stockOf, stockThatDoesNotAddUp } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let warehouse: Warehouse;
let products: Product[];
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  warehouse = await givenWarehouse(company);
  products = [];
  for (const code of ['P1', 'P2', 'P3'])
    products.push(await company.create('technical', Product, { code, name: code }));
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const verbs = { reserveStock, releaseStock, issueStock, returnStock };
const paper = (): StockPaper => ({ entity: Warehouse, recordId: warehouse.id });
const need = (product: Product, quantity: string): StockNeed => ({
  warehouseId: warehouse.id,
  productId: product.id,
  product: product.code,
  quantity,
});
const move = (verb: keyof typeof verbs, ...needs: StockNeed[]) =>
  company.doing('warehouse', (work: Work) => verbs[verb](work, paper(), needs));

test('reserved goods stay in the store but are free for nobody else', async () => {
  const product = products[0]!;
  await givenStock(company, warehouse, product, '10');
  await move('reserveStock', need(product, '6'));
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '10', reserved: '6' });
  expect(await refusalsOf(move('reserveStock', need(product, '5')))).toMatchObject([
    {
      code: 'INSUFFICIENT_STOCK',
      requirement: 'WH-05',
      facts: { product: 'P1', available: '4', needed: '5', missing: '1' },
    },
  ]);
  await move('releaseStock', need(product, '2'));
  await move('issueStock', need(product, '4'));
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '6', reserved: '0' });
  await move('returnStock', need(product, '4'));
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '10', reserved: '0' });
});

test('two lines of one product are weighed together', async () => {
  const product = products[0]!;
  expect(await refusalsOf(move('reserveStock', need(product, '6'), need(product, '6')))).toMatchObject([
    { code: 'INSUFFICIENT_STOCK', facts: { needed: '12' } },
  ]);
});

test('every product that is short is told at once, also one that was never in the store', async () => {
  const refused = await refusalsOf(move('reserveStock', need(products[0]!, '1000'), need(products[1]!, '1')));
  expect(refused.map((each) => each.facts)).toMatchObject([
    { product: 'P1' },
    { product: 'P2', available: '0', needed: '1', missing: '1' },
  ]);
});

test('goods that were not reserved do not leave, and what is not reserved cannot be released', async () => {
  expect(await refusalsOf(move('issueStock', need(products[0]!, '1')))).toMatchObject([
    { code: 'INSUFFICIENT_STOCK', facts: { available: '0' } },
  ]);
  expect(await refusalsOf(move('releaseStock', need(products[0]!, '1')))).toMatchObject([
    { code: 'INSUFFICIENT_STOCK' },
  ]);
});

test('whatever is received, reserved, released, issued and returned: stock is the sum of its moves and never below zero', async () => {
  const step = fc.record({
    verb: fc.constantFrom(...(Object.keys(verbs) as (keyof typeof verbs)[])),
    product: fc.nat({ max: 2 }),
    quantity: fc.integer({ min: 1, max: 900 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const { verb, product, quantity } of steps) {
        await move(verb, need(products[product]!, (quantity / 100).toFixed(2))).catch((error: { code?: string }) => {
          if (error.code !== 'REFUSED') throw error;
        });
      }
      expect(await stockThatDoesNotAddUp(company)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
