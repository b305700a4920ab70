import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenTrade, read, type Trade } from './trade.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
});
afterAll(() => trade?.close());

interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const page = async (args: Record<string, unknown>) =>
  (
    await read<{ contracts: Page }>(
      trade,
      trade.context('gina'),
      'query ($orderBy: [ContractOrder!], $where: ContractWhere, $first: Int, $after: String, $offset: Int) { contracts(orderBy: $orderBy, where: $where, first: $first, after: $after, offset: $offset) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      args,
    )
  ).contracts;

describe('a cursor walks every order to its end, as an offset does', () => {
  test.each<[string, unknown[] | undefined]>([
    ['default', undefined],
    ['text', [{ number: 'ASC' }]],
    ['text down', [{ number: 'DESC' }]],
    ['instants that tie', [{ createdAt: 'ASC' }]],
    ['instants that tie down', [{ createdAt: 'DESC' }]],
    ['dates with nulls', [{ signedOn: 'ASC' }]],
    ['dates with nulls down', [{ signedOn: 'DESC' }]],
    ['instants with nulls down', [{ submittedAt: 'DESC' }]],
    ['decimals', [{ amount: 'DESC' }]],
    ['enums and dates', [{ status: 'ASC' }, { signedOn: 'DESC' }]],
    ['mixed directions', [{ status: 'DESC' }, { subject: 'ASC' }, { amount: 'DESC' }]],
    ['across a relation', [{ customer: { name: 'ASC' } }]],
    ['across two relations', [{ customer: { owner: { name: 'DESC' } } }, { signedOn: 'ASC' }]],
    ['a relation and nulls in it', [{ customer: { region: 'DESC' } }, { customer: { country: 'ASC' } }]],
    ['booleans with nulls', [{ shippedLate: 'ASC' }, { version: 'DESC' }]],
    ['the id itself', [{ id: 'DESC' }]],
  ])('%s', async (_, orderBy) => {
    const whole = (await page({ orderBy, first: 1000 })).nodes.map((node) => node.id);
    expect(new Set(whole).size).toBe(120);
    const walked: string[] = [];
    for (let after: string | null | undefined; ; ) {
      const { nodes, pageInfo } = await page({ orderBy, first: 17, ...(after ? { after } : {}) });
      const jumped = await page({ orderBy, first: 17, offset: walked.length });
      expect(nodes).toEqual(jumped.nodes);
      walked.push(...nodes.map((node) => node.id));
      expect(pageInfo.hasNextPage).toBe(walked.length < 120);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(walked).toEqual(whole);
  });
});

test('behind the last row there is an empty page without a cursor', async () => {
  const { pageInfo } = await page({ first: 1000 });
  const behind = await page({ after: pageInfo.endCursor });
  expect(behind).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});

test('a cursor of another order, a changed one and one beside an offset are refused', async () => {
  const { pageInfo } = await page({ orderBy: [{ number: 'ASC' }], first: 1 });
  const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  for (const args of [
    { orderBy: [{ number: 'DESC' }], after: pageInfo.endCursor },
    { after: pageInfo.endCursor },
    { orderBy: [{ number: 'ASC' }], after: pageInfo.endCursor, offset: 3 },
    { orderBy: [{ number: 'ASC' }], after: forged(['number+,id+', null, '00000000-0000-7000-9000-000000000001']) },
    { orderBy: [{ number: 'ASC' }], after: forged(['number+,id+', 'x', "' or 1=1"]) },
    { orderBy: [{ number: 'ASC' }], after: forged(['number+,id+', ['x'], '00000000-0000-7000-9000-000000000001']) },
    { orderBy: [{ number: 'ASC' }], after: forged({ length: 3 }) },
    { orderBy: [{ amount: 'ASC' }], after: forged(['amount+,id+', 'NaN', '00000000-0000-7000-9000-000000000001']) },
    { after: 'x'.repeat(10_000) },
  ]) {
    await expect(page(args)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  }
});

test('lists of related records have their own order, limit and offset', async () => {
  const source = `{ contracts(first: 2, orderBy: [{ number: ASC }]) { nodes {
    all: lines { position } last: lines(orderBy: [{ position: DESC }], first: 1) { position } second: lines(offset: 1, first: 1) { position }
    named: lines(orderBy: [{ product: { code: DESC } }]) { product { code } contract { number customer { name } } } } } }`;
  const { contracts } = await read<{ contracts: { nodes: Record<string, never>[] } }>(
    trade,
    trade.context('gina'),
    source,
  );
  expect(contracts.nodes[0]).toMatchObject({
    all: [{ position: 1 }, { position: 2 }, { position: 3 }],
    last: [{ position: 3 }],
    second: [{ position: 2 }],
    named: [
      { product: { code: 'P5' }, contract: { number: 'HT00001' } },
      { product: { code: 'P4' } },
      { product: { code: 'P3' } },
    ],
  });
});
