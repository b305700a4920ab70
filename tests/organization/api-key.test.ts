import { createHash } from 'node:crypto';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import { ApiKey } from '@tradewind/domain/organization/api-key.ts';
import { createApiKey } from '@tradewind/domain/organization/create-api-key.ts';
import { revokeApiKey } from '@tradewind/domain/organization/revoke-api-key.ts';
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

const key = (account: string, overrides: object = {}) =>
  company.doing(account, (work) =>
    createApiKey(work, {
      name: '报表',
      permissions: ['customer.read'],
      expiresAt: '2027-06-30T00:00:00+08:00',
      ...overrides,
    }),
  );

test('the token is told once; only its hash is kept', async () => {
  const { key: made, token } = await key('bi', { permissions: ['customer.read', 'contract.read', 'customer.read'] });
  expect(token).toMatch(/^tw_[0-9a-f]{8}_[\w-]{43}$/);
  const stored = await company.find(ApiKey, made.id);
  expect(stored).toMatchObject({
    permissions: ['customer.read', 'contract.read'],
    prefix: token.slice(0, 11),
    tokenHash: createHash('sha256').update(token).digest('hex'),
  });
  expect(await company.events(made)).toEqual(['ApiKeyCreated']);
  expect(JSON.stringify(await company.history(made))).not.toContain(stored.tokenHash);
});

test('a key cannot do what its creator may not', async () => {
  await expect(key('bi', { permissions: ['customer.read', 'contract.sign'] })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'contract.sign',
  });
});

test.each([
  [{ permissions: ['customer.everything'] }, 'permissions'],
  [{ permissions: [] }, 'permissions'],
  [{ expiresAt: '2026-11-20T08:59:59+08:00' }, 'expiresAt'],
  [{ expiresAt: '2027-11-22T09:00:00+08:00' }, 'expiresAt'],
  [{ expiresAt: 'never' }, 'expiresAt'],
  [{ name: ' ' }, 'name'],
])('%j is refused', async (overrides, path) => {
  await expect(key('bi', overrides)).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path }] });
});

test('a key cannot make further keys', async () => {
  const context = company.as('bi');
  const program = { ...context, caller: { ...context.caller, kind: 'PROGRAM' as const } };
  await expect(
    transaction(program, (work) =>
      createApiKey(work, { name: 'x', permissions: ['customer.read'], expiresAt: '2027-01-01T00:00:00Z' }),
    ),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('its owner and the administrator revoke it, nobody else; twice changes nothing', async () => {
  const { key: made } = await key('bi');
  await expect(company.doing('sales1', (work) => revokeApiKey(work, made.id))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await company.doing('bi', (work) => revokeApiKey(work, made.id));
  const revoked = await company.find(ApiKey, made.id);
  expect(revoked.revokedAt).toEqual(company.clock.now());
  await company.doing('admin', (work) => revokeApiKey(work, made.id));
  expect(await company.find(ApiKey, made.id)).toMatchObject({ version: revoked.version });
  expect(await company.events(made)).toEqual(['ApiKeyCreated', 'ApiKeyRevoked']);

  const { key: another } = await key('sales1');
  await company.doing('admin', (work) => revokeApiKey(work, another.id));
  expect((await company.find(ApiKey, another.id)).revokedAt).not.toBeNull();
});
