import { Deputy } from '@tradewind/domain/approval/deputy.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringContract, givenContract, givenTrade } from '../given/contract.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await givenDesk();
  await bringContract(
    desk.company,
    (await givenContract(desk.company, await givenTrade(desk.company))).id,
    'IN_REVIEW',
  );
}, 120_000);
afterAll(() => desk?.close());

const count = async (account: string, where: string): Promise<number> => {
  const { taskStats } = await desk.as<{ taskStats: { count: number }[] }>(
    account,
    `{taskStats(where:${where}){count}}`,
  );
  return taskStats[0]?.count ?? 0;
};

test('of the tasks one sees, `mine` are those of one’s roles and of whom one stands in for today; the rest are the others', async () => {
  expect(await count('gm', '{status:{eq:OPEN},kind:{eq:APPROVAL}}')).toBe(3);
  expect(await count('gm', '{mine:true,status:{eq:OPEN},kind:{eq:APPROVAL}}')).toBe(0);
  expect(await count('gm', '{mine:false,status:{eq:OPEN},kind:{eq:APPROVAL}}')).toBe(3);
  expect(await count('legal', '{mine:true,status:{eq:OPEN},kind:{eq:APPROVAL}}')).toBe(1);

  // Who stands in is told by the calendar of the database, as everywhere.
  const [{ today }] = (await desk.company.sql("select (now() at time zone 'Asia/Shanghai')::date::text as today")) as [
    { today: string },
  ];
  await desk.company.create('legal', Deputy, {
    absenteeId: desk.company.person('legal').id,
    deputyId: desk.company.person('gm').id,
    validFrom: today,
    validTo: today,
    reason: '出差',
  });
  expect(await count('gm', '{mine:true,status:{eq:OPEN},kind:{eq:APPROVAL}}')).toBe(1);
  await desk.company.sql('update app_user set active = false where id = $1', [desk.company.person('legal').id]);
  expect(await count('gm', '{mine:true,status:{eq:OPEN},kind:{eq:APPROVAL}}')).toBe(0);
});
