import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { giveUpCustomer } from '@tradewind/domain/contract/give-up-customer.ts';
import { letCustomerRest, letCustomersRest } from '@tradewind/domain/contract/let-customers-rest.ts';
import { dormantAfterMonths } from '@tradewind/domain/contract/settings.ts';
import { Customer, customerStates } from '@tradewind/domain/customer/customer.ts';
import { mergeCustomer } from '@tradewind/domain/customer/merge-customer.ts';
import { qualifyLead } from '@tradewind/domain/customer/qualify-lead.ts';
import { reopenCustomer } from '@tradewind/domain/customer/reopen-customer.ts';
import { Quotation } from '@tradewind/domain/pricing/quotation.ts';
import { rejectQuotation } from '@tradewind/domain/pricing/reject-quotation.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade } from '../given/contract.ts';
import { givenCustomer } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenQuotation } from '../given/quotation.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let some: Customer;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  some = await givenCustomer(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const status = async (id: string) => (await company.find(Customer, id)).status;
const anywhere = { company: () => company, id: () => some.id, by: 'sales1', states: customerStates };
const reason = { reason: '对方停产' };

test('a file made with a lead source begins as a lead, others as potential; a lead that is interested is potential', async () => {
  const lead = await givenCustomer(company, { leadSource: 'EXHIBITION' });
  expect(lead.status).toBe('LEAD');
  await company.run('sales1', qualifyLead, lead.id, { needs: '替代进口轴承' });
  expect(await company.find(Customer, lead.id)).toMatchObject({ status: 'POTENTIAL', needs: '替代进口轴承' });
  expect(await company.events(lead)).toContain('LeadQualified');
  expect((await givenCustomer(company)).status).toBe('POTENTIAL');
});
refusesOtherStates(qualifyLead, anywhere);

describe('giving up', () => {
  test('with a reason, which stays in the history; re-opening is logged as well', async () => {
    const customer = await givenCustomer(company);
    await expect(company.run('sales1', giveUpCustomer, customer.id)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await company.run('sales1', giveUpCustomer, customer.id, reason);
    expect(await company.find(Customer, customer.id)).toMatchObject({ status: 'DEAD', lifeReason: '对方停产' });
    await company.run('sales1', reopenCustomer, customer.id, { reason: '恢复生产' });
    expect(await status(customer.id)).toBe('POTENTIAL');
    expect((await company.history(customer)).slice(-2)).toMatchObject([
      { action: 'STATE', command: 'giveUpCustomer', reason: '对方停产', actorName: company.person('sales1').name },
      { action: 'STATE', command: 'reopenCustomer', reason: '恢复生产' },
    ]);
  });

  test('nobody quotes or applies for a customer that has been given up', async () => {
    const trade = await givenTrade(company);
    await company.run('sales1', giveUpCustomer, trade.customer.id, reason);
    const of = { customerId: trade.customer.id, lines: [], instalments: [] };
    const [refusal] = await refusalsOf(company.create('sales1', Quotation, of));
    expect(refusal).toMatchObject({ code: 'CUSTOMER_DEAD', facts: { reason: '对方停产' } });
    expect(await codesOf(company.create('sales.admin', ContractApplication, of))).toEqual(['CUSTOMER_DEAD']);
  });

  test('open business stands against it, with the counts', async () => {
    const trade = await givenTrade(company);
    const quotation = await givenQuotation(company, trade);
    await givenContractIn(company, trade, 'IN_REVIEW');
    const [refusal] = await refusalsOf(company.run('sales1', giveUpCustomer, trade.customer.id, reason));
    expect(refusal).toMatchObject({
      code: 'CUSTOMER_HAS_OPEN_BUSINESS',
      facts: { quotations: 1, applications: 0, contracts: 1 },
    });
    const other = await givenTrade(company);
    const lost = await givenQuotation(company, other);
    await company.run('sales1', rejectQuotation, lost.id, { reason: '价高' });
    await company.run('sales1', giveUpCustomer, other.customer.id, reason);
    expect(quotation.status).toBe('SENT');
  });

  test('a merged file stays given up', async () => {
    const [goes, stays] = [await givenCustomer(company), await givenCustomer(company)];
    await company.run('sales.manager', mergeCustomer, goes.id, { intoId: stays.id, reason: '重复' });
    expect(await codesOf(company.run('sales.director', reopenCustomer, goes.id, reason))).toEqual(['CUSTOMER_MERGED']);
  });

  refusesOtherStates(giveUpCustomer, { ...anywhere, input: reason });
  refusesOtherStates(reopenCustomer, { ...anywhere, input: reason });
});

describe('resting', () => {
  test('a customer that was won and has signed nothing for the months of the policy is dormant; a new quotation wakes it', async () => {
    const trade = await givenTrade(company);
    const contract = await givenContractIn(company, trade, 'SIGNED');
    expect(await status(trade.customer.id)).toBe('WON');
    expect(await codesOf(company.run('sales1', letCustomerRest, trade.customer.id))).toEqual([
      'CUSTOMER_HAS_OPEN_BUSINESS',
      'CUSTOMER_NOT_DORMANT',
    ]);
    await company.sql(`update contract set status = 'CLOSED', version = version + 1 where id = $1`, [contract.id]);
    company.clock.set('2027-11-19T09:00:00+08:00');
    expect(await letCustomersRest(company.system())).toBe(0);
    const [refusal] = await refusalsOf(company.run('sales1', letCustomerRest, trade.customer.id));
    expect(refusal).toMatchObject({
      facts: { lastContractOn: '2026-11-20', months: 12 },
      setting: { key: dormantAfterMonths.key, value: 12 },
    });
    company.clock.set('2027-11-20T00:30:00+08:00');
    expect(await letCustomersRest(company.system())).toBe(1);
    expect(await status(trade.customer.id)).toBe('DORMANT');
    await givenQuotation(company, trade, { deliveryOn: '2028-01-31' });
    expect(await status(trade.customer.id)).toBe('NEGOTIATING');
    expect(await company.events(trade.customer)).toEqual(
      expect.arrayContaining(['CustomerWon', 'CustomerDormant', 'CustomerNegotiating']),
    );
    company.clock.set('2026-11-20T09:00:00+08:00');
  });

  refusesOtherStates(letCustomerRest, anywhere);
});
