import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { contractApplicationApproval } from '@tradewind/domain/contract/approve-application.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { submitContractApplication } from '@tradewind/domain/contract/submit-application.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { attach } from '@tradewind/domain/files/attach.ts';
import { journeySteps } from '@tradewind/domain/journey/steps.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringContract, clauses, givenContract, givenContractIn, givenTrade } from '../given/contract.ts';
import { bringDelivery, givenDelivery, givenSale } from '../given/delivery.ts';
import { givenQuotation } from '../given/quotation.ts';
import { type Asking, givenAsking } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await givenAsking();
});
afterAll(() => asking.close());

interface Step {
  step: string;
  label: string;
  state: string;
  plannedOn: string | null;
  actualOn: string | null;
  late: boolean;
  amount: string | null;
  amountDone: string | null;
  holders: { role: string | null; name: string; dueAt: string | null }[];
  records: { type: string; id: string; number: string; status: string; statusLabel: string; amount: string | null }[];
}
interface Journey {
  number: string;
  status: string;
  owner: string;
  currency: string;
  amount: string;
  currentStep: string | null;
  steps: Step[];
}
const source = `query ($id: ID!) { contractJourney(id: $id) { number status owner currency amount currentStep
  steps { step label state plannedOn actualOn late amount amountDone holders { role name dueAt } records { type id number status statusLabel amount } } } }`;

const journeyOf = async (account: string, contract: { id: string }) =>
  (await asking.ask<{ contractJourney: Journey | null }>(account, source, { id: contract.id })).contractJourney;
const statesOf = (journey: Journey | null) => Object.fromEntries(journey!.steps.map((each) => [each.step, each.state]));
const step = (journey: Journey | null, name: string) => journey!.steps.find((each) => each.step === name)!;

test('sixteen steps in their order, told by one statement however much has happened', async () => {
  const { company } = asking;
  const sale = await givenSale(company);
  const delivery = await givenDelivery(company, sale, ['4', '1']);
  await bringDelivery(company, delivery, 'CUSTOMER_SIGNED');
  await journeyOf('gm', sale.contract);
  const before = asking.statements.length;
  const journey = await journeyOf('gm', sale.contract);
  expect(asking.statements.length - before).toBe(1);
  expect(journey!.steps.map((each) => each.step)).toEqual(Object.keys(journeySteps));
  expect(journey).toMatchObject({
    status: 'IN_EXECUTION',
    currency: 'CNY',
    amount: '7910.00',
    currentStep: expect.any(String),
  });
  expect(statesOf(journey)).toMatchObject({
    PRESALES: 'DONE',
    TECHNICAL_AGREEMENT: 'NOT_NEEDED',
    CONTRACT: 'DONE',
    CONTRACT_REVIEW: 'DONE',
    ADVANCE: 'DONE',
    SCHEDULING: 'DONE',
    SHIPMENT: 'CURRENT',
    SIGN_OFF: 'CURRENT',
    COLLECTION: 'CURRENT',
  });
  const shipment = step(journey, 'SHIPMENT');
  expect(shipment).toMatchObject({
    plannedOn: '2027-01-31',
    actualOn: null,
    late: false,
    amount: '7910.00',
    amountDone: '3842.00',
  });
  expect(shipment.records).toMatchObject([
    {
      type: 'DeliveryOrder',
      id: delivery.id,
      status: 'CUSTOMER_SIGNED',
      statusLabel: expect.any(String),
      amount: '3842.00',
    },
  ]);
  expect(step(journey, 'ADVANCE')).toMatchObject({ amount: '2373.00', amountDone: '2373.00', actualOn: '2026-11-20' });
  asking.company.clock.set('2027-02-01T09:00:00+08:00');
  expect(step(await journeyOf('gm', sale.contract), 'SHIPMENT').late).toBe(true);
  asking.company.clock.set('2026-11-20T09:00:00+08:00');
});

test('while a contract is reviewed the step names the roles it waits for; rejected it is refused; agreed to it is done', async () => {
  const { company } = asking;
  const contract = await givenContractIn(company, await givenTrade(company), 'IN_REVIEW');
  const review = step(await journeyOf('sales1', contract), 'CONTRACT_REVIEW');
  expect(review.state).toBe('CURRENT');
  expect(step(await journeyOf('sales1', contract), 'CONTRACT').holders).toEqual([]);
  const holders = [...review.holders.map((each) => each.role)].sort();
  expect(holders).toEqual(['FINANCE', 'LEGAL', 'TECHNICAL']);
  expect(review.holders[0]!.dueAt).toBe('2026-11-24T10:00:00.000Z');
  expect(statesOf(await journeyOf('sales1', contract))).toMatchObject({
    CONTRACT_REVIEW: 'CURRENT',
    SHIPMENT: 'WAITING',
  });
  await company.run('legal', contractReview.reject, contract.id, { reason: '违约条款不清' });
  const refused = await journeyOf('sales1', contract);
  expect(statesOf(refused)).toMatchObject({ CONTRACT: 'REFUSED', CONTRACT_REVIEW: 'REFUSED' });
  expect(refused!.currentStep).toBe('CONTRACT');
  await bringContract(company, contract.id, 'REVIEWED');
  expect(step(await journeyOf('sales1', contract), 'CONTRACT_REVIEW')).toMatchObject({
    state: 'DONE',
    actualOn: '2026-11-20',
  });
});

test('a contract from a quotation shows its versions; a technical agreement that is attached is a step done', async () => {
  const { company } = asking;
  const trade = await givenTrade(company);
  const quotation = await givenQuotation(company, trade, { status: 'ACCEPTED' });
  const application = await company.find(ContractApplication, { quotation: quotation.id });
  await company.run('sales.admin', submitContractApplication, application.id);
  await company.run('sales.manager', contractApplicationApproval.approve, application.id);
  await company.run('gm', contractApplicationApproval.approve, application.id);
  const contract = await company.create('sales1', Contract, { applicationId: application.id, ...clauses });
  await company.doing('sales1', (work) =>
    attach(work, {
      subjectType: 'Contract',
      subjectId: contract.id,
      kind: 'TECHNICAL_AGREEMENT',
      name: '技术协议.txt',
      content: Buffer.from('技术协议 V1'),
    }),
  );
  const journey = await journeyOf('sales1', contract);
  expect(step(journey, 'PRICE')).toMatchObject({
    state: 'DONE',
    actualOn: '2026-11-20',
    amount: '8410.00',
    records: [{ type: 'Quotation', number: `${quotation.number} v1`, status: 'ACCEPTED' }],
  });
  expect(step(journey, 'TECHNICAL_AGREEMENT')).toMatchObject({ state: 'DONE', actualOn: '2026-11-20' });
  expect(Number(contract.freightAmount)).toBe(500);
});

test('what can be done next comes from the same guards, only when it is asked for', async () => {
  const { company } = asking;
  const contract = await givenContract(company, await givenTrade(company), { breachLiability: '' });
  const { contractJourney } = await asking.ask<{
    contractJourney: {
      steps: {
        step: string;
        records: { type: string; commands: { name: string; allowed: boolean; refusals: { code: string }[] }[] }[];
      }[];
    };
  }>(
    'sales1',
    'query ($id: ID!) { contractJourney(id: $id) { steps { step records { type commands { name allowed refusals { code } } } } } }',
    { id: contract.id },
  );
  const record = contractJourney.steps
    .find((each) => each.step === 'CONTRACT')!
    .records.find((each) => each.type === 'Contract')!;
  const { contract: plain } = await asking.ask<{ contract: { commands: unknown[] } }>(
    'sales1',
    'query ($id: ID!) { contract(id: $id) { commands { name allowed refusals { code } } } }',
    { id: contract.id },
  );
  expect(record.commands).toEqual(plain.commands);
  expect(record.commands.find((each) => each.name === 'submitContract')).toMatchObject({ allowed: false });
});

test('a terminated contract needs nothing more', async () => {
  const { company } = asking;
  const contract = await givenContractIn(company, await givenTrade(company), 'SIGNED');
  await company.run('gm', terminateContract, contract.id, { reason: '客户取消' });
  const states = statesOf(await journeyOf('gm', contract));
  expect(states).toMatchObject({
    CONTRACT: 'DONE',
    CONTRACT_REVIEW: 'DONE',
    SHIPMENT: 'NOT_NEEDED',
    COLLECTION: 'NOT_NEEDED',
    ARCHIVE: 'NOT_NEEDED',
  });
});

test('somebody else’s contract is not there, nor one that never was; who may not read contracts is forbidden', async () => {
  const contract = await givenContract(asking.company, await givenTrade(asking.company));
  expect(await journeyOf('sales2', contract)).toBeNull();
  expect(await journeyOf('gm', { id: '00000000-0000-7000-8000-000000000999' })).toBeNull();
  expect(await journeyOf('gm', { id: 'nonsense' })).toBeNull();
  await expect(journeyOf('gate', contract)).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'contract.read' });
});

test('records the caller may not see stay away, the state of the step does not', async () => {
  const { company } = asking;
  const sale = await givenSale(company);
  const forLegal = step(await journeyOf('legal', sale.contract), 'SCHEDULING');
  const forGm = step(await journeyOf('gm', sale.contract), 'SCHEDULING');
  expect(forGm.records.length).toBeGreaterThan(0);
  expect(forLegal.state).toBe(forGm.state);
  const mayReadOrders = company.as('legal').caller.grants.has('order.read');
  expect(forLegal.records.filter((each) => each.type === 'SalesOrder')).toHaveLength(mayReadOrders ? 1 : 0);
});
