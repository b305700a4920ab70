import { deallocateReceipt } from '@tradewind/domain/payment/deallocate-receipt.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { waiveInstalment } from '@tradewind/domain/payment/waive-instalment.ts';
import { bookReceivable } from '@tradewind/domain/receivable/book-receivable.ts';
import { markOverdueReceivables } from '@tradewind/domain/receivable/mark-overdue.ts';
import { Receivable } from '@tradewind/domain/receivable/receivable.ts';
import { type DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { givenInvoiceDetails, givenInvoiceIn } from '../given/invoice.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let signed: DeliveryOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenInvoiceDetails(company, trade.customer);
  signed = await givenDeliveryIn(company, await givenSale(company, { trade }), 'CUSTOMER_SIGNED', ['1', '0']);
});
afterEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

const claimsOf = (sale: Sale) =>
  company.orm.em.fork().find(Receivable, { contract: sale.contract.id }, { orderBy: { id: 'ASC' } });
const figures = async (sale: Sale) =>
  (await claimsOf(sale)).map((claim) => [claim.kind, claim.amount, claim.receivedAmount, claim.status]);
const balanceOf = async (sale: Sale) => (await instalmentsOf(company, sale.contract.id)).at(-1)!;

test('finance books what a signed delivery makes the customer owe', async () => {
  const sale = await givenSale(company, { trade });
  const { id } = await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED');
  const delivery = await company.run('finance', bookReceivable, id);
  expect(delivery).toMatchObject({ status: 'BOOKED', bookedOn: '2026-11-20' });
  const [claim, ...others] = await claimsOf(sale);
  expect(others).toEqual([]);
  expect(claim).toMatchObject({
    number: expect.stringMatching(/^AR-2026-\d{6}$/),
    kind: 'BALANCE',
    trigger: 'SIGN_OFF',
    amount: '791.0000',
    outstandingAmount: '791.0000',
    currency: 'CNY',
    dueOn: '2026-12-20',
    status: 'OPEN',
    bookedOn: '2026-11-20',
  });
  expect([claim?.customer.id, claim?.owner.id, claim?.delivery?.id, claim?.bookedBy?.id]).toEqual([
    trade.customer.id,
    company.person('sales1').id,
    id,
    company.person('finance').id,
  ]);
  expect(await company.events(id)).toContain('ReceivableBooked');
  expect((await company.history(id)).filter((each) => each.command === 'bookReceivable')).toMatchObject([
    { action: 'STATE', changes: { status: ['CUSTOMER_SIGNED', 'BOOKED'] } },
  ]);
});

test('nothing is booked before the customer has signed', async () => {
  const delivery = await givenDeliveryIn(company, await givenSale(company, { trade }), 'LEFT_PLANT');
  expect(await refusalsOf(company.run('finance', bookReceivable, delivery.id))).toMatchObject([
    {
      code: 'CUSTOMER_SIGNATURE_MISSING',
      requirement: 'SIGN-03',
      facts: { delivery: delivery.number },
      clearedBy: ['SALESPERSON', 'SALES_OPS', 'MERCHANDISER', 'LOGISTICS'],
    },
  ]);
});

test('each lot has its exact share: together they are the instalment to the cent', async () => {
  const sale = await givenSale(company, {
    trade,
    paid: 0,
    application: {
      lines: [{ productId: trade.bearing.id, quantity: '7', unitPrice: '100.01' }],
      instalments: [
        { kind: 'BALANCE', percent: '90', trigger: 'SIGN_OFF', days: 30 },
        { kind: 'RETENTION', percent: '10', trigger: 'WARRANTY_END', days: 0 },
      ],
    },
  });
  for (const quantity of ['1', '2', '4']) await givenDeliveryIn(company, sale, 'BOOKED', [quantity]);
  const claims = await claimsOf(sale);
  const of = (kind: string) => claims.filter((claim) => claim.kind === kind);
  expect(of('BALANCE').map((claim) => claim.amount)).toEqual(['90.0100', '180.0200', '360.0300']);
  expect(of('RETENTION').map((claim) => claim.amount)).toEqual(['10.0000', '20.0000', '40.0100']);
  const [balance, retention] = await instalmentsOf(company, sale.contract.id);
  expect([balance?.amount, retention?.amount]).toEqual(['630.0600', '70.0100']);
  expect(of('RETENTION').map((claim) => [claim.status, claim.dueOn])).toEqual(Array(3).fill(['NOT_DUE', null]));
});

test('advances and money before shipment are never booked again: receivables stay inside the contract less what is prepaid', async () => {
  const sale = await givenSale(company, { trade });
  for (const quantities of [
    ['3', '1'],
    ['7', '1'],
  ])
    await givenDeliveryIn(company, sale, 'BOOKED', quantities);
  const [row] = await company.sql(
    `select (select sum(amount) from receivable where contract_id = c.id)::text as booked, (c.amount - (select sum(amount) from payment_schedule_line i where i.contract_id = c.id and i.kind in ('ADVANCE', 'BEFORE_SHIPMENT')))::text as open from contract c where id = $1`,
    [sale.contract.id],
  );
  expect(row?.['booked']).toBe(row?.['open']);
});

test('receipts cover the receivables of an instalment oldest first, and open them again when they are taken back', async () => {
  const sale = await givenSale(company, { trade });
  for (const quantities of [
    ['3', '1'],
    ['7', '1'],
  ])
    await givenDeliveryIn(company, sale, 'BOOKED', quantities);
  expect(await figures(sale)).toEqual([
    ['BALANCE', '372.9000', '0.0000', 'OPEN'],
    ['BALANCE', '418.1000', '0.0000', 'OPEN'],
  ]);
  const first = await givenPaid(company, trade.customer, await balanceOf(sale), '400.00');
  expect(await figures(sale)).toEqual([
    ['BALANCE', '372.9000', '372.9000', 'PAID'],
    ['BALANCE', '418.1000', '27.1000', 'PARTLY_PAID'],
  ]);
  const second = await givenPaid(company, trade.customer, await balanceOf(sale), '391.00');
  expect((await figures(sale)).map((each) => each[3])).toEqual(['PAID', 'PAID']);
  await company.run('finance.director', reverseReceipt, first.id, { reason: '退票' });
  expect(await figures(sale)).toEqual([
    ['BALANCE', '372.9000', '372.9000', 'PAID'],
    ['BALANCE', '418.1000', '18.1000', 'PARTLY_PAID'],
  ]);
  await company.run('finance', deallocateReceipt, second.id, { reason: '核销错误' });
  expect(await figures(sale)).toEqual([
    ['BALANCE', '372.9000', '0.0000', 'OPEN'],
    ['BALANCE', '418.1000', '0.0000', 'OPEN'],
  ]);
});

test('money that came before the booking counts at once, and waits for the next lot', async () => {
  const sale = await givenSale(company, { trade });
  await givenPaid(company, trade.customer, await balanceOf(sale), '500.00');
  await givenDeliveryIn(company, sale, 'BOOKED', ['3', '1']);
  expect(await figures(sale)).toEqual([['BALANCE', '372.9000', '372.9000', 'PAID']]);
  await givenDeliveryIn(company, sale, 'BOOKED', ['7', '1']);
  expect(await figures(sale)).toEqual([
    ['BALANCE', '372.9000', '372.9000', 'PAID'],
    ['BALANCE', '418.1000', '127.1000', 'PARTLY_PAID'],
  ]);
});

test('what waits for the invoice is not due until the invoice is issued', async () => {
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
  expect(await claimsOf(sale)).toMatchObject([{ status: 'NOT_DUE', dueOn: null }]);
  await givenInvoiceIn(company, sale.contract, 'ISSUED');
  expect(await claimsOf(sale)).toMatchObject([{ status: 'OPEN', dueOn: '2026-12-05' }]);
});

test('a waived instalment is no longer owed', async () => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'BOOKED');
  await givenPaid(company, trade.customer, await balanceOf(sale), '700.00');
  await company.run('gm', waiveInstalment, (await balanceOf(sale)).id, { reason: '质量扣款' });
  expect(await figures(sale)).toEqual([['BALANCE', '700.0000', '700.0000', 'PAID']]);
});

test('every night what is past its due date and unpaid becomes overdue', async () => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'BOOKED');
  company.clock.set('2026-12-20T23:30:00+08:00');
  await markOverdueReceivables(company.system());
  expect(await claimsOf(sale)).toMatchObject([{ status: 'OPEN' }]);
  company.clock.set('2026-12-21T00:10:00+08:00');
  expect(await markOverdueReceivables(company.system())).toBeGreaterThan(0);
  const [claim] = await claimsOf(sale);
  expect(claim).toMatchObject({
    status: 'INTEREST',
    dailyInterestPercent: '0.0500',
    graceDays: 0,
    interestAmount: '0.4000',
  });
  expect(await company.events(claim!.id)).toEqual(['ReceivableOverdue', 'ReceivableInterestBegun']);
  expect((await company.history(claim!.id)).filter((each) => each.command === 'markOverdueReceivables')).toMatchObject([
    { action: 'STATE', actorName: '系统' },
  ]);
  expect(await markOverdueReceivables(company.system())).toBe(0);
});

test('whoever prepared the delivery or recorded the signature does not book it', async () => {
  const own = await givenDeliveryIn(company, await givenSale(company, { trade }), 'CUSTOMER_SIGNED', ['1', '0']);
  for (const account of ['sales.admin', 'logistics']) {
    await company.sql(`update app_user set roles = roles || '{FINANCE}' where id = $1`, [company.person(account).id]);
    await company.reload();
    expect(await codesOf(company.run(account, bookReceivable, own.id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    await company.sql(`update app_user set roles = array_remove(roles, 'FINANCE') where id = $1`, [
      company.person(account).id,
    ]);
  }
  await company.reload();
  await expect(company.run('sales.admin', bookReceivable, own.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'receivable.book',
  });
});

refusesOtherStates(bookReceivable, {
  company: () => company,
  id: () => signed.id,
  by: 'finance',
  states: deliveryStates,
});
