import '@tradewind/domain/index.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractLine } from '@tradewind/domain/contract/contract-line.ts';
import { expose } from '@tradewind/schema/expose.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenTrade, read, type Trade } from './trade.ts';

expose(Contract, {
  computed: {
    lineTotal: {
      type: 'decimal',
      description: '行合计 — sum of the lines',
      sql: (alias) =>
        sql`(select sum(l.amount)::numeric(20,2) from contract_line l where l.contract_id = ${sql.ref(`${alias}.id`)})`,
    },
    mine: {
      type: 'boolean',
      description: '我的 — whether it is the caller’s',
      sql: (alias, caller) => sql`${sql.ref(`${alias}.owner_id`)} = ${caller.userId}::uuid`,
    },
    shout: {
      type: 'text',
      description: '喊 — its number, twice',
      needs: ['number', 'currency'],
      resolve: (row) => `${row['number']}${row['currency']}`,
    },
  },
});
expose(ContractLine, {
  computed: {
    twice: {
      type: 'int',
      description: '两倍 — position, twice',
      needs: ['position'],
      resolve: (row) => (row['position'] as number) * 2,
    },
  },
});

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
});
afterAll(() => trade?.close());

test('a field worked out by the database is part of the one statement, on both roads', async () => {
  const answer = await read<{ contracts: { nodes: unknown[] } }>(
    trade,
    trade.context('gina'),
    '{ contracts(first: 2, orderBy: [{ number: ASC }]) { nodes { total: lineTotal mine lines(first: 1) { contract { lineTotal } } } } }',
  );
  expect(answer.contracts.nodes[0]).toEqual({
    total: '90.00',
    mine: false,
    lines: [{ contract: { lineTotal: '90.00' } }],
  });
});

test('a field worked out in code takes the road of objects, its columns come with the row and do not show', async () => {
  const source =
    '{ contracts(first: 1, orderBy: [{ number: ASC }]) { nodes { loud: shout lines(first: 2) { twice } } } }';
  expect(await trade.text(trade.context('gina'), source)).toBeUndefined();
  const before = trade.statements.length;
  const { data } = await trade.objects(trade.context('gina'), source);
  expect(data).toEqual({ contracts: { nodes: [{ loud: 'HT00001USD', lines: [{ twice: 2 }, { twice: 4 }] }] } });
  expect(trade.statements.length - before).toBe(1);
});

test('the commands of a whole page cost as many statements as those of one record', async () => {
  const context = () => trade.context('gina', ['GM', 'SALES_OPS', 'FINANCE', 'LEGAL']);
  const ask = async (first: number) => {
    const before = trade.statements.length;
    const { data, errors } = await trade.objects(
      context(),
      `{ contracts(first: ${first}, where: { status: { eq: SIGNED } }) { nodes { id commands { name label says allowed input refusals { code message facts requirement clearedBy setting { key value } } warnings { code } } } } }`,
    );
    expect(errors).toBeUndefined();
    return {
      count: trade.statements.length - before,
      nodes: (
        data as { contracts: { nodes: { commands: { name: string; allowed: boolean; refusals: unknown[] }[] }[] } }
      ).contracts.nodes,
    };
  };
  await ask(1);
  const [one, many] = [await ask(1), await ask(25)];
  expect(many.nodes).toHaveLength(25);
  expect(many.count).toBe(one.count);
  for (const { commands } of many.nodes) {
    expect(commands.length).toBeGreaterThan(0);
    for (const { allowed, refusals } of commands) expect(allowed).toBe(refusals.length === 0);
  }
});
