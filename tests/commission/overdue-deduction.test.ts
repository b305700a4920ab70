import { CommissionDeduction } from '@tradewind/domain/commission/commission-deduction.ts';
import { CommissionForm } from '@tradewind/domain/commission/commission-form.ts';
import { submitCommissionForm } from '@tradewind/domain/commission/submit-form.ts';
import { decimal, sum } from '@tradewind/domain/kernel/decimal.ts';
import { markOverdueReceivables } from '@tradewind/domain/receivable/mark-overdue.ts';
import { Receivable } from '@tradewind/domain/receivable/receivable.ts';
import { waiveInterest } from '@tradewind/domain/receivable/waive-interest.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCommissionForm, givenCommissionForm, givenCommissionRate } from '../given/commission.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, instalmentsOf, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { givenPaid } from '../given/receipt.ts';

/** A customer pays late, sixty days after sign-off: every test goes on where the one before has left it. */
let database: TestDatabase;
let company: Company;
let trade: Trade;
let sale: Sale;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenCommissionRate(company, '5');
  sale = await givenSale(company, { trade, paid: 0, application: { instalments: onAccount } });
  await givenDeliveryIn(company, sale, 'BOOKED');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const standOn = async (day: string) => {
  company.clock.set(`${day}T09:00:00+08:00`);
  await markOverdueReceivables(company.system());
};
const claim = () => company.find(Receivable, { contract: sale.contract.id });
const deducted = async (form: { id: string }) =>
  (await company.orm.em.fork().find(CommissionDeduction, { form: form.id })).map((each) => [
    each.kind,
    each.contract.id,
    each.chargedAmount,
    each.amount,
  ]);
const stored = (form: { id: string }) => company.find(CommissionForm, form.id);
const drop = (form: { id: string }) => company.remove('sales.admin', CommissionForm, form.id);

test('before the money is late long enough nothing is deducted', async () => {
  await standOn('2027-02-17');
  expect(decimal((await claim()).interestAmount).gt(0)).toBe(true);
  const form = await givenCommissionForm(company);
  expect(await deducted(form)).toEqual([]);
  await drop(form);
});

test('from the thirtieth day on the interest is deducted, by contract', async () => {
  await standOn('2027-02-18');
  const { interestDueAmount } = await claim();
  const form = await givenCommissionForm(company);
  expect(await deducted(form)).toEqual([['INTEREST', sale.contract.id, interestDueAmount, interestDueAmount]]);
  expect(await stored(form)).toMatchObject({
    grossAmount: '0.0000',
    deductionAmount: interestDueAmount,
    netAmount: decimal(interestDueAmount).times(-1).toFixed(4),
  });
  await drop(form);
});

test('money that came late brings its commission less the interest it cost, which stands once it is paid', async () => {
  await standOn('2027-03-01');
  const [balance] = await instalmentsOf(company, sale.contract.id);
  await givenPaid(company, trade.customer, balance!, balance!.amount!, { receivedOn: '2027-03-01' });
  await standOn('2027-03-20');
  const { interestDueAmount, status } = await claim();
  expect(status).toBe('PAID');
  // Due on 19 January 2027: 41 days of 0.05 % on 7910.00.
  expect(interestDueAmount).toBe('162.1600');
  const form = await givenCommissionForm(company);
  expect(await stored(form)).toMatchObject({
    baseAmount: '7910.0000',
    grossAmount: '395.5000',
    deductionAmount: '162.1600',
    netAmount: '233.3400',
  });
  expect(await bringCommissionForm(company, form, 'PAID')).toMatchObject({ status: 'PAID', netAmount: '233.3400' });
});

test('what one form has deducted the next does not; interest waived since is given back', async () => {
  const next = await givenCommissionForm(company);
  expect(await deducted(next)).toEqual([]);
  await company.run('finance.director', waiveInterest, (await claim()).id, {
    amount: '62.16',
    reason: '客户付款受汇路影响',
  });
  const again = await givenCommissionForm(company);
  expect(await deducted(again)).toEqual([['INTEREST', sale.contract.id, '-62.1600', '-62.1600']]);
  expect((await stored(again)).netAmount).toBe('62.1600');
  const all = await company.orm.em.fork().find(CommissionDeduction, { contract: sale.contract.id });
  expect(sum(all.map((each) => each.chargedAmount)).toFixed(2)).toBe('100.00');
});

test('a form with deductions alone is not submitted', async () => {
  const form = await givenCommissionForm(company);
  await expect(company.run('sales.admin', submitCommissionForm, form)).rejects.toMatchObject({
    refusals: [{ code: 'COMMISSION_FORM_EMPTY' }],
  });
});
