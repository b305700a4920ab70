import { creditWaiver } from '@tradewind/domain/credit/approve-credit-waiver.ts';
import { consumeWaiver } from '@tradewind/domain/credit/consume-waiver.ts';
import { creditStanding } from '@tradewind/domain/credit/credit-standing.ts';
import { CreditWaiver, waiverStates } from '@tradewind/domain/credit/credit-waiver.ts';
import { CreditWaiverUse } from '@tradewind/domain/credit/credit-waiver-use.ts';
import { lockCredit } from '@tradewind/domain/credit/lock-credit.ts';
import { waiverGmAmount } from '@tradewind/domain/credit/settings.ts';
import { submitCreditWaiver } from '@tradewind/domain/credit/submit-credit-waiver.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { newId } from '@tradewind/domain/kernel/new-id.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenWaiver } from '../given/credit.ts';
import { givenCustomer } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let customer: Customer;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
beforeEach(async () => {
  company.clock.set('2026-11-20T09:00:00+08:00');
  customer = await givenCustomer(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const left = (documentId = newId()) =>
  company.doing(
    'credit',
    async (work) => (await creditStanding(work, [{ documentId, customerId: customer.id }])).get(documentId)!.waiverLeft,
  );
const use = (amount: string, documentId = newId()) =>
  company.doing('sales1', async (work) => {
    await lockCredit(work, customer.id);
    const standing = (await creditStanding(work, [{ documentId, customerId: customer.id }])).get(documentId)!;
    if (Number(standing.waiverLeft) < Number(amount)) return false;
    await consumeWaiver(
      work,
      { entity: Customer, id: documentId, title: '合同 1', customerId: customer.id, currency: standing.currency },
      amount,
    );
    return true;
  });

describe('asking', () => {
  test('the deputy general manager for finance agrees; then documents may use it', async () => {
    const waiver = await givenWaiver(company, customer, { amount: '1000.005' });
    expect(await company.find(CreditWaiver, waiver.id)).toMatchObject({
      status: 'APPROVED',
      amount: '1000.0100',
      usedAmount: '0.0000',
      currency: 'CNY',
      owner: { id: company.person('sales1').id },
    });
    expect(await left()).toBe('1000.01');
    expect(await company.events(waiver)).toEqual([
      'CreditWaiverCreated',
      'CreditWaiverSubmitted',
      'CreditWaiverApproved',
    ]);
  });

  test('above the amount of the policy the general manager agrees as well', async () => {
    const waiver = await givenWaiver(company, customer, { amount: '500000.01', status: 'SUBMITTED' });
    await company.run('finance.director', creditWaiver.approve, waiver.id);
    expect((await company.find(CreditWaiver, waiver.id)).status).toBe('SUBMITTED');
    expect(await left()).toBe('0');
    await company.run('gm', creditWaiver.approve, waiver.id);
    expect(await left()).toBe('500000.01');
    expect(
      await givenWaiver(company, customer, { amount: '500000', status: 'SUBMITTED' }).then((each) =>
        company.run('finance.director', creditWaiver.approve, each.id),
      ),
    ).toMatchObject({ status: 'APPROVED' });
  });

  test('the amount is a setting; one in a currency without a rate is never small', async () => {
    await company.decree(waiverGmAmount, '100');
    const small = await givenWaiver(company, customer, { amount: '101', status: 'SUBMITTED' });
    expect(await company.run('finance.director', creditWaiver.approve, small.id)).toMatchObject({
      status: 'SUBMITTED',
    });
    await company.decree(waiverGmAmount, '500000');
    const dollars = await givenCustomer(company, { currency: 'USD' });
    const waiver = await givenWaiver(company, dollars, { amount: '1', status: 'SUBMITTED' });
    expect(waiver.currency).toBe('USD');
    expect(await company.run('finance.director', creditWaiver.approve, waiver.id)).toMatchObject({
      status: 'SUBMITTED',
    });
  });

  test('not after its last day, neither submitted nor approved', async () => {
    const draft = await givenWaiver(company, customer, { status: 'DRAFT', validTo: '2026-11-20' });
    const submitted = await givenWaiver(company, customer, { status: 'SUBMITTED', validTo: '2026-11-20' });
    company.clock.set('2026-11-21T00:00:00+08:00');
    expect(await codesOf(company.run('sales1', submitCreditWaiver, draft.id))).toEqual(['WAIVER_EXPIRED']);
    expect(await codesOf(company.run('finance.director', creditWaiver.approve, submitted.id))).toEqual([
      'WAIVER_EXPIRED',
    ]);
  });

  test.each([
    [{ amount: '0' }, 'amount'],
    [{ amount: '0.004' }, 'amount'],
    [{ amount: '-5' }, 'amount'],
    [{ currency: 'USD' }, 'currency'],
    [{ validTo: '31.12.2026' }, 'validTo'],
    [{ validTo: '1999-12-31' }, 'validTo'],
    [{ usedAmount: '0' }, 'input'],
  ])('%j is refused', async (wrong, path) => {
    await expect(givenWaiver(company, customer, { status: 'DRAFT', ...wrong })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path }],
    });
  });

  test('who asks does not decide; sales does not decide at all', async () => {
    const waiver = await givenWaiver(company, customer, { status: 'SUBMITTED' });
    await expect(company.run('sales1', creditWaiver.approve, waiver.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      permission: 'credit.approveWaiver',
    });
    expect(await codesOf(company.run('gm', creditWaiver.approve, waiver.id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
  });
});

describe('using up', () => {
  test('the one that ends first goes first; a document that is checked again uses nothing twice', async () => {
    const later = await givenWaiver(company, customer, { amount: '100', validTo: '2026-12-31' });
    const sooner = await givenWaiver(company, customer, { amount: '50', validTo: '2026-11-30' });
    const document = newId();
    expect(await use('80', document)).toBe(true);
    expect(await company.find(CreditWaiver, sooner.id)).toMatchObject({ status: 'USED', usedAmount: '50.0000' });
    expect(await company.find(CreditWaiver, later.id)).toMatchObject({ status: 'APPROVED', usedAmount: '30.0000' });
    expect(await use('80', document)).toBe(true);
    expect(await company.find(CreditWaiver, later.id)).toMatchObject({ usedAmount: '30.0000' });
    expect([await left(document), await left()]).toEqual(['150', '70']);
    const uses = await company.orm.em
      .fork()
      .find(CreditWaiverUse, { documentId: document }, { orderBy: { id: 'ASC' } });
    expect(uses.map((each) => each.amount)).toEqual(['50.0000', '30.0000']);
    expect((await company.events(later)).at(-1)).toBe('CreditWaiverUsed');
  });

  test('an expired one helps no more', async () => {
    await givenWaiver(company, customer, { amount: '50', validTo: '2026-11-20' });
    expect(await left()).toBe('50');
    company.clock.set('2026-11-21T00:00:00+08:00');
    expect(await left()).toBe('0');
  });

  test('ten at the same moment use no more than there is', async () => {
    const waiver = await givenWaiver(company, customer, { amount: '40' });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => use('10')));
    expect(outcomes.filter(Boolean)).toHaveLength(4);
    expect(await company.find(CreditWaiver, waiver.id)).toMatchObject({ status: 'USED', usedAmount: '40.0000' });
    expect(await left()).toBe('0');
  });

  test('the database itself keeps a waiver from being overdrawn', async () => {
    const waiver = await givenWaiver(company, customer, { amount: '40' });
    await expect(company.sql('update credit_waiver set used_amount = 41 where id = $1', [waiver.id])).rejects.toThrow(
      /credit_waiver_used/,
    );
  });
});

describe('other states', () => {
  let id = '';
  beforeAll(async () => {
    id = (await givenWaiver(company, await givenCustomer(company), { status: 'DRAFT' })).id;
  });
  const where = { company: () => company, id: () => id, states: waiverStates };
  refusesOtherStates(submitCreditWaiver, { ...where, by: 'sales1' });
  refusesOtherStates(creditWaiver.approve, { ...where, by: 'finance.director' });
  refusesOtherStates(creditWaiver.reject, { ...where, by: 'finance.director', input: { reason: '否' } });
  refusesOtherStates(creditWaiver.withdraw, { ...where, by: 'sales1' });

  test.each(waiverStates.filter((each) => each !== 'DRAFT'))('in %s it is not edited any more', async (state) => {
    await company.sql('update credit_waiver set status = $1 where id = $2', [state, id]);
    expect(await codesOf(company.update('sales1', CreditWaiver, id, { amount: '9' }))).toEqual(['NOT_EDITABLE']);
  });
});
