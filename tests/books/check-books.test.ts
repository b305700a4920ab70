// Threats and faults: D11.
import { Task } from '@tradewind/domain/approval/task.ts';
import { BookCheck } from '@tradewind/domain/books/book-check.ts';
import { checkBooks } from '@tradewind/domain/books/check-books.ts';
import { allRules } from '@tradewind/domain/books/rule.ts';
import { allJobs } from '@tradewind/domain/kernel/jobs.ts';
import { deallocateReceipt } from '@tradewind/domain/payment/deallocate-receipt.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenBooks } from '../given/books.ts';
import { givenCommissionForm, givenCommissionRate, givenSignedSale } from '../given/commission.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenWaiver } from '../given/credit.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { givenInvoiceDetails, givenInvoiceIn, givenRedLetter } from '../given/invoice.ts';
import { givenPaid } from '../given/receipt.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let sale: Sale;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenInvoiceDetails(company, trade.customer);
  await givenCommissionRate(company);
  sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'BOOKED', ['4', '1']);
  await givenDeliveryIn(company, sale, 'APPROVED', ['6', '1']);
  await givenInvoiceIn(company, sale.contract, 'ISSUED', ['3', '1']);
  await givenRedLetter(company, await givenInvoiceIn(company, sale.contract, 'ISSUED', ['1', '0']));
  await givenPaid(company, trade.customer, (await instalmentsOf(company, sale.contract.id))[2]!, '100');
  await givenSignedSale(company, trade);
  await givenCommissionForm(company);
  const returned = await givenPaid(company, trade.customer, (await instalmentsOf(company, sale.contract.id))[2]!, '50');
  await company.run('finance', deallocateReceipt, returned.id, { reason: '错配' });
  await givenContractIn(company, trade, 'IN_REVIEW');
  await givenWaiver(company, trade.customer, { amount: '1000' });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('the books of a company at work balance', async () => {
  expect(await brokenBooks(company)).toEqual([]);
});

/** What a hand in the database may do wrong, and how it is put right again. */
const wrongs: readonly [rule: string, table: string, column: string, change: string, where: string][] = [
  ['schedulesSumToContract', 'payment_schedule_line', 'amount', 'amount + 1', `kind = 'BALANCE'`],
  ['linesSumToContract', 'contract_line', 'amount', 'amount - 0.01', 'position = 1'],
  ['contractFiguresEqualLines', 'contract', 'signed_for_amount', 'signed_for_amount + 1', 'signed_for_amount > 0'],
  ['lineFiguresAreWorth', 'contract_line', 'shipped_amount', 'shipped_amount + 0.01', 'shipped_quantity > 0'],
  ['progressIsHonest', 'contract', 'invoice_progress', `'FULL'`, `invoice_progress = 'PART'`],
  ['waiversEqualUses', 'credit_waiver', 'used_amount', 'used_amount + 1', 'true'],
  ['ledgersEqualEntries', 'contract_ledger', 'shipped_amount', 'shipped_amount + 1', `side = 'FINANCE'`],
  ['ledgersEqualDocuments', 'contract_ledger_entry', 'amount', 'amount + 1', `kind = 'SHIPMENT'`],
  ['ledgersStandInPairs', 'contract', 'signed_on', `date '2026-11-20'`, `status = 'IN_REVIEW'`],
  ['allocationsEqualReceipt', 'receipt', 'allocated_amount', 'allocated_amount - 1', 'allocated_amount > 1'],
  [
    'allocationsEqualInstalment',
    'payment_schedule_line',
    'received_amount',
    'received_amount - 1',
    'received_amount > 1',
  ],
  ['allocationsEqualContract', 'contract', 'collected_amount', 'collected_amount + 1', 'collected_amount > 0'],
  ['matchesTakenBackOnce', 'receipt_allocation', 'amount', 'amount - 1', 'reverses_id is not null'],
  ['receivablesEqualMoney', 'receivable', 'received_amount', 'received_amount / 2', 'received_amount > 0'],
  ['orderedEqualsOrders', 'sales_order_line', 'quantity', 'quantity + 1', 'position = 1'],
  ['shippedEqualsDeliveries', 'sales_order_line', 'shipped_quantity', 'shipped_quantity - 1', 'shipped_quantity > 0'],
  ['signedEqualsDeliveries', 'delivery_line', 'signed_quantity', 'signed_quantity - 1', 'signed_quantity > 0'],
  ['loadsLeaveOnOnePass', 'exit_pass', 'status', `'VOID'`, `status = 'USED'`],
  ['stockEqualsMoves', 'stock_level', 'on_hand', 'on_hand + 1', 'true'],
  ['stockFollowsDeliveries', 'stock_move', 'quantity', 'quantity + 1', `kind = 'RESERVE'`],
  ['lotsEqualPapers', 'stock_receipt', 'taken_quantity', 'taken_quantity - 1', 'taken_quantity > 1'],
  ['lotsWithinLines', 'delivery_lot', 'quantity', 'quantity * 3', `status = 'ISSUED'`],
  ['invoicedEqualsInvoices', 'contract_line', 'invoiced_quantity', 'invoiced_quantity + 1', 'invoiced_quantity > 0'],
  ['invoicesEqualLines', 'invoice', 'credited_amount', 'credited_amount - 1', 'credited_amount > 0'],
  ['numbersHaveNoHoles', 'invoice', 'number', `'INV-2026-000009'`, `number = 'INV-2026-000002'`],
  ['moneyCommissionedOnce', 'commission_line', 'received_amount', 'received_amount - 1', 'true'],
  ['formsEqualLines', 'commission_form', 'gross_amount', 'gross_amount + 1', 'true'],
];

describe('what a hand in the database does wrong is found', () => {
  test('every rule is tried', () => {
    expect(wrongs.map(([rule]) => rule).toSorted()).toEqual(
      allRules()
        .map((each) => each.name)
        .filter((name) => name !== 'historyTellsStates')
        .toSorted(),
    );
  });

  test.each(wrongs)('%s: %s.%s', async (rule, table, column, change, where) => {
    const [row] = await company.sql(
      `select id, ${column}::text as value from ${table} where ${where} order by id limit 1`,
    );
    expect(row, 'there is something to break').toBeDefined();
    const put = (value: string, values: unknown[] = []) =>
      company.sql(`update ${table} set ${column} = ${value} where id = $1`, [row!['id'], ...values]);
    const [kind] = await company.sql(
      'select data_type from information_schema.columns where table_name = $1 and column_name = $2',
      [table, column],
    );
    await put(change);
    try {
      expect((await brokenBooks(company)).map((each) => each.split(' ')[0])).toContain(rule);
    } finally {
      await put(`$2::text::${kind!['data_type']}`, [row!['value']]);
    }
    expect(await brokenBooks(company)).toEqual([]);
  });

  test('historyTellsStates: a state that no history leads to', async () => {
    const client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
    try {
      // Only a superuser gets past the trigger that writes the history.
      await client.query(
        `set session_replication_role = replica; update sales_order set status = 'CLOSED' where id = '${sale.order.id}'`,
      );
      expect(await brokenBooks(company)).toEqual([expect.stringContaining('historyTellsStates × 1')]);
      await client.query(`update sales_order set status = '${sale.order.status}' where id = '${sale.order.id}'`);
    } finally {
      await client.end();
    }
  });
});

describe('the job of every quarter of an hour', () => {
  const openTasks = () => company.orm.em.fork().find(Task, { recordType: 'BookCheck', status: 'OPEN' });

  test('keeps one row a rule; what holds is balanced and asks nobody for anything', async () => {
    await checkBooks(company.system());
    await checkBooks(company.system());
    const rows = await company.orm.em.fork().find(BookCheck, {});
    expect(rows.map((row) => [row.name, row.status]).toSorted()).toEqual(
      allRules()
        .map((each) => [each.name, 'BALANCED'])
        .toSorted(),
    );
    expect(await openTasks()).toEqual([]);
  });

  test('what is broken goes to the administrators once, with the records, until it is put right', async () => {
    await company.sql('update stock_level set on_hand = on_hand + 1');
    await checkBooks(company.system());
    company.clock.set('2026-11-20T09:15:00+08:00');
    await checkBooks(company.system());
    const check = await company.find(BookCheck, { name: 'stockEqualsMoves' });
    expect(check).toMatchObject({
      status: 'BROKEN',
      brokenSince: new Date('2026-11-20T09:00:00+08:00'),
      updatedAt: new Date('2026-11-20T09:15:00+08:00'),
    });
    expect(check.broken).toBeGreaterThan(0);
    expect(check.examples![0]).toMatchObject({
      id: expect.any(String),
      said: expect.any(String),
      counted: expect.any(String),
    });
    expect(await openTasks()).toEqual([
      expect.objectContaining({ role: 'ADMIN', recordId: check.id, title: expect.stringContaining('库存等于流水') }),
    ]);
    expect(await company.events(check.id)).toEqual(['BooksFoundBroken']);
    await company.sql('update stock_level set on_hand = on_hand - 1');
    await checkBooks(company.system());
    expect(await company.find(BookCheck, { name: 'stockEqualsMoves' })).toMatchObject({
      status: 'BALANCED',
      broken: 0,
      brokenSince: null,
    });
    expect(await openTasks()).toEqual([]);
  });

  test('reports every broken rule to whoever runs the house, to be logged and counted', async () => {
    const reports: unknown[] = [];
    const run = () =>
      allJobs().get('check-books')!({}, company.system(), (kind, facts) => reports.push([kind, facts['rule']]));
    await run();
    expect(reports).toEqual([]);
    await company.sql('update stock_level set on_hand = on_hand + 1');
    await run();
    expect(reports).toEqual([['books', 'stockEqualsMoves']]);
    await company.sql('update stock_level set on_hand = on_hand - 1');
  });
});
