import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { calculatePrice } from '@tradewind/domain/pricing/calculate-price.ts';
import { calculationStates, PriceCalculation } from '@tradewind/domain/pricing/price-calculation.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenRate, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenProduct } from '../given/product.ts';
import { givenCalculation } from '../given/quotation.ts';
import { refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const read = (id: string) => company.find(PriceCalculation, id);

test('cost and profit target give price and margin, beside market, competitors and policy', async () => {
  const calculation = await givenCalculation(company, trade.bearing);
  expect(calculation).toMatchObject({ number: expect.stringMatching(/^PCL-2026-\d{6}$/), status: 'DRAFT' });
  await company.run('sales.director', calculatePrice, calculation.id, { profitTargetPercent: '40' });
  expect(await read(calculation.id)).toMatchObject({
    status: 'CALCULATED',
    unitCost: '60.000000',
    profitTargetPercent: '40.0000',
    calculatedPrice: '113.000000',
    marginPercent: '40.0000',
    policyPrice: '100.000000',
    marketPrice: '120.000000',
    calculatedOn: '2026-11-20',
    calculatedBy: { id: company.person('sales.director').id },
  });
  expect(await company.events(calculation)).toEqual(['PriceCalculationCreated', 'PriceCalculated']);
});

test('in another currency the cost is converted at the rate of the day; without one, or without a cost, it is refused', async () => {
  const dollars = await givenCalculation(company, trade.bearing, { currency: 'USD', taxRatePercent: '0' });
  const [noRate] = await refusalsOf(company.run('finance', calculatePrice, dollars.id, { profitTargetPercent: '20' }));
  expect(noRate).toMatchObject({
    code: 'PRODUCT_COST_UNKNOWN',
    facts: { product: trade.bearing.code, currency: 'USD' },
  });
  await givenRate(company, 'USD', '7.2');
  await company.run('finance', calculatePrice, dollars.id, { profitTargetPercent: '20' });
  expect(await read(dollars.id)).toMatchObject({
    unitCost: '8.333330',
    calculatedPrice: '10.420000',
    marginPercent: '20.0256',
    policyPrice: null,
  });
  const without = await givenCalculation(company, await givenProduct(company));
  expect(
    (await refusalsOf(company.run('finance', calculatePrice, without.id, { profitTargetPercent: '20' })))[0]!.code,
  ).toBe('PRODUCT_COST_UNKNOWN');
});

test('it may be calculated again; who asked for it may neither calculate nor see cost, target and margin', async () => {
  const calculation = await givenCalculation(company, trade.bearing);
  for (const target of ['10', '30'])
    await company.run('finance', calculatePrice, calculation.id, { profitTargetPercent: target });
  expect((await read(calculation.id)).marginPercent).toBe('30.0021');
  await expect(
    company.run('sales1', calculatePrice, calculation.id, { profitTargetPercent: '1' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'pricing.calculate' });
  expect(Object.keys(recordOf(PriceCalculation).restricted ?? {})).toEqual([
    'unitCost',
    'profitTargetPercent',
    'marginPercent',
  ]);
  expect(calculatePrice.from).toEqual(calculationStates);
});
