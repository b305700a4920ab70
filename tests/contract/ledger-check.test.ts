import { Task } from '@tradewind/domain/approval/task.ts';
import { closeLedgerMonth } from '@tradewind/domain/contract/close-ledger-month.ts';
import { compareLedgers } from '@tradewind/domain/contract/compare-ledgers.ts';
import { correctFinanceLedger, correctSalesLedger } from '@tradewind/domain/contract/correct-ledger.ts';
import { ledgerCheckStates } from '@tradewind/domain/contract/ledger-check.ts';
import { differenceStates, LedgerDifference } from '@tradewind/domain/contract/ledger-difference.ts';
import { prepareLedgerCheck } from '@tradewind/domain/contract/prepare-ledger-check.ts';
import { signLedgerCheckForFinance, signLedgerCheckForSales } from '@tradewind/domain/contract/sign-ledger-check.ts';
import { waiveLedgerDifference } from '@tradewind/domain/contract/waive-difference.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { checkOf, givenClosedMonth, ledgersOf } from '../given/ledger.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

/** One month after the other is checked and closed; every test stands in the month after its own. */
let database: TestDatabase;
let company: Company;
let trade: Trade;
let contract: { id: string; number: string };
let later: string;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  contract = await givenContractIn(company, trade, 'SIGNED');
});
beforeEach(() => {
  company.clock.set('2026-12-02T09:00:00+08:00');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const correct = async (side: 'SALES' | 'FINANCE', figure: string, amount: string, occurredOn: string) => {
  const [sales, finance] = await ledgersOf(company, contract.id);
  return side === 'SALES'
    ? company.run('sales.admin', correctSalesLedger, sales, { figure, amount, occurredOn, reason: '客户来函' })
    : company.run('finance', correctFinanceLedger, finance, { figure, amount, occurredOn, reason: '银行回单' });
};
const differencesOf = (month: string) =>
  checkOf(company, month).then(({ id }) =>
    company.orm.em.fork().find(LedgerDifference, { check: id }, { orderBy: { figure: 'ASC' } }),
  );
const tasksOf = (recordId: string) => company.orm.em.fork().find(Task, { recordId }, { orderBy: { createdAt: 'ASC' } });

test('on the first of the month sales operations and finance are asked to check the month before, once', async () => {
  const id = await prepareLedgerCheck(company.system());
  expect(id).toBe((await checkOf(company, '2026-11')).id);
  expect((await tasksOf(id!)).map((each) => [each.role, each.status, each.dueAt?.toISOString()])).toEqual([
    ['SALES_OPS', 'OPEN', '2026-12-04T10:00:00.000Z'],
    ['FINANCE', 'OPEN', '2026-12-04T10:00:00.000Z'],
  ]);
  expect(await prepareLedgerCheck(company.system())).toBeUndefined();
});

test('a signed contract that came in without ledgers gets them', async () => {
  await company.sql(
    'delete from contract_ledger_entry where ledger_id in (select id from contract_ledger where contract_id = $1)',
    [contract.id],
  );
  await company.sql('delete from contract_ledger where contract_id = $1', [contract.id]);
  await prepareLedgerCheck(company.system());
  expect((await ledgersOf(company, contract.id)).map((each) => [each.side, each.amount])).toEqual([
    ['SALES', '7910.0000'],
    ['FINANCE', '7910.0000'],
  ]);
});

test('every difference is listed with both figures and becomes a task of whoever has the papers', async () => {
  await correct('SALES', 'COLLECTED', '1000', '2026-11-20');
  await correct('FINANCE', 'AMOUNT', '-10', '2026-11-20');
  const { id } = await checkOf(company, '2026-11');
  expect(await company.run('finance', compareLedgers, id)).toMatchObject({ status: 'COMPARED', differencesFound: 2 });
  const [amount, collected] = await differencesOf('2026-11');
  expect(amount).toMatchObject({
    figure: 'AMOUNT',
    status: 'OPEN',
    salesAmount: '7910.0000',
    financeAmount: '7900.0000',
    difference: '10.0000',
    responsible: 'SALES_OPS',
    foundOn: '2026-12-02',
  });
  expect(collected).toMatchObject({
    figure: 'COLLECTED',
    salesAmount: '1000.0000',
    financeAmount: '0.0000',
    responsible: 'FINANCE',
  });
  const [task] = await tasksOf(collected!.id);
  expect(task).toMatchObject({ kind: 'ACTION', role: 'FINANCE', status: 'OPEN' });
  expect(task!.title).toContain(contract.number);
  expect(await company.events(id)).toContain('LedgersCompared');
});

test('the month is not closed while a difference is open or a signature is missing', async () => {
  const { id } = await checkOf(company, '2026-11');
  const [refusal] = await refusalsOf(company.run('finance', closeLedgerMonth, id));
  expect(refusal).toMatchObject({
    code: 'LEDGER_NOT_RECONCILED',
    requirement: 'AR-10',
    facts: { month: '2026-11', differences: 2, missingSignatures: ['销售', '财务'] },
  });
});

test('once the ledgers agree the difference is gone, its task with it, and signatures given before are void', async () => {
  const { id } = await checkOf(company, '2026-11');
  await company.run('sales.admin', signLedgerCheckForSales, id);
  await correct('FINANCE', 'COLLECTED', '1000', '2026-11-20');
  expect(await company.run('finance', compareLedgers, id)).toMatchObject({ differencesFound: 1, salesSignedAt: null });
  const [amount, collected] = await differencesOf('2026-11');
  expect([amount!.status, collected!.status, collected!.resolvedOn]).toEqual(['OPEN', 'RESOLVED', '2026-12-02']);
  expect((await tasksOf(collected!.id)).map((each) => each.status)).toEqual(['DONE']);
});

test('the deputy general manager for finance may let a difference pass, with a reason', async () => {
  const [amount] = await differencesOf('2026-11');
  await expect(company.run('finance', waiveLedgerDifference, amount!.id, { reason: '尾差' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'contract.waiveDifference',
  });
  expect(
    await company.run('finance.director', waiveLedgerDifference, amount!.id, { reason: '尾差，年末调整' }),
  ).toMatchObject({ status: 'WAIVED', waivedReason: '尾差，年末调整' });
  expect((await tasksOf(amount!.id)).map((each) => each.status)).toEqual(['DONE']);
  expect(await company.events(amount!.id)).toContain('LedgerDifferenceWaived');
});

test('both sides sign, each by somebody else', async () => {
  const { id } = await checkOf(company, '2026-11');
  await company.sql(`update app_user set roles = roles || '{FINANCE}' where id = $1`, [
    company.person('sales.admin').id,
  ]);
  await company.reload();
  await company.run('sales.admin', signLedgerCheckForSales, id);
  expect(await codesOf(company.run('sales.admin', signLedgerCheckForFinance, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  await company.sql(`update app_user set roles = array_remove(roles, 'FINANCE') where id = $1`, [
    company.person('sales.admin').id,
  ]);
  await company.reload();
  const signed = await company.run('finance', signLedgerCheckForFinance, id);
  expect(signed.financeSignedBy?.id).toBe(company.person('finance').id);
  expect(await company.events(id)).toEqual(
    expect.arrayContaining(['LedgerCheckSignedForSales', 'LedgerCheckSignedForFinance']),
  );
  expect((await tasksOf(id)).map((each) => each.status)).toEqual(['DONE', 'DONE']);
});

test('what was posted after the comparison is found when the month is to be closed', async () => {
  const { id } = await checkOf(company, '2026-11');
  await correct('SALES', 'INVOICED', '5', '2026-11-30');
  expect(await refusalsOf(company.run('finance', closeLedgerMonth, id))).toMatchObject([
    { code: 'LEDGER_NOT_RECONCILED', facts: { differences: 1, contracts: [contract.number] } },
  ]);
  await correct('SALES', 'INVOICED', '-5', '2026-11-30');
});

test('then the month is closed and the ledgers that agree are reconciled', async () => {
  const agreeing = await givenContractIn(company, trade, 'SIGNED');
  await company.sql(
    `update contract_ledger_entry set month = '2026-11' where ledger_id in (select id from contract_ledger where contract_id = $1)`,
    [agreeing.id],
  );
  const { id } = await checkOf(company, '2026-11');
  expect(await company.run('finance', closeLedgerMonth, id)).toMatchObject({
    status: 'CLOSED',
    closedOn: '2026-12-02',
  });
  expect((await ledgersOf(company, agreeing.id)).map((each) => [each.status, each.reconciledMonth])).toEqual([
    ['RECONCILED', '2026-11'],
    ['RECONCILED', '2026-11'],
  ]);
  expect((await ledgersOf(company, contract.id)).map((each) => each.reconciledMonth)).toEqual([null, null]);
  expect(await company.events(id)).toContain('LedgerMonthClosed');
});

test('a difference that was let pass is not asked again while it stays the same, and is when it changes', async () => {
  company.clock.set('2027-01-04T09:00:00+08:00');
  const { id } = await checkOf(company, '2026-12');
  await company.run('sales.admin', compareLedgers, id);
  expect((await differencesOf('2026-12')).map((each) => [each.figure, each.status, each.foundOn])).toEqual([
    ['AMOUNT', 'WAIVED', '2026-12-02'],
  ]);
  await correct('FINANCE', 'AMOUNT', '-1', '2026-12-31');
  await company.run('sales.admin', compareLedgers, id);
  const [amount] = await differencesOf('2026-12');
  expect(amount).toMatchObject({ status: 'OPEN', difference: '11.0000', waivedReason: null });
  await correct('FINANCE', 'AMOUNT', '11', '2026-12-31');
  await company.run('sales.admin', compareLedgers, id);
  expect((await differencesOf('2026-12')).map((each) => each.status)).toEqual(['RESOLVED']);
});

test('months are closed in their order, and none before it is over', async () => {
  await correct('SALES', 'SHIPPED', '1', '2027-01-04').catch(() => undefined);
  company.clock.set('2027-01-04T10:00:00+08:00');
  await correct('SALES', 'SHIPPED', '1', '2027-01-04');
  await correct('SALES', 'SHIPPED', '-1', '2027-01-04');
  later = (await checkOf(company, '2027-01')).id;
  await company.run('finance', compareLedgers, later);
  expect(await refusalsOf(company.run('finance', signLedgerCheckForFinance, later))).toMatchObject([
    { code: 'LEDGER_MONTH_NOT_OVER', facts: { month: '2027-01', today: '2027-01-04' } },
  ]);
  company.clock.set('2027-02-02T09:00:00+08:00');
  await company.run('sales.admin', signLedgerCheckForSales, later);
  await company.run('finance', signLedgerCheckForFinance, later);
  expect(await refusalsOf(company.run('finance', closeLedgerMonth, later))).toMatchObject([
    { code: 'LEDGER_EARLIER_MONTH_OPEN', facts: { open: ['2026-12'] } },
  ]);
  expect(await givenClosedMonth(company, '2026-12')).toMatchObject({ status: 'CLOSED' });
  expect((await ledgersOf(company, contract.id)).map((each) => each.reconciledMonth)).toEqual(['2026-12', '2026-12']);
});

const where = { company: () => company, id: () => later, by: 'finance', states: ledgerCheckStates };
refusesOtherStates(compareLedgers, where);
refusesOtherStates(signLedgerCheckForSales, { ...where, by: 'sales.admin' });
refusesOtherStates(signLedgerCheckForFinance, where);
refusesOtherStates(closeLedgerMonth, where);
refusesOtherStates(waiveLedgerDifference, {
  ...where,
  id: () => waived,
  by: 'finance.director',
  input: { reason: '尾差' },
  states: differenceStates,
});
let waived: string;
beforeEach(async () => {
  waived ??= (await company.orm.em.fork().find(LedgerDifference, {}, { limit: 1 }))[0]?.id as string;
});
