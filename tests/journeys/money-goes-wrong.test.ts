import { Contract } from '@tradewind/domain/contract/contract.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { approveLegalAction } from '@tradewind/domain/receivable/approve-legal-action.ts';
import { bookReceivable } from '@tradewind/domain/receivable/book-receivable.ts';
import { closeLegalAction } from '@tradewind/domain/receivable/close-legal-action.ts';
import { CollectionAction } from '@tradewind/domain/receivable/collection-action.ts';
import { LegalAction } from '@tradewind/domain/receivable/legal-action.ts';
import { markOverdueReceivables } from '@tradewind/domain/receivable/mark-overdue.ts';
import { proposeLegalAction } from '@tradewind/domain/receivable/propose-legal-action.ts';
import { Receivable } from '@tradewind/domain/receivable/receivable.ts';
import { waiveInterest } from '@tradewind/domain/receivable/waive-interest.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { releaseDelivery } from '@tradewind/domain/shipment/release-delivery.ts';
import { voidDelivery } from '@tradewind/domain/shipment/void-delivery.ts';
import { DeliveryException } from '@tradewind/domain/signoff/delivery-exception.ts';
import { handOverSignOff } from '@tradewind/domain/signoff/hand-over-sign-off.ts';
import { recordCustomerBooking } from '@tradewind/domain/signoff/record-customer-booking.ts';
import { recordSignOff } from '@tradewind/domain/signoff/record-sign-off.ts';
import { settleDeliveryException } from '@tradewind/domain/signoff/settle-exception.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale, signature, signOffOf } from '../given/delivery.ts';
import { givenInvoiceDetails, givenInvoiceIn, givenRedLetter, handOver } from '../given/invoice.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
});
afterEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

async function givenOwnSale(input: { paid?: number; application?: Record<string, unknown> } = {}): Promise<Sale> {
  const customer = await givenBuyer(company, '100000000');
  await givenInvoiceDetails(company, customer);
  return givenSale(company, { trade: { ...trade, customer }, ...input });
}
const contractOf = (sale: Sale) => company.find(Contract, sale.contract.id);
const pay = async (sale: Sale, instalment: number, amount: string, receivedOn = '2026-11-20') =>
  givenPaid(
    company,
    { id: sale.trade.customer.id },
    (await instalmentsOf(company, sale.contract.id))[instalment]!,
    amount,
    { receivedOn },
  );
const claims = (sale: Sale) =>
  company.orm.em
    .fork()
    .find(Receivable, { contract: sale.contract.id, status: { $ne: 'REVERSED' } }, { orderBy: { id: 'ASC' } });

/** A lot of half the goods is not released for want of money, and called off. */
async function expectHeld(sale: Sale): Promise<void> {
  const { id } = await givenDeliveryIn(company, sale, 'SUBMITTED', ['5', '1']);
  expect(await codesOf(company.run('sales.manager', releaseDelivery, id))).toEqual(['PRE_SHIPMENT_PAYMENT_MISSING']);
  await company.run('sales.manager', voidDelivery, id, { reason: '款未到' });
}

test('damaged arrival: signed with a remark, taken back, delivered anew, booked, handed over, paid — and the contract is fulfilled once', async () => {
  const sale = await givenOwnSale();
  const delivery = await givenDeliveryIn(company, sale, 'LEFT_PLANT');
  const lines = await company.orm.em
    .fork()
    .find(DeliveryLine, { delivery: delivery.id }, { orderBy: { position: 'ASC' } });
  const signOff = await signOffOf(company, delivery.id);
  await company.run('sales1', recordSignOff, signOff.id, {
    ...signature,
    remark: '一台减速机摔坏',
    lines: [{ deliveryLineId: lines[1]!.id, quantity: '1' }],
  });
  await company.run('finance', bookReceivable, delivery.id);
  const exception = await company.find(DeliveryException, { signOff: signOff.id });
  await company.run('logistics', settleDeliveryException, exception.id, {
    outcome: 'TAKEN_BACK',
    reason: '退回一台，补发一台',
  });
  expect(await contractOf(sale)).toMatchObject({
    shipmentProgress: 'PART',
    signOffProgress: 'PART',
    status: 'IN_EXECUTION',
  });
  await givenDeliveryIn(company, sale, 'BOOKED', ['0', '1']);
  const invoice = await givenInvoiceIn(company, sale.contract, 'ISSUED');
  await company.run('sales1', handOverSignOff, signOff.id, { ...handOver, invoiceId: invoice.id });
  await company.run('sales1', recordCustomerBooking, invoice.id, { bookedOn: '2026-11-20' });
  expect((await claims(sale)).map((claim) => [claim.amount, claim.status])).toEqual([
    ['452.0000', 'OPEN'],
    ['339.0000', 'OPEN'],
  ]);
  await pay(sale, 2, '791.00');
  expect(await contractOf(sale)).toMatchObject({
    status: 'FULFILLED',
    shippedAmount: '7910.0000',
    signedForAmount: '7910.0000',
    collectedAmount: '7910.0000',
  });
  expect((await company.find(SalesOrder, sale.order.id)).status).toBe('DELIVERED');
});

test('red-letter invoice: taken back after the customer booked it, due dates with it, invoiced anew and paid', async () => {
  const sale = await givenOwnSale({
    paid: 1,
    application: {
      instalments: [
        { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING' },
        { kind: 'BALANCE', percent: '40', trigger: 'INVOICE', days: 15 },
      ],
    },
  });
  const delivery = await givenDeliveryIn(company, sale, 'BOOKED');
  const invoice = await givenInvoiceIn(company, sale.contract, 'SENT');
  await company.run('sales1', handOverSignOff, (await signOffOf(company, delivery.id)).id, {
    ...handOver,
    invoiceId: invoice.id,
  });
  await company.run('sales1', recordCustomerBooking, invoice.id, { bookedOn: '2026-11-20' });
  expect((await claims(sale)).map((claim) => [claim.status, claim.dueOn])).toEqual([['OPEN', '2026-12-05']]);
  await givenRedLetter(company, invoice, { reason: '抬头变更' });
  expect(await company.find(Invoice, invoice.id)).toMatchObject({ status: 'REVERSED', number: invoice.number });
  expect(await contractOf(sale)).toMatchObject({
    invoicedAmount: '0.0000',
    invoiceProgress: 'NONE',
    toCollectAmount: '0.0000',
  });
  expect((await claims(sale)).map((claim) => [claim.status, claim.dueOn])).toEqual([['NOT_DUE', null]]);
  company.clock.set('2026-12-01T09:00:00+08:00');
  const again = await givenInvoiceIn(company, sale.contract, 'ISSUED');
  expect([again.kind, again.amount]).toEqual(['FINAL', '7910.0000']);
  expect((await claims(sale)).map((claim) => [claim.status, claim.dueOn])).toEqual([['OPEN', '2026-12-16']]);
  await pay(sale, 1, '3164.00', '2026-12-01');
  expect(await contractOf(sale)).toMatchObject({ status: 'FULFILLED', toCollectAmount: '0.0000' });
});

test('overdue ladder to litigation: reminded, promised, broken, interest, deduction, sued, paid, interest waived', async () => {
  const sale = await givenOwnSale({ paid: 2 });
  await givenDeliveryIn(company, sale, 'BOOKED');
  const [claim] = await claims(sale);
  const night = async (day: string) => {
    company.clock.set(`${day}T00:10:00+08:00`);
    await markOverdueReceivables(company.system());
    return company.find(Receivable, claim!.id);
  };
  expect((await night('2026-12-25')).status).toBe('INTEREST');
  const promise = await company.create('sales1', CollectionAction, {
    receivableId: claim!.id,
    kind: 'PROMISE',
    actedOn: '2026-12-25',
    note: '月底前付清',
    promisedOn: '2026-12-31',
  });
  await night('2027-01-01');
  expect((await company.find(CollectionAction, promise.id)).status).toBe('BROKEN');
  expect((await night('2027-01-19')).status).toBe('DEDUCTION');
  expect(await codesOf(company.run('finance', proposeLegalAction, claim!.id, { grounds: '拒不付款' }))).toEqual([
    'LITIGATION_TOO_EARLY',
  ]);
  await night('2027-06-18');
  await company.run('finance', proposeLegalAction, claim!.id, { grounds: '拒不付款' });
  const action = await company.find(LegalAction, { receivable: claim!.id });
  await company.run('gm', approveLegalAction, action.id);
  expect((await night('2027-06-19')).status).toBe('LITIGATION');
  await pay(sale, 2, '791.00', '2027-06-20');
  await company.run('legal', closeLegalAction, action.id, { outcome: 'PAID', reason: '判决前付清' });
  // 791.00 × 0.05 % × 182 days.
  expect(await company.find(Receivable, claim!.id)).toMatchObject({ status: 'PAID', interestAmount: '71.9800' });
  expect(
    await company.run('finance.director', waiveInterest, claim!.id, { amount: '31.98', reason: '和解' }),
  ).toMatchObject({ interestWaivedAmount: '31.9800' });
  expect((await night('2027-07-31')).interestDueAmount).toBe('40.0000');
  expect((await contractOf(sale)).status).toBe('FULFILLED');
});

test('partial deliveries with partial money: each lot waits for its share, and every figure is exact at every step', async () => {
  const sale = await givenOwnSale({ paid: 1 });
  await expectHeld(sale);
  await pay(sale, 1, '2373.00');
  await givenDeliveryIn(company, sale, 'BOOKED', ['5', '1']);
  expect(await contractOf(sale)).toMatchObject({
    shippedAmount: '3955.0000',
    signedForAmount: '3955.0000',
    collectedAmount: '4746.0000',
    shipmentProgress: 'PART',
    collectionProgress: 'PART',
    invoiceProgress: 'NONE',
  });
  await expectHeld(sale);
  // Exactly 60.00 % are in: a tax invoice may be issued, for the part that was shipped.
  const part = await givenInvoiceIn(company, sale.contract, 'ISSUED', ['5', '1']);
  expect([part.kind, part.amount]).toEqual(['PROGRESS', '3955.0000']);
  const late = await pay(sale, 1, '2373.00');
  await pay(sale, 2, '395.50');
  expect((await claims(sale)).map((claim) => [claim.amount, claim.receivedAmount, claim.status])).toEqual([
    ['395.5000', '395.5000', 'PAID'],
  ]);
  expect(await contractOf(sale)).toMatchObject({ collectedAmount: '7514.5000', status: 'IN_EXECUTION' });
  await company.run('finance.director', reverseReceipt, late.id, { reason: '退票' });
  expect(await contractOf(sale)).toMatchObject({ collectedAmount: '5141.5000' });
  expect((await instalmentsOf(company, sale.contract.id)).map((line) => line.receivedAmount)).toEqual([
    '2373.0000',
    '2373.0000',
    '395.5000',
  ]);
});
