import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import {
  clauses,
  givenApplication,
  givenApprovedApplication,
  givenContract,
  givenRate,
  givenTrade,
  instalmentsOf,
  linesOfContract,
  type Trade,
} from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { currencies: ['CNY', 'USD', 'JPY'] });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a contract takes over everything from its approved application and carries a draft number', async () => {
  const application = await givenApprovedApplication(company, trade);
  const contract = await company.create('sales1', Contract, { applicationId: application.id });
  expect(contract).toMatchObject({
    status: 'DRAFT',
    number: expect.stringMatching(/^DRAFT-/),
    subject: '轴承与减速机',
    currency: 'CNY',
    deliveryOn: '2027-01-31',
    amount: '7910',
    grossAmount: '7910',
    taxAmount: '910',
  });
  expect([contract.customer.id, contract.owner.id]).toEqual([trade.customer.id, company.person('sales1').id]);
  expect((await linesOfContract(company, contract.id)).map((line) => [line.quantity, line.amount])).toEqual([
    ['10.000000', '1130.0000'],
    ['2.000000', '6780.0000'],
  ]);
  expect((await instalmentsOf(company, contract.id)).map((line) => line.amount)).toEqual([
    '2373.0000',
    '4746.0000',
    '791.0000',
  ]);
  expect((await company.find(ContractApplication, application.id)).status).toBe('CONTRACTED');
  expect(await company.events(application.id)).toContain('ContractApplicationContracted');
});

test('cost and margin come from the standard cost, in the currency of the contract', async () => {
  const contract = await givenContract(company, trade);
  expect(contract).toMatchObject({ costAmount: '4600', marginPercent: '34.2857' });
  await givenRate(company, 'USD', '7');
  const abroad = await givenContract(company, trade, { application: { currency: 'USD' } });
  expect(abroad).toMatchObject({ currency: 'USD', costAmount: '657.14' });
});

test('amounts follow the digits of the currency', async () => {
  const lines = [{ productId: trade.bearing.id, quantity: '3', unitPrice: '100.555', discountPercent: '0' }];
  const contract = await givenContract(company, trade, { application: { currency: 'JPY', lines } });
  expect(contract).toMatchObject({ amount: '302', costAmount: null });
  expect((await instalmentsOf(company, contract.id)).map((line) => line.amount)).toEqual([
    '91.0000',
    '181.0000',
    '30.0000',
  ]);
});

test('without an application, or from one that is not approved, there is no contract', async () => {
  expect(await codesOf(company.create('sales1', Contract, { ...clauses }))).toEqual([
    'CONTRACT_APPLICATION_NOT_APPROVED',
  ]);
  const draft = await givenApplication(company, trade);
  const [refusal] = await refusalsOf(company.create('sales1', Contract, { applicationId: draft.id }));
  expect(refusal).toMatchObject({
    code: 'CONTRACT_APPLICATION_NOT_APPROVED',
    requirement: 'CON-03',
    facts: { application: draft.number, state: 'DRAFT' },
  });
});

test('one application makes one contract, however many ask at once', async () => {
  const application = await givenApprovedApplication(company, trade);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => company.create('sales1', Contract, { applicationId: application.id })),
  );
  expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  for (const each of outcomes) if (each.status === 'rejected') expect(each.reason.code).toBe('REFUSED');
});

test('a draft that goes gives its application back', async () => {
  const application = await givenApprovedApplication(company, trade);
  const contract = await company.create('sales1', Contract, { applicationId: application.id });
  await company.remove('sales1', Contract, contract);
  expect((await company.find(ContractApplication, application.id)).status).toBe('APPROVED');
  expect((await company.create('sales1', Contract, { applicationId: application.id })).status).toBe('DRAFT');
});

test('a contract with its final number is never deleted', async () => {
  const contract = await givenContract(company, trade);
  await company.run('sales1', submitContract, contract.id);
  const back = await company.run('legal', contractReview.reject, contract.id, { reason: '条款不清' });
  expect(back.status).toBe('DRAFT');
  expect(await refusalsOf(company.remove('sales1', Contract, contract))).toMatchObject([
    { code: 'CONTRACT_NUMBER_GIVEN', facts: { number: back.number } },
  ]);
});

test('changing lines of a draft computes it anew', async () => {
  const contract = await givenContract(company, trade);
  const [bearing] = await linesOfContract(company, contract.id);
  const changed = await company.update('sales1', Contract, contract.id, {
    lines: [{ id: bearing!.id, quantity: '20', unitPrice: '113', productId: trade.bearing.id }],
  });
  expect(changed.amount).toBe('2260');
  expect(await linesOfContract(company, contract.id)).toHaveLength(1);
  expect((await instalmentsOf(company, contract.id)).map((line) => line.amount)).toEqual([
    '678.0000',
    '1356.0000',
    '226.0000',
  ]);
});
