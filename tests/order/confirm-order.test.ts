import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { acknowledgeOrder } from '@tradewind/domain/order/acknowledge-order.ts';
import { assignMerchandiser } from '@tradewind/domain/order/assign-merchandiser.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { decideSupply } from '@tradewind/domain/order/decide-supply.ts';
import { markLateOrders } from '@tradewind/domain/order/mark-late-orders.ts';
import { OrderNotice } from '@tradewind/domain/order/order-notice.ts';
import { orderStates, SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { orderAckHours } from '@tradewind/domain/order/settings.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenOrder, givenOrderInReview, givenPassedOrder, linesOfOrder } from '../given/order.ts';
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
  standing = await givenOrder(company, contract, { lines: [await one()] });
});
afterEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

async function one() {
  const [line] = await linesOfContract(company, contract.id);
  return { contractLineId: line!.id, productId: line!.product.id, unitPrice: line!.unitPrice, quantity: '1' };
}
const ackTasks = (order: { id: string }) =>
  company.orm.em.fork().find(Task, { recordId: order.id, topic: 'order.acknowledge', status: 'OPEN' });

test('the receipt of an order is acknowledged inside the limit, once', async () => {
  const order = await givenOrder(company, contract, { lines: [await one()] });
  expect(order).toMatchObject({ acknowledgement: 'WAITING', ackDueAt: new Date('2026-11-21T09:00:00+08:00') });
  expect((await ackTasks(order)).map((each) => each.assignee?.id)).toEqual([company.person('sales1').id]);
  expect(
    await company.run('sales1', acknowledgeOrder, order.id, { contact: '采购部', channel: 'PHONE' }),
  ).toMatchObject({ acknowledgement: 'ON_TIME', status: 'DRAFT' });
  expect(await ackTasks(order)).toEqual([]);
  expect(await company.find(OrderNotice, { order: order.id })).toMatchObject({
    kind: 'ACKNOWLEDGEMENT',
    channel: 'PHONE',
    toldOn: '2026-11-20',
  });
  expect(await codesOf(company.run('sales1', acknowledgeOrder, order.id))).toEqual(['ORDER_ALREADY_ACKNOWLEDGED']);
  expect(await company.events(order.id)).toContain('SalesOrderAcknowledged');
});

test('after the limit it is late, whether or not somebody acknowledges it then', async () => {
  const order = await givenOrder(company, contract, { lines: [await one()], receivedAt: '2026-11-19T10:00:00+08:00' });
  company.clock.set('2026-11-20T10:00:01+08:00');
  await markLateOrders(company.system());
  expect((await company.find(SalesOrder, order.id)).acknowledgement).toBe('LATE');
  expect((await company.run('sales1', acknowledgeOrder, order.id)).acknowledgement).toBe('LATE');
  const unseen = await givenOrder(company, contract, { lines: [await one()], receivedAt: '2026-11-18T10:00:00+08:00' });
  expect((await company.run('sales1', acknowledgeOrder, unseen.id)).acknowledgement).toBe('LATE');
});

test('the limit is the policy’s, and an order has not come in tomorrow', async () => {
  await company.decree(orderAckHours, 4);
  expect((await givenOrder(company, contract, { lines: [await one()] })).ackDueAt).toEqual(
    new Date('2026-11-20T13:00:00+08:00'),
  );
  await company.decree(orderAckHours, 24);
  await expect(
    givenOrder(company, contract, { lines: [await one()], receivedAt: '2026-11-21T10:00:00+08:00' }),
  ).rejects.toBeInstanceOf(Invalid);
});

test('the written confirmation has number, day, product, quantity, price and delivery date', async () => {
  const order = await givenPassedOrder(company, contract, { lines: [await one()] });
  const done = await company.run('logistics', confirmOrder, order.id, {
    contact: '王总',
    channel: 'LETTER',
    content: '附盖章件',
  });
  expect(done).toMatchObject({ confirmedOn: '2026-11-20', confirmationNumber: expect.stringMatching(/^OC-/) });
  const notice = await company.find(OrderNotice, { order: order.id, kind: 'CONFIRMATION' });
  expect(notice).toMatchObject({ contact: '王总', channel: 'LETTER' });
  expect(notice.content).toBe(`${done.confirmationNumber}：${trade.bearing.code} × 1 @ 113 CNY，2027-01-31。附盖章件`);
});

test('before the review has passed nothing is confirmed; who has to answer is named', async () => {
  const order = await givenOrderInReview(company, contract, { lines: [await one()] });
  expect(await refusalsOf(company.run('logistics', confirmOrder, order.id))).toMatchObject([
    {
      code: 'ORDER_REVIEW_NOT_PASSED',
      requirement: 'ORD-07',
      facts: { state: 'IN_REVIEW', waitingFor: ['PRODUCTION', 'TECHNICAL', 'QUALITY', 'LOGISTICS'] },
    },
  ]);
});

test('an order has a merchandiser: one named before, or the merchandiser who confirms it', async () => {
  const order = await givenPassedOrder(company, contract, { lines: [await one()] });
  expect(await refusalsOf(company.run('sales.manager', confirmOrder, order.id))).toMatchObject([
    { code: 'ORDER_MERCHANDISER_MISSING', requirement: 'ORD-10' },
  ]);
  expect(
    await codesOf(
      company.run('sales.manager', assignMerchandiser, order.id, { merchandiserId: company.person('quality').id }),
    ),
  ).toEqual(['NOT_A_MERCHANDISER']);
  await company.run('sales.manager', assignMerchandiser, order.id, { merchandiserId: company.person('logistics').id });
  expect((await company.run('sales.manager', confirmOrder, order.id)).merchandiser?.id).toBe(
    company.person('logistics').id,
  );
});

test('without a delivery date there is no written confirmation', async () => {
  const order = await givenPassedOrder(company, contract, { lines: [await one()] });
  await company.sql('update sales_order set delivery_on = null where id = $1', [order.id]);
  expect(await refusalsOf(company.run('logistics', confirmOrder, order.id))).toMatchObject([
    { code: 'ORDER_DELIVERY_DATE_MISSING', facts: { lines: [1] } },
  ]);
});

test('an open review of the contract after signing stops the confirmation', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenPassedOrder(company, of);
  await company.sql(`update contract set review_after_signing = 'PENDING' where id = $1`, [of.id]);
  expect(await codesOf(company.run('logistics', confirmOrder, order.id))).toEqual(['CONTRACT_REVIEW_NOT_PASSED']);
});

test('where each line comes from is decided line by line, with who decided', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenOrder(company, of);
  const [first, second] = await linesOfOrder(company, order.id);
  await expect(company.run('planner', decideSupply, order.id, {})).rejects.toBeInstanceOf(Invalid);
  await expect(
    company.run('planner', decideSupply, order.id, { lines: [{ lineId: contract.id, supply: 'STOCK' }] }),
  ).rejects.toBeInstanceOf(Invalid);
  await company.run('logistics', decideSupply, order.id, {
    supply: 'PRODUCTION',
    lines: [{ lineId: second!.id, supply: 'TRANSFER', note: '出口库' }],
  });
  expect(
    (await linesOfOrder(company, order.id)).map((line) => [line.supply, line.supplyNote, line.supplyDecidedBy?.id]),
  ).toEqual([
    ['PRODUCTION', null, company.person('logistics').id],
    ['TRANSFER', '出口库', company.person('logistics').id],
  ]);
  await company.run('planner', decideSupply, order.id, { lines: [{ lineId: first!.id, supply: 'STOCK' }] });
  expect((await linesOfOrder(company, order.id)).map((line) => line.supply)).toEqual(['STOCK', 'TRANSFER']);
});

const at = (by: string, input?: object) => ({
  company: () => company,
  id: () => standing.id,
  by,
  states: orderStates,
  ...(input ? { input } : {}),
});
refusesOtherStates(acknowledgeOrder, at('sales1'));
refusesOtherStates(decideSupply, at('planner', { supply: 'STOCK' }));
refusesOtherStates(assignMerchandiser, at('sales.manager', { merchandiserId: '00000000-0000-7000-8000-000000000001' }));
