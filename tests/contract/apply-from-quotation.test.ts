import { Task } from '@tradewind/domain/approval/task.ts';
import { ApplicationInstalment } from '@tradewind/domain/contract/application-instalment.ts';
import { ApplicationLine } from '@tradewind/domain/contract/application-line.ts';
import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { draftDays } from '@tradewind/domain/contract/settings.ts';
import { submitContractApplication } from '@tradewind/domain/contract/submit-application.ts';
import { acceptQuotation } from '@tradewind/domain/pricing/accept-quotation.ts';
import type { PricePolicy } from '@tradewind/domain/pricing/price-policy.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, usualTerms } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenPricePolicy } from '../given/price-policy.ts';
import { givenQuotation } from '../given/quotation.ts';

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

const applicationOf = (quotation: { id: string }) => company.find(ContractApplication, { quotation: quotation.id });
const tasksOf = (application: { id: string }) => company.orm.em.fork().find(Task, { recordId: application.id });

test('an accepted quotation is a draft application with the same lines and terms, and a task for sales operations the next working day', async () => {
  const trade = await givenTrade(company);
  const quotation = await givenQuotation(company, trade, {
    status: 'ACCEPTED',
    kind: 'EXPORT',
    tradeTerm: 'CIF',
    tradePlace: 'Hamburg',
    insuranceAmount: '20',
    remark: '含木箱',
  });
  const application = await applicationOf(quotation);
  expect(application).toMatchObject({
    status: 'DRAFT',
    number: expect.stringMatching(/^CA-2026-\d{6}$/),
    customer: { id: trade.customer.id },
    owner: { id: company.person('sales1').id },
    preparedBy: { id: company.person('sales1').id },
    policy: { id: quotation.policy?.id },
    kind: 'EXPORT',
    tradeTerm: 'CIF',
    tradePlace: 'Hamburg',
    deliveryOn: '2027-01-31',
    remark: '含木箱',
    amount: '7910.0000',
    freightAmount: '520.0000',
    pricedOn: '2026-11-20',
  });
  const em = company.orm.em.fork();
  expect(
    (await em.find(ApplicationLine, { application: application.id }, { orderBy: { position: 'ASC' } })).map(
      ({ position, product, quantity, unitPrice, amount }) => [position, product.id, quantity, unitPrice, amount],
    ),
  ).toEqual([
    [1, trade.bearing.id, '10.000000', '113.000000', '1130.0000'],
    [2, trade.gearbox.id, '2.000000', '3390.000000', '6780.0000'],
  ]);
  expect(
    (await em.find(ApplicationInstalment, { application: application.id }, { orderBy: { position: 'ASC' } })).map(
      ({ kind, percent, trigger, days }) => ({ kind, percent: String(Number(percent)), trigger, days }),
    ),
  ).toEqual(usualTerms);
  // Friday: the next working day is Monday.
  expect(await tasksOf(application)).toMatchObject([
    { kind: 'ACTION', status: 'OPEN', role: 'SALES_OPS', dueAt: new Date('2026-11-23T18:00:00+08:00') },
  ]);
  expect(await company.events(application)).toEqual(['ContractApplicationCreated']);
});

test('the days for drafting are a policy; submitting closes the task', async () => {
  await company.decree(draftDays, 3);
  const application = await applicationOf(
    await givenQuotation(company, await givenTrade(company), { status: 'ACCEPTED' }),
  );
  await company.decree(draftDays, 1);
  expect((await tasksOf(application))[0]).toMatchObject({ dueAt: new Date('2026-11-25T18:00:00+08:00') });
  await company.run('sales.admin', submitContractApplication, application.id);
  const drafting = (await tasksOf(application)).filter((each) => each.kind === 'ACTION');
  expect(drafting).toMatchObject([{ status: 'DONE', decidedBy: { id: company.person('sales.admin').id } }]);
});

test('prices offered under the policy of their day hold when the policy has changed before the application', async () => {
  const trade = await givenTrade(company);
  const quotation = await givenQuotation(company, trade);
  company.clock.set('2026-11-23T09:00:00+08:00');
  const dearer: PricePolicy = await givenPricePolicy(company, {
    prices: { [trade.bearing.id]: '200', [trade.gearbox.id]: '9000' },
    validFrom: '2026-11-23',
  });
  await company.run('sales1', acceptQuotation, quotation.id);
  const application = await applicationOf(quotation);
  await company.run('sales.admin', submitContractApplication, application.id);
  const stored = await applicationOf(quotation);
  expect(stored.status).toBe('SUBMITTED');
  expect(stored.policy?.id).toBe(quotation.policy?.id);
  expect(stored.policy?.id).not.toBe(dearer.id);
  company.clock.set('2026-11-20T09:00:00+08:00');
});
