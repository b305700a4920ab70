import { closeLedgerMonth } from '@tradewind/domain/contract/close-ledger-month.ts';
import { compareLedgers } from '@tradewind/domain/contract/compare-ledgers.ts';
import { correctSalesLedger } from '@tradewind/domain/contract/correct-ledger.ts';
import { signLedgerCheckForFinance, signLedgerCheckForSales } from '@tradewind/domain/contract/sign-ledger-check.ts';
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { checkOf, ledgersOf } from '../given/ledger.ts';
import { givenConfirmedReceipt } from '../given/receipt.ts';
import { atOnce, tally } from './contracts.ts';

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

/** A month that both have signed, and everybody stands after it. */
async function signedMonth(month: string, after: string): Promise<string> {
  company.clock.set(`${after}T09:00:00+08:00`);
  const { id } = await checkOf(company, month);
  await company.run('finance', compareLedgers, id);
  await company.run('sales.admin', signLedgerCheckForSales, id);
  await company.run('finance', signLedgerCheckForFinance, id);
  return id;
}

test('a month that is closed while somebody still posts in it: either the posting is late, or the month stays open', async () => {
  let after = '2026-12-02';
  let month = '2026-11';
  for (let round = 0; round < 4; round++) {
    company.clock.set(`${month}-20T09:00:00+08:00`);
    const { id: contractId } = await givenContractIn(company, trade, 'SIGNED');
    const check = await signedMonth(month, after);
    const [sales] = await ledgersOf(company, contractId);
    const outcomes = await Promise.allSettled([
      company.run('sales.admin', correctSalesLedger, sales, {
        figure: 'COLLECTED',
        amount: '1',
        occurredOn: `${month}-20`,
        reason: '补登',
      }),
      company.run('finance', closeLedgerMonth, check),
    ]);
    const [posted, closed] = outcomes.map((each) => each.status === 'fulfilled');
    expect([posted, closed].filter(Boolean)).toHaveLength(1);
    const [books] = await company.sql(
      `select (select status from ledger_check where month = $1) as status, (select count(*)::int from contract_ledger_entry where month = $1 and kind = 'CORRECTION') as corrections`,
      [month],
    );
    if (posted) {
      expect(books!['status']).toBe('COMPARED');
      await company.run('sales.admin', correctSalesLedger, sales, {
        figure: 'COLLECTED',
        amount: '-1',
        occurredOn: `${month}-20`,
        reason: '补登撤销',
      });
      await company.run('finance', closeLedgerMonth, check);
    } else expect(books!['status']).toBe('CLOSED');
    month = after.slice(0, 7);
    after = `${month === '2026-12' ? '2027-01' : month === '2027-01' ? '2027-02' : '2027-03'}-02`;
  }
}, 120_000);

test('receipts that are matched while the month closes are in both ledgers, in the month that is open', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const today = company.clock.now().toISOString().slice(0, 10);
  const month = today.slice(0, 7);
  const [, , balance] = await instalmentsOf(company, contract.id);
  const receipts = [];
  for (let index = 0; index < 12; index++)
    receipts.push((await givenConfirmedReceipt(company, trade.customer, '10.00', { receivedOn: today })).id);
  const next = `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}-02`;
  const check = await signedMonth(month, next);
  const outcomes = await atOnce(
    [...receipts, check],
    (id): Promise<object> =>
      id === check
        ? company.run('finance', closeLedgerMonth, check)
        : company.run('finance', allocateReceipt, id, { allocations: [{ instalmentId: balance!.id, amount: '10' }] }),
  );
  expect(tally(outcomes)).toEqual({ done: 13, refused: {} });
  const [sales, finance] = await ledgersOf(company, contract.id);
  expect([sales.collectedAmount, finance.collectedAmount]).toEqual(['120.0000', '120.0000']);
  const rows = await company.sql(
    `select l.side, e.month, sum(e.amount)::text as amount from contract_ledger_entry e join contract_ledger l on l.id = e.ledger_id where l.contract_id = $1 and e.figure = 'COLLECTED' group by 1, 2`,
    [contract.id],
  );
  const of = (side: string) =>
    rows
      .filter((row) => row['side'] === side)
      .map((row) => [row['month'], row['amount']])
      .sort();
  expect(of('SALES')).toEqual(of('FINANCE'));
}, 120_000);
