import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { callerOf } from '@tradewind/domain/organization/caller-of.ts';
import { tokenHash } from '@tradewind/domain/organization/sign-in.ts';
import { sql } from 'kysely';

interface Found {
  readonly caller: Caller;
  readonly until: number;
}

/** How long a caller may be remembered before rights are read again: a change of rights must take hold within a second. Source: A10. */
const rememberedMs = 700;
const mostRemembered = 2_000;

/** 识别操作人 — whose token this is: a person's session or a program's key; undefined when it is neither, ended or expired. */
export function callerFinder(orm: MikroORM, clock: Clock, idleMinutes: number) {
  const remembered = new Map<string, Promise<Found | undefined>>();

  const find = async (token: string): Promise<Caller | undefined> => {
    if (token.length > 200) return undefined;
    const hash = tokenHash(token);
    const before = await remembered.get(hash)?.catch(() => undefined);
    if (before && before.until > performance.now()) return before.caller;
    const looking = look(orm, clock, idleMinutes, token, hash).then(
      (caller) => caller && { caller, until: performance.now() + rememberedMs },
    );
    remembered.delete(hash);
    remembered.set(hash, looking);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    looking.then(
      (found) => {
        if (!found) remembered.delete(hash);
      },
      () => remembered.delete(hash),
    );
    return (await looking)?.caller;
  };
  /** Whoever signs out is out at once; other processes know it when they look again. */
  const forget = (token: string): void => void remembered.delete(tokenHash(token));
  return Object.assign(find, { forget });
}

async function look(
  orm: MikroORM,
  clock: Clock,
  idleMinutes: number,
  token: string,
  hash: string,
): Promise<Caller | undefined> {
  const em = orm.em.fork();
  const now = clock.now().toISOString();
  if (token.startsWith('tw_')) {
    const { rows } = await sql<{ owner_id: string; permissions: string[]; stale: boolean }>`
      select owner_id, permissions, coalesce(last_used_at < ${now}::timestamptz - interval '1 minute', true) as stale from api_key
      where token_hash = ${hash} and revoked_at is null and expires_at > ${now}::timestamptz`.execute(em.getKysely());
    const key = rows[0];
    if (key?.stale)
      await sql`update api_key set last_used_at = ${now}::timestamptz where token_hash = ${hash}`.execute(
        em.getKysely(),
      );
    const creator = key && (await callerOf(em, key.owner_id));
    if (!key || !creator) return undefined;
    // No wider than its creator is today.
    const grants = new Map([...creator.grants].filter(([name]) => key.permissions.includes(name)));
    return { ...creator, kind: 'PROGRAM', grants };
  }
  const { rows } = await sql<{ user_id: string; stale: boolean }>`
    select user_id, last_used_at < ${now}::timestamptz - interval '1 minute' as stale from session
    where token_hash = ${hash} and expires_at > ${now}::timestamptz and last_used_at > ${now}::timestamptz - ${`${idleMinutes} minutes`}::interval`.execute(
    em.getKysely(),
  );
  if (!rows[0]) return undefined;
  if (rows[0].stale)
    await sql`update session set last_used_at = ${now}::timestamptz where token_hash = ${hash}`.execute(em.getKysely());
  return callerOf(em, rows[0].user_id);
}
