// Threats and faults: A2.
import { isRequiredArgument } from 'graphql';
import { readFileSync } from 'node:fs';
import { type Role, roleCodes } from '@tradewind/domain/access/roles.ts';
import { permissionHandbook, permissionHandbookPath } from '@tradewind/domain/print-permissions.ts';
import { operationMatrix, operationMatrixPath } from '@tradewind/schema/print-matrix.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { each } from './client.ts';
import { givenStaff, type Person, type Staff } from './company.ts';
import { writtenMatrix } from './expected.ts';
import { call, commandInput } from './speak.ts';

let staff: Staff;
const matrix = writtenMatrix();

beforeAll(async () => {
  staff = await givenStaff();
});
afterAll(() => staff?.stop());

test('the written permissions and the written matrix are what the tables say', async () => {
  expect(readFileSync(permissionHandbookPath, 'utf8')).toBe(permissionHandbook());
  expect(readFileSync(operationMatrixPath, 'utf8')).toBe(await operationMatrix());
});

test('every root field of the schema stands in the matrix, and nothing else', () => {
  const fields = [
    staff.schema.getQueryType(),
    staff.schema.getMutationType(),
    staff.schema.getSubscriptionType(),
  ].flatMap((type) => Object.keys(type?.getFields() ?? {}));
  expect([...matrix.keys()].sort()).toEqual(fields.sort());
});

test('a stranger reaches sign-in and who he is, nothing else', async () => {
  const open: string[] = [];
  await each([...matrix.keys()], async (name) => {
    const { query, variables } = call(staff.schema, name);
    const answer = await staff.ask(undefined, query, variables);
    if (answer.code !== 'UNAUTHENTICATED') open.push(name);
    else expect(answer.data ?? {}).toEqual(answer.data ? { [name]: null } : {});
  });
  // A wrong password is also UNAUTHENTICATED, in words of its own.
  expect(open.sort()).toEqual(['me']);
  expect(
    [...matrix]
      .filter(([, row]) => row.asks === 'public')
      .map(([name]) => name)
      .sort(),
  ).toEqual(['login', 'me']);
});

test('every operation answers every role as the matrix says', async () => {
  const reading = new Set(Object.keys(staff.schema.getQueryType()!.getFields()));
  const wrong: string[] = [];
  let cells = 0;
  const look = async (role: Role, name: string, who: Person, forbidden: boolean) => {
    const { query, variables } = call(
      staff.schema,
      name,
      commandInput(name) === undefined ? {} : { input: commandInput(name) },
    );
    const answer = await staff.ask(who, query, variables);
    cells++;
    const said = answer.code === 'FORBIDDEN' ? answer.errors![0]!.extensions['permission'] : answer.code;
    if (forbidden !== (said === matrix.get(name)!.asks)) wrong.push(`${name} as ${role}: ${answer.text.slice(0, 200)}`);
    // What a role may do reaches the record, and there is none.
    if (!forbidden && !reading.has(name) && answer.code === '' && 'id' in variables)
      wrong.push(`${name} as ${role} found a record that never was`);
  };
  await each(
    roleCodes,
    async (role) => {
      const who = await staff.hire([role]);
      const allowed = [...matrix.keys()].filter((name) => matrix.get(name)!.scope(role) !== undefined);
      const may = (name: string) => allowed.includes(name);
      // Reads that are open answer together; one refusal would take the others with it.
      const asks = (name: string) =>
        staff.schema
          .getQueryType()!
          .getFields()
          [name]!.args.some((arg) => isRequiredArgument(arg) && arg.name !== 'id');
      const reads = allowed.filter((name) => reading.has(name) && !asks(name));
      for (let from = 0; from < reads.length; from += 60) {
        const part = reads
          .slice(from, from + 60)
          .map(
            (name) =>
              /\{ (.+) \}$/s.exec(
                call(staff.schema, name, {}).query.replaceAll(/\$id/g, '"00000000-0000-7000-8000-00000000dead"'),
              )![1]!,
          );
        const answer = await staff.ask(who, `{ ${part.join(' ')} }`);
        cells += part.length;
        if (answer.errors) wrong.push(`${role}: ${answer.text.slice(0, 300)}`);
      }
      for (const name of matrix.keys()) {
        if (name === 'logout' || name === 'login') continue;
        if (!may(name)) await look(role, name, who, true);
        else if (!reading.has(name) || asks(name)) await look(role, name, who, false);
      }
    },
    4,
  );
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(roleCodes.length * (matrix.size - 4));
}, 120_000);

test('nothing in any answer tells how the house is built', () => {
  expect(staff.answers()).toBeGreaterThan(1_000);
  expect(staff.slips).toEqual([]);
});
