import { Task } from '@tradewind/domain/approval/task.ts';
import { addCommissionPenalty } from '@tradewind/domain/commission/add-penalty.ts';
import { addCommissionReceipt } from '@tradewind/domain/commission/add-receipt.ts';
import {
  approveCommissionForm,
  rejectCommissionForm,
  returnCommissionForm,
  withdrawCommissionForm,
} from '@tradewind/domain/commission/approve-form.ts';
import { CommissionForm, commissionStates } from '@tradewind/domain/commission/commission-form.ts';
import { CommissionLine } from '@tradewind/domain/commission/commission-line.ts';
import type { CommissionRate } from '@tradewind/domain/commission/commission-rate.ts';
import { payCommission } from '@tradewind/domain/commission/pay-commission.ts';
import { removeCommissionReceipt } from '@tradewind/domain/commission/remove-receipt.ts';
import { commissionTrigger, eligibleAfter } from '@tradewind/domain/commission/settings.ts';
import { submitCommissionForm } from '@tradewind/domain/commission/submit-form.ts';
import { deallocateReceipt } from '@tradewind/domain/payment/deallocate-receipt.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  bringCommissionForm,
  commissionLinesOf,
  givenCommissionForm,
  givenCommissionRate,
  givenSignedSale,
} from '../given/commission.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenRate, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenSale } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenConfirmedReceipt, givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let rate: CommissionRate;
let spare: CommissionForm;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000', currencies: ['CNY', 'USD'] });
  rate = await givenCommissionRate(company);
  spare = await givenCommissionForm(company);
});
afterEach(async () => {
  // Every test begins with nothing to claim.
  await company.sql('update commission_form set carried_into_id = null');
  for (const table of ['commission_deduction', 'commission_line']) await company.sql(`delete from ${table}`);
  await company.sql(`delete from commission_form where id <> $1`, [spare.id]);
  await company.sql(`update contract set owner_id = $1 where owner_id = $2`, [
    company.person('admin').id,
    company.person('sales1').id,
  ]);
  company.clock.set('2026-11-20T09:00:00+08:00');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const paidOf = async (contractId: string) =>
  (
    await company.sql(
      'select distinct r.id, r.received_on from receipt r join receipt_allocation a on a.receipt_id = r.id where a.contract_id = $1 order by 1',
      [contractId],
    )
  ).map((row) => row['id'] as string);
const figures = ({ baseAmount, grossAmount, deductionAmount, carriedAmount, netAmount }: CommissionForm) => [
  baseAmount,
  grossAmount,
  deductionAmount,
  carriedAmount,
  netAmount,
];
const stored = (form: { id: string }) => company.find(CommissionForm, form.id);

test('sales operations fills in a form: all money received on goods signed for, never what was invoiced', async () => {
  await givenSignedSale(company, trade);
  const form = await givenCommissionForm(company);
  expect(form).toMatchObject({
    status: 'DRAFT',
    number: expect.stringMatching(/^CF-2026-\d{6}$/),
    receivedUpTo: '2026-11-20',
    currency: 'CNY',
  });
  expect([form.owner.id, form.preparedBy?.id]).toEqual([company.person('sales1').id, company.person('sales.admin').id]);
  expect(figures(await stored(form))).toEqual(['7119.0000', '71.1900', '0.0000', '0.0000', '71.1900']);
  expect(
    (await commissionLinesOf(company, form.id)).map((line) => [
      line.receivedAmount,
      line.priceClass,
      line.ratePercent,
      line.commissionAmount,
    ]),
  ).toEqual([
    ['2373.0000', 'B', '1.0000', '23.7300'],
    ['4746.0000', 'B', '1.0000', '47.4600'],
  ]);
  expect(await company.events(form)).toContain('CommissionFormCreated');
});

test('an advance counts only once the goods are signed for, or at once when the policy says so', async () => {
  const sale = await givenSale(company, { trade });
  expect(figures(await stored(await givenCommissionForm(company)))[0]).toBe('0.0000');
  const [receipt] = await paidOf(sale.contract.id);
  const form = await givenCommissionForm(company);
  const [refusal] = await refusalsOf(company.run('sales.admin', addCommissionReceipt, form, { receiptId: receipt }));
  expect(refusal).toMatchObject({
    code: 'COMMISSION_NOT_DUE',
    facts: { contracts: [sale.contract.number] },
    setting: { key: 'commission.eligibleAfter', value: 'ACCEPTANCE_OR_SIGNOFF' },
  });
  await company.decree(eligibleAfter, 'RECEIPT');
  try {
    expect(figures(await stored(await givenCommissionForm(company)))[0]).toBe('7119.0000');
  } finally {
    await company.sql(`delete from policy_version where key = 'commission.eligibleAfter'`);
  }
});

test('an accepted contract counts like one signed for', async () => {
  const sale = await givenSale(company, { trade, paid: 1 });
  await company.sql(`update contract set accepted_on = '2026-11-19' where id = $1`, [sale.contract.id]);
  expect(figures(await stored(await givenCommissionForm(company)))[0]).toBe('2373.0000');
});

test('when commission waits for the last payment, part of the money releases nothing', async () => {
  const sale = await givenSignedSale(company, trade);
  await company.decree(commissionTrigger, 'FULL_COLLECTION');
  try {
    expect(figures(await stored(await givenCommissionForm(company)))[0]).toBe('0.0000');
    const balance = (await instalmentsOf(company, sale.contract.id)).at(-1)!;
    await givenPaid(company, trade.customer, balance, balance.amount!);
    expect(figures(await stored(await givenCommissionForm(company)))[0]).toBe('7910.0000');
  } finally {
    await company.sql(`delete from policy_version where key = 'commission.trigger'`);
  }
});

test('no contract, no commission', async () => {
  const receipt = await givenConfirmedReceipt(company, trade.customer, '500.00');
  const form = await givenCommissionForm(company);
  expect(
    await refusalsOf(company.run('sales.admin', addCommissionReceipt, form, { receiptId: receipt.id })),
  ).toMatchObject([{ code: 'NO_CONTRACT_NO_COMMISSION', requirement: 'COMM-03', facts: { receipt: receipt.number } }]);
});

test('a receipt counts once: what is on one form is on no other', async () => {
  const sale = await givenSignedSale(company, trade, { paid: 1 });
  const [receipt] = await paidOf(sale.contract.id);
  const first = await givenCommissionForm(company);
  const second = await givenCommissionForm(company);
  expect(figures(await stored(second))[0]).toBe('0.0000');
  expect(
    await refusalsOf(company.run('sales.admin', addCommissionReceipt, second, { receiptId: receipt })),
  ).toMatchObject([{ code: 'RECEIPT_ALREADY_COMMISSIONED', requirement: 'COMM-07', facts: { forms: [first.number] } }]);
  await company.run('sales.admin', removeCommissionReceipt, first, { receiptId: receipt });
  expect(figures(await stored(first))).toEqual(Array(5).fill('0.0000'));
  await company.run('sales.admin', addCommissionReceipt, second, { receiptId: receipt });
  expect(figures(await stored(second))[1]).toBe('23.7300');
  expect(await company.events(second)).toContain('CommissionReceiptAdded');
  expect(await company.events(first)).toContain('CommissionReceiptRemoved');
});

test('the business of somebody else is not on it', async () => {
  const sale = await givenSignedSale(company, trade, { paid: 1 });
  const [receipt] = await paidOf(sale.contract.id);
  const form = await givenCommissionForm(company, { ownerId: company.person('sales2').id });
  expect(
    await refusalsOf(company.run('sales.admin', addCommissionReceipt, form, { receiptId: receipt })),
  ).toMatchObject([
    {
      code: 'COMMISSION_OF_ANOTHER',
      facts: { owner: ['王建国'] },
      message: { en: expect.stringContaining(company.person('sales1').nameEn!) },
    },
  ]);
});

test('deleting a draft frees its money', async () => {
  await givenSignedSale(company, trade, { paid: 1 });
  const form = await givenCommissionForm(company);
  await company.remove('sales.admin', CommissionForm, form);
  expect(figures(await stored(await givenCommissionForm(company)))[0]).toBe('2373.0000');
});

test('nobody fills in his own form', async () => {
  expect(
    await refusalsOf(company.create('sales.admin', CommissionForm, { ownerId: company.person('sales.admin').id })),
  ).toMatchObject([{ code: 'COMMISSION_FOR_ONESELF', requirement: 'COMM-08' }]);
  expect(await codesOf(company.create('sales.admin', CommissionForm, {}))).toEqual(['COMMISSION_FOR_ONESELF']);
  await expect(
    company.create('sales1', CommissionForm, { ownerId: company.person('sales2').id }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'commission.prepare' });
});

test('without a rate the form is refused', async () => {
  await company.sql(`update commission_rate set valid_from = '2030-01-01' where id = $1`, [rate.id]);
  try {
    const sale = await givenSignedSale(company, trade, { paid: 1 });
    const form = await givenCommissionForm(company);
    expect((await commissionLinesOf(company, form.id)).map((line) => line.ratePercent)).toEqual([null]);
    expect(await refusalsOf(company.run('sales.admin', submitCommissionForm, form))).toMatchObject([
      {
        code: 'COMMISSION_RATE_NOT_SET',
        requirement: 'COMM-06',
        facts: { about: [`${sale.contract.number} B`] },
        setting: { key: 'commission.defaultRatePct', value: 0 },
      },
    ]);
    expect((await stored(form)).status).toBe('DRAFT');
  } finally {
    await company.sql(`update commission_rate set valid_from = '2026-01-01' where id = $1`, [rate.id]);
  }
  const again = await givenCommissionForm(company);
  expect(again.status).toBe('DRAFT');
});

test('an empty form is refused', async () => {
  const form = await givenCommissionForm(company);
  expect(await codesOf(company.run('sales.admin', submitCommissionForm, form))).toEqual(['COMMISSION_FORM_EMPTY']);
});

test('finance, the deputy GM for finance and the GM review it in their order; finance pays', async () => {
  await givenSignedSale(company, trade, { paid: 1 });
  const form = await givenCommissionForm(company);
  expect(await company.run('sales.admin', submitCommissionForm, form)).toMatchObject({ status: 'SUBMITTED' });
  expect(await codesOf(company.run('gm', approveCommissionForm, form))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
  expect(await company.run('finance', approveCommissionForm, form)).toMatchObject({ status: 'FINANCE_REVIEWED' });
  expect(await company.run('finance.director', approveCommissionForm, form)).toMatchObject({
    status: 'DEPUTY_GM_REVIEWED',
  });
  expect(await company.run('gm', approveCommissionForm, form)).toMatchObject({
    status: 'APPROVED',
    approvedOn: '2026-11-20',
  });
  const [task] = await company.orm.em.fork().find(Task, { recordId: form.id, topic: 'PAY_COMMISSION' });
  expect(task).toMatchObject({ role: 'FINANCE', status: 'OPEN' });
  expect(await company.run('finance', payCommission, form, { paymentReference: 'TT-1' })).toMatchObject({
    status: 'PAID',
    paidOn: '2026-11-20',
    paymentReference: 'TT-1',
  });
  expect((await company.orm.em.fork().find(Task, { recordId: form.id, status: 'OPEN' })).length).toBe(0);
  expect((await company.events(form)).filter((type) => type !== 'CommissionFormCreated')).toEqual([
    'CommissionFormSubmitted',
    'CommissionFormApproved',
    'CommissionFormApproved',
    'CommissionFormApproved',
    'CommissionPaid',
  ]);
  expect((await company.history(form)).filter((each) => each.command === 'payCommission')).toMatchObject([
    { action: 'STATE', changes: { status: ['APPROVED', 'PAID'] } },
  ]);
});

test('a rejected form goes back with its reason and may come again; a withdrawn one is a draft', async () => {
  await givenSignedSale(company, trade, { paid: 1 });
  const form = await givenCommissionForm(company);
  await company.run('sales.admin', submitCommissionForm, form);
  expect(await company.run('sales.admin', withdrawCommissionForm, form)).toMatchObject({ status: 'DRAFT' });
  await company.run('sales.admin', submitCommissionForm, form);
  expect(await company.run('finance', rejectCommissionForm, form, { reason: '附件不全' })).toMatchObject({
    status: 'REJECTED',
    rejectedReason: '附件不全',
  });
  expect(await company.run('sales.admin', submitCommissionForm, form)).toMatchObject({
    status: 'SUBMITTED',
    rejectedReason: null,
  });
});

test('sent back to an earlier step it stands there again', async () => {
  await givenSignedSale(company, trade, { paid: 1 });
  const form = await givenCommissionForm(company);
  await bringCommissionForm(company, form, 'DEPUTY_GM_REVIEWED');
  expect(await company.run('gm', returnCommissionForm, form, { step: 1, reason: '复核费率' })).toMatchObject({
    status: 'FINANCE_REVIEWED',
  });
  expect(
    await company.run('finance.director', returnCommissionForm, form, { step: 0, reason: '复核收款' }),
  ).toMatchObject({ status: 'SUBMITTED' });
  expect(
    await bringCommissionForm(company, form, 'SUBMITTED').catch(() =>
      company.run('finance', approveCommissionForm, form),
    ),
  ).toMatchObject({ status: 'FINANCE_REVIEWED' });
});

test('neither who prepared it nor who gets it decides or pays', async () => {
  await givenSignedSale(company, trade, { paid: 1 });
  const form = await givenCommissionForm(company);
  await company.run('sales.admin', submitCommissionForm, form);
  for (const account of ['sales.admin', 'sales1'])
    await company.sql(`update app_user set roles = roles || '{FINANCE}' where id = $1`, [company.person(account).id]);
  await company.reload();
  try {
    for (const account of ['sales.admin', 'sales1'])
      expect(await codesOf(company.run(account, approveCommissionForm, form))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    await company.run('finance', approveCommissionForm, form);
    await company.run('finance.director', approveCommissionForm, form);
    await company.run('gm', approveCommissionForm, form);
    for (const account of ['sales.admin', 'sales1'])
      expect(await codesOf(company.run(account, payCommission, form))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  } finally {
    for (const account of ['sales.admin', 'sales1'])
      await company.sql(`update app_user set roles = array_remove(roles, 'FINANCE') where id = $1`, [
        company.person(account).id,
      ]);
    await company.reload();
  }
});

test('money that is taken back leaves a draft', async () => {
  const sale = await givenSignedSale(company, trade);
  const form = await givenCommissionForm(company);
  const [first] = await paidOf(sale.contract.id);
  await company.run('finance', deallocateReceipt, first!, { reason: '核销错误' });
  expect(figures(await stored(form))[0]).toBe('4746.0000');
  expect((await commissionLinesOf(company, form.id)).map((line) => line.receivedAmount)).toEqual(['4746.0000']);
});

test('money that is taken back under approval sends the form back', async () => {
  const sale = await givenSignedSale(company, trade);
  const form = await givenCommissionForm(company);
  await bringCommissionForm(company, form, 'FINANCE_REVIEWED');
  const [first] = await paidOf(sale.contract.id);
  await company.run('finance.director', reverseReceipt, first!, { reason: '退票' });
  expect(await refusalsOf(company.run('finance.director', approveCommissionForm, form))).toMatchObject([
    { code: 'COMMISSION_RECEIPT_REVERSED', requirement: 'COMM-07' },
  ]);
  await company.run('finance.director', rejectCommissionForm, form, { reason: '收款退票' });
  expect(figures(await stored(form))[0]).toBe('4746.0000');
  expect(await bringCommissionForm(company, form, 'PAID')).toMatchObject({ status: 'PAID', netAmount: '47.4600' });
});

test('a receipt reversed after payment is a negative line on the next form, at the rate it was given at', async () => {
  const sale = await givenSignedSale(company, trade);
  const paid = await givenCommissionForm(company);
  await bringCommissionForm(company, paid, 'PAID');
  const [first] = await paidOf(sale.contract.id);
  await company.run('finance.director', reverseReceipt, first!, { reason: '退票' });
  await company.sql('update commission_rate set rate_percent = 5 where id = $1', [rate.id]);
  const next = await givenCommissionForm(company);
  await company.sql('update commission_rate set rate_percent = 1 where id = $1', [rate.id]);
  const [line] = await commissionLinesOf(company, next.id);
  expect(line).toMatchObject({ receivedAmount: '-2373.0000', ratePercent: '1.0000', commissionAmount: '-23.7300' });
  expect(line!.reverses).toBeTruthy();
  expect(
    await refusalsOf(company.run('sales.admin', removeCommissionReceipt, next, { receiptId: first })),
  ).toMatchObject([{ code: 'COMMISSION_CLAWBACK_STAYS' }]);
});

test('below zero there is nothing to pay: it is carried forward into the next form', async () => {
  const sale = await givenSignedSale(company, trade);
  await bringCommissionForm(company, await givenCommissionForm(company), 'PAID');
  const [first] = await paidOf(sale.contract.id);
  await company.run('finance.director', reverseReceipt, first!, { reason: '退票' });
  const below = await givenCommissionForm(company);
  expect(await bringCommissionForm(company, below, 'APPROVED')).toMatchObject({ netAmount: '-23.7300' });
  expect(await refusalsOf(company.run('finance', payCommission, below))).toMatchObject([
    { code: 'COMMISSION_NOTHING_TO_PAY', facts: { net: '-23.73' } },
  ]);
  await givenSignedSale(company, trade);
  const next = await givenCommissionForm(company);
  expect(figures(await stored(next))).toEqual(['7119.0000', '71.1900', '0.0000', '-23.7300', '47.4600']);
  expect((await stored(below)).carriedInto?.id).toBe(next.id);
  expect(figures(await stored(await givenCommissionForm(company)))[3]).toBe('0.0000');
});

test('a penalty is deducted by contract, with its reason', async () => {
  const sale = await givenSignedSale(company, trade, { paid: 1 });
  const form = await givenCommissionForm(company);
  await company.run('sales.admin', addCommissionPenalty, form, {
    contractId: sale.contract.id,
    amount: '30.00',
    reason: '未按规定催收',
  });
  expect(figures(await stored(form))).toEqual(['2373.0000', '23.7300', '30.0000', '0.0000', '-6.2700']);
  expect(
    await company.sql(
      'select kind, amount::text, reason from commission_deduction where form_id = $1 and contract_id = $2',
      [form.id, sale.contract.id],
    ),
  ).toEqual([{ kind: 'PENALTY', amount: '30.0000', reason: '未按规定催收' }]);
  await expect(
    company.run('sales.admin', addCommissionPenalty, form, {
      contractId: sale.contract.id,
      amount: '0.001',
      reason: '零',
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  expect(await company.events(form)).toContain('CommissionPenaltyAdded');
});

test('money in a foreign currency is converted at the rate of its day, split over product classes to the cent', async () => {
  await givenRate(company, 'USD', '7.1');
  await company.sql(`update product set price_class = 'A' where id = $1`, [trade.gearbox.id]);
  const special = await givenCommissionRate(company, '0.5', { priceClass: 'A' });
  try {
    const sale = await givenSignedSale(company, trade, {
      paid: 1,
      application: { currency: 'USD', kind: 'EXPORT', tradeTerm: 'FOB', tradePlace: '上海' },
    });
    const form = await givenCommissionForm(company);
    const lines = await commissionLinesOf(company, form.id);
    expect(lines.map((line) => [line.priceClass, line.currency, line.exchangeRate, line.ratePercent]).sort()).toEqual([
      ['A', 'USD', '7.1000000000', '0.5000'],
      ['B', 'USD', '7.1000000000', '1.0000'],
    ]);
    const [instalment] = await instalmentsOf(company, sale.contract.id);
    expect(lines.reduce((sum, line) => sum + Number(line.receivedAmount) * 100, 0)).toBeCloseTo(
      Number(instalment!.amount) * 100,
    );
  } finally {
    await company.sql('delete from commission_rate where id = $1', [special.id]);
    await company.sql(`update product set price_class = 'B' where id = $1`, [trade.gearbox.id]);
  }
});

test('a salesperson sees his own forms and nobody else’s', async () => {
  await givenCommissionForm(company);
  await givenCommissionForm(company, { ownerId: company.person('sales2').id });
  const { visibility } = await import('@tradewind/domain/access/visibility.ts');
  const { recordOf } = await import('@tradewind/domain/kernel/record.ts');
  const seenBy = (account: string) =>
    visibility(company.orm.em.getMetadata(), recordOf(CommissionForm), 't', company.as(account).caller).rows;
  expect(['sales1', 'sales.manager', 'finance', 'warehouse'].map(seenBy)).toEqual(['SOME', 'NONE', 'ALL', 'NONE']);
});

test('the database itself keeps a receipt from being paid for twice', async () => {
  await givenSignedSale(company, trade, { paid: 1 });
  const form = await givenCommissionForm(company);
  const [line] = await company.orm.em.fork().find(CommissionLine, { form: form.id });
  await expect(
    company.sql(
      `insert into commission_line (id, version, created_at, updated_at, form_id, receipt_id, allocation_id, contract_id, price_class, received_on, currency, received_amount, exchange_rate, base_amount, commission_amount)
      select gen_random_uuid(), 1, now(), now(), $2, receipt_id, allocation_id, contract_id, price_class, received_on, currency, received_amount, exchange_rate, base_amount, commission_amount from commission_line where id = $1`,
      [line!.id, spare.id],
    ),
  ).rejects.toThrow(/commission_line_once/);
});

const where = { company: () => company, id: () => spare.id, states: commissionStates };
refusesOtherStates(addCommissionReceipt, {
  ...where,
  by: 'sales.admin',
  input: { receiptId: '00000000-0000-7000-8000-000000000009' },
});
refusesOtherStates(removeCommissionReceipt, {
  ...where,
  by: 'sales.admin',
  input: { receiptId: '00000000-0000-7000-8000-000000000009' },
});
refusesOtherStates(addCommissionPenalty, {
  ...where,
  by: 'sales.admin',
  input: { contractId: '00000000-0000-7000-8000-000000000009', amount: '1', reason: '扣' },
});
refusesOtherStates(submitCommissionForm, { ...where, by: 'sales.admin' });
refusesOtherStates(approveCommissionForm, { ...where, by: 'finance' });
refusesOtherStates(rejectCommissionForm, { ...where, by: 'finance', input: { reason: '退' } });
refusesOtherStates(returnCommissionForm, { ...where, by: 'finance', input: { step: 0, reason: '退' } });
refusesOtherStates(withdrawCommissionForm, { ...where, by: 'sales.admin' });
refusesOtherStates(payCommission, { ...where, by: 'finance' });
