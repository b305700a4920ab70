import { Contract } from '@tradewind/domain/contract/contract.ts';
import { issueExitPass } from '@tradewind/domain/shipment/issue-exit-pass.ts';
import { registerExit } from '@tradewind/domain/shipment/register-exit.ts';
import { voidExitPass } from '@tradewind/domain/shipment/void-exit-pass.ts';
import { SignOff } from '@tradewind/domain/signoff/sign-off.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { exitOf, givenDelivery, givenDeliveryIn, givenSale, passOf } from '../given/delivery.ts';
import { refusalsOf } from '../given/refused.ts';

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

/** The codes of those who were refused; fails when anybody failed otherwise. */
const refusedOf = async (attempts: readonly Promise<unknown>[]): Promise<string[]> => {
  const outcomes = await Promise.allSettled(attempts);
  return Promise.all(
    outcomes
      .filter((each) => each.status === 'rejected')
      .map(async (each) => (await refusalsOf(Promise.reject(each.reason)))[0]!.code),
  );
};

test('one pass at five gates at once: one load leaves, the others are told the pass was used', async () => {
  const sale = await givenSale(company, { trade });
  const delivery = await givenDeliveryIn(company, sale, 'ISSUED', ['4', '1']);
  await company.run('warehouse', issueExitPass, delivery.id);
  const pass = await passOf(company, delivery.id);
  expect(
    await refusedOf([1, 2, 3, 4, 5].map(() => company.run('gate', registerExit, delivery.id, exitOf(pass)))),
  ).toEqual(Array(4).fill('EXIT_PASS_ALREADY_USED'));
  expect((await company.find(Contract, sale.contract.id)).shippedAmount).toBe('3842.0000');
  expect(await company.orm.em.fork().count(SignOff, { delivery: delivery.id })).toBe(1);
});

test('two passes asked for at once: one is issued', async () => {
  const delivery = await givenDeliveryIn(company, await givenSale(company, { trade }), 'ISSUED', ['1', '0']);
  expect(
    await refusedOf(
      ['warehouse', 'sales.admin', 'warehouse'].map((who) => company.run(who, issueExitPass, delivery.id)),
    ),
  ).toEqual(Array(2).fill('EXIT_PASS_STILL_VALID'));
});

test('a pass voided while it is shown: it lets the load out or it is void, never both', async () => {
  const delivery = await givenDeliveryIn(company, await givenSale(company, { trade }), 'ISSUED', ['1', '0']);
  await company.run('warehouse', issueExitPass, delivery.id);
  const pass = await passOf(company, delivery.id);
  const [exit, voiding] = await Promise.allSettled([
    company.run('gate', registerExit, delivery.id, exitOf(pass)),
    company.run('warehouse', voidExitPass, pass.id, { reason: '作废' }),
  ]);
  expect([exit.status, voiding.status].sort()).toEqual(['fulfilled', 'rejected']);
  expect((await passOf(company, delivery.id)).status).toBe(exit.status === 'fulfilled' ? 'USED' : 'VOID');
});

test('two deliveries take the rest of an order at once: one is made', async () => {
  const sale = await givenSale(company, { trade });
  expect(await refusedOf([1, 2, 3].map(() => givenDelivery(company, sale, ['10', '2'])))).toEqual(
    Array(2).fill('DELIVERY_EXCEEDS_ORDER'),
  );
});
