import { abandonContractAmendment } from '@tradewind/domain/contract/abandon-amendment.ts';
import {
  contractAmendment,
  contractAmendmentCountersign,
  contractAmendmentReview,
} from '@tradewind/domain/contract/approve-amendment.ts';
import { closeContract } from '@tradewind/domain/contract/close.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { amendmentStates, ContractAmendment } from '@tradewind/domain/contract/contract-amendment.ts';
import { ContractCopy } from '@tradewind/domain/contract/contract-copy.ts';
import { ContractLedger } from '@tradewind/domain/contract/contract-ledger.ts';
import { LegalQuestion } from '@tradewind/domain/contract/legal-question.ts';
import { sealContractAmendment } from '@tradewind/domain/contract/seal-amendment.ts';
import { SealUse } from '@tradewind/domain/contract/seal-use.ts';
import { signContractAmendment } from '@tradewind/domain/contract/sign-amendment.ts';
import { submitContractAmendment } from '@tradewind/domain/contract/submit-amendment.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  amendedInstalments,
  amendedLines,
  bringAmendment,
  givenAmendment,
  givenAmendmentIn,
} from '../given/amendment.ts';
import { type Company, givenCompany } from '../given/company.ts';
import {
  givenBuyer,
  givenContractIn,
  givenTrade,
  instalmentsOf,
  linesOfContract,
  type Trade,
} from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenConfirmedOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let draft: ContractAmendment;
let submitted: ContractAmendment;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  draft = await givenAmendment(company, await givenContractIn(company, trade, 'SIGNED'), { deliveryOn: '2027-03-31' });
  submitted = await givenAmendmentIn(company, await givenContractIn(company, trade, 'SIGNED'), 'SUBMITTED', {
    deliveryOn: '2027-03-31',
  });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const signedOne = () => givenContractIn(company, trade, 'SIGNED');
const moreBearings = (contract: Contract, quantity: string) => amendedLines(company, contract.id, { 1: { quantity } });

test('while an amendment is under way the signed version stays in force; signed, it is the contract', async () => {
  const contract = await signedOne();
  const order = await givenConfirmedOrder(company, contract);
  const amendment = await givenAmendment(company, contract, {
    deliveryOn: '2027-02-28',
    lines: await moreBearings(contract, '20'),
  });
  expect(amendment).toMatchObject({
    number: `${contract.number}-A1`,
    basedOn: 1,
    amount: '9040',
    amountChange: '1130',
  });
  expect(amendment.differences).toEqual(
    expect.arrayContaining([
      { place: 'HEAD', field: 'deliveryOn', before: '2027-01-31', after: '2027-02-28' },
      { place: 'LINE 1', field: 'quantity', before: '10', after: '20' },
    ]),
  );
  const sealed = await bringAmendment(company, amendment.id, 'SEALED');
  expect(await company.find(Contract, contract.id)).toMatchObject({
    status: 'IN_EXECUTION',
    amending: true,
    revision: 1,
    amount: '7910.0000',
    deliveryOn: '2027-01-31',
  });
  expect(await company.find(SealUse, { amendment: amendment.id })).toMatchObject({ copies: 2 });
  const done = await company.run('sales1', signContractAmendment, sealed.id);
  expect(done).toMatchObject({ status: 'IN_FORCE', signedOn: '2026-11-20', revision: 2 });
  const now = await company.find(Contract, contract.id);
  expect(now).toMatchObject({
    status: 'IN_EXECUTION',
    amending: false,
    revision: 2,
    amount: '9040.0000',
    deliveryOn: '2027-02-28',
    orderProgress: 'PART',
    amountInWords: '人民币玖仟零肆拾元整',
  });
  const [advance, before, balance] = await instalmentsOf(company, contract.id);
  expect([advance?.amount, before?.amount, balance?.amount]).toEqual(['2712.0000', '5424.0000', '904.0000']);
  expect(advance?.dueOn).toBe('2026-11-27');
  expect((await linesOfContract(company, contract.id))[0]).toMatchObject({
    quantity: '20.000000',
    orderedQuantity: '10.000000',
    amount: '2260.0000',
  });
  expect(await company.find(SalesOrder, order.id)).toMatchObject({
    status: 'CONFIRMED',
    deliveryOn: '2027-02-28',
    amount: '7910.0000',
  });
  expect(await company.find(ContractLedger, { contract: contract.id, side: 'FINANCE' })).toMatchObject({
    amount: '9040.0000',
  });
  expect(await company.orm.em.fork().count(ContractCopy, { contract: contract.id, revision: 2 })).toBe(6);
  expect(await company.events(contract.id)).toContain('ContractAmended');
  expect((await company.history(amendment.id)).map((each) => each.command)).toEqual(
    expect.arrayContaining(['submitContractAmendment', 'approveContractAmendment', 'signContractAmendment']),
  );
});

test('a contract has one amendment at a time; after the first the next begins', async () => {
  const contract = await signedOne();
  const first = await givenAmendmentIn(company, contract, 'IN_FORCE', { deliveryOn: '2027-03-31' });
  expect(first.revision).toBe(2);
  const second = await givenAmendment(company, contract, { deliveryOn: '2027-04-30' });
  expect(second).toMatchObject({ number: `${contract.number}-A2`, basedOn: 2 });
  expect(await refusalsOf(givenAmendment(company, contract))).toMatchObject([
    { code: 'CONTRACT_BEING_AMENDED', requirement: 'CON-21', facts: { contract: contract.number } },
  ]);
  await company.remove('sales1', ContractAmendment, second.id);
  expect((await givenAmendment(company, contract, { deliveryOn: '2027-04-30' })).number).toBe(`${contract.number}-A2`);
});

test('only a signed contract is amended', async () => {
  const sealed = await givenContractIn(company, trade, 'SEALED');
  expect(await codesOf(givenAmendment(company, sealed))).toEqual(['NO_WRITTEN_CONTRACT']);
});

test('what names a line of another contract, or the same line twice, is bad input', async () => {
  const [contract, other] = [await signedOne(), await signedOne()];
  const [own] = await moreBearings(contract, '20');
  await expect(givenAmendment(company, contract, { lines: await moreBearings(other, '20') })).rejects.toBeInstanceOf(
    Invalid,
  );
  await expect(givenAmendment(company, contract, { lines: [own, own] })).rejects.toBeInstanceOf(Invalid);
});

test('an amendment that changes nothing, or based on an older version, goes nowhere', async () => {
  const contract = await signedOne();
  const amendment = await givenAmendment(company, contract);
  await company.sql('update contract set revision = 2 where id = $1', [contract.id]);
  expect(await refusalsOf(company.run('sales1', submitContractAmendment, amendment.id))).toMatchObject([
    { code: 'AMENDMENT_OUTDATED', facts: { basedOn: 1, revision: 2 } },
    { code: 'AMENDMENT_CHANGES_NOTHING' },
  ]);
});

test('a new line below the policy price, a schedule that is not the whole, no line at all: refused like an application', async () => {
  const contract = await signedOne();
  const cheap = await givenAmendment(company, contract, {
    lines: [...(await moreBearings(contract, '10')), { productId: trade.bearing.id, quantity: '1', unitPrice: '1' }],
    instalments: await amendedInstalments(company, contract.id, { 3: { percent: '5' } }),
  });
  expect(await codesOf(company.run('sales1', submitContractAmendment, cheap.id))).toEqual([
    'UNAUTHORISED_DISCOUNT',
    'PAYMENT_SCHEDULE_SUM',
  ]);
  await company.update('sales1', ContractAmendment, cheap.id, { lines: [] });
  expect(await codesOf(company.run('sales1', submitContractAmendment, cheap.id))).toContain('DOCUMENT_WITHOUT_LINES');
});

test('it never goes below what was ordered and paid, at submission and again when it is signed', async () => {
  const contract = await signedOne();
  const [advance] = await instalmentsOf(company, contract.id);
  const amendment = await givenAmendmentIn(company, contract, 'SEALED', { lines: await moreBearings(contract, '1') });
  await givenConfirmedOrder(company, contract);
  await givenPaid(company, trade.customer, advance!, '2373');
  const [refusal] = await refusalsOf(company.run('sales1', signContractAmendment, amendment.id));
  expect(refusal).toMatchObject({
    code: 'AMENDMENT_BELOW_PERFORMANCE',
    requirement: 'CON-21',
    facts: {
      count: 2,
      below: [
        { place: 'LINE 1', field: 'quantity', atLeast: '10', wanted: '1' },
        { place: 'INSTALMENT 1', field: 'amount', atLeast: '2373.00', wanted: '2067.90' },
      ],
    },
  });
  await company.run('sales1', abandonContractAmendment, amendment.id, { reason: '已下单' });
  const without = await givenAmendment(company, contract, {
    lines: await amendedLines(company, contract.id, { 2: null }),
    instalments: await amendedInstalments(company, contract.id, {
      1: { percent: null, amount: '2400', kind: 'BALANCE' },
      2: { percent: '90' },
    }),
  });
  expect(
    (await refusalsOf(company.run('sales1', submitContractAmendment, without.id))).find(
      (each) => each.code === 'AMENDMENT_BELOW_PERFORMANCE',
    )?.facts['below'],
  ).toEqual([
    { place: 'HEAD', field: 'amount', atLeast: '2373.00', wanted: '1130.00' },
    { place: 'LINE 2', field: 'quantity', atLeast: '2', wanted: '0' },
    { place: 'INSTALMENT 1', field: 'kind', atLeast: 'ADVANCE', wanted: 'BALANCE' },
  ]);
});

test('a line that is not ordered is taken away, a new one comes, an instalment is added', async () => {
  const contract = await signedOne();
  await givenAmendmentIn(company, contract, 'IN_FORCE', {
    lines: [
      ...(await amendedLines(company, contract.id, { 2: null })),
      { productId: trade.gearbox.id, quantity: '1', unitPrice: '4000' },
    ],
    instalments: [
      { kind: 'ADVANCE', amount: '100', trigger: 'SIGNING', days: 3 },
      ...(await amendedInstalments(company, contract.id, { 1: null, 2: { percent: '80' }, 3: { percent: '18.0506' } })),
      { kind: 'RETENTION', amount: '0', trigger: 'WARRANTY_END', days: 365 },
    ],
  });
  const lines = await linesOfContract(company, contract.id);
  expect(lines.map((line) => [line.quantity, line.unitPrice])).toEqual([
    ['10.000000', '113.000000'],
    ['1.000000', '4000.000000'],
  ]);
  const [first] = await instalmentsOf(company, contract.id);
  expect(first).toMatchObject({ amount: '100.0000', dueOn: '2026-11-23', status: 'DUE' });
});

test('a larger contract is weighed against credit as it will be, at the last step of the review and at signing', async () => {
  const of = { ...trade, customer: await givenBuyer(company, '9039.99') };
  const contract = await givenContractIn(company, of, 'SIGNED');
  const amendment = await givenAmendmentIn(company, contract, 'LAST_STEP', {
    lines: await moreBearings(contract, '20'),
  });
  const [refusal] = await refusalsOf(company.run('sales.director', contractAmendmentReview.approve, amendment.id));
  expect(refusal).toMatchObject({
    code: 'CREDIT_LIMIT_EXCEEDED',
    facts: { requested: '9040.00', limit: '9039.99', excess: '0.01' },
  });
  await company.sql('update credit_profile set "limit" = 9040 where customer_id = $1', [of.customer.id]);
  await company.run('sales.director', contractAmendmentReview.approve, amendment.id);
  await company.sql('update credit_profile set "limit" = 9000 where customer_id = $1', [of.customer.id]);
  await company.run('sales.director', contractAmendmentCountersign.approve, amendment.id);
  await company.run('finance', contractAmendmentCountersign.approve, amendment.id);
  await company.run('legal', sealContractAmendment, amendment.id, { copies: 1 });
  expect(await codesOf(company.run('sales1', signContractAmendment, amendment.id))).toEqual(['CREDIT_LIMIT_EXCEEDED']);
});

test('an open legal question stops the signature of an amendment, too', async () => {
  const contract = await signedOne();
  const amendment = await givenAmendmentIn(company, contract, 'SEALED', { deliveryOn: '2027-03-31' });
  await company.create('sales1', LegalQuestion, { contractId: contract.id, question: '延期是否需要书面确认？' });
  expect(await codesOf(company.run('sales1', signContractAmendment, amendment.id))).toEqual(['LEGAL_QUESTION_OPEN']);
  await expect(
    company.run('sales1', signContractAmendment, amendment.id, { signedOn: '2026-11-21' }),
  ).rejects.toThrow();
});

test('rejected anywhere it is a draft again, with the reason; its contract stays as signed', async () => {
  const contract = await signedOne();
  const amendment = await givenAmendmentIn(company, contract, 'SUBMITTED', { deliveryOn: '2027-03-31' });
  expect(
    await company.run('sales.manager', contractAmendment.reject, amendment.id, { reason: '客户未确认' }),
  ).toMatchObject({ status: 'DRAFT', rejectedReason: '客户未确认' });
  await bringAmendment(company, amendment.id, 'IN_REVIEW');
  expect(
    (await company.run('technical', contractAmendmentReview.reject, amendment.id, { reason: '无法按期' })).status,
  ).toBe('DRAFT');
  await bringAmendment(company, amendment.id, 'REVIEWED');
  expect(
    (await company.run('finance', contractAmendmentCountersign.reject, amendment.id, { reason: '条款不可接受' }))
      .status,
  ).toBe('DRAFT');
  await bringAmendment(company, amendment.id, 'IN_REVIEW');
  expect((await company.run('sales1', contractAmendmentReview.withdraw, amendment.id)).status).toBe('DRAFT');
  expect(await company.find(Contract, contract.id)).toMatchObject({
    status: 'SIGNED',
    revision: 1,
    amending: true,
    deliveryOn: '2027-01-31',
  });
});

test('who prepared it neither approves nor seals it; both must have countersigned', async () => {
  const contract = await signedOne();
  const amendment = await givenAmendmentIn(company, contract, 'REVIEWED', { deliveryOn: '2027-03-31' });
  await company.run('finance', contractAmendmentCountersign.approve, amendment.id);
  expect(await codesOf(company.run('legal', sealContractAmendment, amendment.id, { copies: 1 }))).toEqual([
    'COUNTERSIGN_INCOMPLETE',
    'SEAL_NOT_ALLOWED',
  ]);
  await company.run('sales.director', contractAmendmentCountersign.approve, amendment.id);
  await company.sql('update contract_amendment set prepared_by_id = $1 where id = $2', [
    company.person('sales.admin').id,
    amendment.id,
  ]);
  expect(await codesOf(company.run('sales.admin', sealContractAmendment, amendment.id, { copies: 1 }))).toEqual([
    'SELF_APPROVAL_FORBIDDEN',
  ]);
});

test('abandoned, the contract stays and can be amended anew; a contract that is terminated takes its amendment along', async () => {
  const contract = await signedOne();
  const amendment = await givenAmendmentIn(company, contract, 'IN_REVIEW', { deliveryOn: '2027-03-31' });
  expect(await company.run('sales1', abandonContractAmendment, amendment.id, { reason: '客户撤回' })).toMatchObject({
    status: 'ABANDONED',
    abandonedReason: '客户撤回',
  });
  expect(await company.find(Contract, contract.id)).toMatchObject({ amending: false });
  const next = await givenAmendmentIn(company, contract, 'SUBMITTED', { deliveryOn: '2027-03-31' });
  await company.run('sales.director', terminateContract, contract.id, { reason: '项目取消' });
  expect(await company.find(ContractAmendment, next.id)).toMatchObject({ status: 'ABANDONED' });
  expect(await codesOf(company.run('sales1', submitContractAmendment, next.id))).toEqual(['WRONG_STATE']);
});

test('a contract is not closed while it is being amended', async () => {
  const contract = await signedOne();
  await givenAmendment(company, contract, { deliveryOn: '2027-03-31' });
  await company.sql(`update contract set status = 'FULFILLED' where id = $1`, [contract.id]);
  expect(await codesOf(company.run('finance', closeContract, contract.id))).toContain('CONTRACT_BEING_AMENDED');
});

const other = { company: () => company, states: amendmentStates };
refusesOtherStates(submitContractAmendment, { ...other, id: () => draft.id, by: 'sales1' });
refusesOtherStates(abandonContractAmendment, { ...other, id: () => draft.id, by: 'sales1', input: { reason: 'x' } });
refusesOtherStates(contractAmendment.approve, { ...other, id: () => submitted.id, by: 'sales.manager' });
refusesOtherStates(contractAmendment.reject, {
  ...other,
  id: () => submitted.id,
  by: 'sales.manager',
  input: { reason: 'x' },
});
refusesOtherStates(contractAmendment.return, {
  ...other,
  id: () => submitted.id,
  by: 'sales.manager',
  input: { reason: 'x', step: 0 },
});
refusesOtherStates(contractAmendment.withdraw, { ...other, id: () => submitted.id, by: 'sales1' });
refusesOtherStates(contractAmendmentReview.approve, { ...other, id: () => submitted.id, by: 'legal' });
refusesOtherStates(contractAmendmentReview.reject, {
  ...other,
  id: () => submitted.id,
  by: 'legal',
  input: { reason: 'x' },
});
refusesOtherStates(contractAmendmentReview.return, {
  ...other,
  id: () => submitted.id,
  by: 'legal',
  input: { reason: 'x', step: 0 },
});
refusesOtherStates(contractAmendmentReview.withdraw, { ...other, id: () => submitted.id, by: 'sales1' });
refusesOtherStates(contractAmendmentCountersign.approve, { ...other, id: () => submitted.id, by: 'finance' });
refusesOtherStates(contractAmendmentCountersign.reject, {
  ...other,
  id: () => submitted.id,
  by: 'finance',
  input: { reason: 'x' },
});
refusesOtherStates(contractAmendmentCountersign.return, {
  ...other,
  id: () => submitted.id,
  by: 'finance',
  input: { reason: 'x', step: 0 },
});
refusesOtherStates(contractAmendmentCountersign.withdraw, { ...other, id: () => submitted.id, by: 'sales1' });
refusesOtherStates(sealContractAmendment, { ...other, id: () => submitted.id, by: 'legal', input: { copies: 1 } });
refusesOtherStates(signContractAmendment, { ...other, id: () => submitted.id, by: 'sales1' });
