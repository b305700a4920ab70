import { Approval } from '@tradewind/domain/approval/approval.ts';
import { credit } from '@tradewind/domain/credit/approve-credit.ts';
import { blockCredit } from '@tradewind/domain/credit/block-credit.ts';
import { callForCreditReview, callForDueReviews } from '@tradewind/domain/credit/call-for-review.ts';
import { CreditProfile, creditStates } from '@tradewind/domain/credit/credit-profile.ts';
import { lowerCredit } from '@tradewind/domain/credit/lower-credit.ts';
import { notePaymentBehaviour } from '@tradewind/domain/credit/note-payment-behaviour.ts';
import { proposeCredit } from '@tradewind/domain/credit/propose-credit.ts';
import { creditGradeTerms } from '@tradewind/domain/credit/settings.ts';
import { unblockCredit } from '@tradewind/domain/credit/unblock-credit.ts';
import { ExchangeRate } from '@tradewind/domain/kernel/exchange-rate.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenCredit } from '../given/credit.ts';
import { givenCustomer, profileOf } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
beforeEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

const assessment = '注册资本充足，三年无逾期';
const unassessed = async (overrides: Record<string, unknown> = {}) =>
  profileOf(company, await givenCustomer(company, overrides));
const profile = (id: string) => company.find(CreditProfile, id);
const propose = (id: string, input: object = {}) =>
  company.run('credit', proposeCredit, id, { grade: 'B', assessment, ...input });

describe('assessing', () => {
  test('limit and days follow from the grade; they count once sales and finance have both agreed', async () => {
    const { id } = await unassessed();
    await propose(id);
    expect(await profile(id)).toMatchObject({
      status: 'PROPOSED',
      limit: '0.0000',
      proposedGrade: 'B',
      proposedLimit: '500000.0000',
      proposedPeriodDays: 60,
      assessedOn: null,
    });
    await company.run('sales.manager', credit.approve, id);
    expect(await profile(id)).toMatchObject({ status: 'PROPOSED', limit: '0.0000' });
    await company.run('finance', credit.approve, id, { opinion: '同意' });
    expect(await profile(id)).toMatchObject({
      status: 'APPROVED',
      grade: 'B',
      limit: '500000.0000',
      periodDays: 60,
      assessedOn: '2026-11-20',
      assessment,
      proposedGrade: null,
      proposedLimit: null,
      proposedPeriodDays: null,
    });
    expect(await company.events(id)).toEqual([
      'CreditProfileCreated',
      'CreditProposed',
      'CreditApproved',
      'CreditApproved',
    ]);
    expect((await company.history(id)).at(-1)).toMatchObject({
      actorName: '许晴',
      command: 'approveCredit',
      reason: '同意',
    });
  });

  test('the controller may say otherwise than the grade', async () => {
    const { id } = await unassessed();
    expect(await propose(id, { grade: 'A', limit: '250000.005', periodDays: 0 })).toMatchObject({
      proposedLimit: '250000.01',
      proposedPeriodDays: 0,
    });
  });

  test('the risk appetite is a setting', async () => {
    await company.decree(creditGradeTerms, { ...creditGradeTerms.default, C: { limit: '80000', days: 15 } });
    const { id } = await unassessed();
    expect(await propose(id, { grade: 'C' })).toMatchObject({ proposedLimit: '80000.00', proposedPeriodDays: 15 });
  });

  test('in another currency the limit of the grade is converted, and has to be said where there is no rate', async () => {
    const euro = await unassessed({ currency: 'EUR' });
    await expect(propose(euro.id)).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'limit' }] });
    await company.create('finance', ExchangeRate, {
      fromCurrency: 'CNY',
      toCurrency: 'EUR',
      validOn: '2026-11-01',
      rate: '0.125',
    });
    expect(await propose(euro.id)).toMatchObject({ proposedLimit: '62500.00' });
  });

  test('nobody in sales may propose, nor finance', async () => {
    const { id } = await unassessed();
    for (const account of ['sales1', 'sales.manager', 'sales.director', 'finance', 'gm']) {
      await expect(company.run(account, proposeCredit, id, { grade: 'A', assessment })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        permission: 'credit.assess',
      });
    }
  });

  test('an assessment says what it found', async () => {
    const { id } = await unassessed();
    await expect(company.run('credit', proposeCredit, id, { grade: 'A' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'assessment' }],
    });
    await expect(propose(id, { limit: '-1' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'limit' }],
    });
    await expect(propose(id, { grade: 'E' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'grade' }],
    });
  });
});

describe('approving', () => {
  test('sales first, then finance', async () => {
    const { id } = await unassessed();
    await propose(id);
    expect(await codesOf(company.run('finance', credit.approve, id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
  });

  test('one person never agrees for both, whatever roles he holds', async () => {
    await company.update('admin', User, company.person('sales.manager'), { roles: ['SALES_MANAGER', 'FINANCE'] });
    await company.reload();
    const { id } = await unassessed();
    await propose(id);
    await company.run('sales.manager', credit.approve, id);
    expect(await codesOf(company.run('sales.manager', credit.approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    await company.update('admin', User, company.person('sales.manager'), { roles: ['SALES_MANAGER'] });
    await company.reload();
    await company.run('finance', credit.approve, id);
  });

  test('rejected or withdrawn, a first proposal leaves the customer unassessed', async () => {
    const { id } = await unassessed();
    await propose(id);
    await company.run('sales.manager', credit.reject, id, { reason: '资料不全' });
    expect(await profile(id)).toMatchObject({ status: 'NONE', limit: '0.0000', proposedGrade: null });
    await propose(id);
    await company.run('credit', credit.withdraw, id);
    expect(await profile(id)).toMatchObject({ status: 'NONE', proposedLimit: null });
    expect(await company.events(id)).toEqual([
      'CreditProfileCreated',
      'CreditProposed',
      'CreditRejected',
      'CreditProposed',
      'CreditWithdrawn',
    ]);
  });

  test('rejected or withdrawn, a raise leaves what was in force', async () => {
    const { id } = await givenCredit(company, await givenCustomer(company), { limit: '100000' });
    await propose(id, { grade: 'A', limit: '900000' });
    expect(await profile(id)).toMatchObject({ status: 'PROPOSED', limit: '100000.0000' });
    await company.run('sales.manager', credit.approve, id);
    await company.run('finance', credit.reject, id, { reason: '负债率高' });
    expect(await profile(id)).toMatchObject({ status: 'APPROVED', limit: '100000.0000', grade: 'B' });
    await propose(id, { grade: 'A' });
    await company.run('credit', credit.withdraw, id);
    expect(await profile(id)).toMatchObject({ status: 'APPROVED', limit: '100000.0000' });
  });
});

describe('lowering', () => {
  test('counts at once and names the reason', async () => {
    const { id } = await givenCredit(company, await givenCustomer(company), { limit: '100000' });
    await company.run('credit', lowerCredit, id, { grade: 'C', limit: '1', periodDays: 0, reason: '连续逾期' });
    expect(await profile(id)).toMatchObject({ status: 'APPROVED', grade: 'C', limit: '1.0000', periodDays: 0 });
    expect((await company.history(id)).at(-1)).toMatchObject({
      command: 'lowerCredit',
      reason: '连续逾期',
      changes: { limit: [100000, 1], grade: ['B', 'C'] },
    });
  });

  test.each([
    [{ limit: '100000.01' }, 'limit'],
    [{ grade: 'A' }, 'grade'],
    [{ periodDays: 61 }, 'periodDays'],
    [{ limit: '50000', periodDays: 90 }, 'periodDays'],
    [{ limit: '100000' }, 'limit'],
    [{ grade: 'B' }, 'grade'],
    [{}, 'limit'],
  ])('%j lowers nothing or raises something', async (input, field) => {
    const { id } = await givenCredit(company, await givenCustomer(company), { limit: '100000' });
    const [refusal] = await refusalsOf(company.run('credit', lowerCredit, id, { ...input, reason: '调整' }));
    expect(refusal).toMatchObject({ code: 'CREDIT_NOT_LOWERED', requirement: 'CUST-36', facts: { field } });
  });

  test('is possible while a raise is being decided on', async () => {
    const { id } = await givenCredit(company, await givenCustomer(company), { limit: '100000' });
    await propose(id, { grade: 'A' });
    expect(await company.run('credit', lowerCredit, id, { limit: '20000', reason: '先行压缩' })).toMatchObject({
      status: 'PROPOSED',
      limit: '20000.00',
    });
  });
});

describe('blocking', () => {
  test('stops credit at once and ends a proposal that is running; unblocked, what was in force counts again', async () => {
    const { id } = await givenCredit(company, await givenCustomer(company), { limit: '100000' });
    await propose(id, { grade: 'A' });
    await company.run('finance', blockCredit, id, { reason: '逾期九十天' });
    expect(await profile(id)).toMatchObject({
      status: 'BLOCKED',
      blockedReason: '逾期九十天',
      limit: '100000.0000',
      proposedGrade: null,
    });
    expect(await company.orm.em.fork().count(Approval, { recordId: id, status: 'RUNNING' })).toBe(0);
    await company.run('credit', unblockCredit, id, { reason: '已还清' });
    expect(await profile(id)).toMatchObject({ status: 'APPROVED', blockedReason: null });
    expect((await company.events(id)).slice(-2)).toEqual(['CreditBlocked', 'CreditUnblocked']);
  });

  test('a customer never assessed is unassessed again', async () => {
    const { id } = await unassessed();
    await company.run('credit', blockCredit, id, { reason: '冒名' });
    await company.run('credit', unblockCredit, id, { reason: '已核实' });
    expect((await profile(id)).status).toBe('NONE');
  });

  test('is not for sales', async () => {
    const { id } = await unassessed();
    await expect(company.run('sales1', blockCredit, id, { reason: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(company.run('sales.manager', unblockCredit, id, { reason: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('growing old', () => {
  test('an assessment of twelve months ago is called for review; its limit stays until then', async () => {
    const { id } = await givenCredit(company, await givenCustomer(company), { limit: '100000' });
    const [refusal] = await refusalsOf(company.run('credit', callForCreditReview, id));
    expect(refusal).toMatchObject({
      code: 'CREDIT_REVIEW_NOT_DUE',
      setting: { key: 'credit.reviewMonths', value: 12 },
    });
    company.clock.set('2027-11-19T09:00:00+08:00');
    expect(await callForDueReviews(company.system())).toBe(0);
    company.clock.set('2027-11-20T00:00:00+08:00');
    expect(await callForDueReviews(company.system())).toBeGreaterThan(0);
    expect(await profile(id)).toMatchObject({ status: 'REVIEW_DUE', limit: '100000.0000' });
    expect(await callForDueReviews(company.system())).toBe(0);
    await company.run('credit', proposeCredit, id, { grade: 'B', assessment: '复评' });
    await company.run('sales.manager', credit.approve, id);
    await company.run('finance', credit.approve, id);
    expect(await profile(id)).toMatchObject({ status: 'APPROVED', assessedOn: '2027-11-20' });
  });
});

test('how the customer pays is counted from receipts, also from many at once', async () => {
  const customer = await givenCustomer(company);
  const days = [0, -3, 5, 40, 12];
  await Promise.all(
    days.map((daysLate) => company.doing('finance', (work) => notePaymentBehaviour(work, customer.id, { daysLate }))),
  );
  expect(await profileOf(company, customer)).toMatchObject({
    receiptsCount: 5,
    lateReceiptsCount: 3,
    worstOverdueDays: 40,
  });
});

describe('other states', () => {
  let id = '';
  beforeAll(async () => {
    id = (await unassessed()).id;
  });
  const where = { company: () => company, id: () => id, states: creditStates };
  refusesOtherStates(proposeCredit, { ...where, by: 'credit', input: { grade: 'B', assessment } });
  refusesOtherStates(credit.approve, { ...where, by: 'sales.manager' });
  refusesOtherStates(credit.reject, { ...where, by: 'sales.manager', input: { reason: '否' } });
  refusesOtherStates(credit.withdraw, { ...where, by: 'credit' });
  refusesOtherStates(lowerCredit, { ...where, by: 'credit', input: { limit: '0', reason: '降' } });
  refusesOtherStates(blockCredit, { ...where, by: 'credit', input: { reason: '冻结' } });
  refusesOtherStates(unblockCredit, { ...where, by: 'credit', input: { reason: '解冻' } });
  refusesOtherStates(callForCreditReview, { ...where, by: 'credit' });
});
