import { Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import {
  approveInvoice,
  rejectInvoice,
  returnInvoice,
  withdrawInvoice,
} from '@tradewind/domain/invoice/approve-invoice.ts';
import { Invoice, invoiceStates } from '@tradewind/domain/invoice/invoice.ts';
import { InvoiceLine } from '@tradewind/domain/invoice/invoice-line.ts';
import { issueInvoice } from '@tradewind/domain/invoice/issue-invoice.ts';
import { requestRedLetter } from '@tradewind/domain/invoice/request-red-letter.ts';
import { invoicePolicy, minCollectedPct, thresholdScope } from '@tradewind/domain/invoice/settings.ts';
import { submitInvoice } from '@tradewind/domain/invoice/submit-invoice.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import {
  givenBuyer,
  givenContractIn,
  givenTrade,
  instalmentsOf,
  linesOfContract,
  type Trade,
} from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { givenInvoice, givenInvoiceDetails, givenInvoiceIn, givenRedLetter, prepareInvoice } from '../given/invoice.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let contract: Contract;
let draft: Invoice;
let submitted: Invoice;
let approved: Invoice;
let issued: Invoice;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenInvoiceDetails(company, trade.customer);
  contract = await givenCollected('100');
  draft = await givenInvoice(company, contract, ['1', '0']);
  submitted = await givenInvoiceIn(company, contract, 'SUBMITTED', ['1', '0']);
  approved = await givenInvoiceIn(company, contract, 'APPROVED', ['1', '0']);
  issued = await givenInvoiceIn(company, contract, 'ISSUED', ['1', '0']);
});
afterEach(() => company.sql(`delete from policy_version where key like 'invoice.%'`));
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** A signed contract over 10,000.00 of which so many percent have been collected. */
async function givenCollected(percent: string, overrides: Record<string, unknown> = {}): Promise<Contract> {
  const signed = await givenContractIn(company, trade, 'SIGNED', {
    application: {
      lines: [
        { productId: trade.bearing.id, quantity: '10', unitPrice: '113' },
        { productId: trade.gearbox.id, quantity: '2', unitPrice: '4435' },
      ],
      instalments: [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }],
    },
    ...overrides,
  });
  const amount = ((Number(signed.amount) * Number(percent)) / 100).toFixed(2);
  const [advance] = await instalmentsOf(company, signed.id);
  if (Number(percent) > 0) await givenPaid(company, { id: signed.customer.id }, advance!, amount);
  return company.find(Contract, signed.id);
}
const submit = (invoice: { id: string }) => company.run('sales.admin', submitInvoice, invoice.id);
const approve = (invoice: { id: string }) => company.run('finance.director', approveInvoice, invoice.id);
const issue = (invoice: { id: string }) => company.run('finance', issueInvoice, invoice.id);

test('a request takes everything left to invoice, the details of the customer, and computes amounts and the VAT in them', async () => {
  const own = await givenCollected('100');
  const invoice = await company.find(Invoice, (await givenInvoice(company, own)).id, ['lines']);
  expect(invoice).toMatchObject({
    status: 'DRAFT',
    kind: 'FINAL',
    currency: 'CNY',
    amount: '10000.0000',
    taxAmount: '1150.4400',
    title: '远东机械有限公司',
    number: expect.stringMatching(/^DRAFT-/),
  });
  expect([invoice.customer?.id, invoice.owner.id, invoice.preparedBy?.id, invoice.taxNumber]).toEqual([
    trade.customer.id,
    company.person('sales1').id,
    company.person('sales.admin').id,
    (await company.find(Customer, trade.customer.id)).taxNumber,
  ]);
  const lines = await company.orm.em
    .fork()
    .find(InvoiceLine, { invoice: invoice.id }, { orderBy: { position: 'ASC' } });
  expect(lines.map((line) => [line.quantity, line.amount, line.taxAmount])).toEqual([
    ['10.000000', '1130.0000', '130.0000'],
    ['2.000000', '8870.0000', '1020.4400'],
  ]);
});

test('requested by sales, approved by the deputy GM for finance, issued by finance: a number, and the contract counts it', async () => {
  const own = await givenCollected('100');
  const { id } = await givenInvoice(company, own, ['4', '1']);
  expect(await submit({ id })).toMatchObject({ status: 'SUBMITTED' });
  expect(await approve({ id })).toMatchObject({ status: 'APPROVED' });
  await prepareInvoice(company, { id });
  const invoice = await issue({ id });
  expect(invoice).toMatchObject({
    status: 'ISSUED',
    number: expect.stringMatching(/^INV-2026-\d{6}$/),
    issuedOn: '2026-11-20',
    amount: '4887.0000',
  });
  expect(invoice.issuedBy?.id).toBe(company.person('finance').id);
  expect(await company.find(Contract, own.id)).toMatchObject({ invoicedAmount: '4887.0000', invoiceProgress: 'PART' });
  expect((await linesOfContract(company, own.id)).map((line) => [line.invoicedQuantity, line.invoicedAmount])).toEqual([
    ['4.000000', '452.0000'],
    ['1.000000', '4435.0000'],
  ]);
  expect(await company.events(id)).toEqual([
    'InvoiceCreated',
    'InvoiceSubmitted',
    'InvoiceApproved',
    'InvoiceVouchersCollected',
    'InvoiceDataEntered',
    'InvoiceIssued',
  ]);
  expect((await company.history(id)).filter((each) => each.command === 'issueInvoice')).toMatchObject([
    { action: 'STATE', changes: { status: ['APPROVED', 'ISSUED'] } },
  ]);
  const rest = await givenInvoiceIn(company, own, 'ISSUED');
  expect(rest.amount).toBe('5113.0000');
  expect(await company.find(Contract, own.id)).toMatchObject({ invoicedAmount: '10000.0000', invoiceProgress: 'FULL' });
  expect(await codesOf(givenInvoice(company, own))).toEqual(['INVOICE_NOTHING_LEFT']);
});

test.each([
  ['59.99', false],
  ['60', true],
  ['60.01', true],
] as const)('with %s %% collected, may a tax invoice be requested: %s', async (percent, allowed) => {
  const invoice = await givenInvoice(company, await givenCollected(percent));
  if (allowed) return void expect(await submit(invoice)).toMatchObject({ status: 'SUBMITTED' });
  expect(await refusalsOf(submit(invoice))).toMatchObject([
    {
      code: 'INVOICE_COLLECTION_BELOW_THRESHOLD',
      requirement: 'INV-01',
      facts: { collected: '5999.00', collectedPercent: '59.99', threshold: '60.00', missing: '1.00', currency: 'CNY' },
      setting: { key: 'invoice.minCollectedPct', value: 60 },
    },
  ]);
});

test('a hair below the threshold never reads like the threshold', async () => {
  const own = await givenCollected('60');
  await company.sql('update contract set collected_amount = 5999.99 where id = $1', [own.id]);
  expect(await refusalsOf(submit(await givenInvoice(company, own)))).toMatchObject([
    { facts: { collectedPercent: '59.99', missing: '0.01' } },
  ]);
});

test('the threshold is asked again at approval and at issue: money may have gone back', async () => {
  const own = await givenCollected('60');
  const [first, second] = [
    await givenInvoiceIn(company, own, 'SUBMITTED', ['1', '0']),
    await givenInvoiceIn(company, own, 'APPROVED', ['1', '0']),
  ];
  const [row] = await company.sql('select receipt_id from receipt_allocation where contract_id = $1', [own.id]);
  await company.run('finance.director', reverseReceipt, row!['receipt_id'] as string, { reason: '退票' });
  expect(await codesOf(approve(first))).toEqual(['INVOICE_COLLECTION_BELOW_THRESHOLD']);
  expect(await refusalsOf(issue(second))).toMatchObject([
    { code: 'INVOICE_COLLECTION_BELOW_THRESHOLD', facts: { collectedPercent: '0.00', missing: '6000.00' } },
  ]);
});

test('the threshold is a setting', async () => {
  await company.decree(minCollectedPct, 30);
  expect(await submit(await givenInvoice(company, await givenCollected('30')))).toMatchObject({ status: 'SUBMITTED' });
});

test('counted by shipment, the money is compared with what has been shipped', async () => {
  await company.decree(thresholdScope, 'SHIPMENT');
  const sale = await givenSale(company, {
    trade,
    paid: 2,
    application: {
      instalments: [
        { kind: 'ADVANCE', percent: '10', trigger: 'SIGNING' },
        { kind: 'BALANCE', percent: '20', trigger: 'SHIPMENT' },
        { kind: 'BALANCE', percent: '70', trigger: 'SIGN_OFF' },
      ],
    },
  });
  // 30 % of 7910.00 are in: 2373.00. One gearbox is 3390.00, of which 60 % are 2034.00.
  expect(await codesOf(submit(await givenInvoice(company, sale.contract, ['0', '1'])))).toEqual([
    'INVOICE_COLLECTION_BELOW_THRESHOLD',
  ]);
  await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['0', '1']);
  expect(await submit(await givenInvoice(company, sale.contract, ['0', '1']))).toMatchObject({ status: 'SUBMITTED' });
  await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['10', '1']);
  expect(await refusalsOf(submit(await givenInvoice(company, sale.contract, ['10', '1'])))).toMatchObject([
    { facts: { scope: 'SHIPMENT', base: '7910.00', collectedPercent: '30.00' } },
  ]);
});

test('by the terms of the contract, everything due but what waits for the invoice must be in', async () => {
  await company.decree(invoicePolicy, { DOMESTIC: 'CONTRACT_TERMS', EXPORT: 'THRESHOLD' });
  const own = await givenContractIn(company, trade, 'SIGNED', {
    application: {
      instalments: [
        { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 0 },
        { kind: 'BALANCE', percent: '70', trigger: 'INVOICE', days: 30 },
      ],
    },
  });
  const invoice = await givenInvoice(company, own);
  expect(await refusalsOf(submit(invoice))).toMatchObject([
    {
      code: 'INVOICE_TERMS_NOT_MET',
      requirement: 'INV-06',
      facts: { due: '2373.00', received: '0.00', missing: '2373.00' },
      setting: { key: 'invoice.policy' },
    },
  ]);
  await givenPaid(company, trade.customer, (await instalmentsOf(company, own.id))[0]!, '2373.00');
  expect(await submit(invoice)).toMatchObject({ status: 'SUBMITTED' });
});

test('on shipment, no more is invoiced than was shipped', async () => {
  await company.decree(invoicePolicy, 'ON_SHIPMENT');
  const sale = await givenSale(company, { trade });
  const invoice = await givenInvoice(company, sale.contract, ['4', '1']);
  expect(await refusalsOf(submit(invoice))).toMatchObject([
    {
      code: 'INVOICE_BEFORE_SHIPMENT',
      facts: { shipped: '0.00', amount: '3842.00', excess: '3842.00' },
      setting: { key: 'invoice.policy', value: 'ON_SHIPMENT' },
    },
  ]);
  await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['4', '1']);
  expect(await submit(invoice)).toMatchObject({ status: 'SUBMITTED' });
});

test('proforma and commercial invoices stand outside the threshold and the sum', async () => {
  const own = await givenCollected('0');
  const proforma = await givenInvoiceIn(company, own, 'ISSUED', undefined, { kind: 'PROFORMA' });
  expect(proforma).toMatchObject({ number: expect.stringMatching(/^PI-2026-\d{6}$/), amount: '10000.0000' });
  const commercial = await givenInvoiceIn(company, own, 'ISSUED', undefined, { kind: 'COMMERCIAL' });
  expect(commercial.number).toMatch(/^CI-2026-\d{6}$/);
  expect(await company.find(Contract, own.id)).toMatchObject({ invoicedAmount: '0.0000', invoiceProgress: 'NONE' });
});

test('tax invoices together never exceed the contract, in money or in pieces', async () => {
  const own = await givenCollected('100');
  const [first, second] = [
    await givenInvoiceIn(company, own, 'APPROVED', ['10', '2']),
    await givenInvoiceIn(company, own, 'APPROVED', ['10', '2']),
  ];
  await issue(first);
  expect(await refusalsOf(issue(second))).toMatchObject([
    {
      code: 'INVOICE_EXCEEDS_CONTRACT',
      requirement: 'INV-08',
      facts: {
        contractAmount: '10000.00',
        invoiced: '10000.00',
        amount: '10000.00',
        excess: '10000.00',
        currency: 'CNY',
      },
    },
    { code: 'INVOICE_EXCEEDS_LINE', facts: { contractQuantity: '10', invoiced: '10', quantity: '10', excess: '10' } },
    { code: 'INVOICE_EXCEEDS_LINE', facts: { excess: '2' } },
  ]);
  const other = await givenCollected('100');
  expect(await codesOf(submit(await givenInvoice(company, other, ['11', '0'])))).toEqual(['INVOICE_EXCEEDS_LINE']);
});

test('parts that do not divide evenly add up to the contract to the cent, also after one is taken back', async () => {
  const own = await givenCollected('100');
  const [line] = await linesOfContract(company, own.id);
  await company.sql('update contract_line set amount = 1129.99 where id = $1', [line!.id]);
  await company.sql('update contract set amount = 9999.99, collected_amount = 9999.99 where id = $1', [own.id]);
  const parts = [];
  for (const quantity of ['3', '3', '4']) parts.push(await givenInvoiceIn(company, own, 'ISSUED', [quantity, '0']));
  expect(parts.map((part) => part.amount)).toEqual(['339.0000', '338.9900', '452.0000']);
  await givenRedLetter(company, parts[0]!, { reason: '抬头有误' });
  expect((await company.find(Contract, own.id)).invoicedAmount).toBe('790.9900');
  await givenInvoiceIn(company, own, 'ISSUED');
  expect((await company.find(Contract, own.id)).invoicedAmount).toBe('9999.9900');
});

test.each(contractStates.filter((state) => !['SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED'].includes(state)))(
  'a contract that is %s is not invoiced',
  async (state) => {
    await company.sql('update contract set status = $2 where id = $1', [contract.id, state]);
    try {
      expect(await refusalsOf(givenInvoice(company, contract, ['1', '0']))).toMatchObject([
        { code: 'NO_WRITTEN_CONTRACT', facts: { state } },
      ]);
    } finally {
      await company.sql(`update contract set status = 'SIGNED' where id = $1`, [contract.id]);
    }
  },
);

test('a domestic invoice needs the tax number of the customer; an export invoice does not', async () => {
  const customer = await givenBuyer(company);
  const [home, abroad] = [await givenCollectedOf(customer, 'DOMESTIC'), await givenCollectedOf(customer, 'EXPORT')];
  const invoice = await givenInvoice(company, home);
  expect(invoice.title).toBe(customer.name);
  expect(await refusalsOf(submit(invoice))).toMatchObject([
    { code: 'INVOICE_DETAILS_INCOMPLETE', facts: { missing: ['税号'], missingEn: ['tax number'] } },
  ]);
  await company.update('sales.admin', Invoice, invoice.id, { taxNumber: '91310000MA1FL00000' });
  expect(await submit(invoice)).toMatchObject({ status: 'SUBMITTED' });
  expect(await submit(await givenInvoice(company, abroad))).toMatchObject({ status: 'SUBMITTED' });
});

async function givenCollectedOf(customer: Customer, kind: string): Promise<Contract> {
  const signed = await givenContractIn(company, { ...trade, customer }, 'SIGNED', {
    application: {
      kind,
      tradeTerm: kind === 'EXPORT' ? 'FOB' : null,
      tradePlace: kind === 'EXPORT' ? 'Shanghai' : null,
      instalments: [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }],
    },
  });
  const [advance] = await instalmentsOf(company, signed.id);
  await givenPaid(company, customer, advance!, advance!.amount!);
  return signed;
}

test('who requested an invoice neither approves nor issues it', async () => {
  await company.sql(`update app_user set roles = roles || '{DEPUTY_GM_FINANCE,FINANCE}' where id = $1`, [
    company.person('sales.admin').id,
  ]);
  await company.reload();
  try {
    expect(await codesOf(company.run('sales.admin', approveInvoice, submitted.id))).toEqual([
      'SELF_APPROVAL_FORBIDDEN',
    ]);
    expect(await codesOf(company.run('sales.admin', issueInvoice, approved.id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  } finally {
    await company.sql(
      `update app_user set roles = array_remove(array_remove(roles, 'DEPUTY_GM_FINANCE'), 'FINANCE') where id = $1`,
      [company.person('sales.admin').id],
    );
    await company.reload();
  }
});

test('sales cannot issue, finance cannot request or approve', async () => {
  await expect(company.run('sales.admin', issueInvoice, approved.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'invoice.issue',
  });
  await expect(company.run('finance', approveInvoice, submitted.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'invoice.approve',
  });
  await expect(company.create('finance', Invoice, { contractId: contract.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'invoice.request',
  });
});

test('rejected it is a draft again with the reason; withdrawn too', async () => {
  const [one, two] = [
    await givenInvoiceIn(company, contract, 'SUBMITTED', ['1', '0']),
    await givenInvoiceIn(company, contract, 'SUBMITTED', ['1', '0']),
  ];
  expect(await company.run('finance.director', rejectInvoice, one.id, { reason: '税号不符' })).toMatchObject({
    status: 'DRAFT',
    rejectedReason: '税号不符',
  });
  expect(await company.run('sales.admin', withdrawInvoice, two.id)).toMatchObject({ status: 'DRAFT' });
  expect(await submit(one)).toMatchObject({ status: 'SUBMITTED', rejectedReason: null });
});

test('a line of another contract is none of this one', async () => {
  const [foreign] = await linesOfContract(company, (await givenCollected('0')).id);
  await expect(
    company.create('sales.admin', Invoice, {
      contractId: contract.id,
      lines: [{ contractLineId: foreign!.id, quantity: '1' }],
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

refusesOtherStates(submitInvoice, {
  company: () => company,
  id: () => draft.id,
  by: 'sales.admin',
  states: invoiceStates,
});
refusesOtherStates(approveInvoice, {
  company: () => company,
  id: () => submitted.id,
  by: 'finance.director',
  states: invoiceStates,
});
refusesOtherStates(rejectInvoice, {
  company: () => company,
  id: () => submitted.id,
  by: 'finance.director',
  input: { reason: '不行' },
  states: invoiceStates,
});
refusesOtherStates(returnInvoice, {
  company: () => company,
  id: () => submitted.id,
  by: 'finance.director',
  input: { step: 0, reason: '不行' },
  states: invoiceStates,
});
refusesOtherStates(withdrawInvoice, {
  company: () => company,
  id: () => submitted.id,
  by: 'sales.admin',
  states: invoiceStates,
});
refusesOtherStates(issueInvoice, {
  company: () => company,
  id: () => approved.id,
  by: 'finance',
  states: invoiceStates,
});
refusesOtherStates(requestRedLetter, {
  company: () => company,
  id: () => issued.id,
  by: 'finance',
  input: { reason: '错票' },
  states: invoiceStates,
});
