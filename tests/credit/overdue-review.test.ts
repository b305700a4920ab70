import { markOverdueInstalments } from '@tradewind/domain/contract/mark-overdue.ts';
import { callForCreditReview, callForDueReviews } from '@tradewind/domain/credit/call-for-review.ts';
import { noteDispute } from '@tradewind/domain/credit/note-dispute.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenCredit, givenTrade } from '../given/contract.ts';
import { profileOf } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusalsOf } from '../given/refused.ts';

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

test('money that becomes overdue calls the credit for review at once; once assessed anew it is not called again for the same', async () => {
  const trade = await givenTrade(company);
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const profile = await profileOf(company, trade.customer);
  const [early] = await refusalsOf(company.run('credit', callForCreditReview, profile.id));
  expect(early).toMatchObject({ code: 'CREDIT_REVIEW_NOT_DUE', facts: { lastOverdueOn: null } });

  company.clock.set('2026-11-29T00:05:00+08:00');
  expect(await markOverdueInstalments(company.system())).toBe(1);
  expect(await profileOf(company, trade.customer)).toMatchObject({
    status: 'REVIEW_DUE',
    lastOverdueOn: '2026-11-29',
    limit: '1000000.0000',
  });
  expect(await company.events(profile)).toContain('CreditReviewDue');

  await givenCredit(company, trade.customer, '500000');
  expect(await profileOf(company, trade.customer)).toMatchObject({ status: 'APPROVED', assessedOn: '2026-11-29' });
  expect(await callForDueReviews(company.system())).toBe(0);
  expect(contract.status).toBe('SIGNED');
  company.clock.set('2026-11-20T09:00:00+08:00');
});

test('money that became overdue while a new assessment was running calls it again at night when it is older', async () => {
  const trade = await givenTrade(company);
  const profile = await profileOf(company, trade.customer);
  await company.sql(`update credit_profile set last_overdue_on = '2026-11-25', version = version + 1 where id = $1`, [
    profile.id,
  ]);
  expect(await callForDueReviews(company.system())).toBe(1);
  expect((await profileOf(company, trade.customer)).status).toBe('REVIEW_DUE');
});

test('disputes are counted', async () => {
  const { customer } = await givenTrade(company);
  await company.doing('sales1', (work) => noteDispute(work, customer.id));
  expect((await profileOf(company, customer)).disputes).toBe(1);
});
