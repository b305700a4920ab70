import { notePaymentBehaviour } from '@tradewind/domain/credit/note-payment-behaviour.ts';
import { Contact } from '@tradewind/domain/customer/contact.ts';
import { Customer, customerStates } from '@tradewind/domain/customer/customer.ts';
import { customerCanBeUsed } from '@tradewind/domain/customer/customer-can-be-used.ts';
import { mergeCustomer } from '@tradewind/domain/customer/merge-customer.ts';
import { DiscountRequest } from '@tradewind/domain/pricing/discount-request.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenApplication, givenTrade } from '../given/contract.ts';
import { givenWaiver } from '../given/credit.ts';
import { givenCustomer, profileOf } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDiscount } from '../given/discount.ts';
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

const reason = '同一家公司';

test('everything that hangs on the duplicate moves to the customer that stays', async () => {
  const [stays, goes] = [
    await givenCustomer(company),
    await givenCustomer(company, { by: 'sales2', name: '重复的公司', phone: '0512-66001234' }),
  ];
  const contact = await company.create('sales2', Contact, { customerId: goes.id, name: '王五' });
  const request = await givenDiscount(company, { by: 'sales2', customerId: goes.id, status: 'DRAFT' });
  await company.doing('finance', (work) => notePaymentBehaviour(work, goes.id, { daysLate: 12 }));
  await company.doing('finance', (work) => notePaymentBehaviour(work, stays.id, { daysLate: 0 }));

  await company.run('sales.manager', mergeCustomer, goes.id, { intoId: stays.id, reason });

  expect(await company.find(Contact, contact.id)).toMatchObject({ customer: { id: stays.id }, version: 2 });
  expect(await company.find(DiscountRequest, request.id)).toMatchObject({ customer: { id: stays.id } });
  expect((await company.history(contact)).at(-1)).toMatchObject({
    command: 'mergeCustomer',
    reason,
    changes: { customer: [goes.id, stays.id] },
  });
  expect(await company.find(Customer, goes.id)).toMatchObject({ status: 'DEAD', mergedInto: { id: stays.id } });
  expect((await company.history(goes)).at(-1)).toMatchObject({ action: 'STATE', actorName: '陈晓梅', reason });
  expect((await company.events(goes)).at(-1)).toBe('CustomerMerged');
  expect(await profileOf(company, stays)).toMatchObject({
    receiptsCount: 2,
    lateReceiptsCount: 1,
    worstOverdueDays: 12,
  });
  expect(await profileOf(company, goes)).toMatchObject({ status: 'BLOCKED', limit: '0.0000' });

  // The firm's name and phone are free for the file that stays.
  await company.update('sales1', Customer, stays, { phone: '0512-66001234' });
});

test('a merged file cannot be used any more: not changed, not merged again, not merged into', async () => {
  const [stays, goes, third] = [
    await givenCustomer(company),
    await givenCustomer(company),
    await givenCustomer(company),
  ];
  await company.run('sales.manager', mergeCustomer, goes.id, { intoId: stays.id, reason });
  expect(await codesOf(company.update('sales1', Customer, goes, { city: '上海' }))).toEqual(['CUSTOMER_MERGED']);
  expect(await codesOf(company.run('sales.manager', mergeCustomer, goes.id, { intoId: third.id, reason }))).toEqual([
    'CUSTOMER_MERGED',
  ]);
  expect(await codesOf(company.run('sales.manager', mergeCustomer, third.id, { intoId: goes.id, reason }))).toEqual([
    'CUSTOMER_MERGED',
  ]);
  expect(customerCanBeUsed(await company.find(Customer, goes.id, ['mergedInto']))).toMatchObject({
    code: 'CUSTOMER_MERGED',
    facts: { number: goes.number, into: stays.number },
  });
  expect(customerCanBeUsed(await company.find(Customer, third.id))).toBeUndefined();
});

test('no new document is made for a merged file', async () => {
  const trade = await givenTrade(company);
  const stays = await givenCustomer(company);
  await company.run('sales.manager', mergeCustomer, trade.customer.id, { intoId: stays.id, reason });
  expect(await codesOf(givenApplication(company, trade))).toEqual(['CUSTOMER_MERGED']);
  expect(
    await codesOf(
      givenDiscount(company, { customerId: trade.customer.id, productId: trade.bearing.id, status: 'DRAFT' }),
    ),
  ).toEqual(['CUSTOMER_MERGED']);
  expect(await codesOf(givenWaiver(company, trade.customer, { status: 'DRAFT' }))).toEqual(['CUSTOMER_MERGED']);
});

test('it takes a manager, another customer and a reason', async () => {
  const [stays, goes] = [await givenCustomer(company), await givenCustomer(company)];
  await expect(company.run('sales1', mergeCustomer, goes.id, { intoId: stays.id, reason })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'customer.merge',
  });
  await expect(company.run('sales.manager', mergeCustomer, goes.id, { intoId: goes.id, reason })).rejects.toMatchObject(
    { code: 'VALIDATION_FAILED', fields: [{ path: 'intoId' }] },
  );
  await expect(
    company.run('sales.manager', mergeCustomer, goes.id, { intoId: '00000000-0000-7000-8000-00000000ffff', reason }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(company.run('sales.manager', mergeCustomer, goes.id, { intoId: stays.id })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'reason' }],
  });
});

test('two that are merged into each other at the same moment: one stays', async () => {
  const [one, two] = [await givenCustomer(company), await givenCustomer(company)];
  const outcomes = await Promise.allSettled([
    company.run('sales.manager', mergeCustomer, one.id, { intoId: two.id, reason }),
    company.run('sales.director', mergeCustomer, two.id, { intoId: one.id, reason }),
  ]);
  expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  const states = [(await company.find(Customer, one.id)).status, (await company.find(Customer, two.id)).status];
  expect(states.sort()).toEqual(['DEAD', 'POTENTIAL']);
});

test.each(customerStates)('a duplicate may be in the state %s', async (status) => {
  const [stays, goes] = [await givenCustomer(company), await givenCustomer(company)];
  await company.sql('update customer set status = $1 where id = $2', [status, goes.id]);
  await company.run('sales.manager', mergeCustomer, goes.id, { intoId: stays.id, reason });
  expect((await company.find(Customer, goes.id)).status).toBe('DEAD');
});
