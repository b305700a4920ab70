import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenTrade, id, people, read, type Trade } from './trade.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
});
afterAll(() => trade?.close());

const ids = async (list: string, where: string, person: Parameters<Trade['context']>[0] = 'gina') => {
  const answer = await read<Record<string, { nodes: { id: string }[]; totalCount: number }>>(
    trade,
    trade.context(person),
    `{ ${list}(where: ${where}, first: 1000) { nodes { id } totalCount } }`,
  );
  const { nodes, totalCount } = answer[list]!;
  expect(totalCount).toBe(nodes.length);
  return nodes.map((node) => node.id).sort();
};
const problem = async (
  source: string,
  variables?: Record<string, unknown>,
  person: Parameters<Trade['context']>[0] = 'gina',
) => {
  expect(await trade.text(trade.context(person), source, variables)).toBeUndefined();
  const { errors } = await trade.objects(trade.context(person), source, variables);
  return errors?.[0]?.originalError ?? errors?.[0];
};

describe('a filter finds exactly the rows that SQL finds', () => {
  test.each<[string, string, string]>([
    ['contracts', '{ status: { eq: SIGNED } }', `status = 'SIGNED'`],
    ['contracts', '{ status: { ne: SIGNED } }', `status <> 'SIGNED'`],
    ['contracts', '{ status: { in: [SIGNED, CLOSED] } }', `status in ('SIGNED', 'CLOSED')`],
    ['contracts', '{ status: { notIn: [SIGNED, CLOSED] } }', `status not in ('SIGNED', 'CLOSED')`],
    ['contracts', '{ status: { in: [] } }', 'false'],
    ['contracts', '{ status: { notIn: [] } }', 'true'],
    ['contracts', '{ amount: { gt: "1000", lte: "2000.5" } }', 'amount > 1000 and amount <= 2000.5'],
    ['contracts', '{ amount: { gte: "999.99", lt: "10000" } }', 'amount >= 999.99 and amount < 10000'],
    ['contracts', '{ amount: { eq: "3718.75" } }', 'amount = 3718.75'],
    ['contracts', '{ amount: { in: ["3718.75", "100.50"] } }', 'amount in (3718.75, 100.5)'],
    [
      'contracts',
      '{ signedOn: { gte: "2026-02-01", lt: "2026-03-01" } }',
      `signed_on >= '2026-02-01' and signed_on < '2026-03-01'`,
    ],
    ['contracts', '{ signedOn: { eq: null } }', 'signed_on is null'],
    ['contracts', '{ signedOn: { isNull: true } }', 'signed_on is null'],
    ['contracts', '{ signedOn: { isNull: false } }', 'signed_on is not null'],
    ['contracts', '{ signedOn: { ne: null } }', 'signed_on is not null'],
    ['contracts', '{ signedOn: { ne: "2026-01-08" } }', `signed_on is distinct from '2026-01-08'`],
    ['contracts', '{ signedOn: { notIn: ["2026-01-08"] } }', `signed_on is distinct from '2026-01-08'`],
    ['contracts', '{ not: { signedOn: { gt: "2026-03-01" } } }', `(signed_on > '2026-03-01') is not true`],
    ['contracts', '{ submittedAt: { gt: "2026-04-01T00:00:00+08:00" } }', `submitted_at > '2026-04-01T00:00:00+08:00'`],
    ['contracts', '{ shippedLate: { eq: true } }', 'shipped_late'],
    ['contracts', '{ version: { eq: 1 } }', 'version = 1'],
    ['contracts', '{ subject: { contains: "标的 1" } }', `subject like '标的 1%'`],
    ['contracts', '{ number: { startsWith: "ht0001" } }', `number like 'HT0001%'`],
    ['customers', '{ name: { contains: "abc" } }', `id = '${id(3, 2)}'`],
    ['customers', '{ name: { contains: "100%" } }', `id = '${id(3, 2)}'`],
    ['customers', '{ name: { contains: "100%_OFF" } }', `id = '${id(3, 2)}'`],
    ['customers', '{ name: { contains: "u_t" } }', 'false'],
    ['customers', '{ name: { contains: "𠮷" } }', `id = '${id(3, 3)}'`],
    ['customers', '{ name: { contains: "MU\u0308LLER" } }', `id = '${id(3, 3)}'`],
    ['customers', '{ region: { ne: "R1" } }', `region is distinct from 'R1'`],
    ['contracts', `{ customerId: { eq: "${id(3, 5)}" } }`, `customer_id = '${id(3, 5)}'`],
    [
      'contracts',
      '{ customer: { country: { eq: "DE" } } }',
      `exists (select 1 from customer c where c.id = customer_id and c.country = 'DE')`,
    ],
    [
      'contracts',
      '{ customer: { owner: { name: { eq: "本" } } } }',
      `exists (select 1 from customer c where c.id = customer_id and c.owner_id = '${people.ben}')`,
    ],
    ['contracts', '{ customer: {} }', 'true'],
    [
      'contracts',
      '{ lines: { some: { amount: { gt: "1000" } } } }',
      'exists (select 1 from contract_line l where l.contract_id = t.id and l.amount > 1000)',
    ],
    [
      'contracts',
      '{ lines: { none: { amount: { gt: "1000" } } } }',
      'not exists (select 1 from contract_line l where l.contract_id = t.id and l.amount > 1000)',
    ],
    [
      'contracts',
      '{ lines: { every: { amount: { gt: "1000" } } } }',
      'not exists (select 1 from contract_line l where l.contract_id = t.id and not l.amount > 1000)',
    ],
    ['contracts', '{ sealUses: { some: {} } }', 'false'],
    ['contracts', '{ sealUses: { none: {} } }', 'true'],
    [
      'contracts',
      '{ lines: { some: { product: { code: { in: ["P1"] } } } } }',
      `exists (select 1 from contract_line l join product p on p.id = l.product_id where l.contract_id = t.id and p.code = 'P1')`,
    ],
    [
      'contracts',
      '{ or: [{ status: { eq: SIGNED } }, { amount: { lt: "500" } }] }',
      `status = 'SIGNED' or amount < 500`,
    ],
    ['contracts', '{ or: [] }', 'false'],
    ['contracts', '{ and: [] }', 'true'],
    ['contracts', '{ or: [{}, { status: { eq: SIGNED } }] }', 'true'],
    ['contracts', '{ not: {} }', 'false'],
    [
      'contracts',
      '{ and: [{ status: { eq: SIGNED } }, { not: { kind: { eq: EXPORT } } }], currency: { eq: "CNY" } }',
      `status = 'SIGNED' and kind <> 'EXPORT' and currency = 'CNY'`,
    ],
    ['contracts', '{ status: null, customer: null }', 'true'],
    ['users', '{ roles: { has: "SALESPERSON" } }', `'SALESPERSON' = any(roles)`],
  ])('%s %s', async (list, where, sql) => {
    const table = list === 'users' ? 'app_user' : list.slice(0, -1);
    const expected = await trade.rows(`select id from ${table} t where ${sql} order by id`);
    expect(await ids(list, where)).toEqual(expected.map((row) => row['id']));
  });
});

test('a search finds Chinese, pinyin, initials and Latin, and takes wildcards for letters', async () => {
  const found = async (search: string) => {
    const { customers } = await read<{ customers: { nodes: { id: string }[] } }>(
      trade,
      trade.context('gina'),
      'query ($search: String) { customers(search: $search, first: 100) { nodes { id } } }',
      { search },
    );
    return customers.nodes.map((node) => node.id);
  };
  expect(await found('轴承')).toEqual([id(3, 1)]);
  expect(await found('shzc')).toEqual([id(3, 1)]);
  expect(await found('ZHOUCHENG 上海')).toEqual([id(3, 1)]);
  expect(await found('ＳＨＺＣ')).toEqual([id(3, 1)]);
  expect(await found('100%_off')).toEqual([id(3, 1)]);
  expect(await found('%')).toEqual([id(3, 1)]);
  expect(await found('_')).toEqual([id(3, 1)]);
  expect(await found('\\')).toEqual([]);
  expect(await found('   ')).toHaveLength(40);
  expect(await found(`'; drop table customer; --`)).toEqual([]);
});

describe('what cannot be asked is named by its path', () => {
  const list = (args: string) => `{ contracts(${args}) { nodes { id } } }`;
  test.each<[string, string]>([
    [list('where: { id: { eq: "x" } }'), 'where.id.eq'],
    [list('where: { id: { in: ["x"] } }'), 'where.id.in.0'],
    [list('where: { amount: { gt: "1e5" } }'), 'where.amount.gt'],
    [list('where: { amount: { gt: "1; drop table contract" } }'), 'where.amount.gt'],
    [list('where: { signedOn: { gt: "2026-02-30" } }'), 'where.signedOn.gt'],
    [list(`where: { signedOn: { gt: "2026-01-01' or 1=1" } }`), 'where.signedOn.gt'],
    [list('where: { submittedAt: { gt: "2026-01-01" } }'), 'where.submittedAt.gt'],
    [list('where: { number: { contains: "a\\u0000b" } }'), 'where.number.contains'],
    [list('search: "a\\u0000b"'), 'search'],
    [list('first: 0'), 'first'],
    [list('first: -1'), 'first'],
    [list('first: 1001'), 'first'],
    [list('offset: -1'), 'offset'],
    [list('offset: 100001'), 'offset'],
    [list('after: "nonsense"'), 'after'],
    [list('after: "W10"'), 'after'],
    [list('orderBy: [{ number: ASC, amount: DESC }]'), 'orderBy.0'],
    [list('orderBy: [{}]'), 'orderBy.0'],
    ['{ contracts { nodes { lines(first: 5000) { id } } } }', 'lines.first'],
    ['{ contracts { nodes { x: lines(where: { quantity: { gt: "," } }) { id } } } }', 'x.where.quantity.gt'],
  ])('%s', async (source, path) => {
    expect(await problem(source)).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path }] });
  });

  test('lists of 501, filters eleven deep and 301 conditions', async () => {
    const source = 'query ($where: ContractWhere) { contracts(where: $where) { nodes { id } } }';
    const deep = (depth: number): object => (depth === 0 ? { number: { eq: 'x' } } : { not: deep(depth - 1) });
    expect(await problem(source, { where: { number: { in: Array.from({ length: 501 }, () => 'x') } } })).toMatchObject({
      fields: [{ path: 'where.number.in' }],
    });
    expect(await problem(source, { where: deep(11) })).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await problem(source, { where: { or: Array.from({ length: 301 }, () => ({})) } })).toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await read(trade, trade.context('gina'), source, { where: deep(9) });
  });
});

describe('objects where a value was meant', () => {
  const source =
    'query ($where: ContractWhere, $orderBy: [ContractOrder!], $search: String, $after: String) { contracts(where: $where, orderBy: $orderBy, search: $search, after: $after) { nodes { id } } }';
  test.each<[string, unknown]>([
    ['a raw fragment', { where: { number: { eq: { __raw: true, sql: '1=1' } } } }],
    ['a raw key', { where: { '[raw]: 1=1': 1 } }],
    ['a mongo operator', { where: { number: { $ne: null } } }],
    ['a prototype', JSON.parse('{ "where": { "__proto__": { "polluted": true } } }')],
    ['a constructor', { where: { constructor: { prototype: { polluted: true } } } }],
    ['an order with a tail', { orderBy: [{ createdAt: 'asc,(random()+(select 1 from pg_sleep(3)))' }] }],
    ['an order by a quoted name', { orderBy: [{ 'name"."x': 'ASC' }] }],
    ['an order by a prototype', JSON.parse('{ "orderBy": [{ "__proto__": "ASC" }] }')],
    ['an order by toString', { orderBy: [{ toString: 'ASC' }] }],
    ['a filter by toString', { where: { toString: { eq: 'x' } } }],
    ['a list as search', { search: ['a'] }],
    ['an object as cursor', { after: { a: 1 } }],
  ])('%s is refused before anything is asked of the database', async (_, variables) => {
    const before = trade.statements.length;
    const context = trade.context('gina');
    expect(await trade.text(context, source, variables as Record<string, unknown>)).toBeUndefined();
    expect((await trade.objects(context, source, variables as Record<string, unknown>)).errors).toHaveLength(1);
    expect(trade.statements).toHaveLength(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('groups by names every object has are refused', async () => {
  for (const field of ['toString', '__proto__', 'constructor', 'HAS_OWN_PROPERTY']) {
    const { errors } = await trade.objects(
      trade.context('gina'),
      'query ($groupBy: [ContractGroupBy!]) { contractStats(groupBy: $groupBy) { count } }',
      { groupBy: [{ field }] },
    );
    expect(errors).toHaveLength(1);
  }
});

test('odd texts are compared as they are, or named', async () => {
  const source =
    'query ($text: String!) { customers(where: { name: { contains: $text } }, search: $text) { nodes { id } } }';
  for (const text of [
    '\uFFFF',
    '\u200B',
    '\u202E',
    '👩‍👩‍👧',
    "'",
    '"',
    '\\',
    '`',
    '$1',
    ['$', '{x}'].join(''),
    '%',
    '_',
    ';--',
    '\n',
  ]) {
    await read(trade, trade.context('gina'), source, { text });
  }
  for (const text of ['\u0000', '\uD800', 'x'.repeat(65_536)]) {
    expect(await problem(source, { text })).toMatchObject({ code: 'VALIDATION_FAILED' });
  }
});
