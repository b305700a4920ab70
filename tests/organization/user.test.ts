// Threats and faults: A10.
import { salesRoles } from '@tradewind/domain/access/roles.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { Department } from '@tradewind/domain/organization/department.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';
import { givenSession, sessionsOf } from '../given/session.ts';

let database: TestDatabase;
let company: Company;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

let count = 0;
const newUser = (overrides: object = {}) =>
  company.create('admin', User, { email: `new${++count}@demo.example`, name: '新人', roles: ['LEGAL'], ...overrides });

describe('roles', () => {
  test('one person may hold several', async () => {
    const user = await newUser({ roles: ['FINANCE', 'AR_ACCOUNTANT', 'FINANCE'] });
    expect(user.roles).toEqual(['FINANCE', 'AR_ACCOUNTANT']);
    expect(await company.events(user)).toEqual(['UserCreated']);
    expect((await company.history(user))[0]).toMatchObject({
      action: 'CREATE',
      actorName: '周管理',
      command: 'createUser',
    });
  });

  test.each([...salesRoles])('nobody is credit controller and %s', async (role) => {
    const [refusal] = await refusalsOf(newUser({ roles: ['CREDIT_CONTROLLER', role] }));
    expect(refusal).toMatchObject({
      code: 'ROLE_CONFLICT',
      requirement: 'ROLE-02',
      facts: { roles: ['CREDIT_CONTROLLER', role] },
    });
  });

  test('nor does a change of roles bring them together, from either side', async () => {
    expect(
      await codesOf(
        company.update('admin', User, company.person('credit'), { roles: ['CREDIT_CONTROLLER', 'SALESPERSON'] }),
      ),
    ).toEqual(['ROLE_CONFLICT']);
    expect(
      await codesOf(
        company.update('admin', User, company.person('sales1'), { roles: ['SALESPERSON', 'CREDIT_CONTROLLER'] }),
      ),
    ).toEqual(['ROLE_CONFLICT']);
    expect(await company.find(User, company.person('sales1').id)).toMatchObject({ roles: ['SALESPERSON'] });
  });

  test('only the administrator manages people', async () => {
    await expect(
      company.create('gm', User, { email: 'x@demo.example', name: 'X', roles: ['GM'] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'organization.manageUsers' });
    await expect(company.update('gm', User, company.person('gm'), { roles: ['GM', 'ADMIN'] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the e-mail', () => {
  test('is kept in one spelling and belongs to one person', async () => {
    const user = await newUser({ email: 'Ｗang.Fang@Demo.Example' });
    expect(user.email).toBe('wang.fang@demo.example');
    await expect(newUser({ email: 'WANG.FANG@demo.example' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test.each(['nobody', 'a@b', 'a b@demo.example', 'a@demo..example', 'a@demo.example,b@demo.example'])(
    'cannot be %s',
    async (email) => {
      const failure = await newUser({ email }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Invalid);
      expect((failure as Invalid).fields.map((each) => each.path)).toEqual(['email']);
    },
  );
});

test('a disabled account loses every session at once, and cannot come back by itself', async () => {
  const user = await newUser();
  await givenSession(company, user.id);
  await givenSession(company, user.id);
  const other = await givenSession(company, company.person('legal').id);
  await company.update('admin', User, user, { active: false });
  expect(await sessionsOf(company, user.id)).toEqual([]);
  expect(await sessionsOf(company, company.person('legal').id)).toEqual([other]);
  expect((await company.history(user)).at(-1)?.changes).toEqual({ active: [true, false] });
});

test('an ordinary change leaves sessions alone', async () => {
  const user = await newUser();
  const token = await givenSession(company, user.id);
  await company.update('admin', User, user, { title: '法务主管' });
  expect(await sessionsOf(company, user.id)).toEqual([token]);
});

test('departments form a tree', async () => {
  const branch = await company.create('admin', Department, {
    code: 'BJ',
    name: '北京分公司',
    parentId: company.person('sales1').department!.id,
  });
  const there = await newUser({ departmentId: branch.id, roles: ['SALESPERSON'] });
  await company.reload();
  expect(company.as('sales1').caller.teamUserIds).toContain(there.id);
});
