import { discountRequest } from '@tradewind/domain/pricing/approve-discount-request.ts';
import { DiscountRequest, discountStates } from '@tradewind/domain/pricing/discount-request.ts';
import { discountPercent } from '@tradewind/domain/pricing/price-discount.ts';
import { priceFacts } from '@tradewind/domain/pricing/price-guards.ts';
import { discountLevels } from '@tradewind/domain/pricing/settings.ts';
import { submitDiscountRequest } from '@tradewind/domain/pricing/submit-discount-request.ts';
import { discontinueProduct } from '@tradewind/domain/product/discontinue-product.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenCustomer } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDiscount } from '../given/discount.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPricePolicy } from '../given/price-policy.ts';
import { givenProduct } from '../given/product.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
const { approve, reject, withdraw } = discountRequest;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
beforeEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

const status = async (id: string) => (await company.find(DiscountRequest, id)).status;
const climb = async (id: string, ...accounts: string[]) => {
  const states: string[] = [];
  for (const account of accounts) states.push((await company.run(account, approve, id)).status);
  return states;
};

describe('asking', () => {
  test('the discount is worked out against the policy price, never taken from the client', async () => {
    const request = await givenDiscount(company, { percent: 12.5, status: 'DRAFT' });
    expect(await company.find(DiscountRequest, request.id)).toMatchObject({
      number: expect.stringMatching(/^DR-2026-\d{6}$/),
      policyPrice: '100.000000',
      discountPercent: '12.5000',
      owner: { id: company.person('sales1').id },
      policy: { id: expect.any(String) },
    });
    await expect(givenDiscount(company, { status: 'DRAFT', discountPercent: '1' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await company.update('sales1', DiscountRequest, request, { offeredPrice: '99' });
    expect(await company.find(DiscountRequest, request.id)).toMatchObject({ discountPercent: '1.0000' });
  });

  test.each([
    ['100', '97', '3'],
    ['100', '96.9999', '3.0001'],
    ['3', '2', '33.3334'],
    ['100', '96.99999999', '3.0001'],
    ['100', '100', '0'],
    ['100', '101', '0'],
  ])('%s for %s is %s percent, rounded up so that no limit is passed by rounding', (policyPrice, offered, percent) => {
    expect(discountPercent(policyPrice, offered)).toBe(percent);
  });

  test('a new policy price counts when it is submitted', async () => {
    const request = await givenDiscount(company, { percent: 2, status: 'DRAFT' });
    await givenPricePolicy(company, { prices: { [request.product.id]: '140' } });
    await company.run('sales1', submitDiscountRequest, request.id);
    expect(await company.find(DiscountRequest, request.id)).toMatchObject({
      policyPrice: '140.000000',
      discountPercent: '30.0000',
    });
  });

  test('without a policy price there is nothing to depart from', async () => {
    const product = await givenProduct(company);
    const request = await givenDiscount(company, { productId: product.id, offeredPrice: '50', status: 'DRAFT' });
    expect(request).toMatchObject({ policyPrice: null, discountPercent: null });
    const [refusal] = await refusalsOf(company.run('sales1', submitDiscountRequest, request.id));
    expect(refusal).toMatchObject({
      code: 'NO_EFFECTIVE_PRICE_POLICY',
      facts: { products: [product.code], currency: 'CNY' },
    });
  });

  test('a price that is not below the policy needs no discount', async () => {
    expect(await codesOf(givenDiscount(company, { percent: 0 }))).toEqual(['NO_DISCOUNT_NEEDED']);
  });

  test('not for a discontinued product, not beyond its last day, not for nothing', async () => {
    const product = await givenProduct(company);
    await company.run('technical', discontinueProduct, product.id, { reason: '停产' });
    expect(await codesOf(givenDiscount(company, { productId: product.id, status: 'DRAFT' }))).toEqual([
      'PRODUCT_DISCONTINUED',
    ]);
    expect(await codesOf(givenDiscount(company, { validTo: '2026-11-19' }))).toEqual(['DISCOUNT_PERIOD_OVER']);
    await expect(givenDiscount(company, { status: 'DRAFT', offeredPrice: '0' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'offeredPrice' }],
    });
  });

  test('only for one’s own customers', async () => {
    const theirs = await givenCustomer(company, { by: 'sales2' });
    await expect(givenDiscount(company, { customerId: theirs.id })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'customerId' }],
    });
  });
});

describe('the ladder', () => {
  test.each([
    [0.01, ['APPROVED']],
    [3, ['APPROVED']],
    [3.01, ['REVIEWED', 'APPROVED']],
    [8, ['REVIEWED', 'APPROVED']],
    [8.01, ['REVIEWED', 'REVIEWED', 'APPROVED']],
    [99, ['REVIEWED', 'REVIEWED', 'APPROVED']],
  ])('%f percent climbs to the first level that may allow it', async (percent, states) => {
    const { id } = await givenDiscount(company, { percent });
    expect(await climb(id, ...['sales.manager', 'sales.director', 'gm'].slice(0, states.length))).toEqual(states);
  });

  test('no level is skipped', async () => {
    const { id } = await givenDiscount(company, { percent: 20 });
    expect(await codesOf(company.run('gm', approve, id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
    await company.run('sales.manager', approve, id);
    expect(await codesOf(company.run('gm', approve, id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
    expect(await status(id)).toBe('REVIEWED');
  });

  test('whoever has the last word may not go beyond the own limit, even where the chain would let him', async () => {
    await company.sql(
      `update approval_chain set steps = (select steps from approval_chain where document_type = 'DISCOUNT' and condition ->> 'kind' = 'LEVEL_1') where document_type = 'DISCOUNT' and condition ->> 'kind' = 'LEVEL_2'`,
    );
    const { id } = await givenDiscount(company, { percent: 5 });
    const [refusal] = await refusalsOf(company.run('sales.manager', approve, id));
    expect(refusal).toMatchObject({
      code: 'DISCOUNT_ABOVE_LEVEL',
      requirement: 'PRICE-09',
      facts: { discountPercent: '5.0000', role: 'SALES_MANAGER', maxPercent: '3' },
      clearedBy: ['HEAD_OF_SALES', 'GM'],
      setting: { key: 'price.discountLevels' },
    });
  });

  describe('is a setting', () => {
    afterEach(() => company.decree(discountLevels, discountLevels.default));

    test('a limit of 0 makes it strict: every discount goes on to the next level', async () => {
      await company.decree(discountLevels, [
        { role: 'SALES_MANAGER', maxPercent: '0' },
        { role: 'HEAD_OF_SALES', maxPercent: '0' },
        { role: 'GM', maxPercent: '50' },
      ]);
      const { id } = await givenDiscount(company, { percent: 1 });
      expect(await climb(id, 'sales.manager', 'sales.director', 'gm')).toEqual(['REVIEWED', 'REVIEWED', 'APPROVED']);
      const [refusal] = await refusalsOf(givenDiscount(company, { percent: 51 }));
      expect(refusal).toMatchObject({
        code: 'DISCOUNT_BEYOND_ALL_LEVELS',
        facts: { discountPercent: '51', maxPercent: '50' },
      });
    });
  });

  test('who asks does not decide', async () => {
    const { id } = await givenDiscount(company, { by: 'sales.manager', percent: 2 });
    expect(await codesOf(company.run('sales.manager', approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  });

  test('rejected it goes back to be changed', async () => {
    const { id } = await givenDiscount(company, { percent: 20 });
    await company.run('sales.manager', approve, id);
    await company.run('sales.director', reject, id, { reason: '不同意' });
    expect(await status(id)).toBe('DRAFT');
    await company.update('sales1', DiscountRequest, id, { offeredPrice: '98' });
    await company.run('sales1', submitDiscountRequest, id);
    expect(await climb(id, 'sales.manager')).toEqual(['APPROVED']);
    expect(await company.events(id)).toEqual([
      'DiscountRequestCreated',
      'DiscountRequestSubmitted',
      'DiscountRequestApproved',
      'DiscountRequestRejected',
      'DiscountRequestUpdated',
      'DiscountRequestSubmitted',
      'DiscountRequestApproved',
    ]);
  });

  test('not approved after its last day', async () => {
    const { id } = await givenDiscount(company, { validTo: '2026-11-20', percent: 1 });
    company.clock.set('2026-11-21T00:00:00+08:00');
    expect(await codesOf(company.run('sales.manager', approve, id))).toEqual(['DISCOUNT_PERIOD_OVER']);
  });
});

test('approved it is found for the customer, the product and the currency, up to its last day', async () => {
  const request = await givenDiscount(company, { percent: 2 });
  const document = {
    id: 'x',
    customerId: request.customer.id,
    currency: 'CNY',
    lines: [{ position: 1, productId: request.product.id, productCode: 'P', quantity: '1', unitPrice: '98' }],
  };
  const found = (overrides: object = {}) =>
    company.doing('sales.director', async (work) =>
      (await priceFacts(work, [{ ...document, ...overrides }])).get('x')!.discounts.map((each) => each.number),
    );
  expect(await found()).toEqual([]);
  await company.run('sales.manager', approve, request.id);
  expect(await found()).toEqual([request.number]);
  expect(await found({ currency: 'USD' })).toEqual([]);
  expect(await found({ customerId: (await givenCustomer(company)).id })).toEqual([]);
  company.clock.set('2027-01-01T00:00:00+08:00');
  expect(await found()).toEqual([]);
});

describe('other states', () => {
  let id = '';
  beforeAll(async () => {
    id = (await givenDiscount(company, { status: 'DRAFT' })).id;
  });
  const where = { company: () => company, id: () => id, states: discountStates };
  refusesOtherStates(submitDiscountRequest, { ...where, by: 'sales1' });
  refusesOtherStates(approve, { ...where, by: 'sales.manager' });
  refusesOtherStates(reject, { ...where, by: 'sales.manager', input: { reason: '否' } });
  refusesOtherStates(withdraw, { ...where, by: 'sales1' });
});
