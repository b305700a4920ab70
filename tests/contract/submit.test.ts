import { Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContract, givenTrade, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let draft: Contract;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  draft = await givenContract(company, trade);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a complete contract goes to legal, finance and technical at once and has its final number', async () => {
  const contract = await givenContract(company, trade);
  const submitted = await company.run('sales1', submitContract, contract.id);
  expect(submitted).toMatchObject({
    status: 'IN_REVIEW',
    number: expect.stringMatching(/^SC-2026-\d{6}$/),
    version: contract.version + 1,
  });
  const tasks = await company.orm.em.fork().find(Task, { recordId: contract.id, status: 'OPEN' });
  expect(tasks.map((task) => task.role).sort()).toEqual(['FINANCE', 'LEGAL', 'TECHNICAL']);
  expect(await company.events(contract.id)).toContain('ContractSubmitted');
  expect((await company.history(contract.id)).filter((each) => each.action === 'STATE')).toMatchObject([
    { command: 'submitContract' },
  ]);
});

test('every missing clause is listed', async () => {
  const contract = await givenContract(company, trade, { qualityStandard: '', breachLiability: '' });
  const [refusal] = await refusalsOf(company.run('sales1', submitContract, contract.id));
  expect(refusal).toMatchObject({
    code: 'CONTRACT_CLAUSE_MISSING',
    requirement: 'CON-06',
    facts: { missing: ['QUALITY_STANDARD', 'BREACH_LIABILITY'] },
  });
  expect(refusal?.message.zh).toContain('质量标准、违约责任');
});

test('every difference from the application is listed with both values', async () => {
  const contract = await givenContract(company, trade, { paymentMethod: 'LC', deliveryOn: '2027-02-28' });
  const lines = await linesOfContract(company, contract.id);
  await company.update('sales1', Contract, contract.id, {
    lines: [
      { id: lines[0]!.id, productId: trade.bearing.id, quantity: '12', unitPrice: '113' },
      { productId: trade.bearing.id, quantity: '2', unitPrice: '3390' },
    ],
  });
  const [refusal] = await refusalsOf(company.run('sales1', submitContract, contract.id));
  expect(refusal).toMatchObject({ code: 'CONTRACT_DIFFERS_FROM_APPLICATION', requirement: 'CON-04' });
  expect(refusal?.facts['differences']).toEqual([
    { place: 'HEAD', field: 'paymentMethod', contract: 'LC', application: 'TT' },
    { place: 'HEAD', field: 'deliveryOn', contract: '2027-02-28', application: '2027-01-31' },
    { place: 'LINE 1', field: 'quantity', contract: '12', application: '10' },
    { place: 'LINE 2', field: 'product', contract: trade.bearing.code, application: trade.gearbox.code },
  ]);
});

test('a payment schedule that is not the whole contract is refused with both sums', async () => {
  const contract = await givenContract(company, trade, {
    instalments: [
      { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING' },
      { kind: 'BALANCE', amount: '5000', trigger: 'SIGN_OFF' },
    ],
  });
  const found = await refusalsOf(company.run('sales1', submitContract, contract.id));
  expect(found.map((each) => each.code)).toEqual(['CONTRACT_DIFFERS_FROM_APPLICATION', 'PAYMENT_SCHEDULE_SUM']);
  expect(found[1]).toMatchObject({
    requirement: 'CON-17',
    facts: { scheduled: '7373.00', total: '7910.00', difference: '-537.00' },
  });
});

test('a product discontinued since the application stops it', async () => {
  const old = await givenTrade(company);
  const contract = await givenContract(company, old);
  await company.sql(`update product set status = 'DISCONTINUED' where id = $1`, [old.gearbox.id]);
  expect(await codesOf(company.run('sales1', submitContract, contract.id))).toEqual(['PRODUCT_DISCONTINUED']);
});

test('an imported draft without an application is not submitted', async () => {
  const contract = await givenContract(company, trade);
  await company.sql('update contract set application_id = null where id = $1', [contract.id]);
  expect(await codesOf(company.run('sales1', submitContract, contract.id))).toEqual([
    'CONTRACT_APPLICATION_NOT_APPROVED',
  ]);
});

test('another salesperson’s contract cannot even be seen', async () => {
  await expect(company.run('sales2', submitContract, draft.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

refusesOtherStates(submitContract, {
  company: () => company,
  id: () => draft.id,
  by: 'sales1',
  states: contractStates,
});
