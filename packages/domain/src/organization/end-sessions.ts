import { sql } from 'kysely';
import type { Work } from '../kernel/work.ts';

/** 结束会话 — every session of a person ends at once, in every process, but the one that may stay. Source: reliability A10. */
export async function endSessions(work: Work, userId: string, except?: string): Promise<void> {
  await sql`delete from session where user_id = ${userId}::uuid and token_hash is distinct from ${except ?? null}`.execute(
    work.em.getKysely(),
  );
}
