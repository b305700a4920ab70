import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { DomainEventRow } from '@tradewind/domain/kernel/domain-event.ts';
import { decideSupply } from '@tradewind/domain/order/decide-supply.ts';
import { orderStates, type SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { advanceProductionGate } from '@tradewind/domain/payment/settings.ts';
import { waiveInstalment } from '@tradewind/domain/payment/waive-instalment.ts';
import { finishProduction } from '@tradewind/domain/production/finish-production.ts';
import { ProductionNotice } from '@tradewind/domain/production/production-notice.ts';
import { ProductionTask } from '@tradewind/domain/production/production-task.ts';
import { noticeRequired } from '@tradewind/domain/production/settings.ts';
import { startProduction } from '@tradewind/domain/production/start-production.ts';
import { startProductionEarly } from '@tradewind/domain/production/start-production-early.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import {
  givenContractIn,
  givenTrade,
  instalmentsOf,
  linesOfContract,
  onAccount,
  type Trade,
} from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenConfirmedOrder, linesOfOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenNotice, givenOrderInProduction, givenReleasedPlan, givenSignedNotice } from '../given/production.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let confirmed: SalesOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  confirmed = await ordering(await signed());
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const signed = (terms?: object[]): Promise<Contract> =>
  givenContractIn(company, trade, 'SIGNED', terms ? { application: { instalments: terms } } : {});
/** One piece of a contract, confirmed. */
async function ordering(contract: { id: string }): Promise<SalesOrder> {
  const [line] = await linesOfContract(company, contract.id);
  return givenConfirmedOrder(company, contract, {
    lines: [{ contractLineId: line!.id, productId: line!.product.id, unitPrice: line!.unitPrice, quantity: '1' }],
  });
}

test('production waits for the signed notice and the advance: due, received and missing are named; the policy decides how strictly', async () => {
  const contract = await signed();
  await givenPaid(company, trade.customer, (await instalmentsOf(company, contract.id))[0]!, '1000');
  const order = await ordering(contract);
  expect(await codesOf(company.run('planner', startProduction, order.id))).toEqual([
    'SUPPLY_NOT_DECIDED',
    'PRODUCTION_NOTICE_NOT_APPROVED',
    'ADVANCE_NOT_RECEIVED',
  ]);
  const draft = await givenNotice(company, order);
  expect((await refusalsOf(company.run('planner', startProduction, order.id)))[0]).toMatchObject({
    code: 'PRODUCTION_NOTICE_NOT_APPROVED',
    requirement: 'PROD-01',
    facts: { notices: [`${draft.number} DRAFT`] },
    setting: { key: 'production.noticeRequired', value: true },
  });
  await company.remove('planner', ProductionNotice, draft.id);
  await givenSignedNotice(company, order);
  expect(await refusalsOf(company.run('planner', startProduction, order.id))).toMatchObject([
    {
      code: 'ADVANCE_NOT_RECEIVED',
      requirement: 'ADV-03',
      facts: { due: '2373.00', received: '1000.00', missing: '1373.00' },
      setting: { key: 'advance.productionGate', value: 'BLOCK' },
    },
  ]);
  await company.decree(advanceProductionGate, 'WARN');
  expect(await company.run('planner', startProduction, order.id)).toMatchObject({
    status: 'IN_PRODUCTION',
    productionStartedOn: '2026-11-20',
  });
  expect(
    (await company.find(DomainEventRow, { recordId: order.id, type: 'ProductionStarted' })).payload['warnings'],
  ).toMatchObject([{ code: 'ADVANCE_NOT_RECEIVED' }]);
  await company.decree(advanceProductionGate, 'BLOCK');
});

test('with the advance in, waived, or never agreed, production begins', async () => {
  const paid = await signed();
  await givenPaid(company, trade.customer, (await instalmentsOf(company, paid.id))[0]!, '2373');
  expect((await givenOrderInProduction(company, await ordering(paid))).status).toBe('IN_PRODUCTION');
  const waived = await signed();
  await company.run('gm', waiveInstalment, (await instalmentsOf(company, waived.id))[0]!.id, { reason: '老客户' });
  expect((await givenOrderInProduction(company, await ordering(waived))).status).toBe('IN_PRODUCTION');
  expect((await givenOrderInProduction(company, await ordering(await signed(onAccount)))).status).toBe('IN_PRODUCTION');
});

test('before the advance only the deputy for sales lets it begin, with a reason; the notice is needed all the same', async () => {
  const order = await ordering(await signed());
  expect(await codesOf(company.run('sales.director', startProductionEarly, order.id, { reason: '展会样机' }))).toEqual([
    'SUPPLY_NOT_DECIDED',
    'PRODUCTION_NOTICE_NOT_APPROVED',
  ]);
  await givenSignedNotice(company, order);
  expect((await company.run('sales.director', startProductionEarly, order.id, { reason: '展会样机' })).status).toBe(
    'IN_PRODUCTION',
  );
  expect((await company.history(order.id)).filter((each) => each.command === 'startProductionEarly')).toMatchObject([
    { reason: '展会样机', action: 'STATE' },
  ]);
});

test('where the policy asks for no notice, the passed review is enough', async () => {
  const order = await ordering(await signed(onAccount));
  await company.run('planner', decideSupply, order.id, { supply: 'PRODUCTION' });
  await company.decree(noticeRequired, false);
  expect((await company.run('planner', startProduction, order.id)).status).toBe('IN_PRODUCTION');
  await company.decree(noticeRequired, true);
});

test('nothing is made under a contract that is not in force or whose review after signing is open, nor of an order from stock', async () => {
  const contract = await signed(onAccount);
  const order = await ordering(contract);
  await givenSignedNotice(company, order);
  await company.sql(`update contract set status = 'TERMINATED', review_after_signing = 'PENDING' where id = $1`, [
    contract.id,
  ]);
  expect(await codesOf(company.run('planner', startProduction, order.id))).toEqual([
    'NO_WRITTEN_CONTRACT',
    'CONTRACT_REVIEW_NOT_PASSED',
  ]);
  const stock = await ordering(await signed(onAccount));
  await company.run('planner', decideSupply, stock.id, { supply: 'STOCK' });
  expect(await codesOf(company.run('planner', startProduction, stock.id))).toEqual([
    'NOTHING_TO_PRODUCE',
    'PRODUCTION_NOTICE_NOT_APPROVED',
  ]);
  expect(await company.run('production', finishProduction, stock.id)).toMatchObject({
    status: 'READY',
    readyOn: '2026-11-20',
  });
  expect((await linesOfOrder(company, stock.id)).map((line) => Number(line.producedQuantity))).toEqual([0]);
});

test('when production is done its quantities are full, its notice and tasks are done', async () => {
  const order = await ordering(await signed(onAccount));
  expect(await refusalsOf(company.run('production', finishProduction, order.id))).toMatchObject([
    { code: 'PRODUCTION_NOT_STARTED', facts: { lines: [1] } },
  ]);
  await givenOrderInProduction(company, order);
  expect((await company.run('production', finishProduction, order.id)).status).toBe('READY');
  expect((await linesOfOrder(company, order.id)).map((line) => Number(line.producedQuantity))).toEqual([1]);
  expect((await company.find(ProductionNotice, { order: order.id })).status).toBe('DONE');
  expect(
    (await company.orm.em.fork().find(ProductionTask, { order: order.id })).every((each) => each.status === 'DONE'),
  ).toBe(true);
  expect(await company.events(order.id)).toEqual(expect.arrayContaining(['ProductionStarted', 'ProductionFinished']));
});

test('an order with a plan in force is not ready by saying so', async () => {
  const order = await ordering(await signed(onAccount));
  const plan = await givenReleasedPlan(company, order);
  expect(await refusalsOf(company.run('production', finishProduction, order.id))).toMatchObject([
    { code: 'PRODUCTION_PLAN_NOT_COMPLETED', facts: { plans: [plan.number] } },
  ]);
});

const at = (by: string, input?: object) => ({
  company: () => company,
  id: () => confirmed.id,
  by,
  states: orderStates,
  ...(input ? { input } : {}),
});
refusesOtherStates(startProduction, at('planner'));
refusesOtherStates(startProductionEarly, at('sales.director', { reason: 'x' }));
refusesOtherStates(finishProduction, at('production'));
