import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenContractIn, givenTrade, instalmentsOf } from '../given/contract.ts';
import { givenQuotation } from '../given/quotation.ts';
import { givenConfirmedReceipt } from '../given/receipt.ts';
import { type Asking, givenAsking } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await givenAsking();
});
afterAll(() => asking.close());

interface Stage {
  stage: string;
  label: string;
  waiting: number;
  late: number;
  oldestSince: string | null;
  oldestDays: number | null;
  amounts: { currency: string; amount: string; baseAmount: string | null }[];
  holders: { role: string | null; name: string; count: number }[];
  states: { type: string; status: string; statusLabel: string; count: number }[];
}
const mapOf = async (account: string, scope?: string) =>
  (
    await asking.ask<{ processMap: Stage[] }>(
      account,
      `query ($scope: ProcessScope) { processMap(scope: $scope) { stage label group waiting late oldestSince oldestDays amounts { currency amount baseAmount } holders { role name count } states { type label status statusLabel count } } }`,
      scope ? { scope } : {},
    )
  ).processMap;
const stage = (map: Stage[], name: string) => map.find((each) => each.stage === name)!;

test('in one statement: how many records wait in a stage, since when, on whom, how many are late, for how much a currency', async () => {
  const { company } = asking;
  const trade = await givenTrade(company, { currencies: ['CNY', 'USD'] });
  const first = await givenContractIn(company, trade, 'IN_REVIEW');
  company.clock.set('2026-11-23T09:00:00+08:00');
  await givenContractIn(company, trade, 'IN_REVIEW', { application: { currency: 'USD' } });
  await company.run('legal', contractReview.approve, first.id);
  const map = await mapOf('gm');
  const before = asking.statements.length;
  await mapOf('gm');
  expect(asking.statements.length - before).toBe(1);
  expect(stage(map, 'CONTRACT')).toMatchObject({
    label: 'Contracts',
    waiting: 2,
    late: 0,
    oldestDays: 3,
    amounts: [
      { currency: 'CNY', amount: '7910.00', baseAmount: '7910.00' },
      { currency: 'USD', amount: '7910.00' },
    ],
    states: [{ type: 'Contract', status: 'IN_REVIEW', count: 2 }],
  });
  expect(stage(map, 'CONTRACT').holders).toMatchObject([
    { role: 'FINANCE', count: 2 },
    { role: 'TECHNICAL', count: 2 },
    { role: 'LEGAL', count: 1 },
  ]);
  // Two working days after the first one was submitted.
  company.clock.set('2026-11-25T09:00:00+08:00');
  expect(stage(await mapOf('gm'), 'CONTRACT').late).toBe(1);
  expect(stage(map, 'SHIPMENT')).toMatchObject({
    waiting: 0,
    late: 0,
    oldestSince: null,
    oldestDays: null,
    amounts: [],
    holders: [],
  });
});

test('what is done waits no more, and what follows from it waits in its own stage', async () => {
  const { company } = asking;
  company.clock.set('2026-11-26T09:00:00+08:00');
  const contract = await givenContractIn(company, await givenTrade(company), 'SEALED');
  const before = await mapOf('gm');
  await company.run('sales1', signContract, contract.id);
  const after = await mapOf('gm');
  expect(stage(after, 'CONTRACT').waiting).toBe(stage(before, 'CONTRACT').waiting - 1);
  expect(stage(after, 'PAYMENT').waiting).toBe(stage(before, 'PAYMENT').waiting + 1);
  expect(stage(after, 'PAYMENT').states).toContainEqual({
    type: 'PaymentScheduleLine',
    label: expect.any(String),
    status: 'DUE',
    statusLabel: 'Due',
    count: 1,
  });
});

test('confirmed money that is matched to nothing waits for finance, and is worth what is left of it', async () => {
  const { company } = asking;
  const trade = await givenTrade(company);
  const payment = async () => stage(await mapOf('finance'), 'PAYMENT');
  const worth = ({ amounts }: Stage) => Number(amounts.find((each) => each.currency === 'CNY')?.amount ?? 0);
  const before = await payment();
  const receipt = await givenConfirmedReceipt(company, trade.customer, '4000');
  const after = await payment();
  expect([after.waiting - before.waiting, worth(after) - worth(before)]).toEqual([1, 4000]);
  expect(after.states).toContainEqual(expect.objectContaining({ type: 'Receipt', status: 'CONFIRMED', count: 1 }));
  expect(after.holders).toContainEqual(expect.objectContaining({ role: 'FINANCE', count: 1 }));
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const [advance] = await instalmentsOf(company, contract.id);
  await company.run('finance', allocateReceipt, receipt.id, {
    allocations: [{ instalmentId: advance!.id, amount: '1000' }],
  });
  // The instalment has come to wait for 1373, the receipt waits for 3000 still.
  expect(worth(await payment()) - worth(before)).toBe(4373);
});

test('everybody counts what he may see, and no farther than the scope he asks for', async () => {
  const { company } = asking;
  const trade = await givenTrade(company);
  await givenQuotation(company, trade, { status: 'READY' });
  const waiting = async (account: string, scope?: string) => stage(await mapOf(account, scope), 'PRICING')?.waiting;
  const everything = await waiting('gm');
  expect(everything).toBeGreaterThan(0);
  expect(await waiting('sales1')).toBe(1);
  expect(await waiting('sales2')).toBe(0);
  expect(await waiting('sales.director')).toBe(everything);
  expect(await waiting('sales.director', 'OWN')).toBe(0);
  expect(await waiting('sales.admin', 'ALL')).toBe(everything);
  const own = (await mapOf('sales1')).map((each) => each.stage);
  expect(own).toContain('CONTRACT');
  expect(own).not.toContain('ORGANIZATION');
  expect(stage(await mapOf('sales1', 'OWN'), 'PRICING').holders).toMatchObject([
    { name: company.person('sales1').nameEn, count: 1 },
  ]);
});

test('stages of which somebody sees nothing are not on his map', async () => {
  const gate = (await mapOf('gate')).map((each) => each.stage);
  expect(gate).not.toContain('PRICING');
  expect(gate).not.toContain('CONTRACT');
});
