import { approvalRefusals } from '@tradewind/domain/approval/refusals.ts';
import { contractApplicationApproval } from '@tradewind/domain/contract/approve-application.ts';
import { applicationStates, ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { submitContractApplication } from '@tradewind/domain/contract/submit-application.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { Forbidden, Invalid } from '@tradewind/domain/kernel/errors.ts';
import { Product } from '@tradewind/domain/product/product.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenApplication, givenBuyer, givenTrade, type Trade, usualTerms } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let draft: ContractApplication;
let submitted: ContractApplication;
const { approve, reject, withdraw } = contractApplicationApproval;
const returned = contractApplicationApproval.return;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  draft = await givenApplication(company, trade);
  submitted = await company.run('sales.admin', submitContractApplication, (await givenApplication(company, trade)).id);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('sales operations fill it in: number, policy version, salesperson and amounts are the house’s own', async () => {
  const stored = await company.find(ContractApplication, draft.id, ['policy', 'lines']);
  expect(stored).toMatchObject({
    status: 'DRAFT',
    number: expect.stringMatching(/^CA-2026-\d{6}$/),
    amount: '7910.0000',
  });
  expect(stored.owner.id).toBe(company.person('sales1').id);
  expect(stored.preparedBy?.id).toBe(company.person('sales.admin').id);
  expect(stored.policy?.currency).toBe('CNY');
  expect([...stored.lines].map((line) => line.amount)).toEqual(['1130.0000', '6780.0000']);
});

test('totals of a client do not exist, and only sales operations fill it in', async () => {
  await expect(givenApplication(company, trade, { amount: '1' })).rejects.toBeInstanceOf(Invalid);
  const input = { customerId: trade.customer.id, lines: [], instalments: [] };
  await expect(company.create('sales1', ContractApplication, input)).rejects.toBeInstanceOf(Forbidden);
});

test('submitted, it waits for the sales manager; the customer is being negotiated with', async () => {
  const of = { ...trade, customer: await givenBuyer(company) };
  const application = await givenApplication(company, of);
  const after = await company.run('sales.admin', submitContractApplication, application.id);
  expect(after).toMatchObject({ status: 'SUBMITTED', version: application.version + 1 });
  expect((await company.find(Customer, of.customer.id)).status).toBe('NEGOTIATING');
  expect(await company.events(application.id)).toContain('ContractApplicationSubmitted');
  expect((await company.history(application.id)).filter((each) => each.action === 'STATE')).toHaveLength(1);
});

test('a price below the policy is nobody’s own to give: policy price, offered price and difference are named', async () => {
  const lines = [{ productId: trade.bearing.id, quantity: '10', unitPrice: '113', discountPercent: '20' }];
  const application = await givenApplication(company, trade, { lines });
  const [refusal] = await refusalsOf(company.run('sales.admin', submitContractApplication, application.id));
  expect(refusal).toMatchObject({
    code: 'UNAUTHORISED_DISCOUNT',
    requirement: 'PRICE-07',
    facts: { lines: [{ policyPrice: '100', offeredPrice: '90.4', difference: '9.6' }] },
  });
});

test('without an effective policy in its currency nothing can be priced', async () => {
  const application = await givenApplication(company, trade, { currency: 'EUR' });
  expect(await codesOf(company.run('sales.admin', submitContractApplication, application.id))).toEqual([
    'NO_EFFECTIVE_PRICE_POLICY',
  ]);
});

test('instalments that do not make up the whole, and no lines at all, are said at once', async () => {
  const application = await givenApplication(company, trade, { instalments: usualTerms.slice(0, 2) });
  const [refusal] = await refusalsOf(company.run('sales.admin', submitContractApplication, application.id));
  expect(refusal).toMatchObject({
    code: 'PAYMENT_SCHEDULE_SUM',
    facts: { scheduled: '7119.00', total: '7910.00', difference: '-791.00' },
  });
  const empty = await givenApplication(company, trade, { lines: [], instalments: [] });
  expect(await codesOf(company.run('sales.admin', submitContractApplication, empty.id))).toEqual([
    'DOCUMENT_WITHOUT_LINES',
    'PAYMENT_SCHEDULE_SUM',
  ]);
});

test('a discontinued product is not sold again', async () => {
  const old = await givenTrade(company);
  const application = await givenApplication(company, old);
  await company.sql(`update product set status = 'DISCONTINUED' where id = $1`, [old.bearing.id]);
  expect((await company.find(Product, old.bearing.id)).status).toBe('DISCONTINUED');
  expect(await codesOf(company.run('sales.admin', submitContractApplication, application.id))).toEqual([
    'PRODUCT_DISCONTINUED',
  ]);
});

test('sales manager reviews, general manager approves', async () => {
  const application = await givenApplication(company, trade);
  await company.run('sales.admin', submitContractApplication, application.id);
  expect(await codesOf(company.run('gm', approve, application.id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
  expect((await company.run('sales.manager', approve, application.id)).status).toBe('REVIEWED');
  expect(await codesOf(company.run('sales.manager', approve, application.id))).toContain('APPROVAL_STEP_NOT_YOURS');
  expect((await company.run('gm', approve, application.id, { opinion: '同意' })).status).toBe('APPROVED');
  expect(await company.events(application.id)).toEqual(
    expect.arrayContaining(['ContractApplicationSubmitted', 'ContractApplicationApproved']),
  );
});

test('rejected, it is a draft again with the reason; returned, an earlier step decides anew; withdrawn only by its submitter', async () => {
  const { id } = await givenApplication(company, trade);
  await company.run('sales.admin', submitContractApplication, id);
  const rejected = await company.run('sales.manager', reject, id, { reason: '交期太紧' });
  expect(rejected).toMatchObject({ status: 'DRAFT', rejectedReason: '交期太紧' });
  await company.run('sales.admin', submitContractApplication, id);
  expect((await company.find(ContractApplication, id)).rejectedReason).toBeNull();
  await company.run('sales.manager', approve, id);
  expect((await company.run('gm', returned, id, { step: 0, reason: '再核价格' })).status).toBe('REVIEWED');
  await company.run('sales.manager', approve, id);
  expect((await company.run('sales.admin', withdraw, id)).status).toBe('DRAFT');
});

test('whoever filled it in does not approve it', async () => {
  await company.sql(`update app_user set roles = array_append(roles, 'GM') where id = $1`, [
    company.person('sales.admin').id,
  ]);
  await company.reload();
  const { id } = await givenApplication(company, trade);
  await company.run('sales.admin', submitContractApplication, id);
  await company.run('sales.manager', approve, id);
  expect(await codesOf(company.run('sales.admin', approve, id))).toEqual([
    approvalRefusals.SELF_APPROVAL_FORBIDDEN().code,
  ]);
  await company.sql(`update app_user set roles = array_remove(roles, 'GM') where id = $1`, [
    company.person('sales.admin').id,
  ]);
  await company.reload();
});

refusesOtherStates(submitContractApplication, {
  company: () => company,
  id: () => draft.id,
  by: 'sales.admin',
  states: applicationStates,
});
refusesOtherStates(approve, {
  company: () => company,
  id: () => submitted.id,
  by: 'sales.manager',
  states: applicationStates,
});
refusesOtherStates(reject, {
  company: () => company,
  id: () => submitted.id,
  by: 'sales.manager',
  input: { reason: 'x' },
  states: applicationStates,
});
refusesOtherStates(withdraw, {
  company: () => company,
  id: () => submitted.id,
  by: 'sales.admin',
  states: applicationStates,
});
refusesOtherStates(returned, {
  company: () => company,
  id: () => submitted.id,
  by: 'sales.manager',
  input: { reason: 'x', step: 0 },
  states: applicationStates,
});
