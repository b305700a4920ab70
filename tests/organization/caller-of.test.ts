import { callerOf } from '@tradewind/domain/organization/caller-of.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

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

const names = (account: string) => {
  const { teamUserIds } = company.as(account).caller;
  return ['sales.manager', 'sales.director', 'sales1', 'sales2', 'sales.admin', 'finance', 'gm'].filter((each) =>
    teamUserIds.includes(company.person(each).id),
  );
};

test('a manager’s team are the people of his department and of all departments under it', () => {
  expect(names('sales.manager')).toEqual(['sales.manager', 'sales.director', 'sales1', 'sales2', 'sales.admin']);
  expect(names('sales1')).toEqual(['sales1']);
  expect(names('gm')).toHaveLength(7);
});

test('somebody without a department is a team of one', async () => {
  const alone = await company.create('admin', User, { email: 'alone@demo.example', name: '独行', roles: ['LEGAL'] });
  const caller = await callerOf(company.orm.em.fork(), alone.id, 'en');
  expect(caller).toMatchObject({
    userId: alone.id,
    name: '独行',
    roles: ['LEGAL'],
    teamUserIds: [alone.id],
    locale: 'en',
  });
  expect(caller?.departmentId).toBeUndefined();
});

test('a disabled account is nobody', async () => {
  const gone = await company.create('admin', User, {
    email: 'gone@demo.example',
    name: '离职',
    roles: ['LEGAL'],
    active: false,
  });
  expect(await callerOf(company.orm.em.fork(), gone.id)).toBeUndefined();
  expect(await callerOf(company.orm.em.fork(), '00000000-0000-7000-8000-00000000ffff')).toBeUndefined();
});
