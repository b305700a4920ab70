import { Contract } from '@tradewind/domain/contract/contract.ts';
import { approveInvoice } from '@tradewind/domain/invoice/approve-invoice.ts';
import { collectInvoiceVouchers } from '@tradewind/domain/invoice/collect-vouchers.ts';
import { enterInvoiceData } from '@tradewind/domain/invoice/enter-invoice-data.ts';
import { type Invoice, invoiceStates } from '@tradewind/domain/invoice/invoice.ts';
import { InvoiceLine } from '@tradewind/domain/invoice/invoice-line.ts';
import { InvoiceVoucher } from '@tradewind/domain/invoice/invoice-voucher.ts';
import { issueInvoice } from '@tradewind/domain/invoice/issue-invoice.ts';
import { issuePaymentNotice } from '@tradewind/domain/invoice/issue-payment-notice.ts';
import { PaymentNotice } from '@tradewind/domain/invoice/payment-notice.ts';
import { sendInvoice } from '@tradewind/domain/invoice/send-invoice.ts';
import { submitInvoice } from '@tradewind/domain/invoice/submit-invoice.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { givenInvoice, givenInvoiceDetails, givenInvoiceIn, givenRedLetter, handOver } from '../given/invoice.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let approved: Invoice;
let issued: Invoice;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenInvoiceDetails(company, trade.customer);
  const contract = await givenPaidContract();
  approved = await givenInvoiceIn(company, contract, 'APPROVED', ['1', '0']);
  issued = await givenInvoiceIn(company, contract, 'ISSUED', ['1', '0']);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** A signed contract over 7,910.00: ten bearings at 113 and two gearboxes at 3,390; the first instalment is paid. */
async function givenPaidContract(
  instalments: object[] = [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }],
): Promise<Contract> {
  const contract = await givenContractIn(company, trade, 'SIGNED', { application: { instalments } });
  const [advance] = await instalmentsOf(company, contract.id);
  await givenPaid(company, trade.customer, advance!, advance!.amount!);
  return contract;
}
const vouchers = {
  vouchers: [
    { kind: 'CONTRACT', reference: 'SC-1' },
    { kind: 'RECEIPT', reference: 'RC-1' },
  ],
};
const data = { fiscalType: 'SPECIAL', fiscalNumber: '26312000000001' };

test('an approved invoice is issued once finance has the vouchers and has entered the data; then the salesperson hands it over', async () => {
  const { id } = await givenInvoice(company, await givenPaidContract());
  await company.run('sales.admin', submitInvoice, id);
  await company.run('finance.director', approveInvoice, id);
  expect(await refusalsOf(company.run('finance', issueInvoice, id))).toMatchObject([
    { code: 'INVOICE_VOUCHERS_MISSING', requirement: 'INV-05' },
    { code: 'INVOICE_DATA_MISSING', requirement: 'INV-05' },
  ]);
  expect(await company.run('finance', collectInvoiceVouchers, id, vouchers)).toMatchObject({
    status: 'APPROVED',
    vouchersOn: '2026-11-20',
  });
  expect(await codesOf(company.run('finance', issueInvoice, id))).toEqual(['INVOICE_DATA_MISSING']);
  expect(await company.run('finance', enterInvoiceData, id, data)).toMatchObject({
    dataEnteredOn: '2026-11-20',
    ...data,
  });
  await company.run('finance', issueInvoice, id);
  expect(
    (await company.orm.em.fork().find(InvoiceVoucher, { invoice: id }, { orderBy: { id: 'ASC' } })).map((each) => [
      each.kind,
      each.reference,
    ]),
  ).toEqual([
    ['CONTRACT', 'SC-1'],
    ['RECEIPT', 'RC-1'],
  ]);
  const sent = await company.run('sales1', sendInvoice, id, { ...handOver, reference: 'SF1234567890' });
  expect(sent).toMatchObject({
    status: 'SENT',
    sentTo: handOver.recipient,
    sentOn: '2026-11-20',
    sendMethod: 'IN_PERSON',
    sendReference: 'SF1234567890',
    sentBy: { id: company.person('sales1').id },
  });
  expect((await company.events(id)).slice(-4)).toEqual([
    'InvoiceVouchersCollected',
    'InvoiceDataEntered',
    'InvoiceIssued',
    'InvoiceSent',
  ]);
  expect((await company.history(id)).filter((each) => each.command === 'sendInvoice')).toMatchObject([
    { action: 'STATE', changes: { status: ['ISSUED', 'SENT'] } },
  ]);
});

test.each([
  ['before it was issued', '2026-11-19'],
  ['tomorrow', '2026-11-21'],
])('nobody has handed an invoice over %s', async (_, sentOn) => {
  expect(await refusalsOf(company.run('sales1', sendInvoice, issued.id, { ...handOver, sentOn }))).toMatchObject([
    { code: 'INVOICE_SENT_IMPOSSIBLE', facts: { sentOn, issuedOn: '2026-11-20', today: '2026-11-20' } },
  ]);
});

test('finance collects and enters, the salesperson of the customer delivers, nobody else', async () => {
  await expect(company.run('sales.admin', collectInvoiceVouchers, approved.id, vouchers)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(company.run('finance', sendInvoice, issued.id, handOver)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'invoice.send',
  });
  await expect(company.run('sales2', sendInvoice, issued.id, handOver)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the request keeps what the customer asks for beside his details', async () => {
  const invoice = await givenInvoice(company, await givenPaidContract(), undefined, {
    customerRequest: '每台一张发票',
    billingAddress: '上海市 021-5555',
  });
  expect(invoice).toMatchObject({
    customerRequest: '每台一张发票',
    billingAddress: '上海市 021-5555',
    title: '远东机械有限公司',
  });
});

test('an advance invoice is over money, not goods; those that follow deduct it, and together they are the contract to the cent', async () => {
  const contract = await givenPaidContract([
    { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING' },
    { kind: 'BALANCE', percent: '40', trigger: 'SIGN_OFF' },
  ]);
  const advance = await givenInvoiceIn(company, contract, 'ISSUED', undefined, {
    kind: 'ADVANCE',
    onAccountAmount: '2373',
  });
  expect(advance).toMatchObject({ kind: 'ADVANCE', amount: '2373.0000', taxAmount: '273.0000' });
  const lines = await company.orm.em
    .fork()
    .find(InvoiceLine, { invoice: advance.id }, { orderBy: { position: 'ASC' } });
  expect(lines.map((line) => [line.quantity, line.amount])).toEqual([
    ['0.000000', '339.0000'],
    ['0.000000', '2034.0000'],
  ]);
  expect(await company.find(Contract, contract.id)).toMatchObject({
    invoicedAmount: '2373.0000',
    invoiceProgress: 'NONE',
  });
  const progress = await givenInvoiceIn(company, contract, 'ISSUED', ['5', '1']);
  expect([progress.kind, progress.amount]).toEqual(['PROGRESS', '1582.0000']);
  const last = await givenInvoiceIn(company, contract, 'ISSUED');
  expect([last.kind, last.amount]).toEqual(['FINAL', '3955.0000']);
  expect(await company.find(Contract, contract.id)).toMatchObject({
    invoicedAmount: '7910.0000',
    invoiceProgress: 'FULL',
  });
  expect((await linesOfContract(company, contract.id)).map((line) => line.invoicedAmount)).toEqual([
    '1130.0000',
    '6780.0000',
  ]);
});

test('asked for without an amount, an advance invoice is the agreed advance; goods on it are bad input', async () => {
  const contract = await givenPaidContract([
    { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING' },
    { kind: 'BALANCE', percent: '40', trigger: 'SIGN_OFF' },
  ]);
  expect((await givenInvoice(company, contract, undefined, { kind: 'ADVANCE' })).amount).toBe('4746');
  await expect(givenInvoice(company, contract, ['1', '0'], { kind: 'ADVANCE' })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'lines' }],
  });
  await expect(
    givenInvoice(company, contract, undefined, { kind: 'ADVANCE', onAccountAmount: '0.001' }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'onAccountAmount' }] });
  const over = await givenInvoice(company, contract, undefined, { kind: 'ADVANCE', onAccountAmount: '7910.01' });
  expect(await codesOf(company.run('sales.admin', submitInvoice, over.id))).toEqual(['INVOICE_EXCEEDS_CONTRACT']);
});

test('a line of nothing is bad input', async () => {
  const contract = await givenPaidContract();
  const [line] = await linesOfContract(company, contract.id);
  await expect(
    givenInvoice(company, contract, undefined, { lines: [{ contractLineId: line!.id, quantity: '0' }] }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'lines.0.quantity' }] });
});

test('after shipment a payment notice goes with the invoice over what is invoiced and not received', async () => {
  const sale = await givenSale(company, { trade });
  const invoice = await givenInvoiceIn(company, sale.contract, 'ISSUED');
  const notice = { dueOn: '2026-12-20', bank: '工商银行 1001' };
  expect(await refusalsOf(company.run('finance', issuePaymentNotice, invoice.id, notice))).toMatchObject([
    { code: 'NOTICE_BEFORE_SHIPMENT', requirement: 'INV-06' },
  ]);
  await givenDeliveryIn(company, sale, 'LEFT_PLANT');
  await company.run('finance', issuePaymentNotice, invoice.id, notice);
  const written = await company.find(PaymentNotice, { invoice: invoice.id });
  expect(written).toMatchObject({
    number: expect.stringMatching(/^PYN-2026-\d{6}$/),
    amount: '791.0000',
    currency: 'CNY',
    ...notice,
    issuedOn: '2026-11-20',
    contract: { id: sale.contract.id },
    owner: { id: company.person('sales1').id },
  });
  expect(await company.events(invoice.id)).toContain('PaymentNoticeIssued');
  const [, , balance] = await instalmentsOf(company, sale.contract.id);
  await givenPaid(company, trade.customer, balance!, '791.00');
  expect(await refusalsOf(company.run('finance', issuePaymentNotice, invoice.id, notice))).toMatchObject([
    { code: 'NOTHING_TO_ASK_FOR', facts: { invoiced: '7910.00', collected: '7910.00' } },
  ]);
});

test('what is invoiced stays on the collection list until it is zero, and comes back when money or invoice does', async () => {
  const contract = await givenPaidContract([
    { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING' },
    { kind: 'BALANCE', percent: '40', trigger: 'SIGNING' },
  ]);
  const toCollect = async () => (await company.find(Contract, contract.id)).toCollectAmount;
  expect(await toCollect()).toBe('0.0000');
  const invoice = await givenInvoiceIn(company, contract, 'ISSUED');
  expect(await toCollect()).toBe('3164.0000');
  await givenPaid(company, trade.customer, (await instalmentsOf(company, contract.id))[1]!, '1000');
  expect(await toCollect()).toBe('2164.0000');
  expect(
    (await company.orm.em.fork().find(Contract, { toCollectAmount: { $gt: '0' } } as never)).map((each) => each.id),
  ).toContain(contract.id);
  await givenRedLetter(company, invoice);
  expect(await toCollect()).toBe('0.0000');
});

refusesOtherStates(collectInvoiceVouchers, {
  company: () => company,
  id: () => approved.id,
  by: 'finance',
  input: vouchers,
  states: invoiceStates,
});
refusesOtherStates(enterInvoiceData, {
  company: () => company,
  id: () => approved.id,
  by: 'finance',
  input: data,
  states: invoiceStates,
});
refusesOtherStates(sendInvoice, {
  company: () => company,
  id: () => issued.id,
  by: 'sales1',
  input: handOver,
  states: invoiceStates,
});
refusesOtherStates(issuePaymentNotice, {
  company: () => company,
  id: () => issued.id,
  by: 'finance',
  input: { dueOn: '2026-12-20', bank: '工商银行 1001' },
  states: invoiceStates,
});
