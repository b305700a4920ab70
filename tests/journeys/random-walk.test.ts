// Threats and faults: D11.
import { commandNamed } from '@tradewind/domain/kernel/command.ts';
import { stages } from '@tradewind/domain/process.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCommissionRate } from '../given/commission.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenContractIn, givenRate, givenTrade, instalmentsOf } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn } from '../given/delivery.ts';
import { givenInvoiceDetails } from '../given/invoice.ts';
import { givenConfirmedOrder } from '../given/order.ts';
import { givenReleasedPlan } from '../given/production.ts';
import { givenPaid } from '../given/receipt.ts';
import { givenStock, givenWarehouse } from '../given/stock.ts';
import { chance } from './walk/chance.ts';
import { expectBalanced, type Walker, walker } from './walk/walker.ts';
import { type World, world } from './walk/world.ts';

/**
 * Random people do random things to random records for months on end: whatever is refused, the books balance. A walk is repeated with
 * `WALK_SEED=… npx vitest run journeys/random-walk`, `WALK_SEED=random` goes where nobody has been, `WALK_STEPS` makes it longer, `WALK_TELL=1` tells what was done.
 */
const wanted = process.env['WALK_SEED'] ?? '4';
const seed = wanted === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wanted);
const length = Number(process.env['WALK_STEPS'] ?? 3000);
const every = 250;

let database: TestDatabase;
let company: Company;
let client: pg.Client;
let around: World;
let walked: Walker;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  const trade = await givenTrade(company, { limit: '90000000', currencies: ['CNY', 'USD', 'JPY'] });
  await givenRate(company, 'USD', '7.1');
  await givenRate(company, 'JPY', '0.047');
  const customers = [trade.customer, await givenBuyer(company, '90000000'), await givenBuyer(company, '20000')];
  for (const customer of customers) await givenInvoiceDetails(company, customer);
  await givenCommissionRate(company);
  const store = await givenWarehouse(company);
  await givenWarehouse(company);
  await givenStock(company, store, trade.bearing, '60');
  await givenStock(company, store, trade.gearbox, '12');
  // The walk begins in the middle of things: one sale is signed for, one is under way, one is about to leave, one is being made.
  const begun = ['CUSTOMER_SIGNED', 'LEFT_PLANT', 'APPROVED', undefined] as const;
  for (const [index, state] of begun.entries()) {
    const contract = await givenContractIn(company, { ...trade, customer: customers[index % 2]! }, 'SIGNED', {
      serviceAgreed: true,
      warrantyMonths: 1,
    });
    const order = await givenConfirmedOrder(company, contract);
    for (const instalment of (await instalmentsOf(company, contract.id)).slice(0, state ? 2 : 1))
      await givenPaid(company, { id: contract.customer.id }, instalment, instalment.amount!);
    if (!state) {
      await givenReleasedPlan(company, order);
      continue;
    }
    await givenDeliveryIn(company, { order, warehouse: store }, state, index === 0 ? undefined : ['5', '1']);
  }
  client = new pg.Client({ connectionString: database.owner.url });
  await client.connect();
  around = world(company, chance(seed), trade, client);
  walked = walker(around);
}, 120_000);
afterAll(async () => {
  await client?.end();
  await company?.close();
  await database?.drop();
});

const most = (counts: ReadonlyMap<string, number>, length = 400) =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, length)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');

test(`a walk of ${length} steps from the seed ${seed} leaves books that balance`, async () => {
  console.log(`WALK_SEED=${seed}`);
  await expectBalanced(around, walked);
  while (walked.steps < length) {
    await walked.step();
    if (walked.steps % 120 === 0) await walked.night();
    if (walked.steps % every === 0) await expectBalanced(around, walked);
  }
  await expectBalanced(around, walked);
  if (process.env['WALK_TELL'])
    console.log(
      `done: ${most(walked.done)}\nrefused: ${most(walked.refused)}\ninvalid: ${most(walked.invalid, 40)}\nconstraints: ${most(walked.caughtByDatabase)}`,
    );
}, 600_000);

test('the walk went through the whole process', () => {
  // A command belongs to the stage whose people may do it: finance books receivables on deliveries.
  const reached = new Set(
    [...walked.done.keys()].flatMap((name) => commandNamed(name)?.permission.split('.')[0] ?? []),
  );
  expect(
    Object.keys(stages).filter((stage) => stage !== 'organization' && stage !== 'product' && !reached.has(stage)),
  ).toEqual([]);
  expect([...walked.done.keys()].filter((name) => commandNamed(name)).length).toBeGreaterThan(90);
  expect([...walked.refused.keys()].length).toBeGreaterThan(30);
});
