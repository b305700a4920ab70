import { Contract } from '@tradewind/domain/contract/contract.ts';
import { issueInvoice } from '@tradewind/domain/invoice/issue-invoice.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenInvoiceDetails, givenInvoiceIn } from '../given/invoice.ts';
import { givenPaid } from '../given/receipt.ts';
import { refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenInvoiceDetails(company, trade.customer);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

async function givenPaidContract(): Promise<Contract> {
  const contract = await givenContractIn(company, trade, 'SIGNED', {
    application: { instalments: [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }] },
  });
  const [advance] = await instalmentsOf(company, contract.id);
  await givenPaid(company, trade.customer, advance!, advance!.amount!);
  return contract;
}

test('two invoices for the rest of a contract at once: one is issued', async () => {
  const contract = await givenPaidContract();
  await givenInvoiceIn(company, contract, 'ISSUED', ['4', '1']);
  const [one, two] = [
    await givenInvoiceIn(company, contract, 'APPROVED', ['6', '1']),
    await givenInvoiceIn(company, contract, 'APPROVED', ['6', '1']),
  ];
  const outcomes = await Promise.allSettled(
    [one, two].map((invoice) => company.run('finance', issueInvoice, invoice.id)),
  );
  const refused = outcomes.filter((each) => each.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect((await refusalsOf(Promise.reject(refused[0]!.reason))).map((each) => each.code)).toContain(
    'INVOICE_EXCEEDS_CONTRACT',
  );
  expect(await company.find(Contract, contract.id)).toMatchObject({
    invoicedAmount: '7910.0000',
    invoiceProgress: 'FULL',
  });
});

test('one invoice issued by two at once is issued once, and the numbers have no holes', async () => {
  const invoices = [];
  for (let index = 0; index < 4; index++)
    invoices.push(await givenInvoiceIn(company, await givenPaidContract(), 'APPROVED'));
  const outcomes = await Promise.allSettled(
    [...invoices, ...invoices].map((invoice) => company.run('finance', issueInvoice, invoice.id)),
  );
  expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(4);
  const numbers = await company.sql(
    `select right(number, 6)::int as number from invoice where number like 'INV-%' order by 1`,
  );
  expect(numbers.map((row) => row['number'])).toEqual(numbers.map((_, index) => index + 1));
});
