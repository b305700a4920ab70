import { discontinueProduct } from '@tradewind/domain/product/discontinue-product.ts';
import { Product, productStates } from '@tradewind/domain/product/product.ts';
import { productsAreActive } from '@tradewind/domain/product/product-guards.ts';
import { reactivateProduct } from '@tradewind/domain/product/reactivate-product.ts';
import { units } from '@tradewind/domain/product/units.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPricePolicy } from '../given/price-policy.ts';
import { givenProduct } from '../given/product.ts';
import { refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let product: Product;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  product = await givenProduct(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

describe('the product master', () => {
  test('has a pricing grade, a unit and an HS code', async () => {
    const bearing = await givenProduct(company, {
      code: ' ＢＲＧ－6205 ',
      unit: 'SET',
      hsCode: '8482.10.20',
      priceClass: 'A',
      listPrice: '12.5',
      listCurrency: 'USD',
    });
    expect(await company.find(Product, bearing.id)).toMatchObject({
      code: 'BRG-6205',
      unit: 'SET',
      hsCode: '84821020',
      priceClass: 'A',
      status: 'ACTIVE',
    });
    expect(await givenProduct(company)).toMatchObject({ unit: 'PCE', priceClass: 'B', taxRatePercent: '13' });
  });

  test('knows a code once, in whatever width it is written', async () => {
    await givenProduct(company, { code: 'ABC-1' });
    await expect(givenProduct(company, { code: 'ＡＢＣ－１' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test.each([
    [{ unit: 'BOXES' }, 'unit'],
    [{ hsCode: '84821' }, 'hsCode'],
    [{ hsCode: '84821020901' }, 'hsCode'],
    [{ hsCode: 'ABCDEF' }, 'hsCode'],
    [{ listPrice: '10' }, 'listCurrency'],
    [{ listPrice: '-1', listCurrency: 'CNY' }, 'listPrice'],
    [{ priceClass: 'D' }, 'priceClass'],
    [{ taxRatePercent: '101' }, 'taxRatePercent'],
    [{ originCountry: 'XX' }, 'originCountry'],
    [{ status: 'DISCONTINUED' }, 'input'],
  ])('%j is refused at %s', async (wrong, path) => {
    await expect(givenProduct(company, wrong)).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path }] });
  });

  test('is kept by technicians and sales operations only', async () => {
    await expect(company.create('sales1', Product, { code: 'X', name: 'X' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      permission: 'product.manage',
    });
  });

  test('names every unit in both languages', () => {
    for (const [code, { zh, en }] of Object.entries(units)) {
      expect(code).toMatch(/^[A-Z0-9]{2,3}$/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/);
    }
  });

  test('a product on a document cannot be deleted', async () => {
    const used = await givenProduct(company);
    await givenPricePolicy(company, { status: 'DRAFT', prices: { [used.id]: '10' } });
    await expect(company.remove('technical', Product, used)).rejects.toMatchObject({ code: 'CONFLICT' });
    const unused = await givenProduct(company);
    await company.remove('technical', Product, unused);
    expect(await company.orm.em.fork().count(Product, { id: unused.id })).toBe(0);
  });
});

describe('discontinued', () => {
  test('a product cannot be put on new documents, and can be sold again', async () => {
    const old = await givenProduct(company);
    await company.run('technical', discontinueProduct, old.id, { reason: '模具报废' });
    expect((await company.history(old)).at(-1)).toMatchObject({
      action: 'STATE',
      reason: '模具报废',
      changes: { status: ['ACTIVE', 'DISCONTINUED'] },
    });
    const [refusal] = await refusalsOf(givenPricePolicy(company, { status: 'DRAFT', prices: { [old.id]: '10' } }));
    expect(refusal).toMatchObject({ code: 'PRODUCT_DISCONTINUED', facts: { products: [old.code] } });
    await company.run('sales.admin', reactivateProduct, old.id, { reason: '新模具到位' });
    await givenPricePolicy(company, { status: 'DRAFT', prices: { [old.id]: '10' } });
    expect(await company.events(old)).toEqual(['ProductCreated', 'ProductDiscontinued', 'ProductReactivated']);
  });

  test('the guard names each of them once', () => {
    const lines = [
      { code: 'A', status: 'DISCONTINUED' },
      { code: 'B', status: 'ACTIVE' },
      { code: 'A', status: 'DISCONTINUED' },
      { code: 'C', status: 'DISCONTINUED' },
    ] as const;
    expect(productsAreActive(lines)?.facts).toEqual({ products: ['A', 'C'] });
    expect(productsAreActive([lines[1]])).toBeUndefined();
  });

  test('needs a reason and the right', async () => {
    await expect(company.run('technical', discontinueProduct, product.id, {})).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await expect(company.run('sales1', discontinueProduct, product.id, { reason: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  const where = {
    company: () => company,
    id: () => product.id,
    by: 'technical',
    input: { reason: '测试' },
    states: productStates,
  };
  refusesOtherStates(discontinueProduct, where);
  refusesOtherStates(reactivateProduct, where);
});
