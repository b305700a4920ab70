import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenTrade, id, read, type Trade } from './trade.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
});
afterAll(() => trade?.close());

test('a page prints nested records under their response keys in one statement', async () => {
  const source = `{ page: contracts(first: 3, orderBy: [{ number: ASC }]) {
    nodes { no: number id __typename amount signedOn createdAt customer { name country owner { name } } lines { position quantity unitPrice product { code } } empty: lines(where: { position: { gt: 9 } }) { id } }
    totalCount pageInfo { hasNextPage endCursor } } }`;
  const context = trade.context('gina');
  await trade.text(context, source);
  const before = trade.statements.length;
  const text = await trade.text(context, source);
  expect(trade.statements.length - before).toBe(1);
  const { page } = await read<{ page: { nodes: Record<string, unknown>[]; totalCount: number } }>(
    trade,
    context,
    source,
  );
  expect(text).toBe(JSON.stringify({ page }));
  expect(page.totalCount).toBe(120);
  expect(page.nodes[0]).toEqual({
    no: 'HT00001',
    id: id(5, 1),
    __typename: 'Contract',
    amount: '3718.75',
    signedOn: '2026-01-08',
    createdAt: '2026-02-01T00:00:00.123Z',
    customer: { name: 'ＡＢＣ Bearings "Quoted" \\ 100%_off', country: 'US', owner: { name: '陈' } },
    lines: [
      { position: 1, quantity: '1.5', unitPrice: '10.123456', product: { code: 'P3' } },
      { position: 2, quantity: '3', unitPrice: '20.246912', product: { code: 'P4' } },
      { position: 3, quantity: '4.5', unitPrice: '30.370368', product: { code: 'P5' } },
    ],
    empty: [],
  });
});

test('a single record is read by its id', async () => {
  const source = 'query ($id: ID!) { contract(id: $id) { number customer { name } } }';
  expect(await read(trade, trade.context('gina'), source, { id: id(5, 2) })).toEqual({
    contract: { number: 'HT00002', customer: { name: 'Müller\tGmbH 𠮷 👩‍👩‍👧' } },
  });
  expect(await read(trade, trade.context('gina'), source, { id: id(5, 999) })).toEqual({ contract: null });
  expect(await read(trade, trade.context('gina'), source, { id: 'no-uuid' })).toEqual({ contract: null });
});

test('fragments, directives, variables and repeated keys are read as GraphQL reads them', async () => {
  const source = `query ($id: ID!, $with: Boolean!, $without: Boolean!, $lines: ContractLineWhere, $n: Int) {
      contract(id: $id) { ...named customer { ...on Customer { name } } customer @include(if: $with) { country } number @skip(if: $without) lines(where: $lines, first: $n) { ...line } }
      again: contract(id: $id) { ... @include(if: $without) { id } ...named }
    }
    fragment named on Contract { number customer { ...who } }
    fragment who on Customer { number __typename }
    fragment line on ContractLine { position contract { ...named } }`;
  const variables = { id: id(5, 1), with: true, without: true, lines: { position: { in: [1, 3] } }, n: 1 };
  const named = { number: 'HT00001', customer: { number: 'C0002', __typename: 'Customer' } };
  expect(await read(trade, trade.context('gina'), source, variables)).toEqual({
    contract: {
      number: 'HT00001',
      customer: { ...named.customer, name: 'ＡＢＣ Bearings "Quoted" \\ 100%_off', country: 'US' },
      lines: [{ position: 1, contract: named }],
    },
    again: { id: id(5, 1), ...named },
  });
  expect(await read(trade, trade.context('gina'), source, { ...variables, with: false, without: false })).toMatchObject(
    { again: named },
  );
});

test('several root fields are one statement', async () => {
  const source = `{ a: contracts(first: 1) { totalCount } b: contract(id: "${id(5, 9999)}") { id } c: customerStats { count } d: __typename }`;
  const context = trade.context('gina');
  await trade.objects(context, source);
  const before = trade.statements.length;
  expect(await trade.text(context, source.replace('d: __typename', ''))).toBe(
    '{"a":{"totalCount":120},"b":null,"c":[{"count":40}]}',
  );
  expect(trade.statements.length - before).toBe(1);
  expect((await trade.objects(context, source)).data).toMatchObject({ d: 'Query' });
});
