import { Task } from '@tradewind/domain/approval/task.ts';
import { type Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { blockCredit } from '@tradewind/domain/credit/block-credit.ts';
import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import {
  givenBuyer,
  givenContractIn,
  givenRate,
  givenTrade,
  instalmentsOf,
  onAccount,
  type Trade,
} from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let sealed: Contract;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { currencies: ['CNY', 'USD'] });
  sealed = await givenContractIn(company, trade, 'SEALED');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a sealed contract is signed: the advance is due, its salesperson has to get it, the customer is won', async () => {
  const contract = await givenContractIn(company, trade, 'SEALED');
  const signed = await company.run('sales1', signContract, contract.id, { signedOn: '2026-11-19' });
  expect(signed).toMatchObject({
    status: 'SIGNED',
    signedOn: '2026-11-19',
    number: expect.stringMatching(/^SC-2026-\d{6}$/),
  });
  const [advance, before, balance] = await instalmentsOf(company, contract.id);
  expect(advance).toMatchObject({ status: 'DUE', dueOn: '2026-11-26' });
  expect([before?.status, balance?.status]).toEqual(['NOT_DUE', 'NOT_DUE']);
  expect((await company.find(Customer, trade.customer.id)).status).toBe('WON');
  const task = await company.find(Task, { recordId: advance!.id, kind: 'ACTION', topic: 'advance.collect' });
  expect(task.assignee?.id).toBe(company.person('sales1').id);
  expect(await company.events(contract.id)).toContain('ContractSigned');
  const written = (await company.history(contract.id)).filter((each) => each.command === 'signContract');
  expect(written).toMatchObject([
    { action: 'STATE', actorId: company.person('sales1').id, changes: { status: ['SEALED', 'SIGNED'] } },
  ]);
  expect(signed.version).toBe(contract.version + 1);
});

test('nobody signs for tomorrow', async () => {
  await expect(company.run('sales1', signContract, sealed.id, { signedOn: '2026-11-21' })).rejects.toBeInstanceOf(
    Invalid,
  );
});

test('credit is weighed again at signing: the limit has been used up by then', async () => {
  const customer = await givenBuyer(company, '7910');
  const contract = await givenContractIn(company, { ...trade, customer }, 'SEALED');
  await company.sql('update credit_profile set "limit" = 5000 where customer_id = $1', [customer.id]);
  const [refusal] = await refusalsOf(company.run('sales1', signContract, contract.id));
  expect(refusal).toMatchObject({
    code: 'CREDIT_LIMIT_EXCEEDED',
    requirement: 'CUST-34',
    facts: { limit: '5000.00', exposure: '0.00', requested: '7910.00', excess: '2910.00' },
  });
});

test('a blocked customer signs nothing on credit', async () => {
  const customer = await givenBuyer(company);
  const contract = await givenContractIn(company, { ...trade, customer }, 'SEALED');
  const profile = await company.find(CreditProfile, { customer: customer.id });
  await company.run('credit', blockCredit, profile.id, { reason: '涉诉' });
  expect(await refusalsOf(company.run('sales1', signContract, contract.id))).toMatchObject([
    { code: 'CREDIT_BLOCKED' },
  ]);
});

test('what a customer owes in another currency counts at the rate of the day; without a rate nobody can say', async () => {
  const customer = await givenBuyer(company, '100000');
  const of = { ...trade, customer };
  const contract = await givenContractIn(company, of, 'SEALED');
  await company.sql(`update contract set currency = 'USD' where id = $1`, [contract.id]);
  expect(await refusalsOf(company.run('sales1', signContract, contract.id))).toMatchObject([
    { code: 'EXCHANGE_RATE_MISSING', facts: { currencies: ['USD'], into: 'CNY' } },
  ]);
  await givenRate(company, 'USD', '20');
  expect(await refusalsOf(company.run('sales1', signContract, contract.id))).toMatchObject([
    { code: 'CREDIT_LIMIT_EXCEEDED', facts: { requested: '158200.00' } },
  ]);
});

test('a customer without assessment may buy for prepayment, not on account', async () => {
  const of = { ...trade, customer: await givenBuyer(company, null) };
  const prepaid = await givenContractIn(company, of, 'SIGNED', {
    application: { instalments: [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }] },
  });
  expect(prepaid.status).toBe('SIGNED');
  const contract = await givenContractIn(company, of, 'LAST_STEP', { application: { instalments: onAccount } });
  await company.sql(`update contract set status = 'SEALED', checklist_at = now() where id = $1`, [contract.id]);
  expect(await refusalsOf(company.run('sales1', signContract, contract.id))).toMatchObject([
    { code: 'NO_CREDIT_ASSESSMENT', requirement: 'CUST-30' },
  ]);
});

refusesOtherStates(signContract, { company: () => company, id: () => sealed.id, by: 'sales1', states: contractStates });
