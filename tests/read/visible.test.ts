// Threats and faults: A3, A4.
import { roleCodes } from '@tradewind/domain/access/roles.ts';
import { modelsOf } from '@tradewind/schema/read/model.ts';
import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenTrade, id, people, read, type Trade } from './trade.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
});
afterAll(() => trade?.close());

type Context = ReturnType<Trade['context']>;
interface Listed {
  nodes: { id: string }[];
  totalCount: number;
}
const contracts = async (context: Context, where = '{}') => {
  const answer = await read<{ contracts: Listed; contractStats: { count: number }[] }>(
    trade,
    context,
    `{ contracts(first: 1000, where: ${where}) { nodes { id } totalCount } contractStats(where: ${where}) { count } }`,
  );
  expect(answer.contracts.totalCount).toBe(answer.contracts.nodes.length);
  expect(answer.contractStats[0]!.count).toBe(answer.contracts.nodes.length);
  return answer.contracts.nodes.map((node) => node.id).sort();
};
const expected = async (sql: string) =>
  (await trade.rows(`select id from contract t where ${sql} order by id`)).map((row) => row['id']);
const problem = async (context: Context, source: string) => {
  expect(await trade.text(context, source)).toBeUndefined();
  return (await trade.objects(context, source)).errors?.[0]?.originalError;
};

describe('rows', () => {
  test('a salesperson sees his own, a manager those of his team, the general manager all', async () => {
    expect(await contracts(trade.context('anna'))).toEqual(await expected(`owner_id = '${people.anna}'`));
    expect(await contracts(trade.context('dora'))).toEqual(
      await expected(`owner_id in ('${people.anna}', '${people.ben}', '${people.dora}')`),
    );
    expect(await contracts(trade.context('gina'))).toHaveLength(120);
  });

  test('a record of somebody else cannot be told from one that never was', async () => {
    const [theirs] = await expected(`owner_id = '${people.ben}'`);
    for (const wanted of [theirs, id(5, 9999), 'no-uuid']) {
      expect(await read(trade, trade.context('anna'), `{ contract(id: "${wanted}") { id number } }`)).toEqual({
        contract: null,
      });
    }
  });

  test('nobody reads without signing in, nor what his roles do not name', async () => {
    expect(await problem(trade.context('nobody'), '{ contracts { totalCount } }')).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await problem(trade.context('anna', ['SEAL_KEEPER']), '{ customers { totalCount } }')).toMatchObject({
      code: 'FORBIDDEN',
      permission: 'customer.read',
    });
    expect(await problem(trade.context('anna', ['SEAL_KEEPER']), '{ customerStats { count } }')).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      await problem(trade.context('anna', ['SEAL_KEEPER']), `{ customer(id: "${id(3, 1)}") { id } }`),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('parts are seen with their whole, from whichever side', async () => {
    const { contractLines } = await read<{ contractLines: Listed }>(
      trade,
      trade.context('anna'),
      '{ contractLines(first: 1000) { nodes { id } totalCount } }',
    );
    const [lines] = await trade.rows(
      `select count(*)::int as count from contract_line l join contract c on c.id = l.contract_id where c.owner_id = '${people.anna}'`,
    );
    expect(contractLines.totalCount).toBe(lines!['count']);
  });
});

describe('what is nested', () => {
  test('an invisible target is empty, its id is the row’s own', async () => {
    const answer = await read<{
      contracts: { nodes: { customerId: string; customer: { id: string; owner: { id: string } } | null }[] };
    }>(
      trade,
      trade.context('anna'),
      '{ contracts(first: 1000) { nodes { customerId customer { id owner { id } } } } }',
    );
    const mine = new Set(
      (await trade.rows(`select id from customer where owner_id = '${people.anna}'`)).map((row) => row['id']),
    );
    expect(answer.contracts.nodes.some(({ customer }) => customer === null)).toBe(true);
    for (const { customerId, customer } of answer.contracts.nodes)
      expect(customer?.id ?? null).toBe(mine.has(customerId) ? customerId : null);
  });

  test('without any right to the target it is empty everywhere', async () => {
    const { contracts: page } = await read<{ contracts: { nodes: { customer: null }[] } }>(
      trade,
      trade.context('anna', ['SEAL_KEEPER']),
      '{ contracts { nodes { customer { name } } } }',
    );
    expect(page.nodes.every(({ customer }) => customer === null)).toBe(true);
    expect(page.nodes.length).toBeGreaterThan(0);
  });

  test('whatever any role reaches two levels down stands in that role’s own lists', async () => {
    const { byName } = modelsOf(trade.context('gina').orm.getMetadata());
    for (const context of [
      trade.context('anna'),
      trade.context('dora'),
      ...roleCodes.map((role) => trade.context('anna', [role])),
    ]) {
      const lists = new Map<string, Set<string>>();
      const listOf = async (name: string) => {
        let list = lists.get(name);
        if (!list) {
          const { plural, readPermission } = byName.get(name)!.definition;
          const answer = context.caller!.grants.has(readPermission)
            ? await trade.text(context, `{ ${plural}(first: 1000) { nodes { id } } }`)
            : undefined;
          list = new Set(
            answer === undefined ? [] : (Object.values(JSON.parse(answer))[0] as Listed).nodes.map((node) => node.id),
          );
          lists.set(name, list);
        }
        return list;
      };
      for (const name of ['Contract', 'ContractLine', 'Customer', 'Contact', 'User', 'Department']) {
        const model = byName.get(name)!;
        if (!context.caller!.grants.has(model.definition.readPermission)) continue;
        const below = (at: typeof model, depth: number): string =>
          `{ id __typename ${depth === 0 ? '' : [...at.toOne.values(), ...at.toMany.values()].map((relation) => `${relation.name} ${below(relation.target, depth - 1)}`).join(' ')} }`;
        const { data, errors } = await trade.objects(
          context,
          `{ ${model.definition.plural}(first: 40) { nodes ${below(model, 2)} } }`,
        );
        expect(errors).toBeUndefined();
        const check = async (value: unknown): Promise<void> => {
          if (Array.isArray(value)) for (const each of value) await check(each);
          else if (value && typeof value === 'object') {
            const { id: its, __typename: type } = value as { id?: string; __typename?: string };
            if (its && type) expect((await listOf(type)).has(its), `${type} ${its}`).toBe(true);
            for (const each of Object.values(value)) await check(each);
          }
        };
        await check(data);
      }
    }
  }, 120_000);
});

describe('a filter never widens what is seen', () => {
  test.each([
    '{ or: [{}, {}] }',
    '{ or: [{ id: { isNull: false } }, { id: { isNull: true } }] }',
    `{ not: { id: { eq: "${id(5, 9999)}" } } }`,
    `{ not: { ownerId: { eq: "${people.anna}" } } }`,
    `{ ownerId: { in: ["${people.ben}", "${people.chen}", "${people.anna}"] } }`,
    '{ not: { customer: { name: { contains: "Customer" } } } }',
    '{ lines: { none: { amount: { lt: "0" } } } }',
    '{ and: [], or: [{ and: [{ not: { not: {} } }] }] }',
  ])('%s', async (where) => {
    for (const person of ['anna', 'ben', 'dora'] as const) {
      const context = trade.context(person);
      const all = new Set(await contracts(context));
      for (const found of await contracts(context, where)) expect(all.has(found)).toBe(true);
    }
  });

  test('nothing can be learnt of records behind a relation', async () => {
    const context = trade.context('anna');
    for (const country of ['DE', 'CN', 'US', 'FR']) {
      expect(await contracts(context, `{ customer: { country: { eq: "${country}" } } }`)).toEqual(
        await expected(
          `owner_id = '${people.anna}' and exists (select 1 from customer c where c.id = customer_id and c.country = '${country}' and c.owner_id = '${people.anna}')`,
        ),
      );
    }
    expect(await contracts(trade.context('anna', ['SEAL_KEEPER']), '{ customer: { name: { ne: "x" } } }')).toEqual([]);
  });

  test('an order across a relation treats invisible records as empty', async () => {
    const { contracts: page } = await read<{ contracts: { nodes: { customer: { name: string } | null }[] } }>(
      trade,
      trade.context('anna'),
      '{ contracts(first: 1000, orderBy: [{ customer: { name: ASC } }]) { nodes { customer { name } } } }',
    );
    const seen = page.nodes.map(({ customer }) => customer?.name ?? null);
    expect(seen.slice(seen.indexOf(null)).every((name) => name === null)).toBe(true);
  });
});

describe('limited fields', () => {
  test('print empty and can neither be filtered, ordered, summed nor grouped by', async () => {
    const context = trade.context('anna');
    const { contracts: page } = await read<{
      contracts: { nodes: { costAmount: null; lines: { product: { standardCost: null } }[] }[] };
    }>(trade, context, '{ contracts { nodes { costAmount marginPercent lines { product { standardCost } } } } }');
    expect(
      page.nodes.every(
        ({ costAmount, lines }) => costAmount === null && lines.every(({ product }) => product.standardCost === null),
      ),
    ).toBe(true);
    for (const source of [
      '{ contracts(where: { costAmount: { gt: "1" } }) { totalCount } }',
      '{ contracts(where: { not: { or: [{ costAmount: { isNull: true } }] } }) { totalCount } }',
      '{ contracts(where: { lines: { some: { product: { standardCost: { gt: "1" } } } } }) { totalCount } }',
      '{ contracts(orderBy: [{ costAmount: DESC }]) { totalCount } }',
      '{ contractLines(orderBy: [{ product: { standardCost: DESC } }]) { totalCount } }',
      '{ contracts { nodes { lines(orderBy: [{ product: { standardCost: ASC } }]) { id } } } }',
      '{ contracts { nodes { lines(where: { product: { standardCost: { lt: "9" } } }) { id } } } }',
      '{ contractStats { sum { costAmount } } }',
      '{ contractStats { avg { marginPercent } } }',
      '{ contractStats { max { costAmount } } }',
      '{ contractStats(groupBy: [{ field: STATUS }], orderBy: [{ sum: { costAmount: DESC } }]) { count } }',
    ]) {
      expect(await problem(context, source), source).toMatchObject({
        code: 'FORBIDDEN',
        permission: 'product.readCost',
      });
    }
  });

  test('are there for those who may see them', async () => {
    const { contracts: page } = await read<{ contracts: { nodes: { costAmount: string }[] } }>(
      trade,
      trade.context('gina'),
      '{ contracts(where: { costAmount: { gt: "100" } }, orderBy: [{ costAmount: ASC }], first: 1) { nodes { costAmount } } }',
    );
    expect(page.nodes).toEqual([{ costAmount: '150.00' }]);
  });

  test('with a narrower scope than the rows, they are there on its rows alone and cannot be asked about', async () => {
    const context = trade.context('anna', ['SALES_OPS', 'SALESPERSON']);
    expect([
      context.caller?.grants.get('customer.read'),
      context.caller?.grants.get('customer.readBankAccount'),
    ]).toEqual(['ALL', 'OWN']);
    const { customers, contracts: page } = await read<{
      customers: { nodes: { ownerId: string; bankAccount: string | null }[] };
      contracts: { nodes: { customer: { ownerId: string; bankAccount: string | null } }[] };
    }>(
      trade,
      context,
      '{ customers(first: 1000) { nodes { ownerId bankAccount } } contracts { nodes { customer { ownerId bankAccount } } } }',
    );
    for (const { ownerId, bankAccount } of [...customers.nodes, ...page.nodes.map(({ customer }) => customer)])
      expect(bankAccount === null).toBe(ownerId !== people.anna);
    expect(customers.nodes).toHaveLength(40);
    expect(
      await problem(context, '{ customers(where: { bankAccount: { startsWith: "ACC" } }) { totalCount } }'),
    ).toMatchObject({ code: 'FORBIDDEN', permission: 'customer.readBankAccount' });
    expect(await problem(context, '{ customerStats(groupBy: [{ field: BANK_ACCOUNT }]) { count } }')).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('hidden fields do not exist anywhere in the schema', () => {
    for (const { name, definition, computed } of modelsOf(trade.context('gina').orm.getMetadata()).byName.values()) {
      for (const suffix of ['', 'Where', 'Order', 'StatsKey', 'StatsSums', 'StatsExtremes']) {
        const type = trade.schema.getType(`${name}${suffix}`) as GraphQLObjectType | undefined;
        // A hidden column may lend its name to a computed field that shows only what may be shown.
        for (const field of [...(definition.hidden ?? []), 'searchText'].filter((each) => !computed.has(each)))
          expect(type?.getFields()[field]).toBeUndefined();
      }
    }
  });
});
