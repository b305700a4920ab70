import { cancelOrder } from '@tradewind/domain/order/cancel-order.ts';
import { DeliveryException } from '@tradewind/domain/signoff/delivery-exception.ts';
import { refuseSignOff } from '@tradewind/domain/signoff/refuse-sign-off.ts';
import { settleDeliveryException } from '@tradewind/domain/signoff/settle-exception.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenBooks } from '../given/books.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { linesOfContract } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, signOffOf } from '../given/delivery.ts';
import { givenConfirmedOrder } from '../given/order.ts';

let database: TestDatabase;
let company: Company;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** What a cancelled order had shipped stayed ordered for ever when the customer sent it back. Source: CON-22, ORD-13. */
test('goods of a cancelled order that come back can be ordered again under the contract', async () => {
  const sale = await givenSale(company);
  const delivery = await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['4', '1']);
  await company.run('sales.manager', cancelOrder, sale.order.id, { reason: '客户取消' });
  const ordered = async () =>
    (await linesOfContract(company, sale.contract.id)).map((line) => Number(line.orderedQuantity));
  expect(await ordered()).toEqual([4, 1]);
  const signOff = await signOffOf(company, delivery.id);
  await company.run('sales1', refuseSignOff, signOff.id, { reason: '拒收' });
  const exception = await company.find(DeliveryException, { signOff: signOff.id });
  await company.run('logistics', settleDeliveryException, exception.id, { outcome: 'TAKEN_BACK', reason: '退回' });
  expect(await ordered()).toEqual([0, 0]);
  expect(await brokenBooks(company)).toEqual([]);
  await givenConfirmedOrder(company, sale.contract);
  expect(await ordered()).toEqual([10, 2]);
});
