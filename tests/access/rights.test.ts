import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { tokenHash } from '@tradewind/domain/organization/sign-in.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenStaff, type Person, type Staff } from './company.ts';

let staff: Staff;
beforeAll(async () => {
  staff = await givenStaff();
});
afterAll(() => staff?.stop());

const list = '{ contracts(first: 1) { nodes { id } } }';

/** Calls again and again while something is taken away; answers how long it took until the first refusal, and what came after it. */
async function whileCalling(
  who: Person,
  take: () => Promise<unknown>,
  query = list,
): Promise<{ ms: number; refusal: string; after: string[] }> {
  for (let calls = 0; calls < 3; calls++) expect((await staff.ask(who, query)).errors).toBeUndefined();
  await take();
  const began = performance.now();
  for (;;) {
    const { code } = await staff.ask(who, query);
    const ms = performance.now() - began;
    if (code !== '') {
      const after: string[] = [];
      for (let calls = 0; calls < 5; calls++) after.push((await staff.ask(who, query)).code);
      return { ms, refusal: code, after };
    }
    if (ms > 5_000) return { ms, refusal: 'none', after: [] };
    await pause(50);
  }
}

const gone = (code: string) => ({ refusal: code, after: Array(5).fill(code) });

test('a role that is taken away is gone within a second', async () => {
  const who = await staff.hire(['FINANCE']);
  const { ms, ...rest } = await whileCalling(who, () =>
    staff.sql(`update app_user set roles = '{WAREHOUSE}' where id = $1`, [who.id]),
  );
  expect(rest).toEqual(gone('FORBIDDEN'));
  expect(ms).toBeLessThan(1_000);
});

test('somebody who is disabled is out within a second, with each of his sessions', async () => {
  const who = await staff.hire(['GM']);
  const other = { ...who, token: await staff.session(who.id) };
  await staff.ask(other, list);
  const { ms, ...rest } = await whileCalling(who, () =>
    staff.ask(
      staff.of.ADMIN,
      'mutation ($id: ID!) { updateUser(id: $id, version: 1, input: { active: false }) { active } }',
      { id: who.id },
    ),
  );
  expect(rest).toEqual(gone('UNAUTHENTICATED'));
  expect(ms).toBeLessThan(1_000);
  expect((await staff.ask(other, list)).code).toBe('UNAUTHENTICATED');
});

test('a wider scope that is taken away shows no more than what is left', async () => {
  const who = await staff.hire(['SALESPERSON', 'SALES_OPS']);
  await staff.rows.of('Contract', staff.stranger.id);
  const count = async () =>
    (await staff.ask<{ contracts: { totalCount: number } }>(who, '{ contracts { totalCount } }')).data!.contracts
      .totalCount;
  expect(await count()).toBeGreaterThan(0);
  await staff.sql(`update app_user set roles = '{SALESPERSON}' where id = $1`, [who.id]);
  await pause(1_000);
  expect(await count()).toBe(0);
});

test('a team that somebody leaves is no longer his', async () => {
  const who = await staff.hire(['SALES_MANAGER']);
  await staff.rows.of('Contract', staff.mate.id);
  const count = async () =>
    (await staff.ask<{ contracts: { totalCount: number } }>(who, '{ contracts { totalCount } }')).data!.contracts
      .totalCount;
  expect(await count()).toBeGreaterThan(0);
  await staff.sql('update app_user set department_id = $2 where id = $1', [who.id, staff.departments.elsewhere]);
  await pause(1_000);
  expect(await count()).toBe(
    (await staff.sql('select 1 from contract where owner_id = any($1)', [[who.id, staff.stranger.id]])).length,
  );
});

/** A key as it lies in the database. */
async function key(
  ownerId: string,
  permissions: readonly string[],
  expiresAt = new Date(Date.now() + 3_600_000),
): Promise<{ id: string; token: string }> {
  const token = `tw_${randomBytes(24).toString('base64url')}`;
  const [row] = await staff.sql<{ id: string }>(
    'insert into api_key (id, version, created_at, updated_at, name, owner_id, prefix, token_hash, permissions, expires_at) values (gen_random_uuid(), 1, now(), now(), $1, $2, $3, $4, $5, $6) returning id',
    ['test', ownerId, token.slice(0, 8), tokenHash(token), permissions, expiresAt],
  );
  return { id: row!.id, token };
}

test('a key can do what it names and its creator may, no more, and less when he may less', async () => {
  const creator = await staff.hire(['FINANCE']);
  const { token } = await key(creator.id, ['contract.read', 'policy.approve']);
  const program = { ...creator, token };
  expect((await staff.ask(program, list)).errors).toBeUndefined();
  // Named by the key, not held by its creator; held by him, not named by the key.
  expect(
    (await staff.ask(program, 'mutation { approvePolicyChange(id: "00000000-0000-7000-8000-00000000dead") { id } }'))
      .code,
  ).toBe('FORBIDDEN');
  expect((await staff.ask(program, '{ receipts { totalCount } }')).code).toBe('FORBIDDEN');
  const { ms, ...rest } = await whileCalling(program, () =>
    staff.sql(`update app_user set roles = '{WAREHOUSE}' where id = $1`, [creator.id]),
  );
  expect(rest).toEqual(gone('FORBIDDEN'));
  expect(ms).toBeLessThan(1_000);
});

test('a key that is withdrawn or has expired opens nothing', async () => {
  const creator = await staff.hire(['FINANCE']);
  const { id, token } = await key(creator.id, ['contract.read']);
  const { ms, ...rest } = await whileCalling({ ...creator, token }, () =>
    staff.sql('update api_key set revoked_at = now() where id = $1', [id]),
  );
  expect(rest).toEqual(gone('UNAUTHENTICATED'));
  expect(ms).toBeLessThan(1_000);
  const expired = await key(creator.id, ['contract.read'], new Date(Date.now() - 1_000));
  expect((await staff.ask({ ...creator, token: expired.token }, list)).code).toBe('UNAUTHENTICATED');
});
