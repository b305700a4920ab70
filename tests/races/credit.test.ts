// Threats and faults: D5.
import { contractReview } from '@tradewind/domain/contract/approve.ts';
import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { exposedStates } from '@tradewind/domain/contract/exposure.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { run } from '@tradewind/domain/kernel/run.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { callerOf } from '@tradewind/domain/organization/caller-of.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenContractIn, givenTrade, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { atOnce, sameContracts, tally } from './contracts.ts';

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

const of100 = () => ({
  application: { instalments: onAccount, lines: [{ productId: trade.bearing.id, quantity: '1', unitPrice: '100' }] },
});

/** Heads of sales who approve side by side. */
async function managers(count: number): Promise<Context[]> {
  const found: Context[] = [];
  for (let index = 0; index < count; index++) {
    const { id } = await company.create('admin', User, {
      email: `head${index}@demo.example`,
      name: `部长${index}`,
      roles: ['HEAD_OF_SALES'],
    });
    found.push({ ...company.system(), caller: (await callerOf(company.orm.em.fork(), id))! });
  }
  return found;
}

/** Reads the exposure of a customer some fifty times a second until told to stop; returns every value it saw. */
function watchExposure(customerId: string): { stop(): Promise<number[]> } {
  const client = new pg.Client({ connectionString: database.owner.url });
  const seen: number[] = [];
  let running = true;
  const watching = (async () => {
    await client.connect();
    while (running) {
      const { rows } = await client.query(
        'select coalesce(sum(amount - collected_amount), 0)::float as open from contract where customer_id = $1 and status = any($2)',
        [customerId, exposedStates],
      );
      seen.push(rows[0].open);
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    await client.end();
  })();
  return {
    async stop() {
      running = false;
      await watching;
      return seen;
    },
  };
}

test('a hundred contracts of 100 approved at once by four managers against a limit of 1,000: exactly ten pass, at no moment more', async () => {
  const customer = await givenBuyer(company, '1000');
  const first = await givenContractIn(company, { ...trade, customer }, 'LAST_STEP', of100());
  expect(first.amount).toBe('100.0000');
  const ids = [first.id, ...(await sameContracts(company, first.id, 99))];
  const heads = await managers(4);
  const watch = watchExposure(customer.id);
  const outcomes = await atOnce(ids, (id, index) => run(heads[index % 4]!, contractReview.approve, id));
  const seen = await watch.stop();
  expect(tally(outcomes)).toEqual({ done: 10, refused: { CREDIT_LIMIT_EXCEEDED: 90 } });
  expect(Math.max(...seen)).toBeLessThanOrEqual(1000);
  expect(
    await company.sql('select count(*)::int as n from contract where customer_id = $1 and status = any($2)', [
      customer.id,
      exposedStates,
    ]),
  ).toEqual([{ n: 10 }]);
}, 120_000);

test('two contracts of one customer approved at the same moment, room for one: one passes, every time', async () => {
  const first = await givenContractIn(
    company,
    { ...trade, customer: await givenBuyer(company, '100') },
    'LAST_STEP',
    of100(),
  );
  for (let round = 0; round < 8; round++) {
    const customer = await givenBuyer(company, '150');
    const pair = await sameContracts(company, first.id, 2);
    await company.sql('update contract set customer_id = $1 where id = any($2)', [customer.id, pair]);
    const outcomes = await atOnce(pair, (id) => company.run('sales.director', contractReview.approve, id));
    expect(tally(outcomes)).toEqual({ done: 1, refused: { CREDIT_LIMIT_EXCEEDED: 1 } });
  }
}, 120_000);

test('contracts of one customer signed at the same moment each see the others: all fit or none does', async () => {
  const customer = await givenBuyer(company, '500');
  const sealed: Contract = await givenContractIn(company, { ...trade, customer }, 'SEALED', of100());
  const ids = [sealed.id, ...(await sameContracts(company, sealed.id, 4))];
  await company.sql('update credit_profile set "limit" = 499.99 where customer_id = $1', [customer.id]);
  expect(tally(await atOnce(ids, (id) => company.run('sales1', signContract, id)))).toEqual({
    done: 0,
    refused: { CREDIT_LIMIT_EXCEEDED: 5 },
  });
  await company.sql('update credit_profile set "limit" = 500 where customer_id = $1', [customer.id]);
  expect(tally(await atOnce(ids, (id) => company.run('sales1', signContract, id)))).toEqual({ done: 5, refused: {} });
}, 60_000);
