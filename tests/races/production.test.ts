import { OrderReview } from '@tradewind/domain/order/order-review.ts';
import { answerOrderReview } from '@tradewind/domain/order/answer-order-review.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { ProductionNotice } from '@tradewind/domain/production/production-notice.ts';
import { ProductionNoticeLine } from '@tradewind/domain/production/production-notice-line.ts';
import { ProductionProblem } from '@tradewind/domain/production/production-problem.ts';
import { releaseProductionPlan } from '@tradewind/domain/production/release-plan.ts';
import { reportProgress } from '@tradewind/domain/production/report-progress.ts';
import { completeProductionPlan } from '@tradewind/domain/production/complete-plan.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenConfirmedOrder, givenOrderInReview, linesOfOrder, reviewers, yes } from '../given/order.ts';
import { givenNotice, givenPlan, givenReleasedPlan, givenSignedNotice } from '../given/production.ts';
import { tally } from './contracts.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const signed = () => givenContractIn(company, trade, 'SIGNED', { application: { instalments: onAccount } });
const confirmed = async () => givenConfirmedOrder(company, await signed());

test('all departments answer at the same moment: the review ends once, and has passed', async () => {
  const order = await givenOrderInReview(company, await signed());
  const outcomes = await Promise.allSettled(
    reviewers.map((who) => company.run(who, answerOrderReview, order.id, { answers: yes[who] })),
  );
  expect(tally(outcomes)).toEqual({ done: 4, refused: {} });
  expect((await company.find(SalesOrder, order.id)).status).toBe('PASSED');
  const review = await company.find(OrderReview, { order: order.id });
  expect((await company.events(review.id)).filter((each) => each === 'OrderReviewPassed')).toHaveLength(1);
});

test('one department answers twice at the same moment: the first counts', async () => {
  const order = await givenOrderInReview(company, await signed());
  const outcomes = await Promise.allSettled(
    ['YES', 'NO', 'YES'].map((answer) =>
      company.run('technical', answerOrderReview, order.id, {
        answers: [{ point: 'TECHNICAL_DEMANDS', answer, comment: '同时' }],
      }),
    ),
  );
  expect(tally(outcomes)).toEqual({ done: 1, refused: { APPROVAL_STEP_NOT_YOURS: 2 } });
});

test('two plans of one notice released at once: one is in force', async () => {
  const notice = await givenSignedNotice(company, await confirmed());
  const plans = [await givenPlan(company, notice), await givenPlan(company, notice), await givenPlan(company, notice)];
  const outcomes = await Promise.allSettled(
    plans.map((plan) => company.run('planner', releaseProductionPlan, plan.id)),
  );
  expect(tally(outcomes)).toEqual({ done: 1, refused: { PLAN_ALREADY_IN_FORCE: 2 } });
});

test('two notices take the rest of an order at once: one is made', async () => {
  const order = await confirmed();
  const [line] = await linesOfOrder(company, order.id);
  await givenNotice(company, order, { lines: [{ orderLineId: line!.id, quantity: '1' }] });
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() =>
      company.create('planner', ProductionNotice, {
        orderId: order.id,
        lines: [{ orderLineId: line!.id, quantity: '9' }],
      }),
    ),
  );
  expect(tally(outcomes)).toEqual({ done: 1, refused: { NOTICE_EXCEEDS_ORDER: 2 } });
  const lines = await company.orm.em.fork().find(ProductionNoticeLine, { orderLine: line!.id });
  expect(lines.reduce((total, each) => total + Number(each.quantity), 0)).toBe(10);
});

test('two plans of an order report at once: the order counts the pieces of both', async () => {
  const order = await confirmed();
  const [line] = await linesOfOrder(company, order.id);
  const plans = [];
  for (const quantity of ['4', '6'])
    plans.push(
      await givenPlan(
        company,
        await givenSignedNotice(company, order, { lines: [{ orderLineId: line!.id, quantity }] }),
      ),
    );
  for (const plan of plans) await company.run('planner', releaseProductionPlan, plan.id);
  const outcomes = await Promise.allSettled(
    plans.flatMap((plan) =>
      [1, 2].map((done) =>
        company.run('production', reportProgress, plan.id, {
          lines: [{ orderLineId: line!.id, done: String(done) }],
          problem: '同时',
        }),
      ),
    ),
  );
  expect(tally(outcomes)).toEqual({ done: 4, refused: {} });
  const notices = await company.orm.em.fork().find(ProductionNoticeLine, { orderLine: line!.id });
  expect(Number((await linesOfOrder(company, order.id))[0]!.producedQuantity)).toBe(
    notices.reduce((total, each) => total + Number(each.producedQuantity), 0),
  );
  expect((await company.find(SalesOrder, order.id)).openProblems).toBe(
    await company.orm.em.fork().count(ProductionProblem, { order: order.id, status: 'OPEN' }),
  );
});

test('a plan completed twice at once makes its pieces once', async () => {
  const order = await confirmed();
  const plan = await givenReleasedPlan(company, order);
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => company.run('production', completeProductionPlan, plan.id)),
  );
  expect(tally(outcomes)).toEqual({ done: 1, refused: { WRONG_STATE: 2 } });
  expect((await linesOfOrder(company, order.id)).map((each) => Number(each.producedQuantity))).toEqual([10, 2]);
});
