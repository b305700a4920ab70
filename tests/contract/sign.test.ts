import { Customer } from '@tradewind/domain/customer/customer.ts';
import { Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { creditAssessed } from '@tradewind/domain/credit/covers.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { bringContract, givenContract, givenContractIn, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

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

test('a sealed contract is signed: the advance is due, its salesperson has to get it, the customer is won', async () => {
  const contract = await givenContractIn(company, trade, 'SEALED');
  const signed = await company.run('sales1', signContract, contract.id, { signedOn: '2026-11-19' });
  expect(signed).toMatchObject({ status: 'SIGNED', signedOn: '2026-11-19', number: expect.stringMatching(/^SC-2026-\d{6}$/) });
  const [advance, before, balance] = await instalmentsOf(company, contract.id);
  expect(advance).toMatchObject({ status: 'DUE', dueOn: '2026-11-26' });
  expect([before?.status, balance?.status]).toEqual(['NOT_DUE', 'NOT_DUE']);
  expect((await company.find(Customer, trade.customer.id)).status).toBe('WON');
  const task = await company.find(Task, { recordId: contract.id, kind: 'ACTION' });
  expect(task.assignee?.id).toBe(company.person('sales1').id);
  expect(await company.events(contract.id)).toContain('ContractSigned');
  expect((await company.history(contract.id)).filter((each) => each.command === 'signContract')).toMatchObject([{ action: 'STATE' }]);
});
