import { tradeTerms } from '@tradewind/domain/contract/terms.ts';
import { addWorkingDays, CalendarDay } from '@tradewind/domain/kernel/calendar-day.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { currencies } from '@tradewind/domain/kernel/currencies.ts';
import { incoterms } from '@tradewind/domain/kernel/incoterms.ts';
import { countGaps, readNumberSeries } from '@tradewind/domain/kernel/read-number-series.ts';
import { seedReferenceData } from '@tradewind/domain/kernel/reference-data.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenCustomer } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

let database: TestDatabase;
let company: Company;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const isWorking = async (day: string) =>
  (await company.doing('gm', (work) => addWorkingDays(work, addDays(day, -1), 1))) === day;

test.each(['2026-02-14', '2026-02-28', '2026-10-10'])('Saturday %s is a working day in lieu', async (day) => {
  expect(await isWorking(day)).toBe(true);
});

test.each(['2026-02-16', '2026-10-01', '2026-10-04', '2026-11-21'])('%s is free', async (day) => {
  expect(await isWorking(day)).toBe(false);
});

test('five working days after 29 September 2026 is 12 October: the National Day week is free, the Saturday after it is not', async () => {
  expect(await company.doing('gm', (work) => addWorkingDays(work, '2026-09-29', 5))).toBe('2026-10-12');
});

test('the calendar reaches back to 2004; 2027 is marked as provisional', async () => {
  const em = company.orm.em.fork();
  expect(await em.count(CalendarDay, { day: '2004-05-01', kind: 'HOLIDAY', official: true })).toBe(1);
  expect(await em.count(CalendarDay, { official: false })).toBe(104);
  expect(await em.count(CalendarDay, { official: false, day: { $lt: '2027-01-01' } })).toBe(0);
});

test('seeding again changes nothing, published days take the place of provisional ones, what somebody entered stays', async () => {
  const em = company.orm.em.fork();
  const before = await em.count(CalendarDay, {});
  await company.sql(`update calendar_day set official = false, kind = 'WORKING' where day = '2026-10-01'`);
  await company.sql(`update calendar_day set name = '厂庆' where day = '2026-10-02'`);
  await seedReferenceData(company.system());
  expect(await em.count(CalendarDay, {})).toBe(before);
  expect(await company.find(CalendarDay, { day: '2026-10-01' })).toMatchObject({
    kind: 'HOLIDAY',
    official: true,
    name: '国庆节',
  });
  expect(await company.find(CalendarDay, { day: '2026-10-02' })).toMatchObject({ name: '厂庆', version: 1 });
});

test('every trade term has its names, every currency its names and digits', () => {
  expect(Object.keys(incoterms).sort()).toEqual([...tradeTerms].sort());
  const all = new Map(currencies().map((each) => [each.code, each]));
  expect(all.get('USD')).toEqual({ code: 'USD', zh: '美元', en: 'US Dollar', digits: 2 });
  expect([all.get('JPY')?.digits, all.get('KWD')?.digits]).toEqual([0, 3]);
});

test('a series of numbers tells what it numbers, its last number, and how many of its numbers no record holds', async () => {
  const [first, second] = [await givenCustomer(company), await givenCustomer(company)];
  const series = () => company.doing('admin', (work) => readNumberSeries(work));
  const known = (await series()).find((each) => each.series === 'CU');
  expect(known).toMatchObject({ lastNumber: second.number, numbered: [{ record: 'Customer', field: 'number' }] });
  const gaps = () => company.doing('admin', (work) => countGaps(work, 'CU', known!.period));
  expect(await gaps()).toBe(0);
  await company.sql('update customer set number = $2 where id = $1', [first.id, 'LEGACY-1']);
  expect(await gaps()).toBe(1);
  expect(await company.doing('admin', (work) => countGaps(work, 'CU', '1999'))).toBe(0);
});
