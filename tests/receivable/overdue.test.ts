import { Contract } from '@tradewind/domain/contract/contract.ts';
import { markOverdueInstalments } from '@tradewind/domain/contract/mark-overdue.ts';
import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { deallocateReceipt } from '@tradewind/domain/payment/deallocate-receipt.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import {
  approveLegalAction,
  rejectLegalAction,
  returnLegalAction,
  withdrawLegalAction,
} from '@tradewind/domain/receivable/approve-legal-action.ts';
import { bookReceivable } from '@tradewind/domain/receivable/book-receivable.ts';
import { closeLegalAction } from '@tradewind/domain/receivable/close-legal-action.ts';
import { collectedFacts } from '@tradewind/domain/receivable/collected-facts.ts';
import { CollectionAction } from '@tradewind/domain/receivable/collection-action.ts';
import { LegalAction, legalActionStates } from '@tradewind/domain/receivable/legal-action.ts';
import { lowerCreditOfLatePayers } from '@tradewind/domain/receivable/lower-credit-of-late-payers.ts';
import { markOverdueReceivables } from '@tradewind/domain/receivable/mark-overdue.ts';
import { proposeLegalAction } from '@tradewind/domain/receivable/propose-legal-action.ts';
import { Receivable, receivableStates } from '@tradewind/domain/receivable/receivable.ts';
import { reverseBooking } from '@tradewind/domain/receivable/reverse-booking.ts';
import { dailyInterestPct, graceDays } from '@tradewind/domain/receivable/settings.ts';
import { waiveInterest } from '@tradewind/domain/receivable/waive-interest.ts';
import { deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { profileOf } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let late: Sale;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  late = await givenBooked();
});
afterEach(async () => {
  company.clock.set('2026-11-20T09:00:00+08:00');
  await company.sql(`delete from policy_version where key like 'overdue.%'`);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** A delivered sale over 7,910.00 of which 100 % wait for the customer, due 30 days after sign-off: on 2026-12-20. */
async function givenBooked(buyer?: Trade['customer']): Promise<Sale> {
  // Late money lowers the credit of its customer: every sale has its own.
  const customer = buyer ?? (await givenBuyer(company, '100000000'));
  const sale = await givenSale(company, {
    trade: { ...trade, customer },
    paid: 0,
    application: { instalments: [{ kind: 'BALANCE', percent: '100', trigger: 'SIGN_OFF', days: 30 }] },
  });
  await givenDeliveryIn(company, sale, 'BOOKED');
  return sale;
}
const claimOf = (sale: Sale) => company.find(Receivable, { contract: sale.contract.id });
const balanceOf = async (sale: Sale) => (await instalmentsOf(company, sale.contract.id))[0]!;
async function nightOf(day: string): Promise<void> {
  company.clock.set(`${day}T00:10:00+08:00`);
  await markOverdueReceivables(company.system());
}
const paid = async (sale: Sale, amount: string, receivedOn: string) =>
  givenPaid(company, { id: sale.contract.customer.id }, await balanceOf(sale), amount, { receivedOn });

test('overdue money climbs the ladder night by night: interest from the first day, deduction from the thirtieth', async () => {
  const sale = await givenBooked();
  await nightOf('2026-12-20');
  expect(await claimOf(sale)).toMatchObject({ status: 'OPEN', interestAmount: '0.0000', dailyInterestPercent: null });
  await nightOf('2026-12-21');
  expect(await claimOf(sale)).toMatchObject({
    status: 'INTEREST',
    interestAmount: '3.9600',
    dailyInterestPercent: '0.0500',
    graceDays: 0,
  });
  await nightOf('2026-12-30');
  expect((await claimOf(sale)).interestAmount).toBe('39.5500');
  await nightOf('2027-01-19');
  const claim = await claimOf(sale);
  expect(claim).toMatchObject({ status: 'DEDUCTION', interestAmount: '118.6500', interestDueAmount: '118.6500' });
  expect(await company.events(claim.id)).toEqual([
    'ReceivableOverdue',
    'ReceivableInterestBegun',
    'ReceivableDeductionBegun',
  ]);
  expect(
    (await company.history(claim.id))
      .filter((each) => each.action === 'STATE')
      .map((each) => [each.command, each.actorName]),
  ).toContainEqual(['markOverdueReceivables', '系统']);
});

test('within the days of grace nothing is charged; a claim keeps the terms it became overdue under', async () => {
  await company.decree(graceDays, 10);
  await company.decree(dailyInterestPct, 0.1);
  const sale = await givenBooked();
  await nightOf('2026-12-30');
  expect(await claimOf(sale)).toMatchObject({ status: 'OVERDUE', interestAmount: '0.0000', graceDays: 10 });
  await company.sql(`delete from policy_version where key like 'overdue.%'`);
  await nightOf('2026-12-31');
  expect(await claimOf(sale)).toMatchObject({
    status: 'INTEREST',
    interestAmount: '7.9100',
    dailyInterestPercent: '0.1000',
  });
});

test('what is paid late is frozen at the day it came; the rest goes on; a reversed receipt brings it all back', async () => {
  const sale = await givenBooked();
  company.clock.set('2026-12-31T09:00:00+08:00');
  const half = await paid(sale, '3955.00', '2026-12-30');
  // 3,955.00 ten days late and 3,955.00 eleven days late so far.
  expect(await claimOf(sale)).toMatchObject({
    status: 'INTEREST',
    receivedAmount: '3955.0000',
    interestAmount: '41.5300',
  });
  await nightOf('2027-01-09');
  expect((await claimOf(sale)).interestAmount).toBe('59.3300');
  await paid(sale, '3955.00', '2027-01-09');
  expect(await claimOf(sale)).toMatchObject({ status: 'PAID', paidOn: '2027-01-09', interestAmount: '59.3300' });
  await nightOf('2027-06-30');
  expect((await claimOf(sale)).interestAmount).toBe('59.3300');
  company.clock.set('2027-01-09T12:00:00+08:00');
  await company.run('finance.director', reverseReceipt, half.id, { reason: '退票' });
  expect(await claimOf(sale)).toMatchObject({
    status: 'INTEREST',
    paidOn: null,
    receivedAmount: '3955.0000',
    interestAmount: '79.1000',
  });
});

test('the deputy GM for finance waives interest with a reason; later interest is charged again', async () => {
  const sale = await givenBooked();
  await nightOf('2026-12-30');
  const { id } = await claimOf(sale);
  expect(
    await refusalsOf(company.run('finance.director', waiveInterest, id, { amount: '39.56', reason: '客户关系' })),
  ).toMatchObject([
    { code: 'INTEREST_WAIVER_EXCEEDED', requirement: 'AR-06', facts: { asked: '39.56', interest: '39.55' } },
  ]);
  await company.run('finance.director', waiveInterest, id, { amount: '10', reason: '客户关系' });
  expect(await company.run('finance.director', waiveInterest, id, { reason: '全部免除' })).toMatchObject({
    interestWaivedAmount: '39.5500',
    interestWaivedReason: '全部免除',
  });
  expect(await refusalsOf(company.run('finance.director', waiveInterest, id, { reason: '再免' }))).toMatchObject([
    { code: 'NO_INTEREST_TO_WAIVE' },
  ]);
  await nightOf('2027-01-09');
  expect(await claimOf(sale)).toMatchObject({ interestAmount: '79.1000', interestDueAmount: '39.5500' });
  await expect(company.run('finance', waiveInterest, id, { reason: '免' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'receivable.waiveInterest',
  });
  expect(await company.events(id)).toContain('InterestWaived');
});

test('legal action is proposed by finance after 180 days and filed when the GM approves; closed, what is open goes back to its days', async () => {
  const sale = await givenBooked();
  await nightOf('2027-06-17');
  const { id } = await claimOf(sale);
  expect(await refusalsOf(company.run('finance', proposeLegalAction, id, { grounds: '多次催收无果' }))).toMatchObject([
    {
      code: 'LITIGATION_TOO_EARLY',
      requirement: 'AR-05',
      facts: { days: 179, needed: 180 },
      setting: { key: 'overdue.litigationAfterDays', value: 180 },
    },
  ]);
  await nightOf('2027-06-18');
  await company.run('finance', proposeLegalAction, id, { grounds: '多次催收无果' });
  expect(await codesOf(company.run('finance', proposeLegalAction, id, { grounds: '再提' }))).toEqual([
    'LITIGATION_RUNNING',
  ]);
  const action = await company.find(LegalAction, { receivable: id });
  expect(action).toMatchObject({
    status: 'PROPOSED',
    number: expect.stringMatching(/^LA-2027-\d{6}$/),
    amount: '7910.0000',
    interestAmount: '711.9000',
    daysOverdue: 180,
  });
  await expect(company.run('finance', approveLegalAction, action.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'receivable.approveLegal',
  });
  expect(await company.run('gm', approveLegalAction, action.id, { opinion: '同意起诉' })).toMatchObject({
    status: 'FILED',
    filedOn: '2027-06-18',
  });
  expect(await claimOf(sale)).toMatchObject({ status: 'LITIGATION', litigationOn: '2027-06-18' });
  expect(await company.events(id)).toContain('ReceivableInLitigation');
  await paid(sale, '7000.00', '2027-06-18');
  expect(await claimOf(sale)).toMatchObject({ status: 'LITIGATION', receivedAmount: '7000.0000' });
  expect(
    await company.run('legal', closeLegalAction, action.id, { outcome: 'SETTLED', reason: '和解，余款分期' }),
  ).toMatchObject({ status: 'CLOSED', outcome: 'SETTLED', closedOn: '2027-06-18' });
  expect((await claimOf(sale)).status).toBe('DEDUCTION');
});

test('what is paid meanwhile is not sued for; refused by the GM it is dropped and can be proposed again', async () => {
  const sale = await givenBooked();
  await nightOf('2027-06-30');
  const { id } = await claimOf(sale);
  await company.run('finance', proposeLegalAction, id, { grounds: '无果' });
  const first = await company.find(LegalAction, { receivable: id });
  expect(await company.run('gm', rejectLegalAction, first.id, { reason: '继续协商' })).toMatchObject({
    status: 'DROPPED',
    result: '继续协商',
  });
  await company.run('finance', proposeLegalAction, id, { grounds: '仍无果' });
  const second = await company.find(LegalAction, { receivable: id, status: 'PROPOSED' });
  await paid(sale, '7910.00', '2027-06-30');
  expect(await refusalsOf(company.run('gm', approveLegalAction, second.id))).toMatchObject([
    { code: 'NOTHING_OWED', facts: { receivable: (await claimOf(sale)).number } },
  ]);
  expect(await company.run('finance', withdrawLegalAction, second.id)).toMatchObject({ status: 'DROPPED' });
});

test('calls, letters and visits are logged; a promise kept is kept, one not kept is flagged and put on the salesperson’s list', async () => {
  const sale = await givenBooked();
  const { id } = await claimOf(sale);
  const log = (account: string, input: object) =>
    company.create(account, CollectionAction, {
      receivableId: id,
      actedOn: '2026-11-20',
      note: '财务周一付款',
      ...input,
    });
  expect(await log('sales1', { kind: 'CALL', contactName: '王经理' })).toMatchObject({
    status: 'DONE',
    actedBy: { id: company.person('sales1').id },
  });
  const kept = await log('sales1', { kind: 'PROMISE', promisedOn: '2026-12-22', promisedAmount: '1000' });
  const broken = await log('finance', { kind: 'PROMISE', promisedOn: '2026-12-22' });
  expect(broken).toMatchObject({ status: 'PROMISED', promisedAmount: '7910' });
  company.clock.set('2026-12-22T09:00:00+08:00');
  const receipt = await paid(sale, '1000.00', '2026-12-22');
  expect((await company.find(CollectionAction, kept.id)).status).toBe('KEPT');
  await nightOf('2026-12-23');
  expect((await company.find(CollectionAction, broken.id)).status).toBe('BROKEN');
  expect(await company.events(broken.id)).toContain('PromiseBroken');
  expect(await company.sql(`select assignee_id from task where record_id = $1`, [broken.id])).toEqual([
    { assignee_id: company.person('sales1').id },
  ]);
  await company.run('finance', deallocateReceipt, receipt.id, { reason: '错配' });
  expect((await company.find(CollectionAction, kept.id)).status).toBe('BROKEN');
  const asked = () =>
    company.sql(`select status from task where topic = 'receivable.promiseBroken' and record_id = any($1)`, [
      [kept.id, broken.id],
    ]);
  expect(await asked()).toEqual([{ status: 'OPEN' }, { status: 'OPEN' }]);
  await company.create('sales1', CollectionAction, {
    receivableId: id,
    actedOn: '2026-12-22',
    note: '再次上门',
    kind: 'VISIT',
  });
  expect(await asked()).toEqual([{ status: 'DONE' }, { status: 'DONE' }]);
});

test.each([
  ['a promise without a day', { kind: 'PROMISE' }, 'promisedOn'],
  ['a promise for yesterday', { kind: 'PROMISE', promisedOn: '2026-11-19' }, 'promisedOn'],
  ['a call with a promised day', { kind: 'CALL', promisedOn: '2026-12-01' }, 'promisedOn'],
  [
    'a promise of more than is owed',
    { kind: 'PROMISE', promisedOn: '2026-12-01', promisedAmount: '7910.01' },
    'promisedAmount',
  ],
  ['a visit tomorrow', { kind: 'VISIT', actedOn: '2026-11-21' }, 'actedOn'],
])('%s is bad input', async (_, input, path) => {
  const { id } = await claimOf(late);
  await expect(
    company.create('sales1', CollectionAction, { receivableId: id, actedOn: '2026-11-20', note: '电话', ...input }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path }] });
});

test('nothing is chased that is paid, and nobody chases for somebody else', async () => {
  const sale = await givenBooked();
  const { id, number } = await claimOf(sale);
  const call = { receivableId: id, kind: 'CALL', actedOn: '2026-11-20', note: '电话' };
  await expect(company.create('sales2', CollectionAction, call)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await paid(sale, '7910.00', '2026-11-20');
  expect(await refusalsOf(company.create('sales1', CollectionAction, call))).toMatchObject([
    { code: 'RECEIVABLE_SETTLED', facts: { receivable: number, state: 'PAID' } },
  ]);
});

test('money overdue thirty days lowers the credit of the customer by one grade, once a claim, and stops credit', async () => {
  const customer = await givenBuyer(company, '5000000');
  const sale = await givenBooked(customer);
  await nightOf('2027-01-18');
  const { id } = await profileOf(company, customer);
  expect(await company.find(CreditProfile, id)).toMatchObject({ grade: 'A', limit: '5000000.0000' });
  await nightOf('2027-01-19');
  expect(await company.find(CreditProfile, id)).toMatchObject({
    grade: 'B',
    limit: '500000.0000',
    periodDays: 60,
    worstOverdueDays: 30,
  });
  expect(await company.events(id)).toContain('CreditLowered');
  expect((await claimOf(sale)).creditLoweredOn).toBe('2027-01-19');
  expect(await lowerCreditOfLatePayers(company.system())).toBe(0);
  await markOverdueInstalments(company.system());
  const [refusal] = await refusalsOf(
    givenSale(company, {
      trade: { ...trade, customer },
      paid: 0,
      application: {
        deliveryOn: '2027-03-31',
        instalments: [{ kind: 'BALANCE', percent: '100', trigger: 'SIGN_OFF', days: 30 }],
      },
    }),
  );
  expect(refusal).toMatchObject({ code: 'CREDIT_BLOCKED', setting: { key: 'credit.blockOnOverdueDays', value: 30 } });
});

test('a booking made in error is taken back by somebody else; the money stays and covers the next booking', async () => {
  const sale = await givenBooked();
  const [claim] = [await claimOf(sale)];
  await paid(sale, '5000.00', '2026-11-20');
  const deliveryId = claim.delivery!.id;
  await expect(company.run('finance', reverseBooking, deliveryId, { reason: '错' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'receivable.reverse',
  });
  expect(await company.run('finance.director', reverseBooking, deliveryId, { reason: '数量有误' })).toMatchObject({
    status: 'CUSTOMER_SIGNED',
    bookedOn: null,
  });
  expect(await claimOf(sale)).toMatchObject({
    status: 'REVERSED',
    receivedAmount: '0.0000',
    reversedReason: '数量有误',
  });
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({ collectedAmount: '5000.0000' });
  expect(await codesOf(company.run('finance.director', reverseBooking, deliveryId, { reason: '再' }))).toEqual([
    'RECEIVABLE_NOT_BOOKED',
  ]);
  await company.run('finance', bookReceivable, deliveryId);
  const again = await company.orm.em
    .fork()
    .find(Receivable, { contract: sale.contract.id, status: { $ne: 'REVERSED' } });
  expect(again.map((each) => [each.amount, each.receivedAmount, each.status])).toEqual([
    ['7910.0000', '5000.0000', 'PARTLY_PAID'],
  ]);
});

test('what commission rests on: each match with the claims it paid, days overdue and interest; a reversed receipt is none', async () => {
  const sale = await givenBooked();
  company.clock.set('2027-01-09T09:00:00+08:00');
  const [first, second] = [await paid(sale, '1000.00', '2026-12-20'), await paid(sale, '6910.00', '2026-12-30')];
  const facts = async () => [
    ...(await collectedFacts({ em: company.orm.em.fork() as never }, [sale.contract.id])).values(),
  ];
  const claim = await claimOf(sale);
  expect(
    (await facts()).map((each) => [
      each.receiptId,
      each.amount.toFixed(2),
      each.receivedOn,
      each.daysOverdue,
      each.interest.toFixed(2),
      each.claims.map((part) => part.receivableId),
    ]),
  ).toEqual([
    [first.id, '1000.00', '2026-12-20', 0, '0.00', [claim.id]],
    [second.id, '6910.00', '2026-12-30', 10, '34.55', [claim.id]],
  ]);
  expect(claim.interestAmount).toBe('34.5500');
  await company.run('finance.director', reverseReceipt, first.id, { reason: '退票' });
  expect((await facts()).map((each) => each.receiptId)).toEqual([second.id]);
});

const overdue = async () => (await claimOf(late)).id;
let lateId = '';
let actionId = '';
let deliveryId = '';
beforeAll(async () => {
  lateId = await overdue();
  deliveryId = (await claimOf(late)).delivery!.id;
  await company.sql(
    `update receivable set due_on = '2026-01-01', status = 'DEDUCTION', interest_amount = 10 where id = $1`,
    [lateId],
  );
  await company.run('finance', proposeLegalAction, lateId, { grounds: '无果' });
  actionId = (await company.find(LegalAction, { receivable: lateId })).id;
});
refusesOtherStates(waiveInterest, {
  company: () => company,
  id: () => lateId,
  by: 'finance.director',
  input: { reason: '免' },
  states: receivableStates,
});
refusesOtherStates(proposeLegalAction, {
  company: () => company,
  id: () => lateId,
  by: 'finance',
  input: { grounds: '无果' },
  states: receivableStates,
});
for (const [command, input] of [
  [approveLegalAction, {}],
  [rejectLegalAction, { reason: '不' }],
  [returnLegalAction, { step: 0, reason: '不' }],
] as const) {
  refusesOtherStates(command, {
    company: () => company,
    id: () => actionId,
    by: 'gm',
    input,
    states: legalActionStates,
  });
}
refusesOtherStates(withdrawLegalAction, {
  company: () => company,
  id: () => actionId,
  by: 'finance',
  states: legalActionStates,
});
refusesOtherStates(closeLegalAction, {
  company: () => company,
  id: () => actionId,
  by: 'legal',
  input: { outcome: 'PAID', reason: '结案' },
  states: legalActionStates,
});
refusesOtherStates(reverseBooking, {
  company: () => company,
  id: () => deliveryId,
  by: 'finance.director',
  input: { reason: '错' },
  states: deliveryStates,
});
