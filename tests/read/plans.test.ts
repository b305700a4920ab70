import { PlanBook } from '@tradewind/schema/read/plan.ts';
import { textByPlan, tryText } from '@tradewind/schema/read/text.ts';
import { type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenTrade, id, type Trade } from './trade.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
});
afterAll(() => trade?.close());

type Person = Parameters<Trade['context']>[0];
type Variables = Record<string, unknown>;

/** Asks a first time and keeps the statement; then what the kept statement answers to other variables, undefined when it is not kept for them. */
async function keep(source: string, first: Variables, person: Person = 'gina') {
  const book = new PlanBook(trade.schema);
  const document = parse(source);
  const [operation] = document.definitions;
  const context = trade.context(person);
  const variables = first;
  const told = await tryText(trade.schema, document, operation as OperationDefinitionNode, first, context, {
    book,
    question: { source, variables },
  });
  expect(told).toBe(await trade.text(context, source, first));
  return async (others: Variables, asker: Person = person) => {
    const { caller, orm, locale } = trade.context(asker);
    const found = book.find({ source, variables: others }, caller!, locale);
    return found && textByPlan(orm, found.plans, found.texts);
  };
}

const list =
  'query ($where: ContractWhere, $search: String, $after: String, $first: Int, $orderBy: [ContractOrder!]) { contracts(where: $where, search: $search, after: $after, first: $first, orderBy: $orderBy) { totalCount nodes { id number customer { name } lines { id } } pageInfo { endCursor } } }';
const one = 'query ($id: ID!) { contract(id: $id) { id number } }';

describe('a kept statement answers other variables of the same form as a fresh one would', () => {
  test.each<[string, string, Variables, Variables]>([
    ['an id', one, { id: id(5, 1) }, { id: id(5, 2) }],
    ['texts in a filter', list, { where: { number: { contains: 'a' } } }, { where: { number: { contains: '1' } } }],
    [
      'decimals',
      list,
      { where: { amount: { gte: '1', lte: '2' } } },
      { where: { amount: { gte: '0', lte: '99999999' } } },
    ],
    ['days', list, { where: { signedOn: { gte: '2020-01-01' } } }, { where: { signedOn: { gte: '2026-01-01' } } }],
    [
      'members of a list',
      list,
      { where: { id: { in: [id(5, 1), id(5, 2)] } } },
      { where: { id: { in: [id(5, 3), id(5, 4)] } } },
    ],
    [
      'across a relation',
      list,
      { where: { customer: { country: { eq: 'DE' } } } },
      { where: { customer: { country: { eq: 'CN' } } } },
    ],
    [
      'inside and, or, not',
      list,
      { where: { or: [{ number: { eq: 'x' } }, { not: { number: { eq: 'y' } } }] } },
      { where: { or: [{ number: { eq: 'y' } }, { not: { number: { eq: 'x' } } }] } },
    ],
    ['a search', list, { search: 'a' }, { search: '1' }],
  ])('%s', async (_, source, first, others) => {
    const ask = await keep(source, first);
    const answer = await ask(others);
    expect(answer).toBeDefined();
    expect(answer).toBe(await trade.text(trade.context('gina'), source, others));
  });

  test('cursors, one page after another', async () => {
    const first = { first: 1, orderBy: [{ signedOn: 'ASC' }] };
    const cursor = (text: string | undefined) =>
      (JSON.parse(text!) as { contracts: { pageInfo: { endCursor: string | null } } }).contracts.pageInfo.endCursor;
    let after = cursor(await trade.text(trade.context('gina'), list, first));
    const ask = await keep(list, { ...first, after });
    let kept = 0;
    for (let pages = 0; after !== null && pages < 50; pages++) {
      const fresh = await trade.text(trade.context('gina'), list, { ...first, after });
      const answer = await ask({ ...first, after });
      // Behind an empty date another statement is needed.
      if (answer !== undefined) {
        kept++;
        expect(answer).toBe(fresh);
      }
      after = cursor(fresh);
    }
    expect(kept).toBeGreaterThan(1);
  });
});

describe('a kept statement is not asked', () => {
  test('for what has another form', async () => {
    const ask = await keep(list, { where: { number: { contains: 'a' } }, first: 5 });
    for (const others of [
      { where: { number: { contains: 'a' } }, first: 6 },
      { where: { number: { startsWith: 'a' } }, first: 5 },
      { where: { number: { contains: null } }, first: 5 },
      { where: { subject: { contains: 'a' } }, first: 5 },
      { where: { number: { contains: 'a' }, subject: { contains: 'a' } }, first: 5 },
      { where: { nothing: { contains: 'a' } }, first: 5 },
      { where: { number: { contains: 5 } }, first: 5 },
      { first: 5 },
      {},
    ])
      expect(await ask(others)).toBeUndefined();
  });

  test('for another status, which is part of the question', async () => {
    const ask = await keep(list, { where: { status: { eq: 'SIGNED' } } });
    expect(await ask({ where: { status: { eq: 'DRAFT' } } })).toBeUndefined();
  });

  test('for a condition deeper than anything that is let through', async () => {
    const ask = await keep(list, { where: { number: { contains: 'a' } } });
    let where: object = { number: { contains: 'a' } };
    for (let depth = 0; depth < 20_000; depth++) where = { not: where };
    expect(await ask({ where })).toBeUndefined();
  });

  test('for a search of more words, or of none', async () => {
    const ask = await keep(list, { search: 'a' });
    expect(await ask({ search: 'a b' })).toBeUndefined();
    expect(await ask({ search: ' ' })).toBeUndefined();
  });

  test('for an id that is none, nor is the answer to one kept', async () => {
    expect(await (await keep(one, { id: id(5, 1) }))({ id: 'nothing' })).toBeUndefined();
    expect(await (await keep(one, { id: 'nothing' }))({ id: id(5, 1) })).toBeUndefined();
  });

  test('for anybody else, nor for the same person with other rights', async () => {
    const ask = await keep(list, { search: 'a' }, 'anna');
    expect(await ask({ search: 'a' })).toBeDefined();
    expect(await ask({ search: 'a' }, 'ben')).toBeUndefined();
    const book = new PlanBook(trade.schema);
    const context = trade.context('anna');
    const document = parse(one);
    const question = { source: one, variables: { id: id(5, 1) } };
    await tryText(
      trade.schema,
      document,
      document.definitions[0] as OperationDefinitionNode,
      question.variables,
      context,
      { book, question },
    );
    expect(book.find(question, context.caller!, 'en')).toBeDefined();
    expect(book.find(question, trade.context('anna', ['GM']).caller!, 'en')).toBeUndefined();
  });

  test('for a value that does not fit: the ordinary road names its place', async () => {
    const ask = await keep(list, { where: { signedOn: { gte: '2020-01-01' } } });
    await expect(ask({ where: { signedOn: { gte: '2020-02-31' } } })).rejects.toThrow();
    expect(await ask({ where: { signedOn: { gte: 'x'.repeat(101) } } })).toBeUndefined();
  });
});
