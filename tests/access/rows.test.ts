// Threats and faults: A1.
import { randomUUID } from 'node:crypto';
import type { Scope } from '@tradewind/domain/access/permissions.ts';
import { type Role, roleCodes } from '@tradewind/domain/access/roles.ts';
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { type AnyRecord, allRecords, fieldName, recordOf } from '@tradewind/domain/kernel/record.ts';
import { GraphQLList, GraphQLNonNull, type GraphQLObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { each } from './client.ts';
import { givenStaff, type Staff } from './company.ts';
import { writtenMatrix } from './expected.ts';
import { ownerProperty } from './rows.ts';
import { call, commandInput } from './speak.ts';

let staff: Staff;
const matrix = writtenMatrix();
const never = randomUUID();

/** Record → row id → the person it belongs to; absent for rows of the whole company. */
const rows = new Map<string, Map<string, string>>();
/** Record → whose row: one's own by role, the mate's, the stranger's. */
const rowOf = new Map<string, Map<string, string>>();
let here: string[];

/** The record in whose owner the row's owner stands. */
const anchor = (definition: AnyRecord): AnyRecord | undefined => {
  if (ownerProperty(definition) || definition.name === 'HistoryEntry') return definition;
  if (definition.name === 'Attachment') return recordOf('Customer');
  // Its papers are seen as the file is, while that is with its department.
  if ((definition.visible && definition.name !== 'ArchiveDocument') || !definition.parent) return undefined;
  const relation = (
    staff.rows.metadata.get(definition.entity).properties as Record<
      string,
      { targetMeta?: { class: { name: string } } }
    >
  )[definition.parent];
  return anchor(recordOf(relation!.targetMeta!.class.name));
};

beforeAll(async () => {
  staff = await givenStaff();
  here = [...Object.values(staff.of), staff.mate].map(({ id }) => id);
  for (const definition of allRecords()) {
    const all = new Map<string, string>();
    const mine = new Map<string, string>();
    rowOf.set(definition.name, mine);
    for (const { id: person } of [...Object.values(staff.of), staff.mate, staff.stranger]) {
      const id = await staff.rows.of(definition, person);
      mine.set(person, id);
    }
    rows.set(definition.name, all);
  }
  // Rows that refer to rows of other people: a contract of mine with a customer of a stranger.
  for (const definition of allRecords()) {
    if (definition.name === 'User' || definition.name === 'HistoryEntry') continue;
    for (const { id: person } of [staff.of.SALESPERSON, staff.of.SALES_MANAGER, staff.mate])
      await staff.rows.make(definition, person, { referringTo: staff.stranger.id });
    await staff.rows.make(definition, staff.stranger.id, { referringTo: staff.of.SALESPERSON.id });
  }
  // Who owns what is asked of the tables themselves.
  for (const definition of allRecords()) {
    const meta = staff.rows.metadata.get(definition.entity);
    for (const { id, owner } of await staff.sql<{ id: string; owner: string }>(
      `select r.id, ${ownerColumn(definition, 'r')} as owner from "${meta.tableName}" r`,
    ))
      rows.get(definition.name)!.set(id, owner);
  }
});
afterAll(() => staff?.stop());

function ownerColumn(definition: AnyRecord, alias: string): string {
  const { properties } = staff.rows.metadata.get(definition.entity) as unknown as {
    properties: Record<string, { fieldNames: string[]; targetMeta?: { class: { name: string } } }>;
  };
  if (definition.name === 'HistoryEntry') return `${alias}.actor_id`;
  if (definition.name === 'Attachment') return `(select owner_id from customer where id = ${alias}.subject_id)`;
  const owner = ownerProperty(definition);
  if (owner) return `${alias}.${properties[owner]!.fieldNames[0]}`;
  if (!anchor(definition)) return 'null';
  const relation = properties[definition.parent!]!;
  const parent = recordOf(relation.targetMeta!.class.name);
  return `(select ${ownerColumn(parent, `${alias}p`)} from "${staff.rows.metadata.get(parent.entity).tableName}" ${alias}p where ${alias}p.id = ${alias}.${relation.fieldNames[0]})`;
}

/** Whether a scope covers a row. */
function covers(
  definition: AnyRecord,
  scope: Scope | undefined,
  role: Role,
  owner: string | null | undefined,
): boolean {
  if (scope === undefined) return false;
  if (scope === 'ALL') return true;
  if (!anchor(definition)) return false;
  return scope === 'OWN' ? owner === staff.of[role].id : owner != null && here.includes(owner);
}

/** A file is seen with its record, here a customer. */
const readScope = (definition: AnyRecord, role: Role) =>
  matrix.get(definition.name === 'Attachment' ? 'customers' : definition.plural)!.scope(role);

/** The ids of a record that a role must see, and no others. */
const visible = (definition: AnyRecord, role: Role): Set<string> =>
  new Set(
    [...rows.get(definition.name)!]
      .filter(([, owner]) => covers(definition, readScope(definition, role), role, owner))
      .map(([id]) => id),
  );

const readable = (role: Role): AnyRecord[] => allRecords().filter((each) => readScope(each, role) !== undefined);

test('lists, their counts and their statistics hold exactly the rows of the scope', async () => {
  const wrong: string[] = [];
  await each(roleCodes, async (role) => {
    const records = readable(role);
    for (let from = 0; from < records.length; from += 10) {
      const part = records.slice(from, from + 10);
      const { data, text } = await staff.ask(
        staff.of[role],
        `{ ${part.map((each) => `${each.plural}(first: 1000) { nodes { id } totalCount } ${fieldName(each)}Stats { count }`).join(' ')} }`,
      );
      if (!data) throw new Error(text);
      for (const definition of part) {
        const { nodes, totalCount } = data[definition.plural] as { nodes: { id: string }[]; totalCount: number };
        const [stats] = data[`${fieldName(definition)}Stats`] as { count: number }[];
        const expected = visible(definition, role);
        const ids = nodes.map(({ id }) => id);
        const same = ids.length === Math.min(expected.size, 1000) && ids.every((id) => expected.has(id));
        if (!same || totalCount !== expected.size || (stats?.count ?? 0) !== expected.size)
          wrong.push(
            `${role} sees ${ids.length}/${totalCount}/${stats?.count} of ${expected.size} ${definition.plural}`,
          );
      }
    }
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('a row of others reads exactly like one that never was', async () => {
  const wrong: string[] = [];
  await each(roleCodes, async (role) => {
    const who = staff.of[role];
    const own = (definition: AnyRecord) => rowOf.get(definition.name)!;
    const records = readable(role);
    for (let from = 0; from < records.length; from += 40) {
      const part = records.slice(from, from + 40);
      const ask = async (id: (definition: AnyRecord) => string) =>
        (await staff.ask(who, `{ ${part.map((each) => `${fieldName(each)}(id: "${id(each)}") { id }`).join(' ')} }`))
          .text;
      const missing = JSON.parse(await ask(() => never)).data as Record<string, unknown>;
      for (const whose of [who.id, staff.mate.id, staff.stranger.id]) {
        const answer = JSON.parse(await ask((definition) => own(definition).get(whose)!)).data as Record<
          string,
          unknown
        >;
        for (const definition of part) {
          const name = fieldName(definition);
          const id = own(definition).get(whose)!;
          const wanted = covers(definition, readScope(definition, role), role, rows.get(definition.name)!.get(id))
            ? { id }
            : missing[name];
          if (missing[name] !== null || JSON.stringify(answer[name]) !== JSON.stringify(wanted))
            wrong.push(
              `${name} of ${whose === who.id ? 'oneself' : whose === staff.mate.id ? 'a mate' : 'a stranger'} as ${role}: ${JSON.stringify(answer[name])}`,
            );
        }
      }
    }
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('no row is reached through a relation that its own list would not show', async () => {
  const wrong: string[] = [];
  let looked = 0;
  await each(
    roleCodes,
    async (role) => {
      const lists = new Map<string, Set<string>>();
      for (const definition of allRecords()) lists.set(definition.name, visible(definition, role));
      for (const definition of readable(role)) {
        const type = staff.schema.getType(definition.name) as GraphQLObjectType;
        const relations = Object.values(type.getFields()).filter((each) => lists.has(getNamedType(each.type).name));
        if (relations.length === 0) continue;
        const inner = (field: (typeof relations)[number]) => {
          const target = getNamedType(field.type) as GraphQLObjectType;
          const next = Object.values(target.getFields()).filter((each) => lists.has(getNamedType(each.type).name));
          const few = ({ args }: (typeof relations)[number]) =>
            args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
          return `${field.name}${few(field)} { __typename id ${next.map((each) => `${each.name}${few(each)} { __typename id }`).join(' ')} }`;
        };
        const { data, text } = await staff.ask(
          staff.of[role],
          `{ ${definition.plural}(first: 50) { nodes { ${relations.map(inner).join(' ')} } } }`,
        );
        if (!data) throw new Error(`${definition.plural} as ${role}: ${text}`);
        const walk = (value: unknown, path: string): void => {
          if (Array.isArray(value)) for (const one of value) walk(one, path);
          else if (value !== null && typeof value === 'object') {
            const { __typename: name, id } = value as { __typename?: string; id?: string };
            if (name !== undefined && id !== undefined) {
              looked++;
              if (!lists.get(name)!.has(id))
                wrong.push(`${role} reaches the ${name} ${id} of ${rows.get(name)!.get(id)} through ${path}`);
            }
            for (const [key, below] of Object.entries(value)) walk(below, `${path}.${key}`);
          }
        };
        walk(data, '');
      }
    },
    4,
  );
  expect(looked).toBeGreaterThan(5_000);
  expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
}, 120_000);

test('a filter through a relation sees no more than the relation shows', async () => {
  const wrong: string[] = [];
  for (const role of ['SALESPERSON', 'SALES_MANAGER', 'WAREHOUSE', 'SECURITY'] as const) {
    for (const definition of readable(role)) {
      const type = staff.schema.getType(definition.name) as GraphQLObjectType;
      for (const field of Object.values(type.getFields())) {
        const target = getNamedType(field.type).name;
        if (!rows.has(target)) continue;
        const nullable = field.type instanceof GraphQLNonNull ? field.type.ofType : field.type;
        const hidden = [...rows.get(target)!.keys()]
          .filter((id) => !visible(recordOf(target), role).has(id))
          .slice(0, 400);
        if (hidden.length === 0) continue;
        const condition = { id: { in: hidden } };
        const where = { [field.name]: nullable instanceof GraphQLList ? { some: condition } : condition };
        const { data, text } = await staff.ask<Record<string, { totalCount: number }>>(
          staff.of[role],
          `query ($where: ${definition.name}Where) { ${definition.plural}(where: $where) { totalCount } }`,
          { where },
        );
        if (!data) throw new Error(text);
        if (data[definition.plural]!.totalCount > 0)
          wrong.push(`${role}: ${definition.plural} by hidden ${field.name}`);
      }
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

const tricks: readonly [string, (hidden: string, shown: string) => object][] = [
  ['two empty conditions joined by or', () => ({ or: [{}, {}] })],
  ['the hidden id or anything', (hidden) => ({ or: [{ id: { eq: hidden } }, { id: { ne: hidden } }] })],
  ['not the id that never was', () => ({ not: { id: { eq: never } } })],
  ['not not', (hidden) => ({ not: { not: { id: { eq: hidden } } } })],
  ['not of everything seen', (_, shown) => ({ not: { id: { eq: shown } } })],
  ['an empty or in not', () => ({ not: { or: [] } })],
  ['and of or', (hidden) => ({ and: [{ or: [{ id: { in: [hidden] } }, {}] }] })],
  ['not in nothing', () => ({ id: { notIn: [] } })],
  ['the hidden id itself', (hidden) => ({ id: { eq: hidden } })],
];

test.each(tricks)('a filter never widens what is seen: %s', async (_, where) => {
  const wrong: string[] = [];
  for (const role of ['SALESPERSON', 'SALES_MANAGER', 'WAREHOUSE'] as const) {
    for (const definition of readable(role)) {
      const seen = visible(definition, role);
      const hidden = [...rows.get(definition.name)!.keys()].find((id) => !seen.has(id)) ?? never;
      const [shown = never] = seen;
      const { data, text } = await staff.ask<Record<string, { nodes: { id: string }[]; totalCount: number }>>(
        staff.of[role],
        `query ($where: ${definition.name}Where) { ${definition.plural}(where: $where, first: 1000) { nodes { id } totalCount } ${fieldName(definition)}Stats(where: $where) { count } }`,
        { where: where(hidden, shown) },
      );
      if (!data) throw new Error(text);
      const { nodes, totalCount } = data[definition.plural]!;
      const [stats] = data[`${fieldName(definition)}Stats`] as unknown as { count: number }[];
      if (nodes.some(({ id }) => !seen.has(id)) || totalCount !== nodes.length || (stats?.count ?? 0) !== nodes.length)
        wrong.push(`${definition.plural} as ${role}: ${nodes.length} rows, ${totalCount}, ${stats?.count}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('changing, deleting and commanding answer as the scope of the row says', async () => {
  const wrong: string[] = [];
  let cells = 0;
  const operations = [
    ...allRecords().flatMap((definition) =>
      (['update', 'delete'] as const)
        .filter((verb) => definition.permissions?.[verb])
        .map((verb) => ({ name: `${verb}${definition.name}`, definition })),
    ),
    ...allCommands().map((command) => ({ name: command.name, definition: recordOf(command.on) })),
  ];
  await each(
    roleCodes,
    async (role) => {
      const who = staff.of[role];
      for (const { name, definition } of operations) {
        const scope = matrix.get(name)!.scope(role);
        if (scope === undefined) continue;
        const ask = (id: string) =>
          staff.ask(
            who,
            ...(Object.values(
              call(staff.schema, name, {
                id,
                version: 987_654,
                ...(commandInput(name) === undefined ? {} : { input: commandInput(name) }),
              }),
            ) as [string, Record<string, unknown>]),
          );
        const missing = await ask(never);
        if (missing.code !== 'NOT_FOUND') wrong.push(`${name} of nothing as ${role}: ${missing.text.slice(0, 200)}`);
        for (const whose of [who.id, staff.mate.id, staff.stranger.id]) {
          const id = rowOf.get(definition.name)!.get(whose)!;
          const owner = rows.get(definition.name)!.get(id);
          const answer = await ask(id);
          cells++;
          const seen = covers(definition, readScope(definition, role), role, owner);
          // A stale version is the last thing that is asked before anything happens.
          const wanted = !seen ? 'NOT_FOUND' : covers(definition, scope, role, owner) ? 'CONFLICT' : 'FORBIDDEN';
          const text = wanted === 'NOT_FOUND' ? missing.text : answer.text;
          if (answer.code !== wanted || answer.text !== text)
            wrong.push(
              `${name} of ${whose === who.id ? 'oneself' : whose === staff.mate.id ? 'a mate' : 'a stranger'} as ${role}: ${answer.code}, not ${wanted}`,
            );
        }
      }
    },
    4,
  );
  expect(cells).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
}, 120_000);

test('what others did to a record is shown to who sees the record', async () => {
  const contract = rowOf.get('Contract')!;
  const ask = (id: string) =>
    staff.ask(staff.of.SALESPERSON, 'query ($id: ID!) { recordHistory(entity: "Contract", id: $id) { action } }', {
      id,
    });
  expect((await ask(contract.get(staff.of.SALESPERSON.id)!)).data).toEqual({ recordHistory: [{ action: 'CREATE' }] });
  const hidden = await ask(contract.get(staff.stranger.id)!);
  expect(hidden.data).toEqual({ recordHistory: [] });
  expect(hidden.text).toBe((await ask(never)).text);
});

test('nothing in any answer tells how the house is built', () => {
  expect(staff.answers()).toBeGreaterThan(1_000);
  expect(staff.slips).toEqual([]);
});
