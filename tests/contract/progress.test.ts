import { Task } from '@tradewind/domain/approval/task.ts';
import { addCollected, addProgress } from '@tradewind/domain/contract/progress.ts';
import { closeContract } from '@tradewind/domain/contract/close.ts';
import { type Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { triggerInstalments } from '@tradewind/domain/contract/due-dates.ts';
import { markOverdueInstalments } from '@tradewind/domain/contract/mark-overdue.ts';
import { PaymentScheduleLine } from '@tradewind/domain/contract/payment-schedule-line.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { Approval } from '@tradewind/domain/approval/approval.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let signed: Contract;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  signed = await givenContractIn(company, trade, 'SIGNED');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

type Axis = 'ordered' | 'shipped' | 'signed' | 'invoiced';
const add = async (contract: { id: string }, axis: Axis, ...quantities: string[]) => {
  const lines = await linesOfContract(company, contract.id);
  return company.doing('finance', (work) =>
    addProgress(
      work,
      contract.id,
      axis,
      quantities.map((quantity, index) => ({ lineId: lines[index]!.id, quantity })),
    ),
  );
};
const collect = (contract: { id: string }, amount: string) =>
  company.doing('finance', (work) => addCollected(work, contract.id, amount));

test('progress is none, part, full or over by quantities: the last of two pieces is not lost in a percentage', async () => {
  const of = await givenTrade(company);
  const lines = [
    { productId: of.bearing.id, quantity: '10000', unitPrice: '113' },
    { productId: of.gearbox.id, quantity: '2', unitPrice: '3390' },
  ];
  const contract = await givenContractIn(company, await withLimit(of), 'SIGNED', { application: { lines } });
  expect(contract.shipmentProgress).toBe('NONE');
  expect(await add(contract, 'shipped', '9999', '2')).toMatchObject({ shipmentProgress: 'PART', shippedOn: null });
  expect(await add(contract, 'shipped', '1')).toMatchObject({
    shipmentProgress: 'FULL',
    shippedOn: '2026-11-20',
    shippedAmount: contract.amount.replace(/0+$/, '').replace(/\.$/, ''),
  });
  expect((await add(contract, 'shipped', '0.5')).shipmentProgress).toBe('OVER');
  expect(await add(contract, 'shipped', '-1')).toMatchObject({ shipmentProgress: 'PART', shippedOn: null });
});

async function withLimit(of: Trade): Promise<Trade> {
  await company.sql('update credit_profile set "limit" = 100000000 where customer_id = $1', [of.customer.id]);
  return of;
}

test('free lines count by quantity and neither finish nor reopen anything', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  await company.sql(
    'update contract_line set amount = 0, unit_price = 0, quantity = 1 where contract_id = $1 and position = 2',
    [contract.id],
  );
  expect((await add(contract, 'shipped', '10')).shipmentProgress).toBe('PART');
  expect((await add(contract, 'shipped', '0', '1')).shipmentProgress).toBe('FULL');
});

test('parts of a line are worth its amount in the end, to the last digit', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED', {
    application: { lines: [{ productId: trade.bearing.id, quantity: '3', unitPrice: '113.333333' }] },
  });
  expect(contract.amount).toBe('340.0000');
  expect((await add(contract, 'invoiced', '1')).invoicedAmount).toBe('113.33');
  expect((await add(contract, 'invoiced', '1')).invoicedAmount).toBe('226.67');
  expect(await add(contract, 'invoiced', '1')).toMatchObject({ invoicedAmount: '340', invoiceProgress: 'FULL' });
});

test('a signed contract is in execution with its first order, fulfilled when all is shipped, signed for and paid, and back when something is taken back', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  expect((await collect(contract, '2373')).status).toBe('SIGNED');
  expect((await add(contract, 'ordered', '10', '2')).status).toBe('IN_EXECUTION');
  await add(contract, 'shipped', '10', '2');
  await add(contract, 'signed', '10', '2');
  expect(await collect(contract, '5536.99')).toMatchObject({
    status: 'IN_EXECUTION',
    collectionProgress: 'PART',
    fulfilledOn: null,
  });
  expect(await collect(contract, '0.01')).toMatchObject({
    status: 'FULFILLED',
    collectionProgress: 'FULL',
    fulfilledOn: '2026-11-20',
  });
  expect(await collect(contract, '-0.01')).toMatchObject({ status: 'IN_EXECUTION', fulfilledOn: null });
  await collect(contract, '0.01');
  expect((await company.run('finance', closeContract, contract.id)).status).toBe('CLOSED');
  expect((await collect(contract, '-7910')).status).toBe('IN_EXECUTION');
  expect(await company.events(contract.id)).toEqual(
    expect.arrayContaining(['ContractExecutionBegun', 'ContractFulfilled', 'ContractReopened', 'ContractClosed']),
  );
  await add(contract, 'signed', '-10', '-2');
  await add(contract, 'shipped', '-10', '-2');
  expect((await add(contract, 'ordered', '-10', '-2')).status).toBe('SIGNED');
});

test('money collected is spread over the lines to the last cent', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  await collect(contract, '100');
  expect((await linesOfContract(company, contract.id)).map((line) => line.collectedAmount)).toEqual([
    '14.2900',
    '85.7100',
  ]);
});

test('a quantity below nothing is refused by the database itself', async () => {
  await expect(add(signed, 'ordered', '-1')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('an instalment falls due days after its event, the first time only, and is overdue the day after', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  await company.doing('finance', (work) => triggerInstalments(work, contract.id, 'SIGN_OFF', '2026-11-20'));
  await company.doing('finance', (work) => triggerInstalments(work, contract.id, 'SIGN_OFF', '2027-01-01'));
  const balance = async () => (await instalmentsOf(company, contract.id))[2];
  expect(await balance()).toMatchObject({ status: 'DUE', dueOn: '2026-12-20' });
  company.clock.set('2026-12-20T23:30:00+08:00');
  await markOverdueInstalments(company.system());
  expect((await balance())?.status).toBe('DUE');
  company.clock.set('2026-12-21T00:05:00+08:00');
  expect(await markOverdueInstalments(company.system())).toBeGreaterThan(0);
  expect((await balance())?.status).toBe('OVERDUE');
  expect(await company.events((await balance())!.id)).toEqual(['InstalmentBecameDue', 'InstalmentOverdue']);
  expect((await company.history((await balance())!.id)).at(-1)?.entity).toBe(PaymentScheduleLine.name);
  company.clock.set('2026-11-20T09:00:00+08:00');
});

test('a contract is terminated with a reason: what it used of the credit is free, what waited for a signature waits no more', async () => {
  const contract = await givenContractIn(company, trade, 'REVIEWED');
  expect(await company.run('gm', terminateContract, contract.id, { reason: '客户破产' })).toMatchObject({
    status: 'TERMINATED',
    terminatedReason: '客户破产',
  });
  expect(await company.orm.em.fork().count(Approval, { recordId: contract.id, status: 'RUNNING' })).toBe(0);
  expect(await company.events(contract.id)).toContain('ContractTerminated');
  expect((await company.history(contract.id)).filter((each) => each.command === 'terminateContract')).toMatchObject([
    { action: 'STATE', reason: '客户破产' },
  ]);
});

test('nobody is asked any more to collect for a contract that was terminated', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const [advance] = await instalmentsOf(company, contract.id);
  const open = () =>
    company.orm.em.fork().count(Task, { recordId: { $in: [contract.id, advance!.id] }, status: 'OPEN' });
  expect(await open()).toBeGreaterThan(0);
  await company.run('gm', terminateContract, contract.id, { reason: '客户取消项目' });
  expect(await open()).toBe(0);
});

refusesOtherStates(terminateContract, {
  company: () => company,
  id: () => signed.id,
  by: 'gm',
  input: { reason: 'x' },
  states: contractStates,
});
refusesOtherStates(closeContract, {
  company: () => company,
  id: () => signed.id,
  by: 'finance',
  states: contractStates,
});
