// Threats and faults: A6.
import { randomUUID } from 'node:crypto';
import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { type Role, roleCodes } from '@tradewind/domain/access/roles.ts';
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { inputKey, inputSchema } from '@tradewind/domain/kernel/input-schema.ts';
import { type AnyRecord, allRecords, isRecord, recordOf } from '@tradewind/domain/kernel/record.ts';
import { isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { each } from './client.ts';
import { givenStaff, type Staff } from './company.ts';
import { writtenMatrix } from './expected.ts';
import { call, commandInput, fitting } from './speak.ts';

let staff: Staff;
const matrix = writtenMatrix();
const never = randomUUID();

beforeAll(async () => {
  staff = await givenStaff();
});
afterAll(() => staff?.stop());

/** What only the server may write, whatever it is called in which record. */
const serverOwned =
  /^(version|status|number|createdAt|updatedAt|externalId|importedFrom|searchText|nameKey|position|lastSignInAt|revokedAt|prefix|preparers|requestedBy\w*|created[A-Z]\w*|changed[A-Z]\w*|updated[A-Z]\w*|approved\w*|rejected\w*|decided\w*|submitted\w*|confirmed\w*|issued\w*|booked\w*|posted\w*|closed\w*|sealed\w*|escalated\w*|consumed\w*|exposure\w*|overdue\w*|received(Amount|Quantity)|shipped\w*|invoiced\w*|collected\w*|allocated\w*|reserved\w*|onHand|outstanding\w*|balance\w*|total\w*|costAmount|password\w*|token\w*|\w*Hash|active[A-Z]\w*)$/i;

test('no input of a record takes what is the server’s own', () => {
  const taken: string[] = [];
  for (const definition of allRecords()) {
    for (const name of [`Create${definition.name}Input`, `Update${definition.name}Input`, `${definition.name}Input`]) {
      const type = staff.schema.getType(name);
      if (!isInputObjectType(type)) continue;
      for (const field of Object.keys(type.getFields())) {
        // A line keeps its id, so that it is changed rather than made anew.
        const ofLine = name === `${definition.name}Input` && field === 'id';
        if (serverOwned.test(field) || (field === 'id' && !ofLine)) taken.push(`${name}.${field}`);
      }
    }
  }
  expect(taken).toEqual([]);
});

test('nor does an input of a command move a state', () => {
  const taken: string[] = [];
  for (const { name } of allCommands()) {
    const type = staff.schema.getType(`${name[0]!.toUpperCase()}${name.slice(1)}Input`);
    if (isInputObjectType(type))
      taken.push(
        ...Object.keys(type.getFields())
          .filter((field) => /^(id|version|status|owner(Id)?|roles?|approved\w*|createdAt|updatedAt)$/.test(field))
          .map((field) => `${name}.${field}`),
      );
  }
  expect(taken).toEqual([]);
});

const undeclared = [
  'status',
  'version',
  'ownerId',
  'roles',
  'approvedAt',
  '__proto__',
  'constructor',
  'costAmount',
  'id',
];

test('what no input declares is refused before anything happens', async () => {
  const accepted: string[] = [];
  let tried = 0;
  const types = Object.values(staff.schema.getTypeMap()).filter(isInputObjectType);
  const before = await written();
  await each([...matrix.keys()], async (name) => {
    const field = staff.schema.getMutationType()!.getFields()[name] ?? staff.schema.getQueryType()!.getFields()[name]!;
    const input = field.args.find((arg) =>
      types.some((type) => arg.type.toString().replaceAll(/[![\]]/g, '') === type.name),
    );
    const type = input && staff.schema.getType(input.type.toString().replaceAll(/[![\]]/g, ''));
    if (!input || !isInputObjectType(type)) return;
    for (const member of undeclared) {
      if (Object.hasOwn(type.getFields(), member)) continue;
      const spoken = call(staff.schema, name, { [input.name]: null });
      const given = `{"${member}":"X"}`;
      // As text: an object literal would lose `__proto__`.
      const body = `{"query":${JSON.stringify(spoken.query)},"variables":{"${input.name}":${input.type.toString().startsWith('[') ? `[${given}]` : given}}}`;
      const answer = await staff.say(staff.of.ADMIN, body);
      tried++;
      if (answer.code !== 'VALIDATION_FAILED' || answer.data)
        accepted.push(`${name} with ${member}: ${answer.text.slice(0, 160)}`);
    }
  });
  expect(tried).toBeGreaterThan(400);
  expect(accepted).toEqual([]);
  expect(await written()).toBe(before);
}, 120_000);

const written = async () => (await staff.sql<{ count: string }>('select count(*) from history_entry'))[0]!.count;

type Properties = Record<string, EntityProperty>;
const propertiesOf = (definition: AnyRecord) =>
  staff.rows.metadata.get(definition.entity).properties as unknown as Properties;

/** The references an input takes, with where they stand in it; those of lines included. */
function references(
  definition: AnyRecord,
  mode: 'create' | 'update',
  path: readonly string[] = [],
): { path: readonly string[]; target: AnyRecord }[] {
  const names = [
    ...(mode === 'create' || path.length > 0 ? (definition.createOnly ?? []) : []),
    ...(definition.writable ?? []),
  ];
  const own = names.flatMap((name) => {
    const property = propertiesOf(definition)[name]!;
    if (property.kind === ReferenceKind.SCALAR || !isRecord(property.targetMeta!.class.name)) return [];
    return [{ path: [...path, inputKey(property)], target: recordOf(property.targetMeta!.class.name) }];
  });
  const lines = (definition.lines ?? []).flatMap((name) =>
    references(recordOf(propertiesOf(definition)[name]!.targetMeta!.class.name), mode, [...path, name]),
  );
  return [...own, ...lines];
}

/** Puts a value where a path leads; a list gets one member. */
function put(
  input: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
  line?: Record<string, unknown>,
): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) input[key] = value;
  else {
    const inner = { ...line };
    input[key] = [inner];
    put(inner, rest, value);
  }
}

/** Everything an input needs, its references to rows the person owns. */
async function complete(
  definition: AnyRecord,
  mode: 'create' | 'update',
  personId: string,
): Promise<Record<string, unknown>> {
  const input =
    mode === 'create'
      ? (fitting(inputSchema(staff.rows.metadata, definition, 'create')) as Record<string, unknown>)
      : {};
  for (const { path, target } of references(definition, mode))
    if (path.length === 1 && input[path[0]!] !== undefined) input[path[0]!] = await staff.rows.of(target, personId);
  return input;
}

test('a reference to a record one does not see is answered like one to a record that never was', async () => {
  const wrong: string[] = [];
  let tried = 0;
  const writes = allRecords().flatMap((definition) =>
    (['create', 'update'] as const)
      .filter((mode) => definition.permissions?.[mode])
      .map((mode) => ({ definition, mode, name: `${mode}${definition.name}` })),
  );
  for (const { definition, mode, name } of writes) {
    const roles: readonly Role[] = roleCodes.filter((role) => matrix.get(name)!.scope(role) !== undefined);
    for (const { path, target } of references(definition, mode)) {
      for (const role of roles.filter((each) => matrix.get(target.plural)!.scope(each) !== 'ALL')) {
        const person = staff.of[role];
        const input = await complete(definition, mode, person.id);
        const line =
          path.length > 1
            ? (fitting(
                inputSchema(
                  staff.rows.metadata,
                  recordOf(propertiesOf(definition)[path[0]!]!.targetMeta!.class.name),
                  'create',
                  propertiesOf(definition)[path[0]!]!.mappedBy as string,
                ),
              ) as Record<string, unknown>)
            : undefined;
        const [id, version] = [await staff.rows.of(definition, person.id), 1];
        const ask = async (value: string) => {
          const given = structuredClone(input);
          put(given, path, value, line);
          const { query, variables } = call(staff.schema, name, { id, version, input: given });
          return staff.ask(person, query, variables);
        };
        const [hidden, missing] = [await ask(await staff.rows.of(target, staff.stranger.id)), await ask(never)];
        tried++;
        // Some states do not let a document be changed at all; then nothing was looked at.
        const closed =
          hidden.code === 'REFUSED' && hidden.text.includes('NOT_EDITABLE') && missing.text === hidden.text;
        const refused =
          hidden.code === 'VALIDATION_FAILED' &&
          hidden.errors![0]!.extensions.fields?.some((field) => field.path.endsWith(path.at(-1)!)) &&
          hidden.text === missing.text;
        if (!refused && !closed)
          wrong.push(
            `${name} as ${role}: ${path.join('.')} of a stranger: ${hidden.text.slice(0, 220)}; missing: ${missing.text.slice(0, 220)}`,
          );
      }
    }
  }
  expect(tried).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
}, 120_000);

test('a command that names another record does not find one the caller does not see', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const command of allCommands()) {
    const input = commandInput(command.name);
    if (input === null || typeof input !== 'object') continue;
    const ids = Object.keys(input).filter((key) => key.endsWith('Id'));
    const definition = recordOf(command.on);
    for (const key of ids) {
      for (const role of roleCodes.filter((each) => matrix.get(command.name)!.scope(each) !== undefined)) {
        const property = key.slice(0, -2);
        const target =
          [...allRecords()].find((each) => each.name.toLowerCase() === property.toLowerCase()) ?? definition;
        if (matrix.get(target.plural)!.scope(role) === 'ALL') continue;
        const person = staff.of[role];
        for (const from of command.from) {
          const id = await staff.rows.make(definition, person.id, { set: { status: from } });
          const ask = async (value: string) => {
            const { query, variables } = call(staff.schema, command.name, {
              id,
              version: 1,
              input: { ...input, [key]: value },
            });
            return staff.ask(person, query, variables);
          };
          const [hidden, missing] = [await ask(await staff.rows.of(target, staff.stranger.id)), await ask(never)];
          tried++;
          if (hidden.code === '' || hidden.text !== missing.text)
            wrong.push(
              `${command.name}.${key} as ${role}: ${hidden.text.slice(0, 200)}; missing: ${missing.text.slice(0, 200)}`,
            );
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
}, 120_000);

test('a record is made for somebody else only by who may', async () => {
  const wrong: string[] = [];
  for (const definition of allRecords().filter(
    (each) => each.permissions?.create && each.owner && each.createOnly?.includes(each.owner as never),
  )) {
    const name = `create${definition.name}`;
    const key = `${definition.owner}Id`;
    for (const role of roleCodes) {
      const scope = matrix.get(name)!.scope(role);
      if (scope === undefined || scope === 'ALL') continue;
      const person = staff.of[role];
      const input = { ...(await complete(definition, 'create', person.id)), [key]: staff.stranger.id };
      const { query, variables } = call(staff.schema, name, { input });
      const answer = await staff.ask(person, query, variables);
      if (answer.code !== 'FORBIDDEN') wrong.push(`${name} for a stranger as ${role}: ${answer.text.slice(0, 160)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a part is added only to a record one may change, however much one sees', async () => {
  const both = await staff.hire(['SALESPERSON', 'SALES_ADMIN']);
  const own = await staff.rows.of('Customer', both.id);
  const foreign = await staff.rows.of('Customer', staff.stranger.id);
  const add = (customerId: string) =>
    staff.ask(both, 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }', {
      input: { customerId, name: '王工' },
    });
  expect((await add(own)).errors).toBeUndefined();
  const refused = await add(foreign);
  expect(refused.code).toBe('FORBIDDEN');
  expect(await staff.sql('select 1 from contact where customer_id = $1', [foreign])).toEqual([]);
});

test('nothing in any answer tells how the house is built', () => {
  expect(staff.slips).toEqual([]);
});
