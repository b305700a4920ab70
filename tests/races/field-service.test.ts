import { ArchiveFile } from '@tradewind/domain/archive/archive-file.ts';
import { registerArchiveFile } from '@tradewind/domain/archive/register-file.ts';
import { transferPolicy } from '@tradewind/domain/archive/settings.ts';
import { transferArchiveFile } from '@tradewind/domain/archive/transfer-file.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { acceptDispatchOrder } from '@tradewind/domain/fieldservice/accept-dispatch.ts';
import { AcceptanceReport } from '@tradewind/domain/fieldservice/acceptance-report.ts';
import { approveDispatchOrder } from '@tradewind/domain/fieldservice/approve-dispatch.ts';
import { DispatchOrder } from '@tradewind/domain/fieldservice/dispatch-order.ts';
import { firstInstalment } from '@tradewind/domain/fieldservice/first-instalment.ts';
import { ReceiptAllocation } from '@tradewind/domain/payment/receipt-allocation.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { archiveOf, bringArchive, documentsOf, givenCompletedSale } from '../given/archive.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { acceptance, bringDispatch, givenDispatch } from '../given/dispatch.ts';

// Each volley goes the whole way of a sale first.
vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const receiptOf = async (contractId: string, position: number) => {
  const instalment = (await instalmentsOf(company, contractId))[position]!;
  return (await company.find(ReceiptAllocation, { instalment: instalment.id, reverses: null })).receipt.id;
};
/** Everything ends well or with an answer of the business; nothing else. */
const answered = async (attempts: readonly Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(attempts);
  const codes = outcomes.map((each) => (each.status === 'fulfilled' ? 'DONE' : (each.reason as { code: string }).code));
  expect(codes.filter((code) => !['DONE', 'REFUSED', 'CONFLICT'].includes(code))).toEqual([]);
  return codes;
};

test('people are sent while the first instalment is taken back: either the money was there when it was decided, or nobody is sent', async () => {
  for (let round = 0; round < 2; round++) {
    const sale = await givenSale(company, { trade });
    await givenDeliveryIn(company, sale, 'ISSUED', ['1', '0']);
    const { id } = await bringDispatch(company, await givenDispatch(company, sale.contract), 'SUBMITTED');
    const receipt = await receiptOf(sale.contract.id, 0);
    const [approved, reversed] = await answered([
      company.run('sales.manager', approveDispatchOrder, id),
      company.run('finance.director', reverseReceipt, receipt, { reason: '退汇' }),
    ]);
    expect(reversed).toBe('DONE');
    expect(firstInstalment(await instalmentsOf(company, sale.contract.id)).received.toFixed()).toBe('0');
    expect((await company.find(DispatchOrder, id)).status).toBe(approved === 'DONE' ? 'APPROVED' : 'SUBMITTED');
    // Sent in time or not: whoever was approved first still does not get on site.
    if (approved === 'DONE') await expect(bringDispatchOn(id)).rejects.toMatchObject({ code: 'REFUSED' });
  }
});
const bringDispatchOn = async (id: string) => {
  const { scheduleDispatchOrder } = await import('@tradewind/domain/fieldservice/schedule-dispatch.ts');
  return company.run('service', scheduleDispatchOrder, id, {
    plannedFrom: '2026-11-20',
    plannedTo: '2026-11-21',
    engineerId: company.person('service').id,
  });
};

test('five acceptances of one job at once: one report, and the payment due once', async () => {
  const sale = await givenSale(company, {
    trade,
    paid: 1,
    application: {
      instalments: [
        { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 0 },
        { kind: 'ON_ACCEPTANCE', percent: '70', trigger: 'ACCEPTANCE', days: 10 },
      ],
    },
  });
  await givenDeliveryIn(company, sale, 'LEFT_PLANT');
  const { id } = await bringDispatch(company, await givenDispatch(company, sale.contract), 'ON_SITE');
  const codes = await answered([1, 2, 3, 4, 5].map(() => company.run('service', acceptDispatchOrder, id, acceptance)));
  expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
  expect(await company.orm.em.fork().count(AcceptanceReport, { dispatch: id })).toBe(1);
  expect((await instalmentsOf(company, sale.contract.id))[1]).toMatchObject({ dueOn: '2026-11-30', status: 'DUE' });
});

test('two installations accepted at the same moment: the contract is accepted', async () => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'LEFT_PLANT');
  const jobs = [];
  for (let job = 0; job < 2; job++)
    jobs.push(await bringDispatch(company, await givenDispatch(company, sale.contract), 'ON_SITE'));
  expect(await answered(jobs.map(({ id }) => company.run('service', acceptDispatchOrder, id, acceptance)))).toEqual([
    'DONE',
    'DONE',
  ]);
  expect((await company.find(Contract, sale.contract.id)).acceptedOn).toBe('2026-11-20');
});

test('a file handed over while its last money is taken back: transferred with the money in, or not transferred', async () => {
  await company.decree(transferPolicy, 'ON_ORDER_COMPLETION');
  for (let round = 0; round < 2; round++) {
    const sale = await givenCompletedSale(company, { trade });
    const file = await bringArchive(company, await archiveOf(company, sale.contract), 'FILED');
    const documentCount = (await documentsOf(company, file)).length;
    const receipt = await receiptOf(sale.contract.id, 2);
    const [moved, reversed] = await answered([
      company.run('sales.admin', transferArchiveFile, file.id, { documentCount }),
      company.run('finance.director', reverseReceipt, receipt, { reason: '退票' }),
    ]);
    expect(reversed).toBe('DONE');
    expect((await company.find(ArchiveFile, file.id)).status).toBe(moved === 'DONE' ? 'TRANSFERRED' : 'COLLECTING');
  }
});

test('a file registered five times at once has one number', async () => {
  const file = await bringArchive(
    company,
    await archiveOf(company, (await givenCompletedSale(company, { trade })).contract),
    'TRANSFERRED',
  );
  const documentCount = (await documentsOf(company, file)).length;
  const codes = await answered(
    [1, 2, 3, 4, 5].map(() => company.run('archivist', registerArchiveFile, file.id, { documentCount, location: 'A' })),
  );
  expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
  expect((await company.find(ArchiveFile, file.id)).registerNumber).toMatch(/^DA-2026-000001$/);
});
