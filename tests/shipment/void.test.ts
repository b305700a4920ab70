import { Approval } from '@tradewind/domain/approval/approval.ts';
import { cancelOrder } from '@tradewind/domain/order/cancel-order.ts';
import { DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { issueExitPass } from '@tradewind/domain/shipment/issue-exit-pass.ts';
import { voidDelivery } from '@tradewind/domain/shipment/void-delivery.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDelivery, givenDeliveryIn, givenSale, passOf } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { stockOf, stockThatDoesNotAddUp } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let draft: DeliveryOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  draft = await givenDelivery(company, await givenSale(company, { trade }), ['1', '0']);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const because = { reason: '客户要求延期' };

test.each(['SUBMITTED', 'APPROVED', 'ISSUED'] as const)(
  'called off when it is %s, its goods are as if it had never been, and can go on another delivery',
  async (state) => {
    const sale = await givenSale(company, { trade });
    const { id } = await givenDeliveryIn(company, sale, state);
    if (state === 'ISSUED') await company.run('warehouse', issueExitPass, id);
    const delivery = await company.run('sales.manager', voidDelivery, id, because);
    expect(delivery).toMatchObject({ status: 'VOID', voidReason: because.reason });
    expect(await stockOf(company, sale.warehouse, trade.bearing)).toEqual({ onHand: '100', reserved: '0' });
    expect(await stockThatDoesNotAddUp(company)).toEqual([]);
    if (state === 'ISSUED')
      expect(await passOf(company, id)).toMatchObject({ status: 'VOID', voidReason: because.reason });
    if (state === 'SUBMITTED') expect((await company.find(Approval, { recordId: id })).status).toBe('WITHDRAWN');
    await givenDeliveryIn(company, sale, 'APPROVED');
    expect(await company.events(id)).toContain('DeliveryVoided');
    expect(
      (await company.history(id)).filter((each) => each.command === 'voidDelivery' && each.action === 'STATE'),
    ).toMatchObject([{ reason: because.reason }]);
  },
);

test('with its order cancelled, a delivery inside the plant is void and its goods are free', async () => {
  const sale = await givenSale(company, { trade });
  const { id } = await givenDeliveryIn(company, sale, 'APPROVED');
  await company.run('sales.manager', cancelOrder, sale.order.id, { reason: '客户取消' });
  expect((await company.find(DeliveryOrder, id)).status).toBe('VOID');
  expect(await stockOf(company, sale.warehouse, trade.bearing)).toEqual({ onHand: '100', reserved: '0' });
});

test('a reason is needed, and the right', async () => {
  await expect(company.run('sales.manager', voidDelivery, draft.id, {})).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  await expect(company.run('sales.admin', voidDelivery, draft.id, because)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

refusesOtherStates(voidDelivery, {
  company: () => company,
  id: () => draft.id,
  by: 'sales.manager',
  input: because,
  states: deliveryStates,
});
