import { Task } from '@tradewind/domain/approval/task.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { markOverdueInstalments } from '@tradewind/domain/contract/mark-overdue.ts';
import { PaymentScheduleLine } from '@tradewind/domain/contract/payment-schedule-line.ts';
import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { Forbidden, Invalid } from '@tradewind/domain/kernel/errors.ts';
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { confirmReceipt } from '@tradewind/domain/payment/confirm-receipt.ts';
import { deallocateReceipt } from '@tradewind/domain/payment/deallocate-receipt.ts';
import { ReceiptAllocation } from '@tradewind/domain/payment/receipt-allocation.ts';
import { Receipt, receiptStates } from '@tradewind/domain/payment/receipt.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { waiveInstalment } from '@tradewind/domain/payment/waive-instalment.ts';
import { instalmentStates } from '@tradewind/domain/contract/payment-schedule-line.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenContractIn, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenConfirmedReceipt, givenPaid, givenReceipt } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let contract: Contract;
let advance: PaymentScheduleLine;
let recorded: Receipt;
let confirmed: Receipt;
let waitingId: string;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  recorded = await givenReceipt(company, trade.customer, '1');
  confirmed = await givenConfirmedReceipt(company, trade.customer, '1');
  const other = await givenContractIn(company, { ...trade, customer: await givenBuyer(company) }, 'SIGNED');
  waitingId = (await instalmentsOf(company, other.id))[0]!.id;
});
beforeEach(async ({ task }) => {
  if (task.name.includes('in the state')) return;
  trade = { ...trade, customer: await givenBuyer(company) };
  contract = await givenContractIn(company, trade, 'SIGNED');
  [advance] = (await instalmentsOf(company, contract.id)) as [PaymentScheduleLine];
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const waiting = (receipt: { id: string }) =>
  company.orm.em.fork().find(Task, { recordId: receipt.id, topic: 'receipt.match', status: 'OPEN' });
const stored = () => company.find(PaymentScheduleLine, advance.id);
const pay = (receipt: { id: string }, instalmentId: string, amount: string) =>
  company.run('finance', allocateReceipt, receipt.id, { allocations: [{ instalmentId, amount }] });

test('finance records a receipt: number and salesperson are the house’s own; a salesperson only looks on', async () => {
  const receipt = await givenReceipt(company, trade.customer, '2373');
  expect(receipt).toMatchObject({ status: 'RECORDED', number: expect.stringMatching(/^RC-2026-\d{6}$/) });
  expect([receipt.owner.id, receipt.preparedBy?.id]).toEqual([
    company.person('sales1').id,
    company.person('finance').id,
  ]);
  await expect(
    company.create('sales1', Receipt, {
      customerId: trade.customer.id,
      currency: 'CNY',
      amount: '1',
      receivedOn: '2026-11-20',
    }),
  ).rejects.toBeInstanceOf(Forbidden);
  await expect(company.update('sales1', Receipt, receipt, { amount: '2' })).rejects.toBeInstanceOf(Forbidden);
});

test('an amount finer than its currency is refused', async () => {
  expect(await codesOf(givenReceipt(company, trade.customer, '1.005'))).toEqual(['RECEIPT_AMOUNT_DIGITS']);
  expect(await codesOf(givenReceipt(company, trade.customer, '10.5', { currency: 'JPY' }))).toEqual([
    'RECEIPT_AMOUNT_DIGITS',
  ]);
});

test('somebody else confirms it', async () => {
  const receipt = await givenReceipt(company, trade.customer, '100');
  expect(await codesOf(company.run('finance', confirmReceipt, receipt.id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  expect(confirmReceipt.says).toMatchObject({
    zh: expect.stringContaining('核销'),
    en: expect.stringContaining('matched'),
  });
  const after = await company.run('finance.director', confirmReceipt, receipt.id);
  expect(after).toMatchObject({ status: 'CONFIRMED', version: receipt.version + 1 });
  expect(after.confirmedBy?.id).toBe(company.person('finance.director').id);
  expect(await company.events(receipt.id)).toContain('ReceiptConfirmed');
});

test('whoever changes it answers for it, and does not confirm it', async () => {
  const receipt = await givenReceipt(company, trade.customer, '100');
  // As if a colleague had recorded it.
  await company.sql('update receipt set prepared_by_id = $1 where id = $2', [company.person('gm').id, receipt.id]);
  await company.update('finance', Receipt, receipt.id, { amount: '120' });
  expect(await codesOf(company.run('finance', confirmReceipt, receipt.id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  expect(await company.run('finance.director', confirmReceipt, receipt.id)).toMatchObject({ status: 'CONFIRMED' });
});

test('money that is taken back has to be got once more', async () => {
  const collect = async () =>
    (
      await company.orm.em
        .fork()
        .find(Task, { recordId: advance.id, topic: 'advance.collect' }, { orderBy: { id: 'ASC' } })
    ).map((each) => each.status);
  expect(await collect()).toEqual(['OPEN']);
  const receipt = await givenPaid(company, trade.customer, advance, '2373');
  expect(await collect()).toEqual(['DONE']);
  await company.run('finance', deallocateReceipt, receipt.id, { reason: '核销有误' });
  expect(await collect()).toEqual(['DONE', 'OPEN']);
});

test('what finance is asked to match says what is left', async () => {
  const receipt = await givenConfirmedReceipt(company, trade.customer, '3000');
  expect(await waiting(receipt)).toMatchObject([{ title: expect.stringContaining('3000.00'), dueAt: null }]);
  await pay(receipt, advance.id, '2373');
  expect(await waiting(receipt)).toMatchObject([{ title: expect.stringContaining('627.00') }]);
});

test('a partial receipt leaves the instalment partly received, the rest covers it; the contract and the customer’s record know', async () => {
  await givenPaid(company, trade.customer, advance, '1000');
  expect(await stored()).toMatchObject({ status: 'PARTLY_RECEIVED', receivedAmount: '1000.0000' });
  expect(await company.find(Contract, contract.id)).toMatchObject({
    collectedAmount: '1000.0000',
    outstandingAmount: '6910.0000',
    collectionProgress: 'PART',
  });
  const receipt = await givenPaid(company, trade.customer, advance, '1373');
  expect(await stored()).toMatchObject({ status: 'RECEIVED', receivedAmount: '2373.0000' });
  expect(receipt).toMatchObject({ allocatedAmount: '1373', status: 'CONFIRMED' });
  expect(await company.find(CreditProfile, { customer: trade.customer.id })).toMatchObject({
    receiptsCount: 1,
    lateReceiptsCount: 0,
  });
  expect(await company.events(receipt.id)).toContain('ReceiptAllocated');
});

test('money that came late is remembered', async () => {
  await company.sql(`update payment_schedule_line set due_on = '2026-11-01', status = 'OVERDUE' where id = $1`, [
    advance.id,
  ]);
  await givenPaid(company, trade.customer, advance, '2373', { receivedOn: '2026-11-15' });
  expect(await company.find(CreditProfile, { customer: trade.customer.id })).toMatchObject({
    receiptsCount: 1,
    lateReceiptsCount: 1,
    worstOverdueDays: 14,
  });
});

test('neither the receipt nor the instalment is exceeded, not even in two rows; both are said at once', async () => {
  const receipt = await givenConfirmedReceipt(company, trade.customer, '3000');
  expect(await refusalsOf(pay(receipt, advance.id, '2373.01'))).toMatchObject([
    { code: 'INSTALMENT_EXCEEDED', facts: { asked: '2373.01', open: '2373.00', position: 1 } },
  ]);
  const twice = company.run('finance', allocateReceipt, receipt.id, {
    allocations: [
      { instalmentId: advance.id, amount: '2000' },
      { instalmentId: advance.id, amount: '2000' },
    ],
  });
  expect(await refusalsOf(twice)).toMatchObject([
    { code: 'RECEIPT_EXCEEDED', facts: { asked: '4000.00', unallocated: '3000.00' } },
    { code: 'INSTALMENT_EXCEEDED' },
  ]);
  expect(await stored()).toMatchObject({ receivedAmount: '0.0000' });
});

test('money pays only its own customer’s contract in its own currency, once that is signed', async () => {
  const stranger = await givenBuyer(company);
  const receipt = await givenConfirmedReceipt(company, stranger, '100', { currency: 'USD' });
  expect(await codesOf(pay(receipt, advance.id, '100'))).toEqual([
    'RECEIPT_OF_ANOTHER_CUSTOMER',
    'RECEIPT_CURRENCY_DIFFERS',
  ]);
  const reviewed = await givenContractIn(company, trade, 'REVIEWED');
  const [early] = await instalmentsOf(company, reviewed.id);
  const own = await givenConfirmedReceipt(company, trade.customer, '100');
  expect(await refusalsOf(pay(own, early!.id, '100'))).toMatchObject([
    { code: 'CONTRACT_TAKES_NO_MONEY', facts: { state: 'REVIEWED' } },
  ]);
  await expect(pay(own, '01900000-0000-7000-8000-000000000000', '1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(pay(own, advance.id, '0.001')).rejects.toBeInstanceOf(Invalid);
});

test('without instalments named the earliest due is paid first; what is left stays unallocated', async () => {
  const [, before, balance] = await instalmentsOf(company, contract.id);
  await company.sql(`update payment_schedule_line set due_on = '2026-11-10', status = 'OVERDUE' where id = $1`, [
    balance!.id,
  ]);
  const receipt = await givenConfirmedReceipt(company, trade.customer, '4000');
  const after = await company.run('finance', allocateReceipt, receipt.id);
  expect(after.allocatedAmount).toBe('3164');
  expect((await instalmentsOf(company, contract.id)).map((line) => line.status)).toEqual([
    'RECEIVED',
    'NOT_DUE',
    'RECEIVED',
  ]);
  expect(before?.receivedAmount).toBe('0.0000');
  expect((await company.find(Receipt, receipt.id)).unallocatedAmount).toBe('836.0000');
  expect(await codesOf(company.run('finance', allocateReceipt, receipt.id))).toEqual(['NOTHING_TO_ALLOCATE']);
});

test('money recorded for an instalment pays it when it is confirmed, as far as it goes; the rest waits for finance', async () => {
  const receipt = await givenConfirmedReceipt(company, trade.customer, '3000', { instalmentId: advance.id });
  expect(await stored()).toMatchObject({ status: 'RECEIVED', receivedAmount: '2373.0000' });
  expect(await company.find(Receipt, receipt.id)).toMatchObject({
    allocatedAmount: '2373.0000',
    unallocatedAmount: '627.0000',
  });
  expect(await company.events(receipt.id)).toEqual(['ReceiptCreated', 'ReceiptConfirmed', 'ReceiptAllocated']);
  expect(await waiting(receipt)).toMatchObject([
    { title: `核销收款 ${receipt.number}：627.00 CNY 未核销`, role: 'FINANCE' },
  ]);
  expect((await company.find(Contract, contract.id)).collectedAmount).toBe('2373.0000');
});

test('an instalment is named only where the money can pay it; nothing is matched before it is confirmed', async () => {
  const stranger = await givenBuyer(company);
  expect(await codesOf(givenReceipt(company, stranger, '100', { instalmentId: advance.id, currency: 'USD' }))).toEqual([
    'RECEIPT_OF_ANOTHER_CUSTOMER',
    'RECEIPT_CURRENCY_DIFFERS',
  ]);
  const receipt = await givenReceipt(company, trade.customer, '100', { instalmentId: advance.id });
  expect(await stored()).toMatchObject({ receivedAmount: '0.0000' });
  expect(await codesOf(company.update('finance', Receipt, receipt, { currency: 'USD' }))).toEqual([
    'RECEIPT_CURRENCY_DIFFERS',
  ]);
  await company.sql(`update contract set status = 'TERMINATED' where id = $1`, [contract.id]);
  await company.run('finance.director', confirmReceipt, receipt.id);
  expect(await company.find(Receipt, receipt.id)).toMatchObject({ status: 'CONFIRMED', unallocatedAmount: '100.0000' });
  expect(await waiting(receipt)).toHaveLength(1);
});

test('confirmed money that is matched to nothing stands on the list of finance until it is, or is reversed; an instalment stays overdue meanwhile, and is told so', async () => {
  const receipt = await givenConfirmedReceipt(company, trade.customer, '2373');
  expect(await waiting(receipt)).toMatchObject([{ title: `核销收款 ${receipt.number}：2373.00 CNY 未核销` }]);
  company.clock.set('2026-11-28T09:00:00+08:00');
  await markOverdueInstalments(company.system());
  expect(await stored()).toMatchObject({ status: 'OVERDUE' });
  const [told] = await company.orm.em.fork().find(Task, { recordId: advance.id, topic: 'advance.overdue' });
  expect(told?.title).toContain('该客户有 2373.00 CNY 收款未核销');
  await pay(receipt, advance.id, '2373');
  expect(await stored()).toMatchObject({ status: 'RECEIVED' });
  expect(await company.find(CreditProfile, { customer: trade.customer.id })).toMatchObject({
    receiptsCount: 1,
    lateReceiptsCount: 0,
  });
  expect(await waiting(receipt)).toEqual([]);
  await company.run('finance', deallocateReceipt, receipt.id, { reason: '核错' });
  expect(await waiting(receipt)).toHaveLength(1);
  await company.run('finance.director', reverseReceipt, receipt.id, { reason: '退票' });
  expect(await waiting(receipt)).toEqual([]);
  company.clock.set('2026-11-20T09:00:00+08:00');
});

test('a match is taken back by a row of the opposite sign; everything is as before, and can be matched anew', async () => {
  const receipt = await givenPaid(company, trade.customer, advance, '2373');
  await company.run('finance', deallocateReceipt, receipt.id, { reason: '核错合同' });
  const rows = await company.orm.em
    .fork()
    .find(ReceiptAllocation, { receipt: receipt.id }, { orderBy: { amount: 'DESC' } });
  expect(rows.map((row) => [row.amount, row.reverses?.id])).toEqual([
    ['2373.0000', undefined],
    ['-2373.0000', rows[0]!.id],
  ]);
  expect(await stored()).toMatchObject({ status: 'DUE', receivedAmount: '0.0000' });
  expect(await company.find(Contract, contract.id)).toMatchObject({
    collectedAmount: '0.0000',
    collectionProgress: 'NONE',
  });
  expect(await codesOf(company.run('finance', deallocateReceipt, receipt.id, { reason: '再撤' }))).toEqual([
    'NOTHING_TO_TAKE_BACK',
  ]);
  await pay(receipt, advance.id, '2373');
  await company.run('finance', deallocateReceipt, receipt.id, { reason: '再次核错' });
  expect(await company.orm.em.fork().count(ReceiptAllocation, { receipt: receipt.id })).toBe(4);
  expect(await company.events(receipt.id)).toContain('ReceiptDeallocated');
});

test('the deputy general manager for finance reverses a receipt: what it paid is open again', async () => {
  const receipt = await givenPaid(company, trade.customer, advance, '2373');
  await expect(company.run('finance', reverseReceipt, receipt.id, { reason: '退票' })).rejects.toBeInstanceOf(
    Forbidden,
  );
  const after = await company.run('finance.director', reverseReceipt, receipt.id, { reason: '退票' });
  expect(after).toMatchObject({ status: 'REVERSED', reversedReason: '退票', allocatedAmount: '0' });
  expect((await stored()).status).toBe('DUE');
  expect(await company.events(receipt.id)).toContain('ReceiptReversed');
});

test('an instalment is waived with a reason and takes no money any more', async () => {
  const receipt = await givenConfirmedReceipt(company, trade.customer, '3000');
  await pay(receipt, advance.id, '1000');
  expect(await company.run('gm', waiveInstalment, advance.id, { reason: '战略客户' })).toMatchObject({
    status: 'WAIVED',
    waivedReason: '战略客户',
  });
  expect(await codesOf(pay(receipt, advance.id, '1'))).toEqual(['INSTALMENT_EXCEEDED']);
  expect(await company.events(advance.id)).toContain('InstalmentWaived');
});

refusesOtherStates(confirmReceipt, {
  company: () => company,
  id: () => recorded.id,
  by: 'finance.director',
  states: receiptStates,
});
refusesOtherStates(allocateReceipt, {
  company: () => company,
  id: () => confirmed.id,
  by: 'finance',
  states: receiptStates,
});
refusesOtherStates(deallocateReceipt, {
  company: () => company,
  id: () => confirmed.id,
  by: 'finance',
  input: { reason: 'x' },
  states: receiptStates,
});
refusesOtherStates(reverseReceipt, {
  company: () => company,
  id: () => confirmed.id,
  by: 'finance.director',
  input: { reason: 'x' },
  states: receiptStates,
});
refusesOtherStates(waiveInstalment, {
  company: () => company,
  id: () => waitingId,
  by: 'gm',
  input: { reason: 'x' },
  states: instalmentStates,
});
