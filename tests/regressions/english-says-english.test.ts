import { Task } from '@tradewind/domain/approval/task.ts';
import { proposeCredit } from '@tradewind/domain/credit/propose-credit.ts';
import { CustomerTransfer } from '@tradewind/domain/customer/customer-transfer.ts';
import { submitCustomerTransfer } from '@tradewind/domain/customer/submit-customer-transfer.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenWaiver } from '../given/credit.ts';
import { givenCustomer, profileOf } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

/** English titles of approvals named people and firms in Chinese though they have an English name. */
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

const titlesOf = async (recordId: string) =>
  (await company.orm.em.fork().find(Task, { recordId })).map(({ title, titleEn }) => ({ title, titleEn }));
const firm = { name: '北海轴承贸易', nameEn: 'Nordsee Bearings' };

test('what is to be decided is named in the language it is read in', async () => {
  const customer = await givenCustomer(company, firm);
  const transfer = await company.create('sales1', CustomerTransfer, {
    customerId: customer.id,
    toOwnerId: company.person('sales2').id,
    reason: '转外贸科',
  });
  await company.run('sales1', submitCustomerTransfer, transfer.id);
  const waiver = await givenWaiver(company, customer, { status: 'SUBMITTED' });
  const profile = await profileOf(company, customer);
  await company.run('credit', proposeCredit, profile.id, { grade: 'B', assessment: '资信良好' });
  for (const { id } of [transfer, waiver, profile]) {
    const titles = await titlesOf(id);
    expect(titles.length).toBeGreaterThan(0);
    for (const { title, titleEn } of titles) {
      expect(title).toContain(firm.name);
      expect(titleEn).toContain(firm.nameEn);
      expect(titleEn).not.toMatch(/\p{Script=Han}/u);
    }
  }
});
