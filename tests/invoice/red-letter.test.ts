import { Contract } from '@tradewind/domain/contract/contract.ts';
import { approveInvoice } from '@tradewind/domain/invoice/approve-invoice.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { InvoiceLine } from '@tradewind/domain/invoice/invoice-line.ts';
import { issueInvoice } from '@tradewind/domain/invoice/issue-invoice.ts';
import { requestRedLetter } from '@tradewind/domain/invoice/request-red-letter.ts';
import { Receivable } from '@tradewind/domain/receivable/receivable.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { givenInvoice, givenInvoiceDetails, givenInvoiceIn, givenRedLetter } from '../given/invoice.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

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
  company.clock.set('2026-11-20T09:00:00+08:00');
  await company.close();
  await database.drop();
});

/** A signed contract over 7,910.00: ten bearings at 113 and two gearboxes at 3,390, paid in advance. */
async function givenPaidContract(
  instalments: object[] = [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }],
): Promise<Contract> {
  const contract = await givenContractIn(company, trade, 'SIGNED', { application: { instalments } });
  const [advance] = await instalmentsOf(company, contract.id);
  await givenPaid(company, trade.customer, advance!, advance!.amount!);
  return contract;
}
const ask = (invoice: { id: string }, input: object = {}) =>
  company.run('sales.admin', requestRedLetter, invoice.id, { reason: '客户退票', ...input });

test('asked for by sales, approved by the deputy GM for finance, issued by finance: the counter-entry takes the invoice back', async () => {
  const contract = await givenPaidContract();
  const invoice = await givenInvoiceIn(company, contract, 'ISSUED');
  const redLetter = await givenRedLetter(company, invoice, { reason: '抬头有误' });
  expect(redLetter).toMatchObject({
    kind: 'RED_LETTER',
    status: 'ISSUED',
    number: expect.stringMatching(/^RL-2026-\d{6}$/),
    amount: '-7910.0000',
    taxAmount: '-910.0000',
    reversalReason: '抬头有误',
    reverses: { id: invoice.id },
  });
  const lines = await company.orm.em
    .fork()
    .find(InvoiceLine, { invoice: redLetter.id }, { orderBy: { position: 'ASC' } });
  expect(lines.map((line) => [line.quantity, line.amount])).toEqual([
    ['-10.000000', '-1130.0000'],
    ['-2.000000', '-6780.0000'],
  ]);
  expect(await company.find(Invoice, invoice.id)).toMatchObject({
    status: 'REVERSED',
    number: invoice.number,
    creditedAmount: '7910.0000',
  });
  expect(await company.find(Contract, contract.id)).toMatchObject({
    invoicedAmount: '0.0000',
    invoiceProgress: 'NONE',
  });
  expect((await linesOfContract(company, contract.id)).map((line) => line.invoicedQuantity)).toEqual([
    '0.000000',
    '0.000000',
  ]);
  expect(await company.events(invoice.id)).toEqual(expect.arrayContaining(['RedLetterRequested', 'InvoiceReversed']));
  expect((await company.history(redLetter.id)).map((each) => each.command)).toContain('requestRedLetter');
  expect((await givenInvoiceIn(company, contract, 'ISSUED')).amount).toBe('7910.0000');
});

test('in part: only what is named comes back, and can be invoiced again to the cent', async () => {
  const contract = await givenPaidContract();
  const invoice = await givenInvoiceIn(company, contract, 'ISSUED');
  const [bearings] = await company.orm.em
    .fork()
    .find(InvoiceLine, { invoice: invoice.id }, { orderBy: { position: 'ASC' } });
  const redLetter = await givenRedLetter(company, invoice, { lines: [{ invoiceLineId: bearings!.id, quantity: '3' }] });
  expect(redLetter.amount).toBe('-339.0000');
  expect(await company.find(Invoice, invoice.id)).toMatchObject({ status: 'ISSUED', creditedAmount: '339.0000' });
  expect(await company.find(Contract, contract.id)).toMatchObject({
    invoicedAmount: '7571.0000',
    invoiceProgress: 'PART',
  });
  expect((await givenInvoiceIn(company, contract, 'ISSUED')).amount).toBe('339.0000');
  expect((await givenRedLetter(company, invoice)).amount).toBe('-7571.0000');
  expect(await company.find(Invoice, invoice.id)).toMatchObject({ status: 'REVERSED', creditedAmount: '7910.0000' });
  expect(await company.find(Contract, contract.id)).toMatchObject({ invoicedAmount: '339.0000' });
});

test('what had become due by the invoice is due no more, or by the next invoice that still stands; receivables follow', async () => {
  const sale = await givenSale(company, {
    trade,
    paid: 1,
    application: {
      instalments: [
        { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING' },
        { kind: 'BALANCE', percent: '40', trigger: 'INVOICE', days: 15 },
      ],
    },
  });
  await givenDeliveryIn(company, sale, 'BOOKED');
  const due = async () => [
    (await instalmentsOf(company, sale.contract.id))[1]!.dueOn,
    (await company.find(Receivable, { contract: sale.contract.id })).dueOn,
    (await company.find(Receivable, { contract: sale.contract.id })).status,
  ];
  const first = await givenInvoiceIn(company, sale.contract, 'ISSUED', ['5', '1']);
  company.clock.set('2026-11-25T09:00:00+08:00');
  const second = await givenInvoiceIn(company, sale.contract, 'ISSUED');
  expect(await due()).toEqual(['2026-12-05', '2026-12-05', 'OPEN']);
  await givenRedLetter(company, first);
  expect(await due()).toEqual(['2026-12-10', '2026-12-10', 'OPEN']);
  await givenRedLetter(company, second);
  expect(await due()).toEqual([null, null, 'NOT_DUE']);
  await givenInvoiceIn(company, sale.contract, 'ISSUED');
  expect(await due()).toEqual(['2026-12-10', '2026-12-10', 'OPEN']);
  company.clock.set('2026-11-20T09:00:00+08:00');
});

test('one red letter at a time, none over a red letter, never more than stands', async () => {
  const contract = await givenPaidContract();
  const invoice = await givenInvoiceIn(company, contract, 'ISSUED');
  const [bearings] = await company.orm.em
    .fork()
    .find(InvoiceLine, { invoice: invoice.id }, { orderBy: { position: 'ASC' } });
  await expect(ask(invoice, { lines: [{ invoiceLineId: bearings!.id, quantity: '10.5' }] })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  const running = await givenRedLetter(company, invoice, { state: 'APPROVED' });
  expect(await refusalsOf(ask(invoice))).toMatchObject([
    { code: 'RED_LETTER_RUNNING', requirement: 'INV-10', facts: { state: 'APPROVED' } },
  ]);
  await company.sql(`update invoice set credited_amount = 7910, status = 'REVERSED' where id = $1`, [invoice.id]);
  expect(await refusalsOf(company.run('finance', issueInvoice, running.id))).toMatchObject([
    { code: 'RED_LETTER_EXCEEDS_INVOICE', facts: { invoiced: '7910.00', credited: '7910.00', asked: '7910.00' } },
  ]);
  await company.sql(`update invoice set credited_amount = 0, status = 'ISSUED' where id = $1`, [invoice.id]);
  const issued = await company.run('finance', issueInvoice, running.id);
  expect(await codesOf(ask(issued))).toEqual(['RED_LETTER_IS_FINAL']);
});

test('who asks for a red letter neither approves nor issues it; it is never made by hand', async () => {
  const contract = await givenPaidContract();
  const invoice = await givenInvoiceIn(company, contract, 'ISSUED');
  await company.run('finance', requestRedLetter, invoice.id, { reason: '错票' });
  const redLetter = await company.find(Invoice, { reverses: invoice.id });
  await expect(company.run('finance', approveInvoice, redLetter.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'invoice.approve',
  });
  await company.run('finance.director', approveInvoice, redLetter.id);
  expect(await codesOf(company.run('finance', issueInvoice, redLetter.id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  await expect(givenInvoice(company, contract, ['1', '0'], { kind: 'RED_LETTER' })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'kind' }],
  });
  await expect(company.run('sales1', requestRedLetter, invoice.id, { reason: '错票' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
