// Threats and faults: D9.
import { roleCodes } from '@tradewind/domain/access/roles.ts';
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { inputSchema } from '@tradewind/domain/kernel/input-schema.ts';
import { type AnyRecord, allRecords } from '@tradewind/domain/kernel/record.ts';
import { type GraphQLInputObjectType, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
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

/** What is no number of ours, in any field. */
const decimals = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e400',
  '1e3',
  '0x10',
  '１２３',
  '1,000.00',
  '1 000',
  '',
  ' ',
  '--1',
  '1.2.3',
  '9'.repeat(40),
  `0.${'0'.repeat(30)}1`,
  true,
  [],
  {},
];
const whole = [2 ** 31, -(2 ** 31) - 1, 1.5, 1e300, 'NaN', '１２３', true, [], {}];
/** Fields in which less than nothing has a meaning, and which. */
const signed = /^Correct(Sales|Finance)Ledger/;

interface Field {
  readonly path: readonly string[];
  readonly kind: 'Decimal' | 'Int';
}

/** Numbers of an input, also of its lines; the path leads through lists by their first member. */
function numbersOf(input: GraphQLInputObjectType, path: readonly string[] = []): Field[] {
  return Object.values(input.getFields()).flatMap((field): Field[] => {
    const type = getNamedType(field.type);
    if (isInputObjectType(type)) return path.length > 0 ? [] : numbersOf(type, [field.name]);
    const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
    if (isListType(bare) || (type.name !== 'Decimal' && type.name !== 'Int')) return [];
    return [{ path: [...path, field.name], kind: type.name }];
  });
}

/** The input with one number put in: a line of its own where it belongs to a line. */
function putting(input: GraphQLInputObjectType, base: Record<string, unknown>, { path }: Field, value: unknown) {
  const [first, second] = path as [string, string | undefined];
  if (!second) return { ...base, [first]: value };
  const field = input.getFields()[first]!;
  const listed = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const given = (listed ? (base[first] as unknown[] | undefined)?.[0] : base[first]) as object | undefined;
  const inner = { ...given, [second]: value };
  return { ...base, [first]: listed ? [inner] : inner };
}

const inputNamed = (name: string) => staff.schema.getType(name) as GraphQLInputObjectType | undefined;

/** Sends every wrong number to every field and tells which were let in. */
async function offer(
  inputs: readonly {
    name: string;
    base: Record<string, unknown>;
    send: (input: unknown) => ReturnType<Staff['ask']>;
  }[],
): Promise<{ wrong: string[]; tried: number }> {
  const wrong: string[] = [];
  let tried = 0;
  await each(
    inputs,
    async ({ name, base, send }) => {
      const input = inputNamed(name);
      for (const field of input ? numbersOf(input) : []) {
        const values = field.kind === 'Int' ? whole : decimals;
        const negative = signed.test(`${name}.${field.path.join('.')}`) ? [] : [field.kind === 'Int' ? -1 : '-1'];
        for (const value of [...values, ...negative]) {
          tried++;
          const answer = await send(putting(input!, base, field, value));
          const named = answer.errors?.some(
            ({ message, extensions }) =>
              extensions.fields?.some(({ path }) => path.includes(field.path.at(-1)!)) ||
              message.includes(field.path.at(-1)!),
          );
          if (answer.code !== 'VALIDATION_FAILED' || !named)
            wrong.push(`${name}.${field.path.join('.')} ${JSON.stringify(value)}: ${answer.text.slice(0, 200)}`);
        }
      }
    },
    4,
  );
  return { wrong, tried };
}

test('no number of a record takes what is none, or is beyond its range', async () => {
  const { wrong, tried } = await offer(
    allRecords()
      .filter(({ permissions }) => permissions?.create)
      .map((definition) => ({
        name: `Create${definition.name}Input`,
        base: fitting(inputSchema(staff.rows.metadata, definition, 'create')) as Record<string, unknown>,
        send: (input: unknown) => {
          const { query, variables } = call(staff.schema, `create${definition.name}`, { input });
          return staff.ask(all, query, variables);
        },
      })),
  );
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(500);
}, 120_000);

test('no number of a command does either, and nothing is done', async () => {
  const recordNamed = (name: string): AnyRecord => allRecords().find((each) => each.name === name)!;
  const commands = allCommands().filter(({ input }) => input);
  const ids = new Map<string, string>();
  for (const { on } of commands)
    if (!ids.has(on.name)) ids.set(on.name, await staff.rows.of(recordNamed(on.name), all.id));
  const { wrong, tried } = await offer(
    commands.map((command) => ({
      name: `${command.name[0]!.toUpperCase()}${command.name.slice(1)}Input`,
      base: (commandInput(command.name) ?? {}) as Record<string, unknown>,
      send: (input: unknown) => {
        const { query, variables } = call(staff.schema, command.name, {
          id: ids.get(command.on.name),
          version: 987_654,
          input,
        });
        return staff.ask(all, query, variables);
      },
    })),
  );
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(200);
}, 120_000);

test('nothing of it was a fault of ours', () => {
  expect(staff.slips).toEqual([]);
});
