import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { requirePermission } from '../access/caller.ts';
import { permissionTable } from '../access/permissions.ts';
import { Forbidden, Invalid } from '../kernel/errors.ts';
import { inputText, parseInput } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { ApiKey } from './api-key.ts';
import { tokenHash } from './sign-in.ts';
import { User } from './user.ts';

const longestDays = 366;

export const createApiKeyInput = z.strictObject({
  name: inputText(80).describe('名称 — what the key is for'),
  permissions: z
    .array(inputText(80))
    .min(1)
    .max(300)
    .describe('权限 — what it may do, none that you do not hold yourself'),
  expiresAt: z.iso
    .datetime({ offset: true })
    .meta({ kind: 'instant' })
    .describe('到期 — after this moment it is refused; at most a year from now'),
});

/**
 * 创建接口密钥 — a program's key: never more than its creator may, neither now nor later; the token is told this once and only its hash is kept.
 * A key cannot make keys. Source: api.md, reliability A10.
 */
export async function createApiKey(work: Work, input: unknown): Promise<{ key: ApiKey; token: string }> {
  requirePermission(work.caller, 'organization.createApiKey');
  if (work.caller.kind !== 'PERSON') throw new Forbidden('organization.createApiKey');
  const given = parseInput(createApiKeyInput, input) as z.output<typeof createApiKeyInput>;
  const permissions = [...new Set(given.permissions)];
  const unknown = permissions.filter((each) => !permissionTable().has(each));
  if (unknown.length > 0)
    throw new Invalid([
      {
        path: 'permissions',
        message: { zh: `没有这样的权限：${unknown.join('、')}`, en: `no such permission: ${unknown.join(', ')}` },
      },
    ]);
  const missing = permissions.find((each) => !work.caller.grants.has(each));
  if (missing) throw new Forbidden(missing);
  const expiresAt = new Date(given.expiresAt);
  const days = (expiresAt.getTime() - work.now.getTime()) / 86_400_000;
  if (days <= 0 || days > longestDays)
    throw new Invalid([
      { path: 'expiresAt', message: { zh: '须在将来一年之内', en: 'must be in the future, within a year' } },
    ]);
  const prefix = randomBytes(4).toString('hex');
  const token = `tw_${prefix}_${randomBytes(32).toString('base64url')}`;
  await work.because('createApiKey');
  const key = work.em.create(ApiKey, {
    createdAt: work.now,
    updatedAt: work.now,
    name: given.name,
    owner: work.em.getReference(User, work.caller.userId),
    prefix: `tw_${prefix}`,
    tokenHash: tokenHash(token),
    permissions,
    expiresAt,
  });
  work.em.persist(key);
  await work.em.flush();
  await work.emit({
    type: 'ApiKeyCreated',
    entity: ApiKey,
    recordId: key.id,
    payload: { name: key.name, permissions, expiresAt: expiresAt.toISOString() },
  });
  await work.em.flush();
  return { key, token };
}
