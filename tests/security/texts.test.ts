// Threats and faults: B9, B12.
import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { roleCodes } from '@tradewind/domain/access/roles.ts';
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { inputKey, inputSchema } from '@tradewind/domain/kernel/input-schema.ts';
import { type AnyRecord, allRecords, isRecord } from '@tradewind/domain/kernel/record.ts';
import { type GraphQLInputObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { each } from '../access/client.ts';
import { givenStaff, type Person, type Staff } from '../access/company.ts';
import { call, commandInput, fitting } from '../access/speak.ts';

let staff: Staff;
let all: Person;

beforeAll(async () => {
  staff = await givenStaff();
  all = await staff.hire(roleCodes);
});
afterAll(() => staff?.stop());

/** Texts that break what is careless with texts. Those marked may not be stored at all. */
const odd: readonly (readonly [string, string, 'storable' | 'never'])[] = [
  ['NUL', 'a\u0000b', 'never'],
  ['a lone high surrogate', 'x\ud800', 'never'],
  ['a lone low surrogate', '\udc00x', 'never'],
  ['an escape sequence', '\u001b[2Jx', 'never'],
  ['nothing but blanks', ' \u3000\t ', 'never'],
  ['a noncharacter', 'a\uffffb', 'storable'],
  ['zero width', 'a\u200b\u200db\ufeff', 'storable'],
  ['right-to-left override', 'a\u202egpj.exe', 'storable'],
  ['a Han character beyond the basic plane', '𠮷野家', 'storable'],
  ['an emoji family', '👩‍👩‍👧‍👦 bearing', 'storable'],
  ['composed letters', 'Caf\u00e9 M\u00fcller', 'storable'],
  ['decomposed letters', 'Cafe\u0301 Mu\u0308ller', 'storable'],
  ['full width', 'ＡＢＣ１２３', 'storable'],
  ['blanks at both ends', '  padded  ', 'storable'],
  ['a formula', '=1+1', 'storable'],
  ['a formula with a plus', '+1+1', 'storable'],
  ['a formula with a minus', '-1+1', 'storable'],
  ['a formula with an at', '@SUM(1)', 'storable'],
  ['a formula behind a tab', '\t=1+1', 'storable'],
  ['a formula behind a blank', ' =1+1', 'storable'],
  ['a full-width formula', '＝1+1', 'storable'],
  ['a link formula', '=HYPERLINK("http://x/","y")', 'storable'],
  ['markup', '"><img src=x onerror=alert(1)>', 'storable'],
  ['a template', `{{7*191}} \${7*191} <%= 7*191 %>`, 'storable'],
  ['a statement', `'); drop table customer; --`, 'storable'],
  ['a backslash and quotes', `\\"'\\\\`, 'storable'],
  ['lines', 'a\nb\r\nc', 'storable'],
  ['64 KiB', 'x'.repeat(65_536), 'never'],
  ['a megabyte', '轴'.repeat(330_000), 'never'],
];

type Properties = Record<string, EntityProperty>;
const propertiesOf = (definition: AnyRecord) =>
  staff.rows.metadata.get(definition.entity).properties as unknown as Properties;
const inputOf = (name: string) => (staff.schema.getType(name) as GraphQLInputObjectType | undefined)?.getFields() ?? {};

/** Text fields of an input that take any text; those with a form of their own (country, currency) do not. */
function textFields(definition: AnyRecord, name: string): string[] {
  return Object.values(inputOf(name))
    .filter(({ type }) => getNamedType(type).name === 'String' && !String(type).startsWith('['))
    .map((field) => field.name)
    .filter((field) => propertiesOf(definition)[field] && !/country$|currency$|^email$|^website$/i.test(field));
}

let made = 0;

/** An input that is complete, with references to rows that are there. */
async function complete(definition: AnyRecord): Promise<Record<string, unknown>> {
  const input = fitting(inputSchema(staff.rows.metadata, definition, 'create')) as Record<string, unknown>;
  for (const property of Object.values(propertiesOf(definition))) {
    const key = inputKey(property);
    if (!(key in input)) continue;
    if (property.kind === ReferenceKind.ONE_TO_MANY) continue;
    if (property.kind !== ReferenceKind.SCALAR && property.targetMeta && isRecord(property.targetMeta.class.name))
      input[key] = await staff.rows.make(property.targetMeta.class.name, all.id);
    else if (property.unique && typeof input[key] === 'string') input[key] = `T${++made}`;
  }
  if ('email' in input) input['email'] = `t${++made}@x.example`;
  if ('validOn' in input) input['validOn'] = `20${30 + (++made % 60)}-0${1 + (made % 9)}-1${made % 9}`;
  if ('day' in input) input['day'] = `20${30 + (++made % 60)}-0${1 + (made % 9)}-1${made % 9}`;
  return input;
}

test('every text of every record is stored exactly as it was written, or refused by the name of its field', async () => {
  const wrong: string[] = [];
  let stored = 0;
  let refused = 0;
  const records = allRecords().filter(
    ({ permissions, name }) => permissions?.create && textFields(recordNamed(name), `Create${name}Input`).length > 0,
  );
  await each(
    records,
    async (definition) => {
      const fields = textFields(definition, `Create${definition.name}Input`);
      for (const [what, text, fate] of odd) {
        let trying = fields;
        // A field that is too short for the text says so; the others go on without it.
        for (let round = 0; round < 4 && trying.length > 0; round++) {
          const input = {
            ...(await complete(definition)),
            ...Object.fromEntries(trying.map((field) => [field, text])),
          };
          const unique = trying.filter((field) => propertiesOf(definition)[field]!.unique);
          const { query, variables } = call(
            staff.schema,
            `create${definition.name}`,
            { input },
            `{ id ${trying.join(' ')} }`,
          );
          const answer = await staff.ask<Record<string, Record<string, unknown>>>(all, query, variables);
          const named = answer.errors?.[0]?.extensions.fields?.map(({ path }) => path) ?? [];
          if (answer.code === '') {
            stored++;
            if (fate === 'never') wrong.push(`${definition.name} stored ${what}`);
            const row = answer.data![`create${definition.name}`]!;
            for (const field of trying.filter((each) => !unique.includes(each)))
              if (row[field] !== text)
                wrong.push(`${definition.name}.${field} made of ${what}: ${JSON.stringify(row[field])}`);
            break;
          }
          if (answer.code === 'VALIDATION_FAILED' && named.some((path) => trying.includes(path))) {
            refused++;
            if (fate === 'never' && trying.some((field) => !named.includes(field)))
              wrong.push(
                `${definition.name}: ${what} was not refused in ${trying.filter((field) => !named.includes(field)).join()}`,
              );
            trying = trying.filter((field) => !named.includes(field));
            if (fate === 'never') break;
            continue;
          }
          // The business may say no to a made-up document; that text reaches it is what matters.
          if (answer.code === 'REFUSED' || answer.code === 'CONFLICT') break;
          if (answer.status === 413) break;
          if (answer.code === 'VALIDATION_FAILED' && fate === 'storable') break;
          wrong.push(`${definition.name} with ${what}: ${answer.text.slice(0, 260)}`);
          break;
        }
      }
    },
    4,
  );
  expect(wrong).toEqual([]);
  expect(stored).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(100);
}, 120_000);

const recordNamed = (name: string): AnyRecord => allRecords().find((each) => each.name === name)!;

test('every text of every command is taken or refused by the name of its field', async () => {
  const wrong: string[] = [];
  const commands = allCommands().filter(({ name }) =>
    Object.values(inputOf(`${name[0]!.toUpperCase()}${name.slice(1)}Input`)).some(
      ({ type }) => getNamedType(type).name === 'String',
    ),
  );
  expect(commands.length).toBeGreaterThan(10);
  await each(
    commands,
    async (command) => {
      const fields = Object.values(inputOf(`${command.name[0]!.toUpperCase()}${command.name.slice(1)}Input`))
        .filter(({ type }) => getNamedType(type).name === 'String')
        .map(({ name }) => name);
      const base = commandInput(command.name) as Record<string, unknown>;
      for (const field of fields) {
        for (const [what, text, fate] of odd.filter(([what]) =>
          [
            'NUL',
            'a lone high surrogate',
            'nothing but blanks',
            '64 KiB',
            'a Han character beyond the basic plane',
            'a formula',
          ].includes(what),
        )) {
          const id = await staff.rows.of(recordNamed(command.on.name), all.id);
          const { query, variables } = call(staff.schema, command.name, {
            id,
            version: 987_654,
            input: { ...base, [field]: text },
          });
          const answer = await staff.ask(all, query, variables);
          const named = answer.errors?.[0]?.extensions.fields?.some(({ path }) => path.includes(field));
          // Past the input the stale version stops it: nothing is done.
          const right =
            fate === 'never'
              ? answer.code === 'VALIDATION_FAILED' && named
              : answer.code === 'CONFLICT' || (answer.code === 'VALIDATION_FAILED' && named);
          if (!right) wrong.push(`${command.name}.${field} with ${what}: ${answer.text.slice(0, 200)}`);
        }
      }
    },
    4,
  );
  expect(wrong).toEqual([]);
}, 120_000);

const customer = (name: string) =>
  staff.ask<{ createCustomer: { id: string; name: string } }>(
    all,
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id name } }',
    { input: { name, country: 'DE' } },
  );

test('two spellings of one name are one customer', async () => {
  for (const [first, second] of [
    ['Gebr\u00fcder Lager', 'Gebru\u0308der Lager'],
    ['ＡＢＣ精工', 'ABC精工'],
    ['Straight Line Co', 'STRAIGHT  LINE CO'],
    ['ｶﾀﾛｸﾞ商事', 'カタログ商事'],
  ] as const) {
    expect((await customer(first)).errors, first).toBeUndefined();
    expect(['CONFLICT', 'REFUSED'], second).toContain((await customer(second)).code);
  }
});

test('the search finds a name by whichever way it is typed', async () => {
  const composed = 'Łódź Ło\u017cyska \u00d6sterreich';
  const { data } = await customer(composed.normalize('NFD'));
  expect(data!.createCustomer.name).toBe(composed.normalize('NFD'));
  const find = async (search: string) =>
    (
      await staff.ask<{ customers: { nodes: { id: string }[] } }>(
        all,
        'query ($search: String) { customers(search: $search) { nodes { id } } }',
        { search },
      )
    ).data!.customers.nodes.map(({ id }) => id);
  for (const spelling of [
    composed,
    composed.normalize('NFD'),
    composed.toUpperCase(),
    'ｏ̈sterreich'.normalize('NFKC'),
    'Ｏ̈sterreich',
  ])
    expect(await find(spelling), spelling).toContain(data!.createCustomer.id);
  const family = await customer('👩‍👩‍👧‍👦 𠮷野家 Family');
  expect(await find('𠮷野家')).toContain(family.data!.createCustomer.id);
  const filtered = await staff.ask<{ customers: { totalCount: number } }>(
    all,
    'query ($where: CustomerWhere) { customers(where: $where) { totalCount } }',
    { where: { name: { startsWith: composed.normalize('NFC').slice(0, 6) } } },
  );
  expect(filtered.data!.customers.totalCount).toBe(1);
});

test('what looks like a formula is a text everywhere', async () => {
  const name = '=HYPERLINK("http://127.0.0.1:9911/","x") Formel GmbH';
  const { id } = (await customer(name)).data!.createCustomer;
  const read = await staff.ask<{
    customer: { name: string };
    customers: { nodes: { name: string }[] };
    customerStats: { key: { name: string } }[];
  }>(
    all,
    'query ($id: ID!, $where: CustomerWhere) { customer(id: $id) { name } customers(where: $where) { nodes { name } } customerStats(where: $where, groupBy: [{ field: NAME }]) { key { name } } }',
    { id, where: { name: { eq: name } } },
  );
  expect(read.data).toEqual({
    customer: { name },
    customers: { nodes: [{ name }] },
    customerStats: [{ key: { name } }],
  });
});

test('nothing was a fault of ours, and no answer told how the house is built', () => {
  expect(staff.slips).toEqual([]);
});
