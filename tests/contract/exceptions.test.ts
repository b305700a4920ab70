import { contractException } from '@tradewind/domain/contract/approve-exception.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractException, exceptionStates } from '@tradewind/domain/contract/contract-exception.ts';
import { invoicePolicy, minCollectedPct } from '@tradewind/domain/contract/settings.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { submitContractException } from '@tradewind/domain/contract/submit-exception.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { bringContract, givenContract, givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let asked: ContractException;
const ask = (contract: Contract, kind: 'DEVIATION' | 'INVOICE_TERMS') =>
  company.create('sales1', ContractException, { contractId: contract.id, kind, reason: '客户坚持' });
const late = [
  { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
  { kind: 'BALANCE', percent: '70', trigger: 'INVOICE', days: 60 },
];
const deviating = () => givenContract(company, trade, { deliveryOn: '2027-02-15' });
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  const { id } = await ask(await deviating(), 'DEVIATION');
  asked = await company.run('sales1', submitContractException, id);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a deviation from the application is fixed, approved by sales manager and general manager, and covers exactly that', async () => {
  const contract = await deviating();
  expect(await codesOf(company.run('sales1', submitContract, contract.id))).toEqual([
    'CONTRACT_DIFFERS_FROM_APPLICATION',
  ]);
  const exception = await ask(contract, 'DEVIATION');
  const submitted = await company.run('sales1', submitContractException, exception.id);
  expect(submitted).toMatchObject({
    status: 'SUBMITTED',
    differences: [{ place: 'HEAD', field: 'deliveryOn', contract: '2027-02-15', application: '2027-01-31' }],
  });
  await company.run('sales.manager', contractException.approve, exception.id);
  expect(await codesOf(company.run('sales1', submitContract, contract.id))).toEqual([
    'CONTRACT_DIFFERS_FROM_APPLICATION',
  ]);
  expect(await company.run('gm', contractException.approve, exception.id)).toMatchObject({ status: 'APPROVED' });
  await company.update('sales1', Contract, contract.id, { deliveryOn: '2027-02-16' });
  expect(await refusalsOf(company.run('sales1', submitContract, contract.id))).toMatchObject([
    { code: 'CONTRACT_DIFFERS_FROM_APPLICATION', facts: { count: 1 } },
  ]);
  await company.update('sales1', Contract, contract.id, { deliveryOn: '2027-02-15' });
  expect((await company.run('sales1', submitContract, contract.id)).status).toBe('IN_REVIEW');
  expect(await company.events(exception.id)).toEqual([
    'ContractExceptionCreated',
    'ContractExceptionSubmitted',
    'ContractExceptionApproved',
    'ContractExceptionApproved',
  ]);
});

test('refused it is a draft again with the reason; its submitter withdraws it', async () => {
  const exception = await ask(await deviating(), 'DEVIATION');
  await company.run('sales1', submitContractException, exception.id);
  expect(
    await company.run('sales.manager', contractException.reject, exception.id, { reason: '重新申报' }),
  ).toMatchObject({ status: 'DRAFT', rejectedReason: '重新申报' });
  await company.run('sales1', submitContractException, exception.id);
  await company.run('sales.manager', contractException.approve, exception.id);
  expect((await company.run('gm', contractException.return, exception.id, { step: 0, reason: '请说明' })).status).toBe(
    'SUBMITTED',
  );
  expect((await company.run('sales1', contractException.withdraw, exception.id)).status).toBe('DRAFT');
});

test('nothing is asked for that is not needed, nor for a contract that is no draft', async () => {
  const equal = await givenContract(company, trade);
  const exception = await ask(equal, 'DEVIATION');
  expect(await refusalsOf(company.run('sales1', submitContractException, exception.id))).toMatchObject([
    { code: 'EXCEPTION_NOT_NEEDED', facts: { contract: equal.number } },
  ]);
  const terms = await ask(equal, 'INVOICE_TERMS');
  expect(await codesOf(company.run('sales1', submitContractException, terms.id))).toEqual(['EXCEPTION_NOT_NEEDED']);
  await bringContract(company, equal.id, 'IN_REVIEW');
  expect(await refusalsOf(ask(equal, 'DEVIATION'))).toMatchObject([
    { code: 'CONTRACT_NOT_DRAFT', facts: { state: 'IN_REVIEW' } },
  ]);
  expect(await codesOf(company.run('sales1', submitContractException, exception.id))).toEqual([
    'CONTRACT_NOT_DRAFT',
    'EXCEPTION_NOT_NEEDED',
  ]);
});

test('a schedule under which no invoice could ever be issued asks for a choice the deputy GM for finance approves', async () => {
  const contract = await givenContract(company, trade, { application: { instalments: late } });
  const [refusal] = await refusalsOf(company.run('sales1', submitContract, contract.id));
  expect(refusal).toMatchObject({
    code: 'PAYMENT_TERMS_CONTRADICT_INVOICE_POLICY',
    requirement: 'INV-11',
    facts: { before: '30.00', threshold: '60.00' },
    setting: { key: 'invoice.minCollectedPct', value: 60 },
  });
  expect(refusal!.clearedBy).toContain('DEPUTY_GM_FINANCE');
  const exception = await ask(contract, 'INVOICE_TERMS');
  await company.run('sales1', submitContractException, exception.id);
  expect(await codesOf(company.run('gm', contractException.approve, exception.id))).toEqual([
    'APPROVAL_STEP_NOT_YOURS',
  ]);
  await company.run('finance.director', contractException.approve, exception.id, { opinion: '同意按合同条件开票' });
  expect(await company.find(Contract, contract.id)).toMatchObject({ invoicePolicy: 'CONTRACT_TERMS' });
  expect((await company.run('sales1', submitContract, contract.id)).status).toBe('IN_REVIEW');
});

test('the choice belongs to the schedule it was approved for', async () => {
  const contract = await givenContract(company, trade, { application: { instalments: late } });
  const exception = await ask(contract, 'INVOICE_TERMS');
  await company.run('sales1', submitContractException, exception.id);
  await company.run('finance.director', contractException.approve, exception.id);
  await company.update('sales1', Contract, contract.id, { instalments: late });
  expect(await codesOf(company.run('sales1', submitContract, contract.id))).toEqual([
    'PAYMENT_TERMS_CONTRADICT_INVOICE_POLICY',
  ]);
});

test('exactly the threshold before the invoice is enough; another policy asks nothing', async () => {
  const sixty = await givenContract(company, trade, {
    application: {
      instalments: [
        { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING' },
        { kind: 'BALANCE', percent: '40', trigger: 'INVOICE', days: 60 },
      ],
    },
  });
  expect((await company.run('sales1', submitContract, sixty.id)).status).toBe('IN_REVIEW');
  await company.decree(minCollectedPct, 20);
  const low = await givenContract(company, trade, { application: { instalments: late } });
  expect((await company.run('sales1', submitContract, low.id)).status).toBe('IN_REVIEW');
  await company.decree(minCollectedPct, 60);
  await company.decree(invoicePolicy, { DOMESTIC: 'CONTRACT_TERMS', EXPORT: 'THRESHOLD' });
  expect((await givenContractIn(company, trade, 'IN_REVIEW', { application: { instalments: late } })).status).toBe(
    'IN_REVIEW',
  );
  await company.decree(invoicePolicy, 'THRESHOLD');
});

const other = { company: () => company, id: () => asked.id, states: exceptionStates };
refusesOtherStates(submitContractException, { ...other, by: 'sales1' });
refusesOtherStates(contractException.approve, { ...other, by: 'sales.manager' });
refusesOtherStates(contractException.reject, { ...other, by: 'sales.manager', input: { reason: 'x' } });
refusesOtherStates(contractException.return, { ...other, by: 'sales.manager', input: { reason: 'x', step: 0 } });
refusesOtherStates(contractException.withdraw, { ...other, by: 'sales1' });
