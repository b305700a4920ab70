import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { commandsOn } from '@tradewind/domain/kernel/command.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import { offers } from '@tradewind/domain/kernel/run.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenApplication, givenBuyer, givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenOrder } from '../given/order.ts';

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

/** What a person is offered on the records of an entity: name → codes that stand in the way. */
async function offered(
  account: string,
  entity: typeof Contract | typeof ContractApplication | typeof SalesOrder,
  ids: string[],
) {
  return transaction(company.as(account), async (work) => {
    const documents = await work.em.find(entity as typeof Contract, { id: { $in: ids } });
    const found = await offers(work, commandsOn(entity), documents);
    return ids.map((id) =>
      Object.fromEntries(found.get(id)!.map((each) => [each.name, each.refusals.map((refusal) => refusal.code)])),
    );
  });
}

test('what stands in the way of a contract is told before anybody tries, for many at once, by the guards that enforce it', async () => {
  const poor = { ...trade, customer: await givenBuyer(company, '1') };
  const [fits, exceeds, reviewed] = [
    await givenContractIn(company, trade, 'LAST_STEP'),
    await givenContractIn(company, poor, 'LAST_STEP'),
    await givenContractIn(company, trade, 'REVIEWED'),
  ];
  const [first, second, third] = await offered('sales.director', Contract, [fits.id, exceeds.id, reviewed.id]);
  expect(first).toMatchObject({ approveContract: [], withdrawContract: ['NOT_PERMITTED', 'NOT_REQUESTER'] });
  expect(second).toMatchObject({ approveContract: ['CREDIT_LIMIT_EXCEEDED'], rejectContract: [] });
  expect(third).toMatchObject({
    countersignContract: [],
    sealContract: ['NOT_PERMITTED', 'COUNTERSIGN_INCOMPLETE', 'SEAL_NOT_ALLOWED', 'FINAL_TEXT_UNCHECKED'],
    terminateContract: [],
  });
});

test('the same for applications and orders', async () => {
  const low = await givenApplication(company, trade, {
    lines: [{ productId: trade.bearing.id, quantity: '1', unitPrice: '99' }],
  });
  const [application] = await offered('sales.admin', ContractApplication, [low.id]);
  expect(application).toMatchObject({ submitContractApplication: ['UNAUTHORISED_DISCOUNT'] });
  const order = await givenOrder(company, await givenContractIn(company, trade, 'SIGNED'));
  expect((await offered('sales1', SalesOrder, [order.id]))[0]).toMatchObject({
    checkOrder: [],
    cancelOrder: ['NOT_PERMITTED'],
  });
});

test('a contract is still found by its customer after it has moved on', async () => {
  const contract = await givenContractIn(company, trade, 'IN_REVIEW');
  const [row] = await company.sql('select search_text from contract where id = $1', [contract.id]);
  expect(row!['search_text']).toContain(trade.customer.name.slice(0, 4));
  expect(row!['search_text']).toContain(contract.number.toLowerCase());
});
