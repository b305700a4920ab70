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
