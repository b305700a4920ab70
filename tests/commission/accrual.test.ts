import { bookDepartmentAccrual } from '@tradewind/domain/commission/book-accrual.ts';
import { accrualStates, DepartmentAccrual } from '@tradewind/domain/commission/department-accrual.ts';
import { reconcileDepartmentAccrual } from '@tradewind/domain/commission/reconcile-accrual.ts';
import { Department } from '@tradewind/domain/organization/department.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCommissionRate } from '../given/commission.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { checkOf, givenClosedMonth } from '../given/ledger.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPaid } from '../given/receipt.ts';
import { refusalsOf } from '../given/refused.ts';

/** One year of one department: every test goes on where the one before has left it. */
let database: TestDatabase;
let company: Company;
let trade: Trade;
let sales: Department;
let november: DepartmentAccrual;
let december: DepartmentAccrual;
const advance = { application: { instalments: [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }] } };
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  sales = await company.find(Department, { code: 'SALES' });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const collect = async (amount: string, receivedOn: string) => {
  const contract = await givenContractIn(company, trade, 'SIGNED', advance);
  const [instalment] = await instalmentsOf(company, contract.id);
  return givenPaid(company, trade.customer, instalment!, amount, { receivedOn });
};
const accrue = (month: string, by = 'sales.admin') =>
  company.create(by, DepartmentAccrual, { departmentId: sales.id, month });
const figures = ({ completedAmount, entitlementAmount, accruedBefore, accruedAmount }: DepartmentAccrual) =>
  [completedAmount, entitlementAmount, accruedBefore, accruedAmount].map(Number);

test('it is calculated from what the ledger of finance has as received, the people under the department included', async () => {
  await collect('5000.00', '2026-11-10');
  november = await accrue('2026-11');
  expect(november).toMatchObject({ status: 'CALCULATED', month: '2026-11' });
  expect(figures(november)).toEqual([5000, 0, 0, 0]);
  expect(await company.events(november)).toEqual(['DepartmentAccrualCreated']);
  await expect(accrue('2026-13')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(accrue('2027-01')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(accrue('2026-10', 'sales1')).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'commission.accrue',
  });
});

test('a department accrues once a month; until it is booked it can be deleted and calculated anew', async () => {
  expect(await refusalsOf(accrue('2026-11'))).toMatchObject([
    {
      code: 'DEPARTMENT_ACCRUED_ALREADY',
      requirement: 'COMM-04',
      facts: { department: sales.name, month: '2026-11', state: 'CALCULATED' },
      message: {
        zh: expect.stringContaining(sales.name),
        en: expect.stringContaining(`commission of ${sales.nameEn} for`),
      },
    },
  ]);
  const outcomes = await Promise.allSettled([accrue('2026-10'), accrue('2026-10')]);
  expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  const [october] = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const [loser] = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(loser).toMatchObject({ refusals: [{ code: 'DEPARTMENT_ACCRUED_ALREADY' }] });
  await company.remove('sales.admin', DepartmentAccrual, october!);
  await company.remove('sales.admin', DepartmentAccrual, november);
  november = await accrue('2026-11');
  expect(figures(november)).toEqual([5000, 0, 0, 0]);
});

test('without the ledger check of the month nothing is accrued', async () => {
  expect(await refusalsOf(company.run('sales.admin', reconcileDepartmentAccrual, november))).toMatchObject([
    {
      code: 'LEDGER_NOT_RECONCILED',
      requirement: 'AR-10',
      facts: { month: '2026-11', missingSignatures: ['销售', '财务'] },
    },
  ]);
});

test('without a rate nothing is accrued', async () => {
  company.clock.set('2026-12-02T09:00:00+08:00');
  await givenClosedMonth(company, '2026-11');
  expect(await refusalsOf(company.run('sales.admin', reconcileDepartmentAccrual, november))).toMatchObject([
    { code: 'COMMISSION_RATE_NOT_SET', setting: { key: 'commission.defaultRatePct', value: 0 } },
  ]);
});

test('cumulative entitlement goes tier by tier, less what was accrued before', async () => {
  await givenCommissionRate(company, '1', { scheme: 'DEPARTMENT' });
  await givenCommissionRate(company, '2', { scheme: 'DEPARTMENT', fromAmount: '6000' });
  await company.run('sales.admin', reconcileDepartmentAccrual, november);
  expect(figures(await company.find(DepartmentAccrual, november.id))).toEqual([5000, 50, 0, 50]);
  expect(await company.find(DepartmentAccrual, november.id)).toMatchObject({
    status: 'RECONCILED',
    reconciledOn: '2026-12-02',
  });
});

test('a later month waits for the one before', async () => {
  await collect('4000.00', '2026-12-02');
  december = await accrue('2026-12');
  company.clock.set('2027-01-04T09:00:00+08:00');
  await givenClosedMonth(company, '2026-12');
  expect(await refusalsOf(company.run('sales.admin', reconcileDepartmentAccrual, december))).toMatchObject([
    { code: 'DEPARTMENT_ACCRUAL_OUT_OF_ORDER', facts: { months: ['2026-11'] } },
  ]);
});

test('finance books it; whoever calculated it does not', async () => {
  await company.sql(`update app_user set roles = roles || '{FINANCE}' where id = $1`, [
    company.person('sales.admin').id,
  ]);
  await company.reload();
  expect(await refusalsOf(company.run('sales.admin', bookDepartmentAccrual, november))).toMatchObject([
    { code: 'SELF_APPROVAL_FORBIDDEN' },
  ]);
  await company.sql(`update app_user set roles = array_remove(roles, 'FINANCE') where id = $1`, [
    company.person('sales.admin').id,
  ]);
  await company.reload();
  const booked = await company.run('finance', bookDepartmentAccrual, november);
  expect([booked.status, booked.bookedOn, booked.bookedBy?.id]).toEqual([
    'BOOKED',
    '2027-01-04',
    company.person('finance').id,
  ]);
  expect((await company.history(november)).filter((each) => each.command === 'bookDepartmentAccrual')).toMatchObject([
    { action: 'STATE', changes: { status: ['RECONCILED', 'BOOKED'] } },
  ]);
});

test('the next month accrues only what came on top', async () => {
  await company.run('sales.admin', reconcileDepartmentAccrual, december);
  // 6000 at one percent, 3000 at two: 120, of which 50 were booked for November.
  expect(figures(await company.find(DepartmentAccrual, december.id))).toEqual([9000, 120, 50, 70]);
  expect(await company.events(december)).toContain('DepartmentAccrualReconciled');
  await company.run('finance', bookDepartmentAccrual, december);
});

test('a receipt reversed in a later year takes its share back there', async () => {
  const receipt = await collect('1000.00', '2027-01-04');
  await collect('500.00', '2027-01-04');
  await company.run('finance.director', reverseReceipt, receipt.id, { reason: '退票' });
  expect(figures(await accrue('2027-01'))).toEqual([500, 5, 0, 5]);
  expect((await checkOf(company, '2027-01')).status).toBe('OPEN');
});

const where = { company: () => company, id: () => december.id, states: accrualStates };
refusesOtherStates(reconcileDepartmentAccrual, { ...where, by: 'sales.admin' });
refusesOtherStates(bookDepartmentAccrual, { ...where, by: 'finance' });
