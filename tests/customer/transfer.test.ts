import { createTask } from '@tradewind/domain/approval/create-task.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { customerTransfer } from '@tradewind/domain/customer/approve-customer-transfer.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { CustomerTransfer, transferStates } from '@tradewind/domain/customer/customer-transfer.ts';
import { submitCustomerTransfer } from '@tradewind/domain/customer/submit-customer-transfer.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { DiscountRequest } from '@tradewind/domain/pricing/discount-request.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade } from '../given/contract.ts';
import { givenCustomer, profileOf } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDiscount } from '../given/discount.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const asked = async (customer: Customer, to = 'sales2', by = 'sales1') =>
  company.create(by, CustomerTransfer, {
    customerId: customer.id,
    toOwnerId: company.person(to).id,
    reason: '转外贸科',
  });

test('a customer changes hands as a whole: file, credit, tasks and open documents', async () => {
  const customer = await givenCustomer(company);
  const request = await givenDiscount(company, { customerId: customer.id, status: 'DRAFT' });
  const task = await company.doing('sales.manager', async (work) =>
    createTask(work, {
      kind: 'ACTION',
      title: '回访',
      titleEn: 'Visit',
      entity: Customer,
      recordId: customer.id,
      assigneeId: company.person('sales1').id,
    }),
  );
  const transfer = await asked(customer);
  await company.run('sales1', submitCustomerTransfer, transfer.id);
  expect((await company.find(Customer, customer.id)).owner.id).toBe(company.person('sales1').id);
  await company.run('sales.manager', customerTransfer.approve, transfer.id, { opinion: '同意' });

  const owner = { owner: { id: company.person('sales2').id } };
  expect(await company.find(Customer, customer.id)).toMatchObject(owner);
  expect(await profileOf(company, customer)).toMatchObject(owner);
  expect(await company.find(DiscountRequest, request.id)).toMatchObject(owner);
  expect(await company.find(Task, task.id)).toMatchObject({ assignee: { id: company.person('sales2').id } });
  expect(await company.find(CustomerTransfer, transfer.id)).toMatchObject({
    status: 'APPROVED',
    fromOwner: { id: company.person('sales1').id },
  });
  expect((await company.events(customer)).at(-1)).toBe('CustomerOwnerChanged');
  expect((await company.history(customer)).at(-1)).toMatchObject({
    command: 'approveCustomerTransfer',
    changes: { owner: [company.person('sales1').id, company.person('sales2').id] },
  });
  await expect(company.update('sales1', Customer, customer, { city: '无锡' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('contracts that are not finished go along; what is finished stays with whose business it was', async () => {
  const trade = await givenTrade(company);
  const [open, done] = [
    await givenContractIn(company, trade, 'REVIEWED'),
    await givenContractIn(company, trade, 'REVIEWED'),
  ];
  await company.sql(`update contract set status = 'CLOSED', version = version + 1 where id = $1`, [done.id]);
  const transfer = await asked(trade.customer);
  await company.run('sales1', submitCustomerTransfer, transfer.id);
  await company.run('sales.manager', customerTransfer.approve, transfer.id);
  expect((await company.find(Contract, open.id)).owner.id).toBe(company.person('sales2').id);
  expect((await company.find(Contract, done.id)).owner.id).toBe(company.person('sales1').id);
});

test('the owner is changed no other way', async () => {
  const customer = await givenCustomer(company);
  await expect(
    company.update('admin', Customer, customer, { ownerId: company.person('sales2').id }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('who asks does not approve', async () => {
  const transfer = await asked(await givenCustomer(company), 'sales2', 'sales.manager');
  await company.run('sales.manager', submitCustomerTransfer, transfer.id);
  expect(await codesOf(company.run('sales.manager', customerTransfer.approve, transfer.id))).toEqual([
    'SELF_APPROVAL_FORBIDDEN',
  ]);
  await company.run('sales.director', customerTransfer.approve, transfer.id);
});

test('a salesperson cannot ask for somebody else’s customer', async () => {
  await expect(asked(await givenCustomer(company), 'sales2', 'sales2')).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'customerId' }],
  });
});

test('the new owner is another person, with us', async () => {
  const customer = await givenCustomer(company);
  await expect(asked(customer, 'sales1')).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'toOwnerId' }],
  });
  const gone = await company.create('admin', User, {
    email: 'gone2@demo.example',
    name: '已离职',
    roles: ['SALESPERSON'],
  });
  const transfer = await company.create('sales1', CustomerTransfer, {
    customerId: customer.id,
    toOwnerId: gone.id,
    reason: '移交',
  });
  await company.run('sales1', submitCustomerTransfer, transfer.id);
  await company.update('admin', User, gone, { active: false });
  expect(await codesOf(company.run('sales.manager', customerTransfer.approve, transfer.id))).toEqual([
    'NEW_OWNER_INACTIVE',
  ]);
});

test('of two transfers of one customer the second is out of date', async () => {
  const customer = await givenCustomer(company);
  const [first, second] = [await asked(customer), await asked(customer, 'sales.manager')];
  await company.run('sales1', submitCustomerTransfer, first.id);
  await company.run('sales1', submitCustomerTransfer, second.id);
  await company.run('sales.manager', customerTransfer.approve, first.id);
  expect(await codesOf(company.run('sales.director', customerTransfer.approve, second.id))).toEqual([
    'CUSTOMER_CHANGED_HANDS',
  ]);
  await company.run('sales.director', customerTransfer.reject, second.id, { reason: '已移交' });
  expect((await company.find(CustomerTransfer, second.id)).status).toBe('DRAFT');
});

describe('other states', () => {
  let id = '';
  beforeAll(async () => {
    id = (await asked(await givenCustomer(company))).id;
  });
  const where = { company: () => company, id: () => id, states: transferStates };
  refusesOtherStates(submitCustomerTransfer, { ...where, by: 'sales1' });
  refusesOtherStates(customerTransfer.approve, { ...where, by: 'sales.manager' });
  refusesOtherStates(customerTransfer.reject, { ...where, by: 'sales.manager', input: { reason: '不' } });
  refusesOtherStates(customerTransfer.withdraw, { ...where, by: 'sales1' });
});
