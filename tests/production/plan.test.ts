import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { DomainEventRow } from '@tradewind/domain/kernel/domain-event.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { acceptLatePlan } from '@tradewind/domain/production/accept-late-plan.ts';
import { closeProductionProblem } from '@tradewind/domain/production/close-problem.ts';
import { completeProductionPlan } from '@tradewind/domain/production/complete-plan.ts';
import { ProductionNotice } from '@tradewind/domain/production/production-notice.ts';
import { ProductionPlan, productionPlanStates } from '@tradewind/domain/production/production-plan.ts';
import { ProductionProblem } from '@tradewind/domain/production/production-problem.ts';
import { ProductionProgress } from '@tradewind/domain/production/production-progress.ts';
import { ProductionStep } from '@tradewind/domain/production/production-step.ts';
import { releaseProductionPlan } from '@tradewind/domain/production/release-plan.ts';
import { replanProduction } from '@tradewind/domain/production/replan-production.ts';
import { reportProgress } from '@tradewind/domain/production/report-progress.ts';
import { bufferDays, noticeRequired } from '@tradewind/domain/production/settings.ts';
import { watchProduction } from '@tradewind/domain/production/watch-production.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decideSupply } from '@tradewind/domain/order/decide-supply.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenConfirmedOrder, givenOrder, linesOfOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenNotice, givenPlan, givenReleasedPlan, givenSignedNotice, stepsOf } from '../given/production.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let standing: ProductionPlan;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  standing = await givenReleasedPlan(company, await confirmed());
});
afterEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

const signed = (terms: object[] = onAccount): Promise<Contract> =>
  givenContractIn(company, trade, 'SIGNED', { application: { instalments: terms } });
const confirmed = async () => givenConfirmedOrder(company, await signed());
const orderOf = (plan: ProductionPlan) => company.find(SalesOrder, plan.order.id);
const stepsIn = (plan: { id: string }) =>
  company.orm.em.fork().find(ProductionStep, { plan: plan.id }, { orderBy: { position: 'ASC' } });
const alerts = (orderId: string) =>
  company.orm.em.fork().find(Task, { recordId: orderId, topic: 'production.slip' }, { orderBy: { id: 'ASC' } });

test('a plan finishes with its last operation and its buffer; the buffer is the policy’s unless it has its own', async () => {
  const notice = await givenSignedNotice(company, await confirmed());
  const plan = await givenPlan(company, notice);
  expect(plan).toMatchObject({
    status: 'DRAFT',
    number: expect.stringMatching(/^PP-2026-\d{6}$/),
    revision: 1,
    bufferDays: 2,
    computedFinishOn: '2026-12-13',
    promisedOn: '2027-01-31',
  });
  expect((await company.update('planner', ProductionPlan, plan.id, { bufferDays: 7 })).computedFinishOn).toBe(
    '2026-12-18',
  );
  await company.decree(bufferDays, 4);
  expect((await givenPlan(company, notice)).computedFinishOn).toBe('2026-12-15');
  await company.decree(bufferDays, 2);
  await expect(
    givenPlan(company, notice, { steps: [{ ...stepsOf(company)[0], finishesOn: '2026-11-01' }] }),
  ).rejects.toBeInstanceOf(Invalid);
  await expect(givenPlan(company, notice, { orderId: standing.order.id })).rejects.toBeInstanceOf(Invalid);
});

test('without person or dates, or without operations, a plan is not released; each is named', async () => {
  const notice = await givenSignedNotice(company, await confirmed());
  const plan = await givenPlan(company, notice, {
    steps: [stepsOf(company)[0], { operation: '热处理', startsOn: '2026-11-30' }],
  });
  expect(await refusalsOf(company.run('planner', releaseProductionPlan, plan.id))).toMatchObject([
    {
      code: 'PLAN_STEP_INCOMPLETE',
      requirement: 'PROD-04',
      facts: { steps: ['热处理 缺责任人、完成日'], stepsEn: ['热处理: person, finish missing'] },
    },
  ]);
  expect(
    await codesOf(company.run('planner', releaseProductionPlan, (await givenPlan(company, notice, { steps: [] })).id)),
  ).toEqual(['PLAN_STEP_INCOMPLETE']);
});

test('the released plan takes order and notice into production', async () => {
  const order = await confirmed();
  const plan = await givenReleasedPlan(company, order);
  expect(plan).toMatchObject({
    status: 'RELEASED',
    releasedOn: '2026-11-20',
    progressDueOn: '2026-11-27',
    expectedFinishOn: '2026-12-13',
  });
  expect(await company.find(SalesOrder, order.id)).toMatchObject({
    status: 'IN_PRODUCTION',
    productionStartedOn: '2026-11-20',
    expectedFinishOn: '2026-12-13',
  });
  expect((await company.find(ProductionNotice, plan.notice!.id)).status).toBe('IN_PLAN');
  expect(await company.events(plan.id)).toContain('ProductionPlanReleased');
  expect(await company.events(order.id)).toContain('ProductionStarted');
});

test('nothing is scheduled without signed notice, advance, or beyond what is ordered', async () => {
  const order = await givenConfirmedOrder(
    company,
    await signed([
      { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
      { kind: 'BALANCE', percent: '70', trigger: 'SIGN_OFF', days: 30 },
    ]),
  );
  const plan = await givenPlan(company, await givenNotice(company, order));
  expect(await codesOf(company.run('planner', releaseProductionPlan, plan.id))).toEqual([
    'PRODUCTION_NOTICE_NOT_APPROVED',
    'ADVANCE_NOT_RECEIVED',
  ]);
  await company.sql('update sales_order_line set quantity = 1 where order_id = $1', [order.id]);
  expect(await codesOf(company.run('planner', releaseProductionPlan, plan.id))).toContain('NOTICE_EXCEEDS_ORDER');
  await company.sql(`update sales_order set status = 'MISMATCH' where id = $1`, [order.id]);
  expect(await codesOf(company.run('planner', releaseProductionPlan, plan.id))).toEqual(
    expect.arrayContaining(['ORDER_REVIEW_NOT_PASSED', 'ORDER_NOT_IN_PRODUCTION']),
  );
});

test('where no notice is asked for, a plan stands on its order alone', async () => {
  const order = await confirmed();
  await company.run('planner', decideSupply, order.id, { supply: 'PRODUCTION' });
  const plan = await company.create('planner', ProductionPlan, { orderId: order.id, steps: stepsOf(company) });
  expect(await codesOf(company.run('planner', releaseProductionPlan, plan.id))).toEqual([
    'PRODUCTION_NOTICE_NOT_APPROVED',
  ]);
  await company.decree(noticeRequired, false);
  expect((await company.run('planner', releaseProductionPlan, plan.id)).status).toBe('RELEASED');
  await company.decree(noticeRequired, true);
  await company.run('production', completeProductionPlan, plan.id);
  expect((await linesOfOrder(company, order.id)).map((line) => Number(line.producedQuantity))).toEqual([10, 2]);
});

test('a finish after the promised day waits for sales; clashes of people and machines are shown', async () => {
  const order = await confirmed();
  const late = [
    {
      operation: '磨削',
      startsOn: '2026-11-23',
      finishesOn: '2027-02-08',
      responsibleId: company.person('production').id,
      equipment: ' 锯床 1',
    },
  ];
  const plan = await givenPlan(company, await givenSignedNotice(company, order), { steps: late });
  expect(plan.conflicts).toMatchObject(
    expect.arrayContaining(
      [
        { kind: 'STAFF', operation: '磨削', plan: standing.number, from: '2026-11-23', to: '2026-11-27' },
        { kind: 'EQUIPMENT', operation: '磨削', plan: standing.number },
      ].map((each) => expect.objectContaining(each)),
    ),
  );
  expect(
    (await company.orm.em.fork().find(Task, { recordId: plan.id, topic: 'production.acceptLate', status: 'OPEN' })).map(
      (each) => each.assignee?.id,
    ),
  ).toEqual([company.person('sales1').id]);
  expect(await refusalsOf(company.run('planner', releaseProductionPlan, plan.id))).toMatchObject([
    {
      code: 'PLAN_FINISH_AFTER_PROMISE',
      requirement: 'PROD-05',
      facts: { finish: '2027-02-10', promised: '2027-01-31', days: 10 },
    },
  ]);
  expect(await company.run('sales1', acceptLatePlan, plan.id, { reason: '客户同意' })).toMatchObject({
    lateAcceptedFinishOn: '2027-02-10',
    lateReason: '客户同意',
  });
  expect(await codesOf(company.run('sales1', acceptLatePlan, plan.id, { reason: '再次' }))).toEqual([
    'PLAN_IS_NOT_LATE',
  ]);
  await company.run('planner', releaseProductionPlan, plan.id);
  expect(await alerts(order.id)).toHaveLength(3);
});

test('one plan a notice is in force: another is refused until the first is re-planned; the new version takes over what is not done', async () => {
  const first = await givenReleasedPlan(company, await confirmed());
  const notice = await company.find(ProductionNotice, first.notice!.id);
  const second = await givenPlan(company, notice);
  expect(await refusalsOf(company.run('planner', releaseProductionPlan, second.id))).toMatchObject([
    { code: 'PLAN_ALREADY_IN_FORCE', facts: { plan: `${first.number}/1` } },
  ]);
  const [done] = await stepsIn(first);
  await company.run('production', reportProgress, first.id, { percentDone: '30', stepsDone: [done!.id] });
  expect(
    (await company.run('planner', replanProduction, first.id, { cause: 'ACCIDENT', reason: '机床故障' })).status,
  ).toBe('REPLANNED');
  const next = await company.find(ProductionPlan, { replaces: first.id });
  expect(next).toMatchObject({
    status: 'DRAFT',
    number: first.number,
    revision: 2,
    replanCause: 'ACCIDENT',
    replanReason: '机床故障',
  });
  expect((await stepsIn(next)).map((each) => each.operation)).toEqual(['磨削']);
  expect((await company.run('planner', releaseProductionPlan, next.id)).status).toBe('RELEASED');
  expect(
    (await company.history(first.id)).find((each) => each.command === 'replanProduction' && each.action === 'STATE'),
  ).toMatchObject({ reason: '机床故障' });
});

test('progress is entered at intervals: quantities on the order, the next day, a task for sales to pass it on', async () => {
  const order = await confirmed();
  const plan = await givenReleasedPlan(company, order);
  const [first, second] = await linesOfOrder(company, order.id);
  await expect(company.run('production', reportProgress, plan.id, {})).rejects.toBeInstanceOf(Invalid);
  expect(
    await refusalsOf(
      company.run('production', reportProgress, plan.id, { lines: [{ orderLineId: first!.id, done: '11' }] }),
    ),
  ).toMatchObject([{ code: 'PRODUCED_MORE_THAN_PLANNED', facts: { done: '11', planned: '10' } }]);
  company.clock.set('2026-11-25T09:00:00+08:00');
  expect(
    await company.run('production', reportProgress, plan.id, {
      lines: [
        { orderLineId: first!.id, done: '6' },
        { orderLineId: second!.id, done: '1' },
      ],
    }),
  ).toMatchObject({ status: 'IN_PROGRESS', percentDone: '58.3333', progressDueOn: '2026-12-02' });
  const produced = async () => (await linesOfOrder(company, order.id)).map((line) => Number(line.producedQuantity));
  expect(await produced()).toEqual([6, 1]);
  await company.run('production', reportProgress, plan.id, { lines: [{ orderLineId: first!.id, done: '5' }] });
  expect(await produced()).toEqual([5, 1]);
  expect(
    (await company.orm.em.fork().find(Task, { recordId: order.id, topic: 'order.tellProgress', status: 'OPEN' })).map(
      (each) => each.assignee?.id,
    ),
  ).toEqual([company.person('sales1').id]);
  expect(await company.find(ProductionProgress, { plan: plan.id }, [])).toMatchObject({
    reportedOn: '2026-11-25',
    late: false,
    slipDays: 0,
  });
  await expect(
    company.run('production', reportProgress, plan.id, {
      percentDone: '1',
      lines: [{ orderLineId: (await linesOfOrder(company, standing.order.id))[0]!.id, done: '1' }],
    }),
  ).rejects.toBeInstanceOf(Invalid);
  await expect(
    company.run('production', reportProgress, plan.id, {
      percentDone: '1',
      stepsDone: [(await stepsIn(standing))[0]!.id],
    }),
  ).rejects.toBeInstanceOf(Invalid);
});

test('a slip beyond the promised day alerts salesperson, merchandiser and sales manager the same day, each finish once', async () => {
  const order = await confirmed();
  const plan = await givenReleasedPlan(company, order);
  const slipped = await company.run('production', reportProgress, plan.id, {
    percentDone: '40',
    expectedFinishOn: '2027-02-03',
    problem: '缺料',
  });
  expect(slipped).toMatchObject({ status: 'DELAYED', expectedFinishOn: '2027-02-03' });
  expect((await alerts(order.id)).map((each) => [each.kind, each.assignee?.id ?? each.role])).toEqual([
    ['REMINDER', company.person('sales1').id],
    ['REMINDER', company.person('logistics').id],
    ['REMINDER', 'SALES_MANAGER'],
  ]);
  expect(await company.find(DomainEventRow, { type: 'ProductionSlipped', recordId: plan.id })).toMatchObject({
    payload: { days: 3, promisedOn: '2027-01-31', expectedFinishOn: '2027-02-03' },
  });
  expect(await company.find(SalesOrder, order.id)).toMatchObject({ expectedFinishOn: '2027-02-03', openProblems: 1 });
  await company.run('production', reportProgress, plan.id, { percentDone: '41' });
  expect(await alerts(order.id)).toHaveLength(3);
  expect(
    (await company.run('production', reportProgress, plan.id, { percentDone: '60', expectedFinishOn: '2027-01-20' }))
      .status,
  ).toBe('IN_PROGRESS');
});

test('a key customer’s order is followed more closely, and the contract administrator hears of a slip too', async () => {
  await company.sql(`update customer set tier = 'KEY' where id = $1`, [trade.customer.id]);
  expect((await company.find(Customer, trade.customer.id)).tier).toBe('KEY');
  const order = await confirmed();
  await company.sql(`update customer set tier = 'GENERAL' where id = $1`, [trade.customer.id]);
  expect(order.closeTracking).toBe(true);
  const plan = await givenReleasedPlan(company, order);
  expect(plan.progressDueOn).toBe('2026-11-23');
  await company.run('production', reportProgress, plan.id, { percentDone: '10', expectedFinishOn: '2027-03-01' });
  expect((await alerts(order.id)).map((each) => each.role).filter(Boolean)).toEqual([
    'SALES_MANAGER',
    'CONTRACT_ADMIN',
  ]);
});

test('an order under a special contract is followed closely whoever the customer is', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED', { specialContract: true });
  expect((await givenOrder(company, contract)).closeTracking).toBe(true);
});

test('every day missing entries are asked for, and a finish that has passed is a delay', async () => {
  const order = await confirmed();
  const plan = await givenReleasedPlan(company, order);
  company.clock.set('2026-11-28T06:30:00+08:00');
  await watchProduction(company.system());
  await watchProduction(company.system());
  const reminders = () => company.orm.em.fork().find(Task, { recordId: plan.id, topic: 'production.progress' });
  expect((await reminders()).map((each) => [each.role, each.status])).toEqual([['PRODUCTION', 'OPEN']]);
  company.clock.set('2027-02-02T06:30:00+08:00');
  await watchProduction(company.system());
  expect(await company.find(ProductionPlan, plan.id)).toMatchObject({
    status: 'DELAYED',
    expectedFinishOn: '2027-02-02',
  });
  expect(await alerts(order.id)).toHaveLength(3);
  await company.run('production', reportProgress, plan.id, { percentDone: '90', expectedFinishOn: '2027-02-05' });
  expect((await reminders()).map((each) => each.status)).toEqual(['DONE']);
  expect((await company.find(ProductionProgress, { plan: plan.id })).late).toBe(true);
});

test('with its last plan completed the order is ready', async () => {
  const order = await confirmed();
  const plan = await givenReleasedPlan(company, order);
  expect(await company.run('production', completeProductionPlan, plan.id)).toMatchObject({
    status: 'COMPLETED',
    completedOn: '2026-11-20',
    percentDone: '100',
  });
  expect(await company.find(SalesOrder, order.id)).toMatchObject({ status: 'READY', readyOn: '2026-11-20' });
  expect((await linesOfOrder(company, order.id)).map((line) => Number(line.producedQuantity))).toEqual([10, 2]);
  expect((await company.find(ProductionNotice, plan.notice!.id)).status).toBe('DONE');
  expect((await stepsIn(plan)).every((each) => each.doneOn)).toBe(true);
  expect(await company.events(order.id)).toContain('ProductionFinished');
});

test('two notices share an order: each plan counts its own pieces, the order is ready with the second', async () => {
  const order = await confirmed();
  const [first] = await linesOfOrder(company, order.id);
  const half = await givenSignedNotice(company, order, { lines: [{ orderLineId: first!.id, quantity: '4' }] });
  const rest = await givenSignedNotice(company, order);
  const [a, b] = [await givenPlan(company, half), await givenPlan(company, rest)];
  for (const plan of [a, b]) await company.run('planner', releaseProductionPlan, plan.id);
  await company.run('production', reportProgress, b.id, { lines: [{ orderLineId: first!.id, done: '5' }] });
  await company.run('production', completeProductionPlan, a.id);
  expect((await linesOfOrder(company, order.id)).map((line) => Number(line.producedQuantity))).toEqual([9, 0]);
  expect((await orderOf(a)).status).toBe('IN_PRODUCTION');
  await company.run('production', completeProductionPlan, b.id);
  expect((await linesOfOrder(company, order.id)).map((line) => Number(line.producedQuantity))).toEqual([10, 2]);
  expect((await orderOf(b)).status).toBe('READY');
});

test('a problem is found, has cause and action, and is closed; the order counts what is open', async () => {
  const order = await orderOf(standing);
  const problem = await company.create('quality', ProductionProblem, {
    orderId: order.id,
    planId: standing.id,
    problem: '硬度不足',
  });
  expect(problem).toMatchObject({ status: 'OPEN', foundOn: '2026-11-20' });
  expect((await company.find(SalesOrder, order.id)).openProblems).toBe(1);
  await company.update('production', ProductionProblem, problem.id, { cause: '回火温度偏低' });
  expect(
    await company.run('production', closeProductionProblem, problem.id, { cause: '回火温度偏低', action: '重新回火' }),
  ).toMatchObject({ status: 'CLOSED', closedOn: '2026-11-20', action: '重新回火' });
  expect((await company.find(SalesOrder, order.id)).openProblems).toBe(0);
  expect(
    await company.orm.em
      .fork()
      .count(Task, { recordId: problem.order.id, topic: 'production.problem', status: 'OPEN' }),
  ).toBe(0);
  expect(
    await codesOf(company.run('production', closeProductionProblem, problem.id, { cause: 'x', action: 'x' })),
  ).toEqual(['WRONG_STATE']);
  expect(await codesOf(company.update('production', ProductionProblem, problem.id, { cause: 'x' }))).toEqual([
    'NOT_EDITABLE',
  ]);
  await expect(
    company.create('quality', ProductionProblem, { orderId: order.id, problem: 'x', foundOn: '2026-11-21' }),
  ).rejects.toBeInstanceOf(Invalid);
});

const at = (by: string, input?: object) => ({
  company: () => company,
  id: () => standing.id,
  by,
  states: productionPlanStates,
  ...(input ? { input } : {}),
});
refusesOtherStates(releaseProductionPlan, at('planner'));
refusesOtherStates(acceptLatePlan, at('sales1', { reason: 'x' }));
refusesOtherStates(reportProgress, at('production', { percentDone: '1' }));
refusesOtherStates(replanProduction, at('planner', { cause: 'OTHER', reason: 'x' }));
refusesOtherStates(completeProductionPlan, at('production'));
