import { Approval } from '@tradewind/domain/approval/approval.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { reviewAfterSigning } from '@tradewind/domain/contract/approve-review.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractException } from '@tradewind/domain/contract/contract-exception.ts';
import { ContractReview } from '@tradewind/domain/contract/contract-review.ts';
import { distributeContract } from '@tradewind/domain/contract/distribute-contract.ts';
import { LegalQuestion } from '@tradewind/domain/contract/legal-question.ts';
import { markOverdueInstalments } from '@tradewind/domain/contract/mark-overdue.ts';
import { organiseContractReview } from '@tradewind/domain/contract/organise-review.ts';
import { ReviewCondition } from '@tradewind/domain/contract/review-condition.ts';
import { reviewTiming } from '@tradewind/domain/contract/settings.ts';
import { submitContractException } from '@tradewind/domain/contract/submit-exception.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { DispatchOrder } from '@tradewind/domain/fieldservice/dispatch-order.ts';
import { cancelOrder } from '@tradewind/domain/order/cancel-order.ts';
import { writeOrderMessage } from '@tradewind/domain/order/write-message.ts';
import { DispatchNotice } from '@tradewind/domain/warehouse/dispatch-notice.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContract, givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { bringDispatch, givenDispatch } from '../given/dispatch.ts';
import { linesOfOrder } from '../given/order.ts';
import { givenStockReceiptIn, givenWarehouse } from '../given/stock.ts';

/** Legal questions, review conditions, copies, notices and visits of a contract that had ended stayed on people's lists. */
let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const open = async () =>
  (await company.orm.em.fork().find(Task, { status: 'OPEN' })).map((task) => `${task.recordType} ${task.topic}`).sort();
const running = () => company.orm.em.fork().count(Approval, { status: 'RUNNING' });
const terminate = (contract: { id: string }) =>
  company.run('gm', terminateContract, contract.id, { reason: '客户违约' });

test('what the departments had to decide, answer, read and collect for a signed contract ends with it', async () => {
  await company.decree(reviewTiming, 'BOTH');
  const { id } = await givenContractIn(company, trade, 'SIGNED');
  await company.decree(reviewTiming, 'BEFORE_SIGNING');
  await company.run('sales.admin', distributeContract, id);
  await company.run('sales1', organiseContractReview, id, {
    technicalClauses: '精度等级 P5',
    price: '含税单价',
    delivery: '2027-01-31',
  });
  const review = await company.find(ContractReview, { contract: id });
  await company.run('legal', reviewAfterSigning.approve, review.id, { opinion: '补充仲裁条款', withCondition: true });
  await company.create('sales1', LegalQuestion, { contractId: id, question: '仲裁地是否可接受？' });
  expect(new Set(await open())).toEqual(
    new Set([
      'ContractCopy READ_CONTRACT',
      'ContractReview null',
      'LegalQuestion ANSWER_LEGAL_QUESTION',
      'PaymentScheduleLine advance.collect',
      'ReviewCondition ANSWER_CONDITION',
    ]),
  );
  await terminate({ id });
  expect(await open()).toEqual([]);
  expect(await running()).toBe(0);
  expect((await company.find(ContractReview, review.id)).status).toBe('WITHDRAWN');
  expect((await company.find(ReviewCondition, { contract: id })).status).toBe('LAPSED');
  expect((await company.find(Contract, id)).reviewAfterSigning).toBe('PENDING');
  expect(await company.events(review)).toContain('ContractReviewWithdrawn');
  company.clock.set('2027-03-01T09:00:00+08:00');
  expect(await markOverdueInstalments(company.system())).toBe(0);
  company.clock.set('2026-11-20T09:00:00+08:00');
});

test('an exception asked for a draft is not decided any more', async () => {
  const contract = await givenContract(company, trade, { deliveryOn: '2027-02-15' });
  const { id } = await company.create('sales1', ContractException, {
    contractId: contract.id,
    kind: 'DEVIATION',
    reason: '客户坚持',
  });
  await company.run('sales1', submitContractException, id);
  await terminate(contract);
  expect(await open()).toEqual([]);
  expect(await running()).toBe(0);
  expect((await company.find(ContractException, id)).status).toBe('DRAFT');
});

test('nobody arranges, answers or visits for an order that is cancelled, by itself or with its contract', async () => {
  const store = await givenWarehouse(company);
  for (const end of ['order', 'contract'] as const) {
    const { contract, order } = await givenSale(company, { trade });
    const [line] = await linesOfOrder(company, order.id);
    const receipt = await givenStockReceiptIn(company, store, line!.product, 'PRE_RECEIVED', {
      quantity: '1',
      orderLineId: line!.id,
    });
    await company.run('sales1', writeOrderMessage, order.id, { content: '何时完工？', to: 'PRODUCTION' });
    expect(await open()).toEqual(expect.arrayContaining(['DispatchNotice ARRANGE', 'SalesOrder order.message']));
    if (end === 'order') await company.run('sales.manager', cancelOrder, order.id, { reason: '客户撤单', cost: '0' });
    else await terminate(contract);
    expect((await company.find(DispatchNotice, { receipt: receipt.id })).status).toBe('CANCELLED');
    expect((await open()).filter((each) => /DispatchNotice|SalesOrder/.test(each))).toEqual([]);
    if (end === 'order') await terminate(contract);
  }
});

test('nobody is sent for a contract that has ended', async () => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['1', '0']);
  const asked = await bringDispatch(company, await givenDispatch(company, sale.contract), 'SUBMITTED');
  const planned = await bringDispatch(company, await givenDispatch(company, sale.contract), 'SCHEDULED');
  await terminate(sale.contract);
  expect((await open()).filter((each) => each.startsWith('DispatchOrder'))).toEqual([]);
  expect(await running()).toBe(0);
  for (const { id } of [asked, planned]) {
    expect((await company.find(DispatchOrder, id)).status).toBe('REFUSED');
    expect(await company.events(id)).toContain('DispatchOrderRefused');
  }
});
