import { createHash } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { IdempotencyMismatch, Invalid } from '@tradewind/domain/kernel/errors.ts';
import type { Work } from '@tradewind/domain/kernel/work.ts';
import type { Context } from '@tradewind/schema/context.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { type RawBuilder, sql } from 'kysely';

/** Somebody else has done this very request while we waited: his answer is ours. */
class AlreadyDone extends Error {}

interface Kept {
  readonly request_hash: string;
  readonly field: string;
  readonly answer: string | null;
}

const columns = sql`request_hash, field, answer`;

/**
 * 幂等 — a retry with the same key gets the first answer; the key, the effect and the answer are written in one transaction. The same key with another request
 * is refused. Keys belong to their caller and are kept seven days. Source: api.md, reliability D2.
 */
export function idempotent(
  orm: MikroORM,
  clock: Clock,
  caller: Caller,
  key: string,
  request: { query?: string | undefined; variables?: unknown; operationName?: string | undefined },
): Pick<Context, 'claim' | 'keeping' | 'aroundMutation' | 'aroundBatch' | 'onAnswer'> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Invalid([
      { path: 'Idempotency-Key', message: { zh: '须为 1–255 个可见字符', en: 'must be 1 to 255 visible characters' } },
    ]);
  const requestHash = createHash('sha256')
    .update(JSON.stringify([request.query, request.variables ?? {}, request.operationName ?? null]))
    .digest('hex');
  let field: string | undefined;

  const keptFor = async (name: string | undefined): Promise<Kept | undefined> => {
    const { rows } =
      await sql<Kept>`select ${columns} from idempotency_key where user_id = ${caller.userId}::uuid and key = ${key}`.execute(
        orm.em.fork().getKysely() as never,
      );
    if (rows.some((row) => row.request_hash !== requestHash)) throw new IdempotencyMismatch();
    return rows.find((row) => row.field === name);
  };
  const kept = () => keptFor(field);

  return {
    async aroundMutation(info: GraphQLResolveInfo, perform: () => Promise<unknown>) {
      field = String(info.path.key);
      try {
        return await perform();
      } catch (error) {
        // Done before, or allowed then and refused now: the first answer stands. Nearly all are neither, so it is asked last.
        const before = await kept();
        if (!before && !(error instanceof AlreadyDone)) throw error;
        return JSON.parse(before?.answer ?? 'null');
      } finally {
        field = undefined;
      }
    },
    async aroundBatch(info: GraphQLResolveInfo, perform: () => Promise<unknown>) {
      const name = String(info.path.key);
      const before = (await keptFor(name))?.answer;
      if (before) return JSON.parse(before);
      const answer = await perform();
      await sql`insert into idempotency_key (user_id, key, field, request_hash, answer, created_at)
        values (${caller.userId}::uuid, ${key}, ${name}, ${requestHash}, ${JSON.stringify(answer)}, ${clock.now().toISOString()}::timestamptz) on conflict do nothing`.execute(
        orm.em.fork().getKysely() as never,
      );
      return answer;
    },
    claim() {
      if (field === undefined) return undefined;
      return {
        // Waits for a transaction that has taken the same key and not yet committed.
        insert: sql`insert into idempotency_key (user_id, key, field, request_hash, created_at)
          values (${caller.userId}::uuid, ${key}, ${field}, ${requestHash}, ${clock.now().toISOString()}::timestamptz) on conflict do nothing returning 1`,
        refused: () => new AlreadyDone(),
      };
    },
    keeping(_info: GraphQLResolveInfo, answer: RawBuilder<unknown>) {
      if (field === undefined) return undefined;
      return sql`with said as (${answer}), kept as (
        update idempotency_key set answer = coalesce(said.answer, 'null') from said where user_id = ${caller.userId}::uuid and key = ${key} and field = ${field})
        select answer from said`;
    },
    async onAnswer(_info: GraphQLResolveInfo, answer: string, work: Work) {
      if (field === undefined) return;
      await sql`update idempotency_key set answer = ${answer} where user_id = ${caller.userId}::uuid and key = ${key} and field = ${field}`.execute(
        work.em.getKysely(),
      );
    },
  };
}
