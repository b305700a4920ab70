// Threats and faults: D3.
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { issueInvoice } from '@tradewind/domain/invoice/issue-invoice.ts';
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { bookReceivable } from '@tradewind/domain/receivable/book-receivable.ts';
import { markOverdueReceivables } from '@tradewind/domain/receivable/mark-overdue.ts';
import { Receivable } from '@tradewind/domain/receivable/receivable.ts';
import { reverseBooking } from '@tradewind/domain/receivable/reverse-booking.ts';
import { waiveInterest } from '@tradewind/domain/receivable/waive-interest.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { copiesOf } from '../given/copies.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { givenInvoiceDetails, givenInvoiceIn, givenRedLetter } from '../given/invoice.ts';
import { givenConfirmedReceipt } from '../given/receipt.ts';
import { atOnce, tally } from './contracts.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
});
afterEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** A delivered sale over 7,910.00 that waits for all its money; half of it went out in each of two lots. */
async function givenOwed() {
  const customer = await givenBuyer(company, '100000000');
  await givenInvoiceDetails(company, customer);
  const sale = await givenSale(company, {
    trade: { ...trade, customer },
    paid: 0,
    application: { instalments: [{ kind: 'BALANCE', percent: '100', trigger: 'SIGN_OFF', days: 30 }] },
  });
  const first = await givenDeliveryIn(company, sale, 'BOOKED', ['5', '1']);
  const second = await givenDeliveryIn(company, sale, 'BOOKED', ['5', '1']);
  const [balance] = await instalmentsOf(company, sale.contract.id);
  return { customer, sale, balance: balance!, deliveries: [first, second] };
}
async function confirmed(customer: { id: string }, amount: string, count: number): Promise<string[]> {
  const receipt = await givenConfirmedReceipt(company, customer, amount);
  return [
    receipt.id,
    ...(await copiesOf(
      company,
      'receipt',
      { id: receipt.id },
      Array.from({ length: count - 1 }, (_, index) => ({ number: `${receipt.number}-${index}` })),
    )),
  ];
}
const pay = (receiptId: string, instalmentId: string, amount: string) =>
  company.run('finance', allocateReceipt, receiptId, { allocations: [{ instalmentId, amount }] });
/** What is outstanding, by the claims, by the instalment and by the contract. */
async function books(contractId: string) {
  const [row] = await company.sql(
    `select (select sum(outstanding_amount) from receivable where contract_id = c.id and status <> 'REVERSED')::text as claims, (select sum(amount - received_amount) from payment_schedule_line where contract_id = c.id)::text as instalments, c.outstanding_amount::text as contract
     from contract c where c.id = $1`,
    [contractId],
  );
  return Object.values(row!);
}

test('a hundred payments of one receivable at once: it is paid once, the rest stays unallocated', async () => {
  const { customer, sale, balance } = await givenOwed();
  const receipts = await confirmed(customer, '7910', 100);
  expect(tally(await atOnce(receipts, (id) => pay(id, balance.id, '7910')))).toEqual({
    done: 1,
    refused: { INSTALMENT_EXCEEDED: 99 },
  });
  expect(await books(sale.contract.id)).toEqual(['0.0000', '0.0000', '0.0000']);
  const claims = await company.orm.em.fork().find(Receivable, { contract: sale.contract.id });
  expect(claims.map((claim) => claim.status)).toEqual(['PAID', 'PAID']);
}, 180_000);

test('a hundred times one per cent of it, reversals and nightly runs in between: the claims always agree with the money', async () => {
  const { customer, sale, balance } = await givenOwed();
  const receipts = await confirmed(customer, '79.1', 100);
  company.clock.set('2027-01-15T09:00:00+08:00');
  const outcomes = await atOnce(
    [...receipts, ...receipts.slice(0, 20), 'night', 'night'],
    (id, index): Promise<unknown> =>
      id === 'night'
        ? markOverdueReceivables(company.system())
        : index < 100
          ? pay(id, balance.id, '79.1')
          : company.run('finance.director', reverseReceipt, id, { reason: '退票' }),
  );
  expect(Object.keys(tally(outcomes).refused).filter((code) => code !== 'WRONG_STATE')).toEqual([]);
  const [left] = await company.sql(
    `select (7910 - coalesce(sum(amount), 0))::numeric(20, 4)::text as open from receipt_allocation where contract_id = $1`,
    [sale.contract.id],
  );
  expect(await books(sale.contract.id)).toEqual(Array(3).fill(left!['open']));
}, 180_000);

test('a payment against a red letter at once: collected and invoiced each end where they would one after the other', async () => {
  const { customer, sale, balance } = await givenOwed();
  await company.sql('update contract set collected_amount = 7910 where id = $1', [sale.contract.id]);
  const invoice = await givenInvoiceIn(company, sale.contract, 'ISSUED');
  await company.sql('update contract set collected_amount = 0 where id = $1', [sale.contract.id]);
  const redLetter = await givenRedLetter(company, invoice, { state: 'APPROVED' });
  const receipts = await confirmed(customer, '100', 10);
  const outcomes = await atOnce(
    [redLetter.id, redLetter.id, ...receipts],
    (id, index): Promise<unknown> =>
      index < 2 ? company.run('finance', issueInvoice, id) : pay(id, balance.id, '100'),
  );
  expect(tally(outcomes)).toEqual({ done: 11, refused: { WRONG_STATE: 1 } });
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    invoicedAmount: '0.0000',
    invoiceProgress: 'NONE',
    collectedAmount: '1000.0000',
    toCollectAmount: '0.0000',
  });
  expect(await books(sale.contract.id)).toEqual(['6910.0000', '6910.0000', '6910.0000']);
}, 180_000);

test('bookings and their reversals at once never claim more than the instalment', async () => {
  const { sale, deliveries } = await givenOwed();
  await atOnce(
    [...deliveries, ...deliveries, ...deliveries, ...deliveries],
    ({ id }, index): Promise<unknown> =>
      index < 4
        ? company.run('finance.director', reverseBooking, id, { reason: '错' })
        : company.run('finance', bookReceivable, id),
  );
  for (const { id } of deliveries) await company.run('finance', bookReceivable, id).catch(() => undefined);
  expect(
    await company.sql(
      `select sum(amount)::text as booked from receivable where contract_id = $1 and status <> 'REVERSED'`,
      [sale.contract.id],
    ),
  ).toEqual([{ booked: '7910.0000' }]);
}, 180_000);

test('interest is waived once, however many ask', async () => {
  const { sale } = await givenOwed();
  company.clock.set('2026-12-30T00:10:00+08:00');
  await markOverdueReceivables(company.system());
  const [claim] = await company.orm.em
    .fork()
    .find(Receivable, { contract: sale.contract.id }, { orderBy: { id: 'ASC' } });
  const outcomes = await atOnce(Array.from({ length: 10 }), () =>
    company.run('finance.director', waiveInterest, claim!.id, { reason: '免' }),
  );
  expect(tally(outcomes)).toEqual({ done: 1, refused: { NO_INTEREST_TO_WAIVE: 9 } });
  const after = await company.find(Receivable, claim!.id);
  expect(after.interestWaivedAmount).toBe(after.interestAmount);
}, 180_000);
