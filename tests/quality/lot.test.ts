import type { Product } from '@tradewind/domain/product/product.ts';
import { type FinishedLot, lotStates } from '@tradewind/domain/quality/finished-lot.ts';
import { recordFactoryTest } from '@tradewind/domain/quality/record-factory-test.ts';
import { recordThirdPartyReport } from '@tradewind/domain/quality/record-third-party-report.ts';
import { lotStatus } from '@tradewind/domain/quality/settle-lot.ts';
import { ThirdPartyReport, thirdPartyStates } from '@tradewind/domain/quality/third-party-report.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenSale } from '../given/delivery.ts';
import { givenLot, passedTest } from '../given/lot.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenProduct } from '../given/product.ts';

let database: TestDatabase;
let company: Company;
let product: Product;
let lot: FinishedLot;
let report: ThirdPartyReport;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  product = await givenProduct(company);
  lot = await givenLot(company, product);
  const { order } = await givenSale(company, { paid: 0, stock: null });
  report = await company.create('logistics', ThirdPartyReport, {
    orderId: order.id,
    body: 'SGS 通标',
    standards: 'ISO 281',
  });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a lot has its number, its maker and its day', () => {
  expect(lot).toMatchObject({
    status: 'MADE',
    number: expect.stringMatching(/^L-2026-\d{6}$/),
    madeOn: '2026-11-20',
    maker: { id: company.person('production').id },
  });
});

test('a factory test that failed is repeated; one that was passed stands on the lot', async () => {
  const own = await givenLot(company, product);
  expect(
    await company.run('production', recordFactoryTest, own.id, { ...passedTest, passed: false, result: '温升 60 K' }),
  ).toMatchObject({ status: 'MADE', testPassed: false });
  expect(await company.run('technical', recordFactoryTest, own.id, passedTest)).toMatchObject({
    status: 'TESTED',
    testPassed: true,
    testedOn: '2026-11-20',
    testedBy: { id: company.person('technical').id },
  });
  expect(await company.events(own.id)).toEqual(['FinishedLotCreated', 'FactoryTestRecorded', 'FactoryTestRecorded']);
  await expect(
    company.run('production', recordFactoryTest, lot.id, { ...passedTest, testedOn: '2026-11-21' }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(company.run('quality', recordFactoryTest, lot.id, passedTest)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'quality.testLot',
  });
});

test('an outside body is asked and its report is written down', async () => {
  const { order } = await givenSale(company, { paid: 0, stock: null });
  const own = await company.create('logistics', ThirdPartyReport, { orderId: order.id, body: 'CCIC' });
  expect(own).toMatchObject({
    status: 'ORDERED',
    number: expect.stringMatching(/^TP-2026-\d{6}$/),
    orderedOn: '2026-11-20',
  });
  expect(
    await company.run('logistics', recordThirdPartyReport, own.id, {
      passed: false,
      reportNumber: 'R-1',
      reportedOn: '2026-11-20',
      finding: '标志不清',
    }),
  ).toMatchObject({ status: 'FAILED', finding: '标志不清' });
  await expect(
    company.run('logistics', recordThirdPartyReport, report.id, {
      passed: true,
      reportNumber: 'R-2',
      reportedOn: '2026-11-21',
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(
    company.run('quality', recordThirdPartyReport, report.id, {
      passed: true,
      reportNumber: 'R-2',
      reportedOn: '2026-11-20',
    }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test.each([
  [{ receivedQuantity: '0' }, undefined],
  [{ receivedQuantity: '10' }, 'RECEIVED'],
  [{ receivedQuantity: '10', reservedQuantity: '4', issuedQuantity: '5' }, 'RECEIVED'],
  [{ receivedQuantity: '10', reservedQuantity: '5', issuedQuantity: '5' }, 'RESERVED'],
  [{ receivedQuantity: '10', issuedQuantity: '10', deliveredQuantity: '9' }, 'ISSUED'],
  [{ receivedQuantity: '10', issuedQuantity: '10', deliveredQuantity: '10' }, 'DELIVERED'],
] as const)('a lot with %o is %s: as far as all of it has come', (figures, status) => {
  expect(lotStatus(figures)).toBe(status);
});

refusesOtherStates(recordFactoryTest, {
  company: () => company,
  id: () => lot.id,
  by: 'production',
  input: passedTest,
  states: lotStates,
});
refusesOtherStates(recordThirdPartyReport, {
  company: () => company,
  id: () => report.id,
  by: 'logistics',
  input: { passed: true, reportNumber: 'R', reportedOn: '2026-11-20' },
  states: thirdPartyStates,
});
