// Threats and faults: D7.
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { runWithin } from '@tradewind/domain/kernel/run.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenContract, givenTrade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { atOnce, sameContracts, tally } from './contracts.ts';

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

class OnPurpose extends Error {
  readonly code = 'ON_PURPOSE';
}

test('two hundred contracts get their numbers at once while a fifth of the transactions fails: none twice, none missing', async () => {
  const first = await givenContract(company, await givenTrade(company));
  const ids = [first.id, ...(await sameContracts(company, first.id, 199))];
  const outcomes = await atOnce(ids, (id, index) =>
    company.doing('sales1', async (work) => {
      await runWithin(work, submitContract, id);
      if (index % 5 === 4) throw new OnPurpose();
    }),
  );
  expect(tally(outcomes)).toEqual({ done: 160, refused: { ON_PURPOSE: 40 } });
  const numbers = (await company.sql(`select number from contract where number like 'SC-2026-%' order by number`)).map(
    (row) => row['number'],
  );
  expect(numbers).toEqual(Array.from({ length: 160 }, (_, index) => `SC-2026-${String(index + 1).padStart(6, '0')}`));
}, 120_000);

test('customers created at once have each a number of their own', async () => {
  const made = await atOnce(Array.from({ length: 50 }), () => givenBuyer(company, null));
  expect(new Set(made.map((each) => each.status === 'fulfilled' && each.value.number)).size).toBe(50);
  expect(tally(made)).toEqual({ done: 50, refused: {} });
}, 60_000);
