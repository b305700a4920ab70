import { reaches } from '@tradewind/domain/access/visibility.ts';
import { Approval } from '@tradewind/domain/approval/approval.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { acceptDispatchOrder } from '@tradewind/domain/fieldservice/accept-dispatch.ts';
import {
  approveDispatchOrder,
  rejectDispatchOrder,
  withdrawDispatchOrder,
} from '@tradewind/domain/fieldservice/approve-dispatch.ts';
import { DispatchOrder, dispatchStates } from '@tradewind/domain/fieldservice/dispatch-order.ts';
import { refuseDispatchOrder, reopenDispatchOrder } from '@tradewind/domain/fieldservice/refuse-dispatch.ts';
import { scheduleDispatchOrder } from '@tradewind/domain/fieldservice/schedule-dispatch.ts';
import { instalmentGateSetting, instalmentScope } from '@tradewind/domain/fieldservice/settings.ts';
import { startDispatchOrder } from '@tradewind/domain/fieldservice/start-dispatch.ts';
import { submitDispatchOrder } from '@tradewind/domain/fieldservice/submit-dispatch.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { ReceiptAllocation } from '@tradewind/domain/payment/receipt-allocation.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { waiveInstalment } from '@tradewind/domain/payment/waive-instalment.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { acceptance, bringDispatch, givenDispatch, visit } from '../given/dispatch.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
/** Goods out of store, everything paid that is asked for. */
let sale: Sale;
let draft: DispatchOrder;
/** Goods out of store, but the first instalment has not come. */
let unpaid: Sale;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['4', '1']);
  draft = await givenDispatch(company, sale.contract);
  unpaid = await givenSale(company, { trade });
  await givenDeliveryIn(company, unpaid, 'ISSUED', ['1', '0']);
  await takeFirstInstalmentBack(unpaid);
}, 120_000);
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** The money of the first instalment goes back to the customer. */
async function takeFirstInstalmentBack({ contract }: Sale): Promise<void> {
  const [first] = await instalmentsOf(company, contract.id);
  const rows = await company.orm.em
    .fork()
    .find(ReceiptAllocation, { instalment: first!.id, reverses: null, receipt: { status: 'CONFIRMED' } });
  for (const id of new Set(rows.map((row) => row.receipt.id)))
    await company.run('finance.director', reverseReceipt, id, { reason: '银行退汇' });
}

test('sales operations issues it, the sales manager approves, the service schedules and goes', async () => {
  expect(draft).toMatchObject({ status: 'DRAFT', kind: 'INSTALLATION', shipmentState: 'PART', arrivalState: 'NONE' });
  expect([draft.owner.id, draft.preparedBy!.id, draft.customer!.id]).toEqual([
    company.person('sales1').id,
    company.person('sales.admin').id,
    trade.customer.id,
  ]);
  const { id } = await givenDispatch(company, sale.contract);
  const submitted = await company.run('sales.admin', submitDispatchOrder, id);
  expect(submitted).toMatchObject({ status: 'SUBMITTED', number: expect.stringMatching(/^SV-2026-\d{6}$/) });
  expect(await company.run('sales.manager', approveDispatchOrder, id)).toMatchObject({
    status: 'APPROVED',
    approvedOn: '2026-11-20',
  });
  const toDo = await company.find(Task, { recordId: id, topic: 'SCHEDULE_DISPATCH' });
  expect(toDo).toMatchObject({ status: 'OPEN', role: 'AFTER_SALES' });
  const scheduled = await company.run('service', scheduleDispatchOrder, id, visit(company));
  expect(scheduled).toMatchObject({
    status: 'SCHEDULED',
    plannedFrom: '2026-11-20',
    plannedTo: '2026-11-24',
    persons: '工程师一名、技工两名',
  });
  expect((await company.find(Task, toDo.id)).status).toBe('DONE');
  expect(await company.find(Task, { recordId: id, topic: 'VISIT' })).toMatchObject({
    status: 'OPEN',
    assignee: { id: company.person('service').id },
  });
  expect(await company.run('service', startDispatchOrder, id)).toMatchObject({
    status: 'ON_SITE',
    arrivedOn: '2026-11-20',
  });
  expect(await company.events(id)).toEqual([
    'DispatchOrderCreated',
    'DispatchOrderSubmitted',
    'DispatchOrderApproved',
    'DispatchOrderScheduled',
    'DispatchOrderStarted',
  ]);
  expect(
    (await company.history(id))
      .filter((each) => each.action === 'STATE')
      .map((each) => [each.command, each.changes['status']![1]]),
  ).toEqual([
    ['submitDispatchOrder', 'SUBMITTED'],
    ['approveDispatchOrder', 'APPROVED'],
    ['scheduleDispatchOrder', 'SCHEDULED'],
    ['startDispatchOrder', 'ON_SITE'],
  ]);
});

test('without the first instalment nobody is sent, and the numbers say what is missing', async () => {
  const { id } = await givenDispatch(company, unpaid.contract);
  const [refusal] = await refusalsOf(company.run('sales.admin', submitDispatchOrder, id));
  expect(refusal).toMatchObject({
    code: 'FIRST_INSTALMENT_NOT_RECEIVED',
    requirement: 'SVC-02',
    facts: { due: '2373.00', received: '0.00', missing: '2373.00', currency: 'CNY', scope: 'CONTRACT' },
    setting: { key: 'service.instalmentGate', value: 'BLOCK' },
    clearedBy: ['FINANCE', 'SALESPERSON'],
  });
  expect((await company.find(DispatchOrder, id)).status).toBe('DRAFT');
  const [first] = await instalmentsOf(company, unpaid.contract.id);
  await givenPaid(company, trade.customer, first!, '2372.99');
  expect((await refusalsOf(company.run('sales.admin', submitDispatchOrder, id)))[0]!.facts).toMatchObject({
    received: '2372.99',
    missing: '0.01',
  });
  await givenPaid(company, trade.customer, first!, '0.01');
  expect((await company.run('sales.admin', submitDispatchOrder, id)).status).toBe('SUBMITTED');
  await takeFirstInstalmentBack(unpaid);
});

test('the second instalment does not stand in for the first, and what is due by the work itself is no condition of it', async () => {
  const { id } = await givenDispatch(company, unpaid.contract);
  expect(await codesOf(company.run('sales.admin', submitDispatchOrder, id))).toEqual(['FIRST_INSTALMENT_NOT_RECEIVED']);
  const afterwards = await givenSale(company, {
    trade,
    paid: 0,
    application: { instalments: [{ kind: 'ON_ACCEPTANCE', percent: '100', trigger: 'ACCEPTANCE', days: 30 }] },
  });
  await givenDeliveryIn(company, afterwards, 'ISSUED', ['1', '0']);
  expect(
    (await company.run('sales.admin', submitDispatchOrder, (await givenDispatch(company, afterwards.contract)).id))
      .status,
  ).toBe('SUBMITTED');
});

test('a waived first instalment asks for nothing', async () => {
  const waived = await givenSale(company, {
    trade,
    paid: 0,
    application: {
      instalments: [
        { kind: 'BALANCE', percent: '50', trigger: 'SIGNING', days: 0 },
        { kind: 'BALANCE', percent: '50', trigger: 'SIGN_OFF', days: 0 },
      ],
    },
  });
  await givenDeliveryIn(company, waived, 'ISSUED', ['1', '0']);
  const { id } = await givenDispatch(company, waived.contract);
  expect(await codesOf(company.run('sales.admin', submitDispatchOrder, id))).toEqual(['FIRST_INSTALMENT_NOT_RECEIVED']);
  const [first] = await instalmentsOf(company, waived.contract.id);
  await company.run('finance.director', waiveInstalment, first!.id, { reason: '样机' });
  expect((await company.run('sales.admin', submitDispatchOrder, id)).status).toBe('SUBMITTED');
});

test('money taken back after the approval closes the gate again, and sales operations hears of it', async () => {
  const own = await givenSale(company, { trade });
  await givenDeliveryIn(company, own, 'ISSUED', ['1', '0']);
  const { id } = await bringDispatch(company, await givenDispatch(company, own.contract), 'APPROVED');
  await takeFirstInstalmentBack(own);
  expect(await company.find(Task, { recordId: id, kind: 'REMINDER' })).toMatchObject({
    role: 'SALES_OPS',
    status: 'OPEN',
  });
  expect(await codesOf(company.run('service', scheduleDispatchOrder, id, visit(company)))).toEqual([
    'FIRST_INSTALMENT_NOT_RECEIVED',
  ]);
});

test('with the scope of the customer, every running contract must have its first instalment', async () => {
  const apart = await givenTrade(company, { limit: '100000000' });
  const good = await givenSale(company, { trade: apart });
  await givenDeliveryIn(company, good, 'ISSUED', ['1', '0']);
  const bad = await givenContractIn(company, apart, 'SIGNED');
  const { id } = await givenDispatch(company, good.contract);
  await company.decree(instalmentScope, 'CUSTOMER');
  const refusals = await refusalsOf(company.run('sales.admin', submitDispatchOrder, id));
  expect(refusals).toMatchObject([
    { code: 'FIRST_INSTALMENT_NOT_RECEIVED', facts: { contract: bad.number, scope: 'CUSTOMER', missing: '2373.00' } },
  ]);
  await company.sql(`delete from policy_version where key = 'service.instalmentScope'`);
  expect((await company.run('sales.admin', submitDispatchOrder, id)).status).toBe('SUBMITTED');
});

test('the gate can be told to warn or to be silent, and the event keeps the warning', async () => {
  const { id } = await givenDispatch(company, unpaid.contract);
  await company.decree(instalmentGateSetting, 'WARN');
  expect((await company.run('sales.admin', submitDispatchOrder, id)).status).toBe('SUBMITTED');
  const [row] = await company.sql(
    `select payload from domain_event where record_id = $1 and type = 'DispatchOrderSubmitted'`,
    [id],
  );
  expect(row!['payload']).toMatchObject({
    warnings: [{ code: 'FIRST_INSTALMENT_NOT_RECEIVED', setting: { value: 'WARN' } }],
  });
  await company.sql(`delete from policy_version where key = 'service.instalmentGate'`);
});

test('goods leave the store before people are sent', async () => {
  const inStore = await givenSale(company, { trade });
  await givenDeliveryIn(company, inStore, 'APPROVED');
  const { id } = await givenDispatch(company, inStore.contract);
  expect(await refusalsOf(company.run('sales.admin', submitDispatchOrder, id))).toMatchObject([
    { code: 'GOODS_NOT_OUT_OF_STORE', requirement: 'SVC-03', facts: { contract: inStore.contract.number } },
  ]);
});

test('only on a contract in force', async () => {
  const sealed = await givenContractIn(company, trade, 'SEALED');
  expect(await codesOf(givenDispatch(company, sealed))).toEqual(['SERVICE_CONTRACT_NOT_IN_FORCE']);
  const { id } = await givenDispatch(company, sale.contract);
  await company.sql(`update contract set status = 'TERMINATED' where id = $1`, [sale.contract.id]);
  expect(await codesOf(company.run('sales.admin', submitDispatchOrder, id))).toEqual(['SERVICE_CONTRACT_NOT_IN_FORCE']);
  await company.sql(`update contract set status = 'IN_EXECUTION' where id = $1`, [sale.contract.id]);
});

test('who issued it does not approve it; rejected it is a draft again, with the reason', async () => {
  const { id } = await bringDispatch(company, await givenDispatch(company, sale.contract), 'SUBMITTED');
  await expect(company.run('sales.admin', approveDispatchOrder, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await company.run('sales.manager', rejectDispatchOrder, id, { reason: '人员不足' })).toMatchObject({
    status: 'DRAFT',
    rejectedReason: '人员不足',
  });
  await company.run('sales.admin', submitDispatchOrder, id);
  expect(await company.run('sales.admin', withdrawDispatchOrder, id)).toMatchObject({
    status: 'DRAFT',
    rejectedReason: null,
  });
});

test('visits end after they begin and are not planned for the past', async () => {
  expect(
    await codesOf(givenDispatch(company, sale.contract, { plannedFrom: '2026-12-02', plannedTo: '2026-12-01' })),
  ).toEqual(['VISIT_DATES_IMPOSSIBLE']);
  const { id } = await bringDispatch(company, await givenDispatch(company, sale.contract), 'APPROVED');
  expect(
    await codesOf(
      company.run('service', scheduleDispatchOrder, id, {
        ...visit(company),
        plannedFrom: '2026-11-01',
        plannedTo: '2026-11-02',
      }),
    ),
  ).toEqual(['VISIT_DATES_IMPOSSIBLE']);
  await expect(
    company.run('service', scheduleDispatchOrder, id, { ...visit(company), engineerId: sale.contract.id }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await company.run('service', scheduleDispatchOrder, id, visit(company));
  expect(await codesOf(company.run('service', startDispatchOrder, id, { arrivedOn: '2026-11-21' }))).toEqual([
    'VISIT_DATES_IMPOSSIBLE',
  ]);
  expect(await codesOf(company.run('service', startDispatchOrder, id, { arrivedOn: '2026-11-19' }))).toEqual([
    'VISIT_DATES_IMPOSSIBLE',
  ]);
});

test('refused with a reason, nobody goes: its approval ends and its tasks leave the lists; taken up again it is a draft', async () => {
  const { id } = await bringDispatch(company, await givenDispatch(company, sale.contract), 'SUBMITTED');
  expect(await company.run('sales.manager', refuseDispatchOrder, id, { reason: '首期款未到' })).toMatchObject({
    status: 'REFUSED',
    refusedReason: '首期款未到',
  });
  expect((await company.find(Approval, { recordId: id })).status).toBe('WITHDRAWN');
  expect(await company.run('sales.admin', reopenDispatchOrder, id)).toMatchObject({
    status: 'DRAFT',
    refusedReason: null,
  });
  await bringDispatch(company, { id }, 'SCHEDULED');
  await company.run('sales.manager', refuseDispatchOrder, id, { reason: '客户现场未备妥' });
  expect(await company.orm.em.fork().count(Task, { recordId: id, status: 'OPEN' })).toBe(0);
  await expect(company.run('sales.manager', refuseDispatchOrder, draft.id, {})).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
});

test('a draft goes without trace; once it has its number it stays', async () => {
  const { id } = await givenDispatch(company, sale.contract);
  await company.remove('sales.admin', DispatchOrder, id);
  const numbered = await givenDispatch(company, sale.contract);
  await company.run('sales.admin', submitDispatchOrder, numbered.id);
  await company.run('sales.admin', withdrawDispatchOrder, numbered.id);
  expect(await codesOf(company.remove('sales.admin', DispatchOrder, numbered.id))).toEqual(['DISPATCH_NUMBER_GIVEN']);
});

test('it shows what has left and what has arrived, as it happens', async () => {
  const own = await givenSale(company, { trade });
  const { id } = await givenDispatch(company, own.contract);
  expect(await company.find(DispatchOrder, id)).toMatchObject({ shipmentState: 'NONE', arrivalState: 'NONE' });
  await givenDeliveryIn(company, own, 'LEFT_PLANT', ['4', '1']);
  expect(await company.find(DispatchOrder, id)).toMatchObject({ shipmentState: 'PART', arrivalState: 'NONE' });
  await givenDeliveryIn(company, own, 'CUSTOMER_SIGNED', ['6', '1']);
  expect(await company.find(DispatchOrder, id)).toMatchObject({ shipmentState: 'FULL', arrivalState: 'PART' });
});

test('only whose business it is sees it', async () => {
  const seenBy = (account: string) =>
    reaches(company.orm.em.fork(), recordOf(DispatchOrder), draft.id, company.as(account).caller);
  expect([await seenBy('sales1'), await seenBy('sales2')]).toEqual([true, false]);
  await expect(company.run('gate', startDispatchOrder, draft.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

const where = { company: () => company, id: () => draft.id, states: dispatchStates };
refusesOtherStates(submitDispatchOrder, { ...where, by: 'sales.admin' });
refusesOtherStates(approveDispatchOrder, { ...where, by: 'sales.manager' });
refusesOtherStates(rejectDispatchOrder, { ...where, by: 'sales.manager', input: { reason: '理由' } });
refusesOtherStates(refuseDispatchOrder, { ...where, by: 'sales.manager', input: { reason: '理由' } });
refusesOtherStates(reopenDispatchOrder, { ...where, by: 'sales.admin' });
refusesOtherStates(startDispatchOrder, { ...where, by: 'service' });
refusesOtherStates(acceptDispatchOrder, { ...where, by: 'service', input: acceptance });
test.each(dispatchStates.filter((state) => state !== 'APPROVED' && state !== 'SCHEDULED'))(
  'scheduleDispatchOrder is refused in the state %s',
  async (state) => {
    await company.sql(`update dispatch_order set status = $1 where id = $2`, [state, draft.id]);
    expect(await codesOf(company.run('service', scheduleDispatchOrder, draft.id, visit(company)))).toEqual([
      'WRONG_STATE',
    ]);
    await company.sql(`update dispatch_order set status = 'DRAFT' where id = $1`, [draft.id]);
  },
);
