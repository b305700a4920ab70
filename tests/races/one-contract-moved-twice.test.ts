// Threats and faults: D1.
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import type { Conflict } from '@tradewind/domain/kernel/errors.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContract, givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
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

const moved = async (id: string, command: string) =>
  (await company.history(id)).filter((each) => each.action === 'STATE' && each.command === command);

test('fifty people sign the same version at once: one has signed, the others hear which version it has now', async () => {
  const first = await givenContractIn(company, trade, 'SEALED');
  for (const id of [first.id, ...(await sameContracts(company, first.id, 3))]) {
    const { version } = await company.find(Contract, id);
    const outcomes = await atOnce(Array.from({ length: 50 }), () =>
      company.run('sales1', signContract, id, {}, { version }),
    );
    expect(tally(outcomes)).toEqual({ done: 1, refused: { CONFLICT: 49 } });
    for (const each of outcomes)
      if (each.status === 'rejected') expect((each.reason as Conflict).currentVersion).toBe(version + 1);
    expect(await company.find(Contract, id)).toMatchObject({ status: 'SIGNED', version: version + 1 });
    expect(await moved(id, 'signContract')).toHaveLength(1);
    expect((await company.events(id)).filter((each) => each === 'ContractSigned')).toHaveLength(1);
  }
}, 120_000);

test('without a version the others are told that the state is no longer right', async () => {
  const { id, version } = await givenContract(company, trade);
  const outcomes = await atOnce(Array.from({ length: 50 }), () => company.run('sales1', submitContract, id));
  expect(tally(outcomes)).toEqual({ done: 1, refused: { WRONG_STATE: 49 } });
  expect(await company.find(Contract, id)).toMatchObject({ status: 'IN_REVIEW', version: version + 1 });
  expect(await moved(id, 'submitContract')).toHaveLength(1);
}, 60_000);
