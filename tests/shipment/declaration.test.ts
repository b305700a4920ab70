import { Customer } from '@tradewind/domain/customer/customer.ts';
import { mergeCustomer } from '@tradewind/domain/customer/merge-customer.ts';
import { setReconClass } from '@tradewind/domain/customer/set-recon-class.ts';
import { DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { recordDeclaration } from '@tradewind/domain/shipment/record-declaration.ts';
import { voidDelivery } from '@tradewind/domain/shipment/void-delivery.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { refusalsOf } from '../given/refused.ts';

/** Who is named on the export declaration decides how his accounts are reconciled: CUST-10, LOG-16. */
let database: TestDatabase;
let company: Company;
let trade: Trade;
let delivery: DeliveryOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  delivery = await exported();
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const abroad = { application: { kind: 'EXPORT', tradeTerm: 'FOB', tradePlace: '上海' } };
const exported = async (more: object = abroad): Promise<DeliveryOrder> => {
  const customer = await givenBuyer(company);
  return givenDeliveryIn(company, await givenSale(company, { trade: { ...trade, customer }, ...more }), 'APPROVED');
};
const declare = (to: { id: string }, input: object = {}, by = 'logistics') =>
  company.run(by, recordDeclaration, to.id, {
    declarationNumber: '222920261234567890',
    declaredParty: 'Nordlager GmbH',
    ...input,
  });
const classOf = async ({ customer }: DeliveryOrder) => (await company.find(Customer, customer!.id)).reconClass;

test('the customer named on it is reconciled as foreign from then on; the declaration stays on the delivery', async () => {
  const own = await exported();
  expect(await classOf(own)).toBe('DOMESTIC');
  await declare(own, { customerId: own.customer!.id });
  expect(await classOf(own)).toBe('FOREIGN');
  const stored = await company.find(DeliveryOrder, own.id);
  expect(stored).toMatchObject({
    status: 'APPROVED',
    declarationNumber: '222920261234567890',
    declaredOn: '2026-11-20',
    declaredParty: 'Nordlager GmbH',
  });
  expect(stored.declaredCustomer?.id).toBe(own.customer!.id);
  expect(await company.events(own)).toContain('DeclarationRecorded');
  expect(await company.events(own.customer!.id)).toContain('ReconClassDerived');
  expect((await company.history(own)).at(-1)).toMatchObject({ command: 'recordDeclaration' });
});

test('where an agent is named, the customer stays what he is', async () => {
  const own = await exported();
  await declare(own, { declaredParty: '上海外运代理' });
  expect(await classOf(own)).toBe('DOMESTIC');
  expect((await company.find(DeliveryOrder, own.id)).declaredCustomer).toBeNull();
});

describe('it takes its effect back', () => {
  test('when it is corrected: whom it no longer names is domestic again, whom it names is foreign', async () => {
    const own = await exported();
    const other = await givenBuyer(company);
    await declare(own, { customerId: own.customer!.id });
    await declare(own, { customerId: other.id });
    expect(await classOf(own)).toBe('DOMESTIC');
    expect((await company.find(Customer, other.id)).reconClass).toBe('FOREIGN');
    await declare(own, { declaredParty: '上海外运代理' });
    expect((await company.find(Customer, other.id)).reconClass).toBe('DOMESTIC');
    expect((await company.events(other)).filter((type) => type === 'ReconClassDerived')).toHaveLength(2);
  });

  test('when its delivery is void, unless another declaration still names him', async () => {
    const [own, second] = [await exported(), await exported()];
    const customerId = own.customer!.id;
    await declare(own, { customerId });
    await declare(second, { customerId });
    await company.run('sales.manager', voidDelivery, own.id, { reason: '船期取消' });
    expect(await classOf(own)).toBe('FOREIGN');
    await company.run('sales.manager', voidDelivery, second.id, { reason: '船期取消' });
    expect(await classOf(own)).toBe('DOMESTIC');
  });

  test('but not what finance has set by hand', async () => {
    const own = await exported();
    await declare(own, { customerId: own.customer!.id });
    await company.run('finance', setReconClass, own.customer!.id, { reconClass: 'FOREIGN', reason: '外币结算' });
    await declare(own, { declaredParty: '上海外运代理' });
    expect(await classOf(own)).toBe('FOREIGN');
  });
});

test('whom a merged duplicate’s declaration named is the customer that stays', async () => {
  const own = await exported();
  const stays = await givenBuyer(company);
  await declare(own, { customerId: own.customer!.id });
  await company.run('sales.director', mergeCustomer, own.customer!.id, { intoId: stays.id, reason: '同一家公司' });
  expect((await company.find(Customer, stays.id)).reconClass).toBe('FOREIGN');
});

test('what finance has set by hand stays', async () => {
  const own = await exported();
  await company.run('finance', setReconClass, own.customer!.id, { reconClass: 'DOMESTIC', reason: '由国内代理结算' });
  await declare(own, { customerId: own.customer!.id });
  expect(await classOf(own)).toBe('DOMESTIC');
});

test('goods that stay in the country are not declared', async () => {
  const own = await exported({});
  expect(await refusalsOf(declare(own))).toMatchObject([
    { code: 'DELIVERY_NOT_EXPORTED', requirement: 'CUST-10', facts: { kind: 'DOMESTIC' } },
  ]);
});

test('a day to come, a customer that is none, and sales are turned away', async () => {
  await expect(declare(delivery, { declaredOn: '2026-11-21' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(declare(delivery, { customerId: '01900000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'input.customerId' }],
  });
  await expect(declare(delivery, {}, 'sales1')).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'shipment.declare',
  });
});

refusesOtherStates(recordDeclaration, {
  company: () => company,
  id: () => delivery.id,
  by: 'logistics',
  input: { declarationNumber: '1', declaredParty: 'X' },
  states: deliveryStates,
});
