import { signContract } from '@tradewind/domain/contract/sign.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { run } from '@tradewind/domain/kernel/run.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

/** What signing costs the database: W9. */
let database: TestDatabase;
let company: Company;
const statements: string[] = [];
let orm: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  orm = openDatabase({
    url: database.app.url,
    startupOptions: database.app.options,
    onQuery: (text) => statements.push(text),
  });
});
afterAll(async () => {
  await orm?.close(true);
  await company?.close();
  await database?.drop();
});

test('what was locked is not read again, what happened is written at once, whose the contract is stands on it', async () => {
  const trade = await givenTrade(company);
  // The first posting of a month begins it.
  await givenContractIn(company, trade, 'SIGNED');
  const { id } = await givenContractIn(company, trade, 'SEALED');
  statements.length = 0;
  await run({ ...company.as('sales1'), em: orm.em as never }, signContract, id);
  const about = (words: RegExp) => statements.filter((each) => words.test(each)).length;
  expect(about(/^select .* from "credit_profile"/)).toBe(1);
  expect(about(/^select .* from "credit_waiver"/)).toBe(1);
  expect(about(/^select .* from "contract" /)).toBe(1);
  expect(about(/^insert into "domain_event"/)).toBe(1);
  expect(statements.filter((each, place) => statements.indexOf(each) !== place)).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(32);
});
