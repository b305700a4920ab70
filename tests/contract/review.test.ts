import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { type Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { contractCountersign } from '@tradewind/domain/contract/countersign.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { bringContract, givenBuyer, givenContractIn, givenTrade, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let inReview: Contract;
let reviewed: Contract;
const openRoles = async (id: string) =>
  (await company.orm.em.fork().find(Task, { recordId: id, status: 'OPEN', kind: 'APPROVAL' }))
    .map((task) => task.role)
    .sort();
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  inReview = await givenContractIn(company, trade, 'IN_REVIEW');
  reviewed = await givenContractIn(company, trade, 'REVIEWED');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('legal, finance and technical agree in any order, then the head of sales; the countersignature opens by itself', async () => {
  const { id } = await givenContractIn(company, trade, 'IN_REVIEW');
  for (const account of ['technical', 'legal'])
    expect((await company.run(account, contractReview.approve, id)).status).toBe('IN_REVIEW');
  expect(await codesOf(company.run('sales.director', contractReview.approve, id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
  await company.run('finance', contractReview.approve, id, { opinion: '同意', withCondition: true });
  expect(await openRoles(id)).toEqual(['HEAD_OF_SALES']);
  expect((await company.run('sales.director', contractReview.approve, id)).status).toBe('REVIEWED');
  expect(await openRoles(id)).toEqual(['FINANCE', 'HEAD_OF_SALES']);
  expect(await company.events(id)).toContain('ContractApproved');
});

test('one who has decided does not decide twice, and whose business it is does not decide at all', async () => {
  const { id } = await givenContractIn(company, trade, 'IN_REVIEW');
  await company.run('legal', contractReview.approve, id);
  expect(await codesOf(company.run('legal', contractReview.approve, id))).toEqual(
    expect.arrayContaining(['SELF_APPROVAL_FORBIDDEN']),
  );
  await company.sql(`update app_user set roles = array_append(roles, 'TECHNICAL') where id = $1`, [
    company.person('sales1').id,
  ]);
  await company.reload();
  expect(await codesOf(company.run('sales1', contractReview.approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  await company.sql(`update app_user set roles = array_remove(roles, 'TECHNICAL') where id = $1`, [
    company.person('sales1').id,
  ]);
  await company.reload();
});

test('the last step weighs credit, the steps before do not', async () => {
  const of = { ...trade, customer: await givenBuyer(company, '7909.99') };
  const { id } = await givenContractIn(company, of, 'LAST_STEP');
  const [refusal] = await refusalsOf(company.run('sales.director', contractReview.approve, id));
  expect(refusal).toMatchObject({
    code: 'CREDIT_LIMIT_EXCEEDED',
    facts: { limit: '7909.99', exposure: '0.00', requested: '7910.00', excess: '0.01', currency: 'CNY' },
  });
});

test('credit used by contracts from review on counts; what is only prepaid does not', async () => {
  const of = { ...trade, customer: await givenBuyer(company, '15820') };
  await givenContractIn(company, of, 'REVIEWED');
  await givenContractIn(company, of, 'SIGNED', {
    application: { instalments: [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }] },
  });
  await givenContractIn(company, of, 'REVIEWED', { application: { instalments: onAccount } });
  const third = await givenContractIn(company, of, 'LAST_STEP');
  expect(await refusalsOf(company.run('sales.director', contractReview.approve, third.id))).toMatchObject([
    { code: 'CREDIT_LIMIT_EXCEEDED', facts: { exposure: '15820.00' } },
  ]);
});

test('rejected at any point it is a draft again and keeps its number', async () => {
  const contract = await givenContractIn(company, trade, 'LAST_STEP');
  const rejected = await company.run('sales.director', contractReview.reject, contract.id, { reason: '违约条款过重' });
  expect(rejected).toMatchObject({ status: 'DRAFT', number: contract.number, rejectedReason: '违约条款过重' });
  const again = await bringContract(company, contract.id, 'REVIEWED');
  expect(again).toMatchObject({ status: 'REVIEWED', number: contract.number });
});

test('the head of sales returns it to the departments; its submitter withdraws it', async () => {
  const { id } = await givenContractIn(company, trade, 'LAST_STEP');
  await company.run('sales.director', contractReview.return, id, { step: 0, reason: '技术条款需补充' });
  expect(await openRoles(id)).toEqual(['FINANCE', 'LEGAL', 'TECHNICAL']);
  expect(await codesOf(company.run('sales.admin', contractReview.withdraw, id))).toEqual(['NOT_REQUESTER']);
  expect((await company.run('sales1', contractReview.withdraw, id)).status).toBe('DRAFT');
});

test('head of sales and finance countersign, both are needed; the preparer cannot', async () => {
  const { id } = await givenContractIn(company, trade, 'REVIEWED');
  expect((await company.run('finance', contractCountersign.approve, id)).status).toBe('REVIEWED');
  const done = await company.run('sales.director', contractCountersign.approve, id);
  expect(done).toMatchObject({ status: 'COUNTERSIGNED', countersignedOn: '2026-11-20' });
  expect(await company.events(id)).toContain('ContractCountersigned');
  const other = await givenContractIn(company, trade, 'REVIEWED');
  await company.sql(`update app_user set roles = array_append(roles, 'FINANCE') where id = $1`, [
    company.person('sales1').id,
  ]);
  await company.reload();
  expect(await codesOf(company.run('sales1', contractCountersign.approve, other.id))).toEqual([
    'SELF_APPROVAL_FORBIDDEN',
  ]);
  await company.sql(`update app_user set roles = array_remove(roles, 'FINANCE') where id = $1`, [
    company.person('sales1').id,
  ]);
  await company.reload();
});

test('a countersignature refused sends the contract back to its draft', async () => {
  const { id } = await givenContractIn(company, trade, 'REVIEWED');
  expect(await company.run('finance', contractCountersign.reject, id, { reason: '付款条件不可接受' })).toMatchObject({
    status: 'DRAFT',
    rejectedReason: '付款条件不可接受',
  });
});

const input = { reason: 'x', step: 0 };
refusesOtherStates(contractReview.approve, {
  company: () => company,
  id: () => inReview.id,
  by: 'legal',
  states: contractStates,
});
refusesOtherStates(contractReview.reject, {
  company: () => company,
  id: () => inReview.id,
  by: 'legal',
  input: { reason: 'x' },
  states: contractStates,
});
refusesOtherStates(contractReview.return, {
  company: () => company,
  id: () => inReview.id,
  by: 'legal',
  input,
  states: contractStates,
});
refusesOtherStates(contractReview.withdraw, {
  company: () => company,
  id: () => inReview.id,
  by: 'sales1',
  states: contractStates,
});
refusesOtherStates(contractCountersign.approve, {
  company: () => company,
  id: () => reviewed.id,
  by: 'finance',
  states: contractStates,
});
refusesOtherStates(contractCountersign.reject, {
  company: () => company,
  id: () => reviewed.id,
  by: 'finance',
  input: { reason: 'x' },
  states: contractStates,
});
refusesOtherStates(contractCountersign.withdraw, {
  company: () => company,
  id: () => reviewed.id,
  by: 'sales1',
  states: contractStates,
});
