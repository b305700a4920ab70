import { Contract } from '@tradewind/domain/contract/contract.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { answerOrderReview } from '@tradewind/domain/order/answer-order-review.ts';
import { askToCancelOrder } from '@tradewind/domain/order/ask-to-cancel-order.ts';
import { cancelOrder } from '@tradewind/domain/order/cancel-order.ts';
import { changeOrder } from '@tradewind/domain/order/change-order.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { OrderChange } from '@tradewind/domain/order/order-change.ts';
import { OrderReviewAnswer } from '@tradewind/domain/order/order-review-answer.ts';
import { addShipped } from '@tradewind/domain/order/ship-progress.ts';
import { orderStates, SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { ProductionNotice } from '@tradewind/domain/production/production-notice.ts';
import { ProductionPlan } from '@tradewind/domain/production/production-plan.ts';
import { ProductionTask } from '@tradewind/domain/production/production-task.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, linesOfContract, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenConfirmedOrder, givenOrderInReview, linesOfOrder, yes } from '../given/order.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenOrderInProduction, givenReleasedPlan } from '../given/production.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';
import { stockOf } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let standing: SalesOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  standing = await givenConfirmedOrder(company, await signed());
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const signed = () => givenContractIn(company, trade, 'SIGNED', { application: { instalments: onAccount } });
const ordered = async (contract: { id: string }) =>
  (await linesOfContract(company, contract.id)).map((line) => Number(line.orderedQuantity));
const asked = async (order: { id: string }, round: number) =>
  (
    await company.orm.em
      .fork()
      .find(OrderReviewAnswer, { order: order.id, review: { round } }, { orderBy: { id: 'ASC' } })
  ).map((each) => each.point);

test('a changed order gives back what it took of the contract and is reviewed again for what the change touches', async () => {
  const contract = await signed();
  const order = await givenConfirmedOrder(company, contract);
  const [line] = await linesOfOrder(company, order.id);
  expect(await ordered(contract)).toEqual([10, 2]);
  const changed = await company.run('sales1', changeOrder, order.id, {
    reason: '客户减量',
    lines: [{ lineId: line!.id, quantity: '6' }],
  });
  expect(changed).toMatchObject({ status: 'IN_REVIEW', amount: '7458' });
  expect(await ordered(contract)).toEqual([0, 0]);
  expect(await asked(order, 2)).toEqual(['PRODUCTION_FEASIBLE', 'DELIVERY_DATE', 'LOGISTICS_FEASIBLE']);
  expect(await company.find(OrderChange, { order: order.id })).toMatchObject({
    state: 'CONFIRMED',
    reason: '客户减量',
    before: { lines: [{ quantity: '10' }, {}] },
    after: { lines: [{ quantity: '6' }, {}] },
  });
  await company.run('production', answerOrderReview, order.id, { answers: yes.production });
  await company.run('logistics', answerOrderReview, order.id, { answers: yes.logistics });
  await company.run('logistics', confirmOrder, order.id);
  expect(await ordered(contract)).toEqual([6, 2]);
  expect((await company.find(Contract, contract.id)).orderProgress).toBe('PART');
  expect(
    (await company.history(order.id)).find((each) => each.command === 'changeOrder' && each.action === 'STATE'),
  ).toMatchObject({ reason: '客户减量' });
  expect(await company.events(order.id)).toContain('SalesOrderChanged');
});

test('a change beyond the contract is a mismatch; nothing changed is no change; a line of another order is not changed', async () => {
  const order = await givenConfirmedOrder(company, await signed());
  const [line] = await linesOfOrder(company, order.id);
  await expect(
    company.run('sales1', changeOrder, order.id, { reason: 'x', lines: [{ lineId: line!.id, quantity: '10' }] }),
  ).rejects.toBeInstanceOf(Invalid);
  const [foreign] = await linesOfOrder(company, standing.id);
  await expect(
    company.run('sales1', changeOrder, order.id, { reason: 'x', lines: [{ lineId: foreign!.id, quantity: '3' }] }),
  ).rejects.toBeInstanceOf(Invalid);
  expect(
    await company.run('sales1', changeOrder, order.id, {
      reason: '客户加量',
      lines: [{ lineId: line!.id, quantity: '11' }],
    }),
  ).toMatchObject({ status: 'MISMATCH', differences: [{ line: 1, field: 'quantity', contract: '10', order: '11' }] });
});

test('what has begun to leave is not changed any more', async () => {
  const order = await givenConfirmedOrder(company, await signed());
  const [line] = await linesOfOrder(company, order.id);
  await company.doing('warehouse', (work) => addShipped(work, order.id, [{ orderLineId: line!.id, quantity: '1' }]));
  expect(
    await refusalsOf(company.run('sales1', changeOrder, order.id, { reason: 'x', deliveryOn: '2027-02-01' })),
  ).toMatchObject([{ code: 'ORDER_ALREADY_SHIPPED', facts: { shipped: '1' } }]);
});

test('a delivery that has not left is called off with the change: its goods are free', async () => {
  const { order, warehouse } = await givenSale(company, { trade, application: { instalments: onAccount } });
  const delivery = await givenDeliveryIn(company, { order, warehouse }, 'APPROVED');
  expect((await stockOf(company, warehouse, trade.bearing)).reserved).toBe('10');
  await company.run('sales1', changeOrder, order.id, { reason: '改期', deliveryOn: '2027-03-01' });
  expect(await company.find(DeliveryOrder, delivery.id)).toMatchObject({
    status: 'VOID',
    voidReason: expect.stringContaining('变更'),
  });
  expect((await stockOf(company, warehouse, trade.bearing)).reserved).toBe('0');
});

test('an order changed while it is made: the planner looks at notice and plan', async () => {
  const order = await givenConfirmedOrder(company, await signed());
  await givenOrderInProduction(company, order);
  const [line] = await linesOfOrder(company, order.id);
  expect(
    (
      await company.run('sales1', changeOrder, order.id, {
        reason: '改规格',
        lines: [{ lineId: line!.id, quantity: '9' }],
      })
    ).status,
  ).toBe('IN_REVIEW');
  expect(
    (await company.orm.em.fork().find(Task, { recordId: order.id, topic: 'production.adjust' })).map(
      (each) => each.role,
    ),
  ).toEqual(['PLANNER']);
});

test('the salesperson asks for a cancellation; the sales manager cancels, once production has begun with the cost', async () => {
  const contract = await signed();
  const order = await givenConfirmedOrder(company, contract);
  const plan = await givenReleasedPlan(company, order);
  await company.run('sales1', askToCancelOrder, order.id, { reason: '客户破产' });
  expect(
    (await company.orm.em.fork().find(Task, { recordId: order.id, topic: 'order.cancel', status: 'OPEN' })).map(
      (each) => each.role,
    ),
  ).toEqual(['SALES_MANAGER']);
  expect(await refusalsOf(company.run('sales.manager', cancelOrder, order.id, { reason: '客户破产' }))).toMatchObject([
    { code: 'CANCELLATION_COST_MISSING', requirement: 'ORD-13' },
  ]);
  expect(
    await company.run('sales.manager', cancelOrder, order.id, { reason: '客户破产', cost: '1250.50' }),
  ).toMatchObject({ status: 'CANCELLED', cancellationCost: '1250.50' });
  expect(await ordered(contract)).toEqual([0, 0]);
  expect((await company.find(ProductionPlan, plan.id)).status).toBe('CANCELLED');
  expect(await company.find(ProductionNotice, { order: order.id })).toMatchObject({
    status: 'WITHDRAWN',
    withdrawnReason: expect.stringContaining('取消'),
  });
  expect((await company.orm.em.fork().find(ProductionTask, { order: order.id })).map((each) => each.status)).toEqual([
    'CANCELLED',
    'CANCELLED',
    'CANCELLED',
  ]);
  expect(await company.orm.em.fork().count(Task, { recordId: order.id, status: 'OPEN', kind: 'ACTION' })).toBe(0);
});

test('a running review stops with its order', async () => {
  const order = await givenOrderInReview(company, await signed());
  await company.run('sales.manager', cancelOrder, order.id, { reason: '客户取消' });
  expect(await company.orm.em.fork().count(Task, { recordId: order.id, topic: 'order.review', status: 'OPEN' })).toBe(
    0,
  );
  expect(await codesOf(company.run('technical', answerOrderReview, order.id, { answers: yes.technical }))).toEqual([
    'WRONG_STATE',
  ]);
  expect((await company.find(SalesOrder, order.id)).cancelledReason).toBe('客户取消');
});

const at = (by: string, input: object) => ({
  company: () => company,
  id: () => standing.id,
  by,
  states: orderStates,
  input,
});
refusesOtherStates(changeOrder, at('sales1', { reason: 'x', deliveryOn: '2027-02-01' }));
refusesOtherStates(askToCancelOrder, at('sales1', { reason: 'x' }));
