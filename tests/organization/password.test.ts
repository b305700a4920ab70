// Threats and faults: A10.
import { verifyPassword } from '@tradewind/domain/organization/password.ts';
import { changePassword, setPassword } from '@tradewind/domain/organization/set-password.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
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

const fits = async (account: string, password: string) =>
  verifyPassword(password, (await company.find(User, company.person(account).id)).passwordHash);

test('the administrator sets a password; the person’s sessions end', async () => {
  const { id } = company.person('quality');
  await givenSession(company, id);
  await company.doing('admin', (work) => setPassword(work, { userId: id, password: ' 长一点的口令更安全 ok' }));
  expect(await fits('quality', ' 长一点的口令更安全 ok')).toBe(true);
  expect(await fits('quality', 'tradewind-demo')).toBe(false);
  expect(await sessionsOf(company, id)).toEqual([]);
  expect((await company.events(id)).at(-1)).toBe('PasswordSet');
  expect(JSON.stringify(await company.history(id))).not.toContain('argon2id');
});

test('nobody else may', async () => {
  await expect(
    company.doing('gm', (work) => setPassword(work, { userId: company.person('gm').id, password: 'another-password' })),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'organization.manageUsers',
  });
});

test('a person changes the own password: this session stays, the others end', async () => {
  const { id } = company.person('legal');
  const [here] = [await givenSession(company, id), await givenSession(company, id)];
  await company.doing('legal', (work) =>
    changePassword(work, { currentPassword: 'tradewind-demo', password: 'a-better-password' }, here),
  );
  expect(await fits('legal', 'a-better-password')).toBe(true);
  expect(await sessionsOf(company, id)).toEqual([here]);
});

test('without the current password nothing changes', async () => {
  await expect(
    company.doing('finance', (work) =>
      changePassword(work, { currentPassword: 'guessed-wrong', password: 'a-better-password' }),
    ),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'currentPassword' }] });
  expect(await fits('finance', 'tradewind-demo')).toBe(true);
});

test.each([
  ['nine char', 'short'],
  ['aaaaaaaaaaaaaaaa', 'the same letter'],
  ['long '.repeat(41), 'longer than anybody types'],
  ['ten\u0000chars-long', 'with a NUL'],
])('%j is no password: %s', async (password) => {
  await expect(
    company.doing('admin', (work) => setPassword(work, { userId: company.person('gate').id, password })),
  ).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'password' }],
  });
});

test('the e-mail is no password', async () => {
  await expect(
    company.doing('admin', (work) =>
      setPassword(work, { userId: company.person('gate').id, password: 'Gate@demo.example' }),
    ),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});
