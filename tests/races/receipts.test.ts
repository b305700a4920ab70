// Threats and faults: D3.
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { deallocateReceipt } from '@tradewind/domain/payment/deallocate-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { copiesOf } from '../given/copies.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
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
afterAll(async () => {
  await company.close();
  await database.drop();
});

async function confirmedReceipts(amount: string, count: number): Promise<string[]> {
  const receipt = await givenConfirmedReceipt(company, trade.customer, amount);
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

/** What instalment, contract and its lines say has come, and what the ledger of matches says. */
async function books(contractId: string) {
  const [row] = await company.sql(
    `select (select sum(received_amount) from payment_schedule_line where contract_id = c.id)::text as received, c.collected_amount::text as collected,
       (select sum(collected_amount) from contract_line where contract_id = c.id)::text as lines, (select coalesce(sum(amount), 0) from receipt_allocation where contract_id = c.id)::numeric(20, 4)::text as matched
     from contract c where c.id = $1`,
    [contractId],
  );
  return row;
}
const allSay = (amount: string) => ({ received: amount, collected: amount, lines: amount, matched: amount });

test('a hundred receipts of the full amount on one instalment at once: one pays it, the rest stays unallocated', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const [advance] = await instalmentsOf(company, contract.id);
  const receipts = await confirmedReceipts('2373', 100);
  const outcomes = await atOnce(receipts, (id) => pay(id, advance!.id, '2373'));
  expect(tally(outcomes)).toEqual({ done: 1, refused: { INSTALMENT_EXCEEDED: 99 } });
  expect(await books(contract.id)).toEqual(allSay('2373.0000'));
}, 120_000);

test('a hundred times one percent of it: all of them come through and make up the whole', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const [, , balance] = await instalmentsOf(company, contract.id);
  const receipts = await confirmedReceipts('7.91', 100);
  expect(tally(await atOnce(receipts, (id) => pay(id, balance!.id, '7.91')))).toEqual({ done: 100, refused: {} });
  expect(await books(contract.id)).toEqual(allSay('791.0000'));
}, 120_000);

test('one receipt matched in many places at once is never spent twice', async () => {
  const contracts = [await givenContractIn(company, trade, 'SIGNED'), await givenContractIn(company, trade, 'SIGNED')];
  const open = (await Promise.all(contracts.map((each) => instalmentsOf(company, each.id)))).flat();
  const [receipt] = await confirmedReceipts('1000', 1);
  const outcomes = await atOnce(Array.from({ length: 60 }), (_, index) =>
    pay(receipt!, open[index % open.length]!.id, '100'),
  );
  expect(tally(outcomes)).toEqual({ done: 10, refused: { RECEIPT_EXCEEDED: 50 } });
  expect(
    await company.sql(
      'select allocated_amount::text as allocated, (select sum(amount)::text from receipt_allocation where receipt_id = r.id) as matched from receipt r where id = $1',
      [receipt],
    ),
  ).toEqual([{ allocated: '1000.0000', matched: '1000.0000' }]);
}, 120_000);

test('matching and taking back at once, in several contracts and in any order, leaves books that agree', async () => {
  const contracts = [await givenContractIn(company, trade, 'SIGNED'), await givenContractIn(company, trade, 'SIGNED')];
  const open = (await Promise.all(contracts.map((each) => instalmentsOf(company, each.id)))).flat();
  const receipts = await confirmedReceipts('500', 12);
  const both = (index: number) =>
    [open[index % open.length]!, open[(index + 3) % open.length]!].map((each) => ({
      instalmentId: each.id,
      amount: '250',
    }));
  await atOnce(receipts, (id, index) =>
    company.run('finance', allocateReceipt, id, { allocations: index % 2 ? both(index) : both(index).reverse() }),
  );
  const outcomes = await atOnce([...receipts, ...receipts], (id, index) =>
    index < receipts.length
      ? company.run('finance', deallocateReceipt, id, { reason: '重配' })
      : pay(id, open[index % open.length]!.id, '1'),
  );
  expect(
    Object.keys(tally(outcomes).refused).every((code) =>
      ['NOTHING_TO_TAKE_BACK', 'RECEIPT_EXCEEDED', 'INSTALMENT_EXCEEDED'].includes(code),
    ),
  ).toBe(true);
  for (const contract of contracts) {
    const row = await books(contract.id);
    expect(new Set(Object.values(row!)).size).toBe(1);
  }
}, 120_000);
