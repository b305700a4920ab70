import { Task } from '@tradewind/domain/approval/task.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractParty } from '@tradewind/domain/contract/contract-party.ts';
import { customerTransfer } from '@tradewind/domain/customer/approve-customer-transfer.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { CustomerTransfer } from '@tradewind/domain/customer/customer-transfer.ts';
import { submitCustomerTransfer } from '@tradewind/domain/customer/submit-customer-transfer.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { Quotation } from '@tradewind/domain/pricing/quotation.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContract, givenTrade } from '../given/contract.ts';
import { givenCustomer } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
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

const open = (recordId: string) =>
  company.orm.em.fork().find(Task, { recordId, topic: 'customer.keyWithoutOwner', status: 'OPEN' });

test('several customers stand in a contract, each as what it is for it, once', async () => {
  const contract = await givenContract(company, await givenTrade(company));
  const [maker, institute] = [
    await givenCustomer(company, { kinds: ['HOST_EQUIPMENT_MAKER', 'DIRECT_BUYER'] }),
    await givenCustomer(company, { kinds: ['DESIGN_INSTITUTE'] }),
  ];
  const party = (customerId: string, kind: string) =>
    company.create('sales1', ContractParty, { contractId: contract.id, customerId, kind });
  await party(maker.id, 'HOST_EQUIPMENT_MAKER');
  await party(institute.id, 'DESIGN_INSTITUTE');
  await expect(party(maker.id, 'HOST_EQUIPMENT_MAKER')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(
    company.create('sales2', ContractParty, { contractId: contract.id, customerId: maker.id, kind: 'END_USER' }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  expect(await company.orm.em.fork().count(ContractParty, { contract: contract.id })).toBe(2);
  expect((await company.find(Contract, contract.id)).customer.id).not.toBe(maker.id);
});

test('a key customer whose owner leaves is an exception of the sales manager, once, until it is handed over; its quotations go along', async () => {
  const trade = await givenTrade(company);
  await company.update('sales1', Customer, trade.customer, { tier: 'KEY', servicePlan: '每月回访' });
  const quotation = await givenQuotation(company, trade);
  const transfer = await company.create('sales.manager', CustomerTransfer, {
    customerId: trade.customer.id,
    toOwnerId: company.person('sales2').id,
    reason: '离职',
  });
  await company.update('admin', User, company.person('sales1'), { active: false });
  await company.update('admin', User, company.person('sales1'), { title: '已离职' });
  expect(await open(trade.customer.id)).toMatchObject([{ role: 'SALES_MANAGER', kind: 'ACTION' }]);
  await company.run('sales.manager', submitCustomerTransfer, transfer.id);
  await company.run('sales.director', customerTransfer.approve, transfer.id);
  expect(await open(trade.customer.id)).toEqual([]);
  expect((await company.find(Quotation, quotation.id)).owner.id).toBe(company.person('sales2').id);
});
