import { Task } from '@tradewind/domain/approval/task.ts';
import { markOverdueInstalments } from '@tradewind/domain/contract/mark-overdue.ts';
import { remindAdvances } from '@tradewind/domain/payment/remind-advances.ts';
import { waiveInstalment } from '@tradewind/domain/payment/waive-instalment.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenContractIn, givenTrade, instalmentsOf } from '../given/contract.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { givenPaid } from '../given/receipt.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await givenDesk();
});
afterAll(() => desk.close());

const remindersOf = (recordId: string) =>
  desk.company.orm.em.fork().find(Task, { recordId }, { orderBy: { createdAt: 'ASC', id: 'ASC' } });
const day = (date: string) => desk.company.clock.set(`${date}T00:45:00+08:00`);

test('the salesperson hears of an advance three days before, on the day and three days after; the sales manager once it is overdue', async () => {
  const { company } = desk;
  const trade = await givenTrade(company);
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const [advance] = await instalmentsOf(company, contract.id);
  expect(advance).toMatchObject({ kind: 'ADVANCE', dueOn: '2026-11-27' });
  const told: string[] = [];
  for (const date of [
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-27',
    '2026-11-28',
    '2026-11-30',
    '2026-12-03',
  ]) {
    day(date);
    await markOverdueInstalments(company.system());
    if ((await remindAdvances(company.system())) > 0) told.push(date);
    expect(await remindAdvances(company.system())).toBe(0);
  }
  expect(told).toEqual(['2026-11-24', '2026-11-27', '2026-11-30']);
  const tasks = await remindersOf(advance!.id);
  expect(tasks.filter((each) => each.topic === 'advance.remind')).toMatchObject([
    { assignee: { id: company.person('sales1').id }, titleEn: expect.stringContaining('due in 3 days') },
    { titleEn: expect.stringContaining('due today') },
    { titleEn: expect.stringContaining('overdue by 3 days'), kind: 'REMINDER' },
  ]);
  expect(tasks.filter((each) => each.topic === 'advance.overdue')).toMatchObject([
    {
      role: 'SALES_MANAGER',
      title: expect.stringContaining(contract.number),
      titleEn: expect.stringContaining(`salesperson ${company.person('sales1').nameEn}`),
    },
  ]);
  const { paymentScheduleLines } = await desk.as<{ paymentScheduleLines: { nodes: { id: string }[] } }>(
    'sales.manager',
    '{ paymentScheduleLines(where: { kind: { eq: ADVANCE }, status: { eq: OVERDUE } }) { nodes { id } } }',
  );
  expect(paymentScheduleLines.nodes.map((each) => each.id)).toContain(advance!.id);

  await givenPaid(company, trade.customer, advance!, advance!.amount!);
  expect((await remindersOf(advance!.id)).map((each) => each.status)).toEqual(Array(5).fill('DONE'));
  day('2026-11-20');
});

test('a waived advance is not reminded of', async () => {
  const { company } = desk;
  const contract = await givenContractIn(company, await givenTrade(company), 'SIGNED');
  const [advance] = await instalmentsOf(company, contract.id);
  await company.run('finance.director', waiveInstalment, advance!.id, { reason: '战略客户' });
  day('2026-11-27');
  await remindAdvances(company.system());
  // What asked to collect it is done with; nothing reminds of it.
  expect((await remindersOf(advance!.id)).map(({ topic, status }) => [topic, status])).toEqual([
    ['advance.collect', 'DONE'],
  ]);
  day('2026-11-20');
});

test('what customers have advanced is reported a month: matched to advances, by the month it was matched', async () => {
  const { company } = desk;
  company.clock.set('2026-12-08T09:00:00+08:00');
  const trade = await givenTrade(company);
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const [advance] = await instalmentsOf(company, contract.id);
  await givenPaid(company, trade.customer, advance!, advance!.amount!);
  const { receiptAllocationStats } = await desk.as<{ receiptAllocationStats: unknown[] }>(
    'finance',
    `{ receiptAllocationStats(where: { instalment: { kind: { eq: ADVANCE } }, contract: { id: { eq: "${contract.id}" } } }, groupBy: [{ field: ALLOCATED_ON, bucket: MONTH }, { field: CONTRACT_CURRENCY }]) { key { allocatedOn contractCurrency } count sum { amount } } }`,
  );
  expect(receiptAllocationStats).toEqual([
    { key: { allocatedOn: '2026-12-01', contractCurrency: 'CNY' }, count: 1, sum: { amount: '2373.00' } },
  ]);
});
