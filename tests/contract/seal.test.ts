import { type Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { contractCountersign } from '@tradewind/domain/contract/countersign.ts';
import { sealContract } from '@tradewind/domain/contract/seal.ts';
import { SealUse } from '@tradewind/domain/contract/seal-use.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let countersigned: Contract;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  countersigned = await givenContractIn(company, trade, 'COUNTERSIGNED');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('the keeper seals a countersigned contract and enters it in the register', async () => {
  const contract = await givenContractIn(company, trade, 'COUNTERSIGNED');
  const sealed = await company.run('sales.admin', sealContract, contract.id, { copies: 6 });
  expect(sealed).toMatchObject({ status: 'SEALED', sealedOn: '2026-11-20', version: contract.version + 1 });
  const use = await company.find(SealUse, { contract: contract.id });
  expect(use).toMatchObject({ copies: 6, usedOn: '2026-11-20' });
  expect([use.requester.id, use.keeper.id]).toEqual([company.person('sales1').id, company.person('sales.admin').id]);
  expect(await company.events(contract.id)).toContain('ContractSealed');
});

test('before both have countersigned the seal is refused and names who is missing', async () => {
  const contract = await givenContractIn(company, trade, 'REVIEWED');
  await company.run('finance', contractCountersign.approve, contract.id);
  const found = await refusalsOf(company.run('legal', sealContract, contract.id, { copies: 2 }));
  expect(found).toMatchObject([
    {
      code: 'COUNTERSIGN_INCOMPLETE',
      requirement: 'CON-11',
      facts: { missing: ['HEAD_OF_SALES'] },
      clearedBy: ['HEAD_OF_SALES'],
    },
    { code: 'SEAL_NOT_ALLOWED', requirement: 'CON-13' },
    { code: 'FINAL_TEXT_UNCHECKED', requirement: 'CON-12' },
  ]);
});

test('nobody seals a contract of his own, nor at his own request', async () => {
  const own = await givenContractIn(company, trade, 'COUNTERSIGNED');
  await company.sql('update contract set prepared_by_id = $1 where id = $2', [
    company.person('sales.admin').id,
    own.id,
  ]);
  expect(await codesOf(company.run('sales.admin', sealContract, own.id, { copies: 1 }))).toEqual([
    'SELF_APPROVAL_FORBIDDEN',
  ]);
  const requesterId = company.person('legal').id;
  expect(await codesOf(company.run('legal', sealContract, countersigned.id, { copies: 1, requesterId }))).toEqual([
    'SELF_APPROVAL_FORBIDDEN',
  ]);
});

refusesOtherStates(sealContract, {
  company: () => company,
  id: () => countersigned.id,
  by: 'legal',
  input: { copies: 1 },
  states: contractStates,
});
