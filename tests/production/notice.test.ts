import { Approval } from '@tradewind/domain/approval/approval.ts';
import { Deputy } from '@tradewind/domain/approval/deputy.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { decideSupply } from '@tradewind/domain/order/decide-supply.ts';
import type { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { productionNoticeApproval } from '@tradewind/domain/production/approve-notice.ts';
import { assignProductionTask } from '@tradewind/domain/production/assign-production-task.ts';
import { finishProductionTask } from '@tradewind/domain/production/finish-production-task.ts';
import { ProductionNotice, productionNoticeStates } from '@tradewind/domain/production/production-notice.ts';
import { ProductionNoticeLine } from '@tradewind/domain/production/production-notice-line.ts';
import { ProductionPlan } from '@tradewind/domain/production/production-plan.ts';
import { ProductionTask, productionTaskStates } from '@tradewind/domain/production/production-task.ts';
import { revokeProductionNotice } from '@tradewind/domain/production/revoke-notice.ts';
import { submitProductionNotice } from '@tradewind/domain/production/submit-notice.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenConfirmedOrder, givenOrderInReview, givenPassedOrder, linesOfOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenNotice, givenReleasedPlan, givenSignedNotice } from '../given/production.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let order: SalesOrder;
let notice: ProductionNotice;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  order = await confirmed();
  notice = await givenSignedNotice(company, order);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const signed = (): Promise<Contract> =>
  givenContractIn(company, trade, 'SIGNED', { application: { instalments: onAccount } });
const confirmed = async () => givenConfirmedOrder(company, await signed());
const linesOf = (of: { id: string }) =>
  company.orm.em.fork().find(ProductionNoticeLine, { notice: of.id }, { orderBy: { position: 'ASC' } });

test('the planner draws it up from the order: what comes from production, wanted by the promised day', async () => {
  const of = await confirmed();
  const [, second] = await linesOfOrder(company, of.id);
  await company.run('planner', decideSupply, of.id, {
    supply: 'PRODUCTION',
    lines: [{ lineId: second!.id, supply: 'STOCK' }],
  });
  const draft = await company.create('planner', ProductionNotice, { orderId: of.id, packingDemands: '木箱' });
  expect(draft).toMatchObject({
    status: 'DRAFT',
    number: expect.stringMatching(/^DRAFT-/),
    requiredOn: '2027-01-31',
    packingDemands: '木箱',
  });
  expect((await linesOf(draft)).map((line) => [line.product?.id, Number(line.quantity), line.requiredOn])).toEqual([
    [trade.bearing.id, 10, '2027-01-31'],
  ]);
});

test('before the review has passed, or before it is decided where the goods come from, there is no notice', async () => {
  const open = await givenOrderInReview(company, await signed());
  expect(await refusalsOf(company.create('planner', ProductionNotice, { orderId: open.id }))).toMatchObject([
    { code: 'ORDER_REVIEW_NOT_PASSED', requirement: 'ORD-07' },
  ]);
  const passed = await givenPassedOrder(company, await signed());
  expect(await codesOf(company.create('planner', ProductionNotice, { orderId: passed.id }))).toEqual([
    'SUPPLY_NOT_DECIDED',
  ]);
  await company.run('planner', decideSupply, passed.id, { supply: 'PURCHASE' });
  expect(await codesOf(company.create('planner', ProductionNotice, { orderId: passed.id }))).toEqual([
    'NOTHING_TO_PRODUCE',
  ]);
  const [line] = await linesOfOrder(company, passed.id);
  expect(
    await codesOf(
      company.create('planner', ProductionNotice, {
        orderId: passed.id,
        lines: [{ orderLineId: line!.id, quantity: '1' }],
      }),
    ),
  ).toEqual(['LINE_NOT_FROM_PRODUCTION']);
});

test('notices together are never over more than was ordered; what one leaves the next takes', async () => {
  const of = await confirmed();
  const [first] = await linesOfOrder(company, of.id);
  await givenNotice(company, of, { lines: [{ orderLineId: first!.id, quantity: '4' }] });
  expect(
    await refusalsOf(givenNotice(company, of, { lines: [{ orderLineId: first!.id, quantity: '7' }] })),
  ).toMatchObject([{ code: 'NOTICE_EXCEEDS_ORDER', facts: { asked: '7', onOthers: '4', ordered: '10' } }]);
  expect((await linesOf(await givenNotice(company, of))).map((line) => Number(line.quantity))).toEqual([6, 2]);
  const [foreign] = await linesOfOrder(company, order.id);
  await expect(
    givenNotice(company, of, { lines: [{ orderLineId: foreign!.id, quantity: '1' }] }),
  ).rejects.toBeInstanceOf(Invalid);
});

test('the deputy general manager for sales signs it; design, material issue and making become tasks of their departments', async () => {
  const draft = await givenNotice(company, await confirmed());
  const submitted = await company.run('planner', submitProductionNotice, draft.id);
  expect(submitted).toMatchObject({ status: 'SUBMITTED', number: expect.stringMatching(/^PN-2026-\d{6}$/) });
  expect(
    await refusalsOf(company.remove('planner', ProductionNotice, (await givenNoticeBack(draft)).id)),
  ).toMatchObject([{ code: 'NOTICE_NUMBER_GIVEN' }]);
  await company.run('planner', submitProductionNotice, draft.id);
  expect(
    await company.run('sales.director', productionNoticeApproval.approve, draft.id, { opinion: '同意' }),
  ).toMatchObject({ status: 'APPROVED', approvedOn: '2026-11-20' });
  const tasks = await company.orm.em.fork().find(ProductionTask, { notice: draft.id }, { orderBy: { id: 'ASC' } });
  expect(tasks.map((each) => [each.kind, each.department, each.status])).toEqual([
    ['DESIGN', 'TECHNICAL', 'OPEN'],
    ['MATERIAL_ISSUE', 'WAREHOUSE', 'OPEN'],
    ['MAKING', 'PRODUCTION', 'OPEN'],
  ]);
  expect(
    (
      await company.orm.em
        .fork()
        .find(Task, { recordId: { $in: tasks.map((each) => each.id) } }, { orderBy: { id: 'ASC' } })
    ).map((each) => each.role),
  ).toEqual(['TECHNICAL', 'WAREHOUSE', 'PRODUCTION']);
  expect(await company.events(draft.id)).toEqual(
    expect.arrayContaining(['ProductionNoticeSubmitted', 'ProductionNoticeApproved']),
  );
});

/** Sent back by the deputy general manager, so that it is a draft with a number. */
async function givenNoticeBack(draft: ProductionNotice): Promise<ProductionNotice> {
  const back = await company.run('sales.director', productionNoticeApproval.reject, draft.id, {
    reason: '补充包装要求',
  });
  expect(back).toMatchObject({ status: 'DRAFT', rejectedReason: '补充包装要求' });
  return back;
}

test('what the order allows no more is not submitted: contract, review and quantities are weighed again', async () => {
  const contract = await signed();
  const of = await givenConfirmedOrder(company, contract);
  const draft = await givenNotice(company, of);
  await company.sql('update sales_order_line set quantity = 5 where order_id = $1 and quantity = 10', [of.id]);
  await company.sql(`update sales_order set status = 'ISSUES_OPEN' where id = $1`, [of.id]);
  await company.sql(`update contract set status = 'TERMINATED', review_after_signing = 'PENDING' where id = $1`, [
    contract.id,
  ]);
  expect(await codesOf(company.run('planner', submitProductionNotice, draft.id))).toEqual([
    'NO_WRITTEN_CONTRACT',
    'CONTRACT_REVIEW_NOT_PASSED',
    'ORDER_REVIEW_NOT_PASSED',
    'NOTICE_EXCEEDS_ORDER',
  ]);
  await company.sql('delete from production_notice_line where notice_id = $1', [draft.id]);
  expect(await codesOf(company.run('planner', submitProductionNotice, draft.id))).toContain('NOTHING_TO_PRODUCE');
});

test('a revoked notice ends its approval, its tasks and its plan, and its quantities are free again', async () => {
  const waiting = await givenNotice(company, await confirmed());
  await company.run('planner', submitProductionNotice, waiting.id);
  expect(await company.run('sales.director', revokeProductionNotice, waiting.id, { reason: '客户暂缓' })).toMatchObject(
    { status: 'WITHDRAWN', withdrawnReason: '客户暂缓' },
  );
  expect((await company.find(Approval, { recordId: waiting.id })).status).toBe('WITHDRAWN');
  const of = await confirmed();
  const plan = await givenReleasedPlan(company, of);
  await company.run('sales.director', revokeProductionNotice, plan.notice!.id, { reason: '改图纸' });
  expect((await company.find(ProductionPlan, plan.id)).status).toBe('CANCELLED');
  expect(
    (await company.orm.em.fork().find(ProductionTask, { notice: plan.notice!.id })).every(
      (each) => each.status === 'CANCELLED',
    ),
  ).toBe(true);
  expect(
    (await linesOf(await company.create('planner', ProductionNotice, { orderId: of.id }))).map((line) =>
      Number(line.quantity),
    ),
  ).toEqual([10, 2]);
  expect(
    (await company.history(plan.notice!.id)).find((each) => each.command === 'revokeProductionNotice'),
  ).toMatchObject({ reason: '改图纸' });
});

test('a department names who does its task; only it, that person and the manufacturing centre finish it', async () => {
  const own = await givenSignedNotice(company, await confirmed());
  const [design, material] = await company.orm.em
    .fork()
    .find(ProductionTask, { notice: own.id }, { orderBy: { id: 'ASC' } });
  expect(await refusalsOf(company.run('technical', finishProductionTask, material!.id))).toMatchObject([
    { code: 'PRODUCTION_TASK_NOT_YOURS', facts: { department: 'WAREHOUSE' } },
  ]);
  await company.run('technical', assignProductionTask, design!.id, {
    responsibleId: company.person('technical').id,
    dueOn: '2026-11-25',
  });
  expect(
    (await company.orm.em.fork().find(Task, { recordId: design!.id, status: 'OPEN' })).map((each) => [
      each.assignee?.id,
      each.dueAt?.toISOString(),
    ]),
  ).toEqual([[company.person('technical').id, '2026-11-25T10:00:00.000Z']]);
  expect(await company.run('technical', finishProductionTask, design!.id, { remark: '图纸下发' })).toMatchObject({
    status: 'DONE',
    doneOn: '2026-11-20',
    remark: '图纸下发',
  });
  expect(await company.orm.em.fork().count(Task, { recordId: design!.id, status: 'OPEN' })).toBe(0);
  await expect(
    company.run('production', assignProductionTask, material!.id, { responsibleId: design!.id }),
  ).rejects.toBeInstanceOf(Invalid);
  await company.create('warehouse', Deputy, {
    absenteeId: company.person('warehouse').id,
    deputyId: company.person('technical').id,
    validFrom: '2026-11-20',
    validTo: '2026-11-20',
    reason: '休假',
  });
  await company.run('technical', assignProductionTask, material!.id, {
    responsibleId: company.person('warehouse').id,
  });
  expect((await company.run('production', finishProductionTask, material!.id)).status).toBe('DONE');
  expect(await company.events(design!.id)).toEqual(
    expect.arrayContaining(['ProductionTaskAssigned', 'ProductionTaskDone']),
  );
});

const at = (by: string, input?: object) => ({
  company: () => company,
  id: () => notice.id,
  by,
  states: productionNoticeStates,
  ...(input ? { input } : {}),
});
refusesOtherStates(submitProductionNotice, at('planner'));
refusesOtherStates(productionNoticeApproval.approve, at('sales.director'));
refusesOtherStates(productionNoticeApproval.reject, at('sales.director', { reason: 'x' }));
refusesOtherStates(productionNoticeApproval.withdraw, at('planner'));
refusesOtherStates(revokeProductionNotice, at('sales.director', { reason: 'x' }));
test.each(productionTaskStates.filter((state) => state !== 'OPEN'))(
  'a task in the state %s is neither assigned nor finished',
  async (state) => {
    const [task] = await company.orm.em.fork().find(ProductionTask, { notice: notice.id, kind: 'MAKING' });
    await company.sql('update production_task set status = $1 where id = $2', [state, task!.id]);
    expect(await codesOf(company.run('production', finishProductionTask, task!.id))).toEqual(['WRONG_STATE']);
    expect(
      await codesOf(
        company.run('production', assignProductionTask, task!.id, { responsibleId: company.person('production').id }),
      ),
    ).toEqual(['WRONG_STATE']);
  },
);
