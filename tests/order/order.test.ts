import { type Contract, Contract as ContractEntity } from '@tradewind/domain/contract/contract.ts';
import { closeContract } from '@tradewind/domain/contract/close.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { cancelOrder } from '@tradewind/domain/order/cancel-order.ts';
import { answerOrderReview } from '@tradewind/domain/order/answer-order-review.ts';
import { checkOrder } from '@tradewind/domain/order/check-order.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { orderStates, SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { addShipped, markDelivered } from '@tradewind/domain/order/ship-progress.ts';
import { submitOrderReview } from '@tradewind/domain/order/submit-order-review.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenContractIn, givenTrade, linesOfContract, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenConfirmedOrder, givenOrder, givenPassedOrder, linesOfOrder, reviewers, yes } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let contract: Contract;
let draft: SalesOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  contract = await givenContractIn(company, trade, 'SIGNED');
  draft = await givenOrder(company, contract, { lines: [await calling(contract, 0, '1')] });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** A line that calls off so much of a line of the contract, as agreed unless told otherwise. */
async function calling(of: { id: string }, index: number, quantity: string, overrides: object = {}) {
  const line = (await linesOfContract(company, of.id))[index]!;
  return { contractLineId: line.id, productId: line.product.id, unitPrice: line.unitPrice, quantity, ...overrides };
}
const stored = (of: { id: string }) => company.find(ContractEntity, of.id);

test('an order under a signed contract has its customer, salesperson, currency and prices', async () => {
  const order = await givenOrder(company, contract, {
    channel: 'EXHIBITION',
    lines: [await calling(contract, 0, '5'), await calling(contract, 1, '1')],
  });
  expect(order).toMatchObject({
    status: 'DRAFT',
    number: expect.stringMatching(/^SO-2026-\d{6}$/),
    currency: 'CNY',
    amount: '3955',
    deliveryOn: '2027-01-31',
    paymentMethod: 'TT',
  });
  expect([order.customer?.id, order.owner.id, order.preparedBy?.id]).toEqual([
    trade.customer.id,
    company.person('sales1').id,
    company.person('sales1').id,
  ]);
});

test('without a signed contract there is no order', async () => {
  const sealed = await givenContractIn(company, trade, 'SEALED');
  expect(await refusalsOf(givenOrder(company, sealed))).toMatchObject([
    { code: 'NO_WRITTEN_CONTRACT', requirement: 'CON-03', facts: { contract: sealed.number, state: 'SEALED' } },
  ]);
});

test('a line of another contract is not ordered', async () => {
  const other = await givenContractIn(company, trade, 'SIGNED');
  await expect(givenOrder(company, contract, { lines: [await calling(other, 0, '1')] })).rejects.toBeInstanceOf(
    Invalid,
  );
});

test('an order that equals its contract is checked, confirmed, and counts as ordered', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenOrder(company, of);
  expect(await company.run('sales1', checkOrder, order.id)).toMatchObject({ status: 'CHECKED', differences: null });
  await company.run('sales1', submitOrderReview, order.id);
  for (const account of reviewers) await company.run(account, answerOrderReview, order.id, { answers: yes[account] });
  const done = await company.run('logistics', confirmOrder, order.id);
  expect(done).toMatchObject({
    status: 'CONFIRMED',
    confirmedOn: '2026-11-20',
    confirmationNumber: expect.stringMatching(/^OC-2026-\d{6}$/),
    acknowledgement: 'ON_TIME',
  });
  expect(done.merchandiser?.id).toBe(company.person('logistics').id);
  expect(await stored(of)).toMatchObject({ status: 'IN_EXECUTION', orderProgress: 'FULL' });
  expect((await linesOfContract(company, of.id)).map((line) => line.orderedQuantity)).toEqual([
    '10.000000',
    '2.000000',
  ]);
  expect(await company.events(order.id)).toEqual(expect.arrayContaining(['SalesOrderChecked', 'SalesOrderConfirmed']));
  expect(
    (await company.history(order.id))
      .filter((each) => each.action === 'STATE')
      .map((each) => each.command)
      .sort(),
  ).toEqual(['answerOrderReview', 'checkOrder', 'confirmOrder', 'submitOrderReview']);
});

test('every difference from the contract is kept, shown, and stops the confirmation until it is corrected', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const line = await calling(of, 0, '11', { unitPrice: '112', specification: '6206', deliveryOn: '2026-12-24' });
  const order = await givenOrder(company, of, { paymentMethod: 'LC', lines: [line] });
  const checked = await company.run('sales1', checkOrder, order.id);
  const differences = [
    { line: 0, field: 'paymentMethod', contract: 'TT', order: 'LC' },
    { line: 1, field: 'specification', contract: '—', order: '6206' },
    { line: 1, field: 'unitPrice', contract: '113', order: '112' },
    { line: 1, field: 'deliveryOn', contract: '2027-01-31', order: '2026-12-24' },
    { line: 1, field: 'quantity', contract: '10', order: '11' },
  ];
  expect(checked).toMatchObject({ status: 'MISMATCH', differences });
  expect(await refusalsOf(company.run('logistics', confirmOrder, order.id))).toMatchObject([
    { code: 'ORDER_DIFFERS_FROM_CONTRACT', requirement: 'ORD-02', facts: { count: 5, differences } },
    { code: 'ORDER_REVIEW_NOT_PASSED' },
  ]);
  const [own] = await linesOfOrder(company, order.id);
  await company.update('sales1', SalesOrder, order.id, {
    paymentMethod: 'TT',
    lines: [{ ...(await calling(of, 0, '10')), id: own!.id, specification: null, deliveryOn: null }],
  });
  expect(await company.run('sales1', checkOrder, order.id)).toMatchObject({ status: 'CHECKED', differences: null });
});

test('two orders for the last pieces, confirmed at the same moment: one is too late', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const orders = await Promise.all([0, 1, 2, 3].map(() => givenPassedOrder(company, of)));
  const outcomes = await Promise.allSettled(orders.map((order) => company.run('logistics', confirmOrder, order.id)));
  expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  expect((await linesOfContract(company, of.id)).map((line) => line.orderedQuantity)).toEqual([
    '10.000000',
    '2.000000',
  ]);
});

test('credit is weighed when the departments are called in and when an order is confirmed: overdue money stops it', async () => {
  const of = { ...trade, customer: await givenBuyer(company) };
  const old = await givenContractIn(company, of, 'SIGNED', { application: { instalments: onAccount } });
  const order = await givenPassedOrder(company, old);
  await company.sql(
    `update payment_schedule_line set due_on = '2026-10-01', status = 'OVERDUE' where contract_id = $1`,
    [old.id],
  );
  expect(await refusalsOf(company.run('logistics', confirmOrder, order.id))).toMatchObject([
    { code: 'CREDIT_BLOCKED', facts: { overdueDays: 50 }, setting: { key: 'credit.blockOnOverdueDays', value: 30 } },
  ]);
  await company.sql('update credit_profile set "limit" = 1000 where customer_id = $1', [of.customer.id]);
  expect(await codesOf(company.run('logistics', confirmOrder, order.id))).toEqual([
    'CREDIT_BLOCKED',
    'CREDIT_LIMIT_EXCEEDED',
  ]);
  await company.sql(`update sales_order set status = 'CHECKED' where id = $1`, [order.id]);
  expect(await codesOf(company.run('sales1', submitOrderReview, order.id))).toEqual([
    'CREDIT_BLOCKED',
    'CREDIT_LIMIT_EXCEEDED',
  ]);
});

test('the contract’s own share is weighed once, however many orders are under it', async () => {
  const of = { ...trade, customer: await givenBuyer(company, '7910') };
  const exact = await givenContractIn(company, of, 'SIGNED');
  for (const quantity of ['4', '6'])
    expect((await givenConfirmedOrder(company, exact, { lines: [await calling(exact, 0, quantity)] })).status).toBe(
      'CONFIRMED',
    );
});

test('a cancelled order gives back what has not left', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenConfirmedOrder(company, of, { lines: [await calling(of, 0, '10')] });
  const [line] = await linesOfOrder(company, order.id);
  await company.doing('warehouse', (work) => addShipped(work, order.id, [{ orderLineId: line!.id, quantity: '4' }]));
  expect(await company.run('sales.manager', cancelOrder, order.id, { reason: '客户取消' })).toMatchObject({
    status: 'CANCELLED',
    cancelledReason: '客户取消',
  });
  expect((await linesOfContract(company, of.id))[0]).toMatchObject({
    orderedQuantity: '4.000000',
    shippedQuantity: '4.000000',
  });
  expect(await company.events(order.id)).toContain('SalesOrderCancelled');
});

test('what leaves the plant is written on the order and its contract; the order is shipped when all of it has left, delivered when signed for', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenConfirmedOrder(company, of, { lines: [await calling(of, 0, '10')] });
  const [line] = await linesOfOrder(company, order.id);
  const ship = (quantity: string) =>
    company.doing('warehouse', (work) => addShipped(work, order.id, [{ orderLineId: line!.id, quantity }]));
  expect((await ship('9.999999')).status).toBe('CONFIRMED');
  expect(await company.doing('warehouse', (work) => markDelivered(work, order.id))).toBe(false);
  expect((await ship('0.000001')).status).toBe('SHIPPED');
  expect(await stored(of)).toMatchObject({ shipmentProgress: 'PART', shippedAmount: '1130.0000' });
  expect((await ship('-10')).status).toBe('READY');
  await ship('10');
  expect(await company.doing('sales1', (work) => markDelivered(work, order.id))).toBe(true);
  await company.sql(`update contract set status = 'FULFILLED' where id = $1`, [of.id]);
  await company.run('finance', closeContract, of.id);
  expect((await company.find(SalesOrder, order.id)).status).toBe('CLOSED');
});

test('a terminated contract takes its open orders with it', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenConfirmedOrder(company, of);
  await company.run('gm', terminateContract, of.id, { reason: '客户违约' });
  expect((await company.find(SalesOrder, order.id)).status).toBe('CANCELLED');
  expect((await stored(of)).orderProgress).toBe('NONE');
});

test('nothing is checked, and so nothing confirmed, when the contract is no longer in force', async () => {
  const of = await givenContractIn(company, trade, 'SIGNED');
  const order = await givenPassedOrder(company, of);
  await company.sql(`update contract set status = 'FULFILLED' where id = $1`, [of.id]);
  expect(await codesOf(company.run('logistics', confirmOrder, order.id))).toEqual(['NO_WRITTEN_CONTRACT']);
});

test('an order without lines is not checked', async () => {
  const order = await givenOrder(company, contract, { lines: [] });
  expect(await codesOf(company.run('sales1', checkOrder, order.id))).toEqual(['DOCUMENT_WITHOUT_LINES']);
});

const at = (id: () => string, by: string, input?: object) => ({
  company: () => company,
  id,
  by,
  states: orderStates,
  ...(input ? { input } : {}),
});
refusesOtherStates(
  checkOrder,
  at(() => draft.id, 'sales1'),
);
refusesOtherStates(
  confirmOrder,
  at(() => draft.id, 'logistics'),
);
refusesOtherStates(
  cancelOrder,
  at(() => draft.id, 'sales.manager', { reason: 'x' }),
);
