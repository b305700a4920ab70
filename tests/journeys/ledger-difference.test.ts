import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenTrade } from '../given/contract.ts';
import { givenSale } from '../given/delivery.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

/**
 * The month-end of the contract ledgers, told through GraphQL alone: sales has noted money that finance has not, the difference becomes a task, the department gets
 * no commission, finance finds its entry, both sign, the month is closed.
 */
let desk: Desk;
const known: Record<string, string> = {};
const codes = (refusals: { code: string }[]) => refusals.map((each) => each.code);

beforeAll(async () => {
  desk = await givenDesk();
  const trade = await givenTrade(desk.company, { limit: '100000000' });
  const sale = await givenSale(desk.company, { trade });
  Object.assign(known, { contract: sale.contract.id, number: sale.contract.number });
  const { contractLedgers, ledgerChecks } = await desk.as<{
    contractLedgers: { nodes: { id: string; side: string }[] };
    ledgerChecks: { nodes: { id: string }[] };
  }>(
    'finance',
    'query($c:ID!){contractLedgers(where:{contract:{id:{eq:$c}}}){nodes{id side}} ledgerChecks(where:{month:{eq:"2026-11"}}){nodes{id}}}',
    { c: known['contract'] },
  );
  for (const { id, side } of contractLedgers.nodes) known[side] = id;
  known['check'] = ledgerChecks.nodes[0]!.id;
  await desk.creates('finance.director', 'CommissionRate', {
    scheme: 'DEPARTMENT',
    name: '部门提成',
    ratePercent: '1',
    validFrom: '2026-01-01',
  });
}, 120_000);
afterAll(() => desk?.close());

test('both ledgers show the same money, each in entries of its own', async () => {
  const { contractLedgers } = await desk.as<{
    contractLedgers: { nodes: { side: string; collectedAmount: string; entries: unknown[] }[] };
  }>(
    'sales1',
    'query($c:ID!){contractLedgers(where:{contract:{id:{eq:$c}}},orderBy:[{side:ASC}]){nodes{side collectedAmount balance entries{kind amount}}}}',
    { c: known['contract'] },
  );
  expect(contractLedgers.nodes.map((each) => each.collectedAmount)).toEqual(['7119.00', '7119.00']);
  expect(contractLedgers.nodes[0]!.entries).toEqual(contractLedgers.nodes[1]!.entries);
});

test('sales notes money the customer says he has paid; finance may not touch that ledger', async () => {
  const correction = { figure: 'COLLECTED', amount: '500.00', occurredOn: '2026-11-20', reason: '客户通知已付现金' };
  await desk.fails('finance', 'correctSalesLedger', known['SALES']!, 'FORBIDDEN', correction);
  expect(codes(await desk.isRefused('sales.admin', 'correctSalesLedger', known['FINANCE']!, correction))).toEqual([
    'LEDGER_OF_THE_OTHER_SIDE',
  ]);
  await desk.does('sales.admin', 'correctSalesLedger', known['SALES']!, correction);
});

test('the comparison lists the difference and gives it to finance, who has the bank’s papers', async () => {
  desk.company.clock.set('2026-12-02T09:00:00+08:00');
  expect(await desk.does('finance', 'compareLedgers', known['check']!, undefined, 'status differencesFound')).toEqual({
    status: 'COMPARED',
    differencesFound: 1,
  });
  const { ledgerDifferences, tasks } = await desk.as<{
    ledgerDifferences: { nodes: object[] };
    tasks: { nodes: { title: string }[] };
  }>(
    'finance',
    '{ledgerDifferences{nodes{figure status salesAmount financeAmount difference responsible foundOn contract{number}}} tasks(where:{topic:{eq:"LEDGER_DIFFERENCE"},status:{eq:OPEN}}){nodes{title}}}',
  );
  expect(ledgerDifferences.nodes).toEqual([
    {
      figure: 'COLLECTED',
      status: 'OPEN',
      salesAmount: '7619.00',
      financeAmount: '7119.00',
      difference: '500.00',
      responsible: 'FINANCE',
      foundOn: '2026-12-02',
      contract: { number: known['number'] },
    },
  ]);
  expect(tasks.nodes[0]!.title).toContain(known['number']);
});

test('the month cannot be closed, and the department gets no commission for it', async () => {
  expect(codes(await desk.isRefused('finance', 'closeLedgerMonth', known['check']!))).toEqual([
    'LEDGER_NOT_RECONCILED',
  ]);
  const { departments } = await desk.as<{ departments: { nodes: { id: string }[] } }>(
    'finance',
    '{departments(where:{code:{eq:"SALES"}}){nodes{id}}}',
  );
  const accrual = await desk.creates<{ id: string }>('sales.admin', 'DepartmentAccrual', {
    departmentId: departments.nodes[0]!.id,
    month: '2026-11',
  });
  known['accrual'] = accrual.id;
  expect(codes(await desk.isRefused('sales.admin', 'reconcileDepartmentAccrual', accrual.id))).toEqual([
    'LEDGER_NOT_RECONCILED',
  ]);
});

test('the money was never paid: sales takes its entry back by another, and the ledgers agree', async () => {
  await desk.does('sales.admin', 'correctSalesLedger', known['SALES']!, {
    figure: 'COLLECTED',
    amount: '-500.00',
    occurredOn: '2026-11-20',
    reason: '客户更正：未付',
  });
  expect(await desk.does('sales.admin', 'compareLedgers', known['check']!, undefined, 'differencesFound')).toEqual({
    differencesFound: 0,
  });
});

test('both sides sign and the month is closed; what comes late counts in December', async () => {
  await desk.does('sales.director', 'signLedgerCheckForSales', known['check']!);
  await desk.does('finance', 'signLedgerCheckForFinance', known['check']!);
  expect(await desk.does('finance', 'closeLedgerMonth', known['check']!, undefined, 'status closedOn')).toEqual({
    status: 'CLOSED',
    closedOn: '2026-12-02',
  });
  expect(
    codes(
      await desk.isRefused('sales.admin', 'correctSalesLedger', known['SALES']!, {
        figure: 'COLLECTED',
        amount: '1',
        occurredOn: '2026-11-30',
        reason: '迟到',
      }),
    ),
  ).toEqual(['LEDGER_MONTH_CLOSED']);
});

test('then the department’s commission stands and is booked by somebody else', async () => {
  expect(
    await desk.does(
      'sales.admin',
      'reconcileDepartmentAccrual',
      known['accrual']!,
      undefined,
      'status completedAmount accruedAmount',
    ),
  ).toEqual({ status: 'RECONCILED', completedAmount: '7119.00', accruedAmount: '71.19' });
  expect(await desk.does('finance', 'bookDepartmentAccrual', known['accrual']!, undefined, 'status')).toEqual({
    status: 'BOOKED',
  });
});
