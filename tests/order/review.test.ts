import { Deputy } from '@tradewind/domain/approval/deputy.ts';
import { ApprovalChain } from '@tradewind/domain/approval/approval-chain.ts';
import { escalateLateTasks } from '@tradewind/domain/approval/escalate-late-tasks.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { acceptReviewConditions } from '@tradewind/domain/order/accept-review-conditions.ts';
import { answerOrderReview } from '@tradewind/domain/order/answer-order-review.ts';
import { checkOrder } from '@tradewind/domain/order/check-order.ts';
import { logNegotiation } from '@tradewind/domain/order/log-negotiation.ts';
import { markLateOrders } from '@tradewind/domain/order/mark-late-orders.ts';
import { OrderNegotiation } from '@tradewind/domain/order/order-negotiation.ts';
import { OrderNotice } from '@tradewind/domain/order/order-notice.ts';
import { OrderReview } from '@tradewind/domain/order/order-review.ts';
import { OrderReviewAnswer } from '@tradewind/domain/order/order-review-answer.ts';
import { orderStates, SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { submitOrderReview } from '@tradewind/domain/order/submit-order-review.ts';
import { takeBackOrder } from '@tradewind/domain/order/take-back-order.ts';
import { tellCustomer } from '@tradewind/domain/order/tell-customer.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import {
  givenOrder,
  givenOrderInReview,
  givenPassedOrder,
  linesOfOrder,
  type Reviewer,
  reviewers,
  yes,
} from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let contract: Contract;
let standing: SalesOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  contract = await givenContractIn(company, trade, 'SIGNED');
  standing = await givenOrderInReview(company, contract, { lines: [await one()] });
});
afterEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** One bearing of the contract, which may be ordered in ones. */
async function one(overrides: object = {}) {
  const [line] = await linesOfContract(company, contract.id);
  return {
    contractLineId: line!.id,
    productId: line!.product.id,
    unitPrice: line!.unitPrice,
    quantity: '1',
    ...overrides,
  };
}
const inReview = async () => givenOrderInReview(company, contract, { lines: [await one()] });
const answersOf = (order: { id: string }, round: number) =>
  company.orm.em.fork().find(OrderReviewAnswer, { order: order.id, review: { round } }, { orderBy: { id: 'ASC' } });
const tasksOf = (order: { id: string }, topic: string, status = 'OPEN') =>
  company.orm.em.fork().find(Task, { recordId: order.id, topic, status: status as never }, { orderBy: { id: 'ASC' } });
const answer = (
  who: Reviewer,
  order: { id: string },
  overrides: Record<string, { answer: string; comment?: string }> = {},
) =>
  company.run(who, answerOrderReview, order.id, {
    answers: yes[who].map((each) => ({ ...each, ...overrides[each.point] })),
  });

test('the departments are called in at once, each with its points, its deadline and a task on its list', async () => {
  const order = await inReview();
  expect(order).toMatchObject({ status: 'IN_REVIEW', reviewRound: 1 });
  expect((await answersOf(order, 1)).map((each) => `${each.department} ${each.point}`)).toEqual([
    'PRODUCTION PRODUCTION_FEASIBLE',
    'TECHNICAL TECHNICAL_DEMANDS',
    'QUALITY QUALITY_STANDARD',
    'PRODUCTION DELIVERY_DATE',
    'LOGISTICS LOGISTICS_FEASIBLE',
  ]);
  const tasks = await tasksOf(order, 'order.review');
  expect(tasks.map((each) => each.role)).toEqual(['PRODUCTION', 'TECHNICAL', 'QUALITY', 'LOGISTICS']);
  // Friday nine o'clock and sixteen working hours: the end of Monday.
  expect(tasks[0]!.dueAt?.toISOString()).toBe('2026-11-23T10:00:00.000Z');
  expect(tasks[0]!.title).toContain('生产可行、交货期合理');
});

test('all yes: the review has passed, and the salesperson has to tell the customer', async () => {
  const order = await inReview();
  for (const who of reviewers) await answer(who, order);
  expect((await company.find(SalesOrder, order.id)).status).toBe('PASSED');
  expect(await tasksOf(order, 'order.review')).toEqual([]);
  expect((await tasksOf(order, 'order.tellReview')).map((each) => each.assignee?.id)).toEqual([
    company.person('sales1').id,
  ]);
  expect(
    await codesOf(
      company.run('sales1', tellCustomer, (await inReview()).id, { kind: 'REVIEW_RESULT', content: '太早' }),
    ),
  ).toEqual(['REVIEW_NOT_ENDED']);
  await company.run('sales1', tellCustomer, order.id, {
    kind: 'REVIEW_RESULT',
    content: '评审通过',
    contact: '李工',
    channel: 'PHONE',
  });
  expect(await tasksOf(order, 'order.tellReview')).toEqual([]);
  expect(await company.find(OrderReview, { order: order.id })).toMatchObject({
    status: 'PASSED',
    toldOn: '2026-11-20',
  });
  expect(await company.find(OrderNotice, { order: order.id, kind: 'REVIEW_RESULT' })).toMatchObject({
    contact: '李工',
    channel: 'PHONE',
    content: '评审通过',
  });
  expect(await company.events(order.id)).toEqual(
    expect.arrayContaining(['OrderReviewBegun', 'OrderReviewAnswered', 'CustomerToldOfOrder']),
  );
  expect(
    (await company.history(order.id)).filter((each) => each.action === 'STATE').map((each) => each.command),
  ).toEqual(['checkOrder', 'submitOrderReview', 'answerOrderReview']);
});

test('any no opens issues once all have answered; what was agreed with the customer is reviewed again only for that point', async () => {
  const order = await inReview();
  await answer('production', order, { DELIVERY_DATE: { answer: 'NO', comment: '产能已满' } });
  for (const who of ['technical', 'quality'] as const) await answer(who, order);
  expect((await company.find(SalesOrder, order.id)).status).toBe('IN_REVIEW');
  await answer('logistics', order);
  expect((await company.find(SalesOrder, order.id)).status).toBe('ISSUES_OPEN');
  await company.run('sales1', logNegotiation, order.id, {
    content: '客户同意分批',
    contact: '王总',
    talkedOn: '2026-11-19',
    outcome: 'CORRECTED',
  });
  expect(await company.find(OrderNegotiation, { order: order.id })).toMatchObject({
    outcome: 'CORRECTED',
    talkedOn: '2026-11-19',
  });
  await company.run('sales1', submitOrderReview, order.id, { reason: '客户同意分批' });
  expect((await answersOf(order, 2)).map((each) => each.point)).toEqual(['DELIVERY_DATE']);
  expect(await codesOf(answer('technical', order))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
  await company.run('production', answerOrderReview, order.id, {
    answers: [{ point: 'DELIVERY_DATE', answer: 'YES' }],
  });
  expect((await company.find(SalesOrder, order.id)).status).toBe('PASSED');
});

test('a condition is open until sales accepts it', async () => {
  const order = await inReview();
  await answer('logistics', order, { LOGISTICS_FEASIBLE: { answer: 'CONDITION', comment: '提前三日订舱' } });
  for (const who of ['production', 'technical', 'quality'] as const) await answer(who, order);
  expect((await company.find(SalesOrder, order.id)).status).toBe('ISSUES_OPEN');
  expect(await company.run('sales1', acceptReviewConditions, order.id, { opinion: '客户同意' })).toMatchObject({
    status: 'PASSED',
  });
  const [condition] = (await answersOf(order, 1)).filter((each) => each.answer === 'CONDITION');
  expect([condition!.acceptedBy?.id, condition!.acceptedAt]).toEqual([
    company.person('sales1').id,
    company.clock.now(),
  ]);
});

test('with a no left, accepting the conditions does not pass the review; without a condition there is nothing to accept', async () => {
  const order = await inReview();
  await answer('logistics', order, { LOGISTICS_FEASIBLE: { answer: 'CONDITION', comment: '拼柜' } });
  await answer('quality', order, { QUALITY_STANDARD: { answer: 'NO', comment: '标准不明' } });
  for (const who of ['production', 'technical'] as const) await answer(who, order);
  expect((await company.run('sales1', acceptReviewConditions, order.id)).status).toBe('ISSUES_OPEN');
  expect(await codesOf(company.run('sales1', acceptReviewConditions, order.id))).toEqual(['NO_CONDITION_OPEN']);
});

test('a no or a condition is explained; a point of another department, or answered already, is refused', async () => {
  const order = await inReview();
  await expect(
    company.run('technical', answerOrderReview, order.id, { answers: [{ point: 'TECHNICAL_DEMANDS', answer: 'NO' }] }),
  ).rejects.toBeInstanceOf(Invalid);
  expect(
    await refusalsOf(company.run('technical', answerOrderReview, order.id, { answers: yes.quality })),
  ).toMatchObject([{ code: 'REVIEW_POINT_NOT_YOURS', facts: { points: ['QUALITY_STANDARD'] } }]);
  await company.run('production', answerOrderReview, order.id, { answers: [yes.production[0]] });
  expect(
    await codesOf(company.run('production', answerOrderReview, order.id, { answers: [yes.production[0]] })),
  ).toEqual(['REVIEW_POINT_NOT_YOURS']);
  expect((await tasksOf(order, 'order.review')).map((each) => each.role)).toContain('PRODUCTION');
  await company.run('production', answerOrderReview, order.id, { answers: [yes.production[1]] });
  expect((await tasksOf(order, 'order.review')).map((each) => each.role)).not.toContain('PRODUCTION');
  expect(await refusalsOf(answer('production', order))).toMatchObject([
    { code: 'APPROVAL_STEP_NOT_YOURS', facts: { waitingFor: ['TECHNICAL', 'QUALITY', 'LOGISTICS'] } },
  ]);
});

test('an unclear quality standard fails the review', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenOrderInReview(company, of);
  await company.sql(`update contract set quality_standard = ' ' where id = $1`, [of.id]);
  expect(await refusalsOf(answer('quality', order))).toMatchObject([
    { code: 'QUALITY_STANDARD_UNCLEAR', requirement: 'QC-09', facts: { contract: of.number } },
  ]);
  await answer('quality', order, { QUALITY_STANDARD: { answer: 'NO', comment: '合同未写标准' } });
  for (const who of ['production', 'technical', 'logistics'] as const) await answer(who, order);
  expect((await company.find(SalesOrder, order.id)).status).toBe('ISSUES_OPEN');
});

test('an absent department is answered for by its deputy, who is written down', async () => {
  await company.create('quality', Deputy, {
    absenteeId: company.person('quality').id,
    deputyId: company.person('service').id,
    validFrom: '2026-11-20',
    validTo: '2026-11-20',
    reason: '出差',
  });
  const order = await inReview();
  await company.run('service', answerOrderReview, order.id, { answers: yes.quality });
  const [given] = (await answersOf(order, 1)).filter((each) => each.point === 'QUALITY_STANDARD');
  expect([given!.answeredBy?.id, given!.onBehalfOf?.id]).toEqual([
    company.person('service').id,
    company.person('quality').id,
  ]);
});

test('after sixteen working hours an answer is late and its task escalates to the sales manager', async () => {
  const order = await inReview();
  company.clock.set('2026-11-23T18:30:00+08:00');
  await markLateOrders(company.system());
  expect((await answersOf(order, 1)).every((each) => each.late)).toBe(true);
  await escalateLateTasks(company.system());
  expect(
    (await company.orm.em.fork().find(Task, { recordId: order.id, kind: 'ESCALATION' })).map((each) => each.role),
  ).toContain('SALES_MANAGER');
  await answer('technical', order);
  expect((await answersOf(order, 1)).find((each) => each.point === 'TECHNICAL_DEMANDS')).toMatchObject({
    answer: 'YES',
    late: true,
  });
});

test('an order taken back for changes is asked only for what changed', async () => {
  const order = await inReview();
  for (const who of ['production', 'technical', 'quality'] as const) await answer(who, order);
  expect(await company.run('sales1', takeBackOrder, order.id, { reason: '客户改规格' })).toMatchObject({
    status: 'DRAFT',
  });
  expect(await tasksOf(order, 'order.review')).toEqual([]);
  expect((await company.find(OrderReview, { order: order.id })).status).toBe('STOPPED');
  await company.update('sales1', SalesOrder, order.id, { requirements: '出口木箱，需熏蒸' });
  await company.run('sales1', checkOrder, order.id);
  await company.run('sales1', submitOrderReview, order.id);
  // Logistics had not answered; the new demands touch technical, quality and logistics.
  expect((await answersOf(order, 2)).map((each) => each.point)).toEqual([
    'TECHNICAL_DEMANDS',
    'QUALITY_STANDARD',
    'LOGISTICS_FEASIBLE',
  ]);
});

test('with issues open the order may be changed; what then differs from the contract is not reviewed', async () => {
  const order = await inReview();
  await answer('production', order, { DELIVERY_DATE: { answer: 'NO', comment: '产能已满' } });
  for (const who of ['technical', 'quality', 'logistics'] as const) await answer(who, order);
  await company.update('sales1', SalesOrder, order.id, { deliveryOn: '2027-02-28' });
  expect(await codesOf(company.run('sales1', submitOrderReview, order.id))).toEqual(['ORDER_DIFFERS_FROM_CONTRACT']);
  expect((await company.run('sales1', checkOrder, order.id)).status).toBe('MISMATCH');
  expect(
    (await company.run('sales1', logNegotiation, order.id, { content: '客户不接受', outcome: 'REJECTED' })).status,
  ).toBe('CANCELLED');
  expect(await company.events(order.id)).toEqual(expect.arrayContaining(['OrderNegotiated', 'SalesOrderCancelled']));
});

test('a talk is not dated tomorrow, and goes on without an outcome', async () => {
  const order = await givenOrder(company, contract, { lines: [await one({ unitPrice: '112' })] });
  await company.run('sales1', checkOrder, order.id);
  await expect(
    company.run('sales1', logNegotiation, order.id, { content: 'x', talkedOn: '2026-11-21' }),
  ).rejects.toBeInstanceOf(Invalid);
  expect((await company.run('sales1', logNegotiation, order.id, { content: '待客户回复' })).status).toBe('MISMATCH');
});

test('which departments are called in is data: another one gives its opinion, one left out is not asked', async () => {
  const chain = await company.find(ApprovalChain, { documentType: 'ORDER_REVIEW' });
  const steps = chain.steps;
  await company.sql('update approval_chain set steps = $1 where id = $2', [
    JSON.stringify([{ ...steps[0], roles: ['PLANNER', 'TECHNICAL', 'PURCHASER'] }]),
    chain.id,
  ]);
  try {
    const order = await inReview();
    expect((await answersOf(order, 1)).map((each) => `${each.department} ${each.point}`)).toEqual([
      'PLANNER PRODUCTION_FEASIBLE',
      'TECHNICAL TECHNICAL_DEMANDS',
      'PLANNER DELIVERY_DATE',
      'PURCHASER OTHER',
    ]);
  } finally {
    await company.sql('update approval_chain set steps = $1 where id = $2', [JSON.stringify(steps), chain.id]);
  }
});

test('nothing is reviewed under a contract that is not in force, or whose review after signing is open', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenOrder(company, of);
  await company.run('sales1', checkOrder, order.id);
  await company.sql(`update contract set review_after_signing = 'PENDING' where id = $1`, [of.id]);
  expect(await codesOf(company.run('sales1', submitOrderReview, order.id))).toEqual(['CONTRACT_REVIEW_NOT_PASSED']);
  await company.sql(`update contract set review_after_signing = 'NOT_REQUIRED', status = 'FULFILLED' where id = $1`, [
    of.id,
  ]);
  await company.sql(`update contract set status = 'FULFILLED' where id = $1`, [of.id]);
  expect(await codesOf(company.run('sales1', submitOrderReview, order.id))).toEqual(['NO_WRITTEN_CONTRACT']);
});

test('an order that passed needs no second review when nothing has changed', async () => {
  const order = await givenPassedOrder(company, contract, { lines: [await one()] });
  await company.sql(`update sales_order set status = 'CHECKED' where id = $1`, [order.id]);
  expect((await company.run('sales1', submitOrderReview, order.id)).status).toBe('PASSED');
  expect(await linesOfOrder(company, order.id)).toHaveLength(1);
});

const at = (by: string, input?: object) => ({
  company: () => company,
  id: () => standing.id,
  by,
  states: orderStates,
  ...(input ? { input } : {}),
});
refusesOtherStates(submitOrderReview, at('sales1'));
refusesOtherStates(answerOrderReview, at('technical', { answers: yes.technical }));
refusesOtherStates(acceptReviewConditions, at('sales1'));
refusesOtherStates(takeBackOrder, at('sales1', { reason: 'x' }));
refusesOtherStates(logNegotiation, at('sales1', { content: 'x' }));
refusesOtherStates(tellCustomer, at('sales1', { kind: 'OTHER', content: 'x' }));
