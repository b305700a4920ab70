import { addCommissionReceipt } from '@tradewind/domain/commission/add-receipt.ts';
import { approveCommissionForm } from '@tradewind/domain/commission/approve-form.ts';
import { CommissionForm } from '@tradewind/domain/commission/commission-form.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bringCommissionForm,
  commissionLinesOf,
  givenCommissionForm,
  givenCommissionRate,
  givenSignedSale,
} from '../given/commission.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenPaid } from '../given/receipt.ts';
import { atOnce, tally } from './contracts.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenCommissionRate(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('one receipt put on many forms at once is on one', async () => {
  const forms = [];
  for (let index = 0; index < 8; index++) forms.push(await givenCommissionForm(company));
  const sale = await givenSignedSale(company, trade, { paid: 1 });
  const balance = (await instalmentsOf(company, sale.contract.id)).at(-1)!;
  const receipt = await givenPaid(company, trade.customer, balance, '100.00');
  const outcomes = await atOnce(forms, (form) =>
    company.run('sales.admin', addCommissionReceipt, form, { receiptId: receipt.id }),
  );
  expect(tally(outcomes)).toEqual({ done: 1, refused: { RECEIPT_ALREADY_COMMISSIONED: 7 } });
}, 60_000);

test('two forms filled in at once share nothing', async () => {
  await givenSignedSale(company, trade);
  const forms = await Promise.all([1, 2, 3].map(() => givenCommissionForm(company)));
  const used = (await Promise.all(forms.map((form) => commissionLinesOf(company, form.id))))
    .flat()
    .map((line) => line.allocation.id);
  expect(new Set(used).size).toBe(used.length);
  expect(used.length).toBeGreaterThan(0);
}, 60_000);

test('a form released while one of its receipts is reversed either stands without it or is taken back on the next', async () => {
  for (let round = 0; round < 4; round++) {
    const sale = await givenSignedSale(company, trade, { paid: 1 });
    const form = await givenCommissionForm(company);
    await bringCommissionForm(company, form, 'DEPUTY_GM_REVIEWED');
    const [row] = await company.sql('select receipt_id from receipt_allocation where contract_id = $1', [
      sale.contract.id,
    ]);
    const outcomes = await Promise.allSettled([
      company.run('gm', approveCommissionForm, form),
      company.run('finance.director', reverseReceipt, row!['receipt_id'] as string, { reason: '退票' }),
    ]);
    expect(outcomes[1]!.status).toBe('fulfilled');
    const next = await givenCommissionForm(company);
    const takenBack = (await commissionLinesOf(company, next.id)).filter((line) => line.reverses);
    const released = (await company.find(CommissionForm, form.id)).status === 'APPROVED';
    expect(takenBack.length > 0).toBe(released);
    await company.remove('sales.admin', CommissionForm, next);
  }
}, 60_000);
