// Threats and faults: E14.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { addDays, addMonths, dateIn, daysBetween } from '@tradewind/domain/kernel/clock.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenStaff, type Staff } from '../access/company.ts';

let staff: Staff;
beforeAll(async () => {
  staff = await givenStaff();
});
afterAll(() => staff?.stop());

test('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2026-10-31', 4)).toBe('2027-02-28');
  expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
});

test('days pass year ends and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  expect(addDays('2026-01-31', 30)).toBe('2026-03-02');
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

test('half past eleven at night in Shanghai is still that day, though in London it is the afternoon', () => {
  expect(dateIn('Asia/Shanghai', new Date('2026-11-20T15:30:00Z'))).toBe('2026-11-20');
  expect(dateIn('Asia/Shanghai', new Date('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20');
  expect(dateIn('Asia/Shanghai', new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
  expect(dateIn('Asia/Shanghai', new Date('2026-12-31T23:30:00+08:00'))).toBe('2026-12-31');
});

const clock = fileURLToPath(import.meta.resolve('@tradewind/domain/kernel/clock.ts'));
const parse = fileURLToPath(import.meta.resolve('@tradewind/domain/kernel/parse-input.ts'));

/** What the date functions say in a process of another time zone. */
const sayIn = (zone: string): Promise<string> =>
  new Promise((done, fail) => {
    const program = `
      import { addDays, addMonths, dateIn, daysBetween } from ${JSON.stringify(clock)};
      import { inputDate } from ${JSON.stringify(parse)};
      const days = ['2026-01-31', '2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-12-31', '2027-02-28', '2028-02-29', '2000-01-01', '2100-12-31'];
      const moments = ['2026-12-31T23:59:50Z', '2026-12-31T15:59:50Z', '2026-12-31T16:00:00Z', '2027-02-28T15:30:00Z', '2028-02-29T16:30:00Z', '2026-03-08T07:00:00Z', '2026-11-01T06:30:00Z'];
      console.log(JSON.stringify([
        days.map((day) => [-400, -31, -1, 0, 1, 30, 60, 90, 366].map((count) => addDays(day, count))),
        days.map((day) => [-13, -1, 0, 1, 2, 12, 13].map((count) => addMonths(day, count))),
        days.map((day) => days.map((other) => daysBetween(day, other))),
        moments.map((moment) => dateIn('Asia/Shanghai', new Date(moment))),
        [...days, '2026-02-29', '1999-12-31', '2101-01-01'].map((day) => inputDate().safeParse(day).success),
      ]));`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      env: { PATH: process.env['PATH'], TZ: zone },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done(said) : fail(new Error(`ended with ${code}`))));
  });

test('dates are the same wherever the server stands', async () => {
  const [shanghai, utc, newYork, kiritimati] = await Promise.all(
    ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati'].map(sayIn),
  );
  expect(JSON.parse(utc!)).toHaveLength(5);
  expect(shanghai).toBe(utc);
  expect(newYork).toBe(utc);
  expect(kiritimati).toBe(utc);
});

const rate = (validOn: string) =>
  staff.ask<{ createExchangeRate: { validOn: string } }>(
    staff.of.FINANCE,
    'mutation ($input: CreateExchangeRateInput!) { createExchangeRate(input: $input) { validOn } }',
    { input: { fromCurrency: 'USD', toCurrency: 'CNY', rate: '7.1', validOn, source: 'test' } },
  );

test.each([
  '2026-02-29',
  '2026-02-30',
  '2027-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-00-00',
  '1999-12-31',
  '2101-01-01',
  '26-01-01',
  '2026-1-1',
  '2026/01/01',
  '20260101',
  '2026-01-01T00:00:00Z',
  '2026-01-01 ',
  '２０２６-01-01',
  'tomorrow',
  '',
  '-2026-01-01',
  '+002026-01-01',
  '99999-01-01',
])('%j is no day', async (day) => {
  const answer = await rate(day);
  expect(answer.code).toBe('VALIDATION_FAILED');
  expect(JSON.stringify(answer.errors![0]!.extensions.fields)).toContain('validOn');
});

test.each(['2000-01-01', '2026-12-31', '2028-02-29', '2100-12-31'])(
  '%s is stored as that day and read as that day',
  async (day) => {
    expect((await rate(day)).data).toEqual({ createExchangeRate: { validOn: day } });
    const [row] = await staff.sql<{ day: string }>(
      'select valid_on::text as day from exchange_rate where valid_on = $1::date',
      [day],
    );
    expect(row!.day).toBe(day);
    const read = await staff.ask<{ exchangeRates: { nodes: { validOn: string }[] } }>(
      staff.of.FINANCE,
      'query ($where: ExchangeRateWhere) { exchangeRates(where: $where) { nodes { validOn } } }',
      { where: { validOn: { eq: day } } },
    );
    expect(read.data!.exchangeRates.nodes).toEqual([{ validOn: day }]);
  },
);

test.each(['2026-02-29', '2026-13-01', 'x', '2026-01-01T00:00:00Z'])('nothing is compared with %j', async (day) => {
  expect(
    (
      await staff.ask(
        staff.of.FINANCE,
        'query ($where: ExchangeRateWhere) { exchangeRates(where: $where) { totalCount } }',
        { where: { validOn: { gte: day } } },
      )
    ).code,
  ).toBe('VALIDATION_FAILED');
});

test.each([
  '2026-02-29T10:00:00Z',
  '2026-01-01T24:30:00Z',
  '2026-01-01T10:60:00Z',
  '2026-01-01T10:00:00',
  '2026-01-01T10:00:00+99:00',
  '2026-01-01',
])('%j is no moment', async (moment) => {
  expect(
    (
      await staff.ask(staff.of.FINANCE, 'query ($where: ContractWhere) { contracts(where: $where) { totalCount } }', {
        where: { createdAt: { gte: moment } },
      })
    ).code,
  ).toBe('VALIDATION_FAILED');
});

test('a moment is the same moment in whichever offset it is written', async () => {
  const id = await staff.rows.make('Customer', staff.of.SALESPERSON.id, {
    set: { createdAt: new Date('2026-11-20T15:30:00Z') },
  });
  const count = async (where: object) =>
    (
      await staff.ask<{ customers: { totalCount: number } }>(
        staff.of.SALESPERSON,
        'query ($where: CustomerWhere) { customers(where: $where) { totalCount } }',
        { where: { id: { eq: id }, createdAt: where } },
      )
    ).data!.customers.totalCount;
  for (const moment of ['2026-11-20T15:30:00Z', '2026-11-20T23:30:00+08:00', '2026-11-20T10:30:00-05:00'])
    expect(await count({ eq: moment }), moment).toBe(1);
  // Its day is the company's day: 23:30 in Shanghai.
  const { data } = await staff.ask<{ customerStats: { key: { createdAt: string } }[] }>(
    staff.of.SALESPERSON,
    'query ($where: CustomerWhere) { customerStats(where: $where, groupBy: [{ field: CREATED_AT, bucket: DAY }]) { key { createdAt } } }',
    { where: { id: { eq: id } } },
  );
  expect(data!.customerStats).toEqual([{ key: { createdAt: '2026-11-20' } }]);
  await staff.sql(`update customer set created_at = '2026-11-20T16:30:00Z' where id = $1`, [id]);
  const next = await staff.ask<{ customerStats: { key: { createdAt: string } }[] }>(
    staff.of.SALESPERSON,
    'query ($where: CustomerWhere) { customerStats(where: $where, groupBy: [{ field: CREATED_AT, bucket: DAY }]) { key { createdAt } } }',
    { where: { id: { eq: id } } },
  );
  expect(next.data!.customerStats).toEqual([{ key: { createdAt: '2026-11-21' } }]);
  expect(staff.slips).toEqual([]);
});
