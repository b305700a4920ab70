import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenTrade, people, read, type Trade } from './trade.ts';

interface Row {
  key: Record<string, string | null>;
  count: number;
  sum: Record<string, string>;
}

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
});
afterAll(() => trade?.close());

const answer = async (source: string, person: Parameters<Trade['context']>[0] = 'gina') =>
  (await read<{ contractStats: Row[] }>(trade, trade.context(person), `{ contractStats${source} }`)).contractStats;
const refusal = async (source: string, person: Parameters<Trade['context']>[0] = 'gina') => {
  await expect(trade.text(trade.context(person), `{ contractStats${source} }`)).resolves.toBeUndefined();
  return (await trade.objects(trade.context(person), `{ contractStats${source} }`)).errors?.[0]?.originalError;
};

test('without groups there is one row over everything', async () => {
  const [expected] = await trade.rows(
    'select count(*)::int as count, min(signed_on)::text as first, max(signed_on)::text as last from contract',
  );
  expect(await answer('{ count min { signedOn } max { signedOn } }')).toEqual([
    { count: expected!['count'], min: { signedOn: expected!['first'] }, max: { signedOn: expected!['last'] } },
  ]);
  expect(await answer('(where: { number: { eq: "none" } }) { count sum { amount } }')).toEqual([
    { count: 0, sum: { amount: null } },
  ]);
});

test('groups cross relations and dates gather in periods whose key is their first day', async () => {
  const rows = await answer(
    `(where: { currency: { eq: "CNY" } }, groupBy: [{ field: CUSTOMER_COUNTRY }, { field: SIGNED_ON, bucket: QUARTER }]) { key { customerCountry signedOn } count sum { amount } avg { amount } }`,
  );
  const expected = await trade.rows(
    `select c.country, date_trunc('quarter', t.signed_on::timestamp)::date::text as day, count(*)::int as count, sum(amount)::numeric(20,2)::text as total, trim_scale(round(avg(amount), 6))::text as mean
     from contract t join customer c on c.id = t.customer_id where t.currency = 'CNY' group by 1, 2 order by 1, 2 nulls last`,
  );
  expect(rows.map(({ key, count, sum }) => [key['customerCountry'], key['signedOn'], count, sum['amount']])).toEqual(
    expected.map((row) => [row['country'], row['day'], row['count'], row['total']]),
  );
});

test.each([
  ['DAY', 'day'],
  ['WEEK', 'week'],
  ['MONTH', 'month'],
  ['YEAR', 'year'],
])('%s is a period of dates and of instants in the company calendar', async (bucket, unit) => {
  const rows = await answer(`(groupBy: [{ field: SUBMITTED_AT, bucket: ${bucket} }]) { key { submittedAt } count }`);
  const expected = await trade.rows(
    `select date_trunc('${unit}', submitted_at at time zone 'Asia/Shanghai')::date::text as day, count(*)::int as count from contract group by 1 order by 1 nulls last`,
  );
  expect(rows.map(({ key, count }) => ({ day: key['submittedAt'], count }))).toEqual(expected);
});

describe('money of several currencies', () => {
  test('is not added blindly', async () => {
    expect(await refusal('{ sum { amount } }')).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'groupBy', message: { en: expect.stringContaining('CURRENCY') } }],
    });
    expect(await refusal('(groupBy: [{ field: STATUS }]) { max { amount } }')).toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });

  test('is added where there is only one, or by currency', async () => {
    expect((await answer('(where: { currency: { eq: "USD" } }) { sum { amount } }'))[0]!.sum['amount']).toMatch(
      /^\d+\.\d{2}$/,
    );
    const rows = await answer('(groupBy: [{ field: CURRENCY }]) { key { currency } sum { amount } }');
    expect(rows.map(({ key }) => key['currency'])).toEqual(['CNY', 'USD']);
  });

  test('is converted at the rate of the day of each record', async () => {
    const [expected] = await trade.rows(
      `select round(sum(amount * case when currency = 'CNY' then 1 else (select rate from exchange_rate r where r.from_currency = t.currency and r.to_currency = 'CNY'
         and valid_on <= coalesce(signed_on, (created_at at time zone 'Asia/Shanghai')::date) order by valid_on desc limit 1) end), 2)::text as total, count(*)::int as count from contract t`,
    );
    const [row] = await answer(
      '(convertTo: "CNY") { count sum { amount } avg { amount } min { amount } max { amount } }',
    );
    expect(row).toMatchObject({ count: expected!['count'], sum: { amount: expected!['total'] } });
  });

  test('without a rate is refused with the currency and the day', async () => {
    expect(await refusal('(convertTo: "EUR") { sum { amount } }')).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [
        { path: 'convertTo', message: { en: expect.stringMatching(/^no exchange rate of CNY is known on \d{4}-/) } },
      ],
    });
    expect(await refusal('(convertTo: "ZZZ") { sum { amount } }')).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'convertTo' }],
    });
    expect(await refusal(`(convertTo: "x'--") { count }`)).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  test('of lines stands in the currency of their contract', async () => {
    const source = (args: string) =>
      `{ contractLineStats${args} { key { contractCurrency } sum { amount quantity } } }`;
    expect((await trade.objects(trade.context('gina'), source(''))).errors?.[0]?.originalError).toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    const { contractLineStats } = await read<{ contractLineStats: Row[] }>(
      trade,
      trade.context('gina'),
      source('(groupBy: [{ field: CONTRACT_CURRENCY }])'),
    );
    const expected = await trade.rows(
      'select c.currency, sum(l.amount)::numeric(20,2)::text as total from contract_line l join contract c on c.id = l.contract_id group by 1 order by 1',
    );
    expect(
      contractLineStats.map(({ key, sum }) => ({ currency: key['contractCurrency'], total: sum['amount'] })),
    ).toEqual(expected);
  });
});

test('groups are ordered by count, by a total, or by a key, and limited', async () => {
  const rows = await answer(
    '(groupBy: [{ field: CUSTOMER_NAME }, { field: CURRENCY }], orderBy: [{ sum: { amount: DESC } }, { count: ASC }], first: 3) { key { customerName } sum { amount } }',
  );
  const expected = await trade.rows(
    'select sum(amount)::numeric(20,2)::text as total from contract group by customer_id, currency order by sum(amount) desc nulls last limit 3',
  );
  expect(rows.map(({ sum }) => sum['amount'])).toEqual(expected.map((row) => row['total']));
  const keys = await answer(
    '(groupBy: [{ field: STATUS }], orderBy: [{ key: { field: STATUS, direction: DESC } }]) { key { status } }',
  );
  expect(keys.map(({ key }) => key['status'])).toEqual(['SIGNED', 'IN_EXECUTION', 'DRAFT', 'CLOSED']);
  expect(
    await refusal('(groupBy: [{ field: STATUS }], orderBy: [{ key: { field: CURRENCY, direction: ASC } }]) { count }'),
  ).toMatchObject({ code: 'VALIDATION_FAILED' });
  expect(await refusal('(orderBy: [{ count: ASC, sum: { amount: ASC } }]) { count }')).toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  expect(await refusal('(groupBy: [{ field: STATUS, bucket: MONTH }]) { count }')).toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  expect(
    await refusal('(groupBy: [{ field: SIGNED_ON, bucket: MONTH }, { field: SIGNED_ON }]) { count }'),
  ).toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('a report is one statement', async () => {
  const source =
    '{ contractStats(groupBy: [{ field: CUSTOMER_COUNTRY }], convertTo: "CNY") { key { customerCountry } sum { amount } } }';
  await trade.text(trade.context('gina'), source);
  const before = trade.statements.length;
  await trade.text(trade.context('gina'), source);
  expect(trade.statements.length - before).toBe(1);
});

test('aggregates are those of the visible rows, and keys of invisible records are empty', async () => {
  const [expected] = await trade.rows(`select count(*)::int as count from contract where owner_id = '${people.anna}'`);
  expect(await answer('{ count }', 'anna')).toEqual([expected]);
  const rows = await answer('(groupBy: [{ field: CUSTOMER_NAME }]) { key { customerName } count }', 'anna');
  const visible = await trade.rows(
    `select c.name, count(*)::int as count from contract t left join customer c on c.id = t.customer_id and c.owner_id = '${people.anna}' where t.owner_id = '${people.anna}' group by 1`,
  );
  expect(new Map(rows.map(({ key, count }) => [key['customerName'], count]))).toEqual(
    new Map(visible.map((row) => [row['name'], row['count']])),
  );
  expect(rows.some(({ key }) => key['customerName'] === null)).toBe(true);
});
