// Threats and faults: D6, D11, D12, D13.
import { consumeWaiver } from '@tradewind/domain/credit/consume-waiver.ts';
import { creditStanding } from '@tradewind/domain/credit/credit-standing.ts';
import { CreditWaiver } from '@tradewind/domain/credit/credit-waiver.ts';
import { lockCredit } from '@tradewind/domain/credit/lock-credit.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { Unavailable } from '@tradewind/domain/kernel/errors.ts';
import { newId } from '@tradewind/domain/kernel/new-id.ts';
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { deallocateReceipt } from '@tradewind/domain/payment/deallocate-receipt.ts';
import { bookReceivable } from '@tradewind/domain/receivable/book-receivable.ts';
import { reverseBooking } from '@tradewind/domain/receivable/reverse-booking.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenBooks } from '../given/books.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade } from '../given/contract.ts';
import { givenWaiver } from '../given/credit.ts';
import { givenCustomer } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { givenConfirmedReceipt } from '../given/receipt.ts';
import { atOnce, tally } from './contracts.ts';

let database: TestDatabase;
let company: Company;
let sale: Sale;
let delivery: string;
let receipts: string[];
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  sale = await givenSale(company, { trade: await givenTrade(company, { limit: '100000000' }) });
  delivery = (await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED')).id;
  receipts = [];
  for (let index = 0; index < 8; index++)
    receipts.push((await givenConfirmedReceipt(company, sale.trade.customer, '80')).id);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** Money is matched and taken back, goods are booked and booked back: whatever of it goes through. */
const busyDay = (times: number) =>
  atOnce(Array.from({ length: times }), (_, index): Promise<unknown> => {
    const receipt = receipts[index % receipts.length]!;
    if (index % 7 === 3) return company.run('finance', bookReceivable, delivery);
    if (index % 7 === 6) return company.run('finance.director', reverseBooking, delivery, { reason: '重入' });
    return index % 3 === 0
      ? company.run('finance', deallocateReceipt, receipt, { reason: '重配' })
      : company.run('finance', allocateReceipt, receipt, {});
  });

test('whoever reads the books while others work in them sees a moment at which they balance, every time', async () => {
  let working = true;
  const readings: string[][] = [];
  const reading = (async () => {
    while (working) readings.push(await brokenBooks(company));
  })();
  const outcomes = await busyDay(160);
  working = false;
  await reading;
  expect(tally(outcomes).done).toBeGreaterThan(20);
  expect(readings.length).toBeGreaterThan(2);
  expect(readings.flat()).toEqual([]);
}, 180_000);

test('steps whose connection is cut in the middle are done as a whole or not at all', async () => {
  const behind = new pg.Client({ connectionString: database.superuserUrl });
  await behind.connect();
  try {
    let working = true;
    let cut = 0;
    const cutting = (async () => {
      while (working) {
        const { rows } = await behind.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'tests' and state <> 'idle' and xact_start is not null and backend_xid is not null limit 1`,
          [database.name],
        );
        cut += rows.length;
      }
    })();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 120 }, (_, index) => {
        const receipt = receipts[index % receipts.length]!;
        return index % 2
          ? company.run('finance', deallocateReceipt, receipt, { reason: '重配' })
          : company.run('finance', allocateReceipt, receipt, {});
      }),
    );
    working = false;
    await cutting;
    expect(cut).toBeGreaterThan(3);
    expect(
      outcomes.filter((each) => each.status === 'rejected' && each.reason instanceof Unavailable).length,
    ).toBeGreaterThan(0);
    expect(
      Object.keys(tally(outcomes).refused).filter(
        (code) => !['SERVICE_UNAVAILABLE', 'NOTHING_TO_ALLOCATE', 'NOTHING_TO_TAKE_BACK'].includes(code),
      ),
    ).toEqual([]);
    // The last connection cut may have finished its work just before: it lies dead in the pool until somebody takes it.
    expect(await brokenBooks(company).catch(() => brokenBooks(company))).toEqual([]);
    // Nothing is told that did not happen, and nothing happened untold: an event a change of the receipts.
    const [told] = await company.sql(
      `select count(*)::int as n from domain_event where type in ('ReceiptAllocated', 'ReceiptDeallocated') and record_id = any($1::uuid[])`,
      [receipts],
    );
    const [changed] = await company.sql(
      `select count(*)::int as n from history_entry where command in ('allocateReceipt', 'deallocateReceipt') and record_id = any($1::uuid[])`,
      [receipts],
    );
    expect(told!['n']).toBe(changed!['n']);
  } finally {
    await behind.end();
  }
}, 180_000);

test('a waiver asked for by a hundred documents at once lets as many pass as it covers, and no more', async () => {
  const customer = await givenCustomer(company);
  const waiver = await givenWaiver(company, customer, { amount: '1000' });
  const use = (documentId: string) =>
    company.doing('sales1', async (work) => {
      await lockCredit(work, customer.id);
      const standing = (await creditStanding(work, [{ documentId, customerId: customer.id }])).get(documentId)!;
      if (Number(standing.waiverLeft) < 100) return false;
      await consumeWaiver(
        work,
        { entity: Customer, id: documentId, title: '合同', customerId: customer.id, currency: standing.currency },
        '100',
      );
      return true;
    });
  const outcomes = await atOnce(
    Array.from({ length: 100 }, () => newId()),
    use,
  );
  expect(outcomes.filter((each) => each.status === 'rejected')).toEqual([]);
  expect(outcomes.filter((each) => each.status === 'fulfilled' && each.value)).toHaveLength(10);
  expect(await company.find(CreditWaiver, waiver.id)).toMatchObject({ status: 'USED', usedAmount: '1000.0000' });
  expect(await brokenBooks(company)).toEqual([]);
}, 120_000);
