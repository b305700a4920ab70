// Threats and faults: E6.
import { Unavailable } from '@tradewind/domain/kernel/errors.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenBooks } from '../given/books.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

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

test.each([
  ['disk', '53100'],
  ['memory', '53200'],
])('a database whose %s is full is unavailable for the moment, and nothing of the step is kept', async (_, state) => {
  const step = company.doing('admin', async (work) => {
    await work.em.execute(
      `insert into department (id, version, created_at, updated_at, code, name) values (gen_random_uuid(), 1, now(), now(), 'FULL', 'full')`,
    );
    await work.em.execute(`do $$ begin raise exception 'could not extend file' using errcode = '${state}'; end $$`);
  });
  await expect(step).rejects.toBeInstanceOf(Unavailable);
  expect(await company.sql(`select 1 from department where code = 'FULL'`)).toEqual([]);
  expect(await brokenBooks(company)).toEqual([]);
});
