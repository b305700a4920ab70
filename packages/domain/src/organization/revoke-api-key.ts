import { LockMode } from '@mikro-orm/core';
import { requirePermission } from '../access/caller.ts';
import { reaches } from '../access/visibility.ts';
import { Forbidden, NotFound } from '../kernel/errors.ts';
import { isId } from '../kernel/parse-input.ts';
import { recordOf } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { ApiKey } from './api-key.ts';

/** 吊销接口密钥 — from now on the key is refused; revoking it again changes nothing. Source: api.md, reliability A10. */
export async function revokeApiKey(work: Work, id: string): Promise<ApiKey> {
  requirePermission(work.caller, 'organization.revokeApiKey');
  const definition = recordOf(ApiKey);
  if (!isId(id)) throw new NotFound();
  const key = await work.em.findOne(ApiKey, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!key || !(await reaches(work.em, definition, id, work.caller))) throw new NotFound();
  if (!(await reaches(work.em, definition, id, work.caller, 'organization.revokeApiKey')))
    throw new Forbidden('organization.revokeApiKey');
  if (key.revokedAt) return key;
  await work.because('revokeApiKey');
  key.revokedAt = work.now;
  key.updatedAt = work.now;
  await work.emit({ type: 'ApiKeyRevoked', entity: ApiKey, recordId: key.id });
  await work.em.flush();
  return key;
}
