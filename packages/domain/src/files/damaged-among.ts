import { sql } from 'kysely';
import type { Work } from '../kernel/work.ts';

/** 受损附件 — of these files, those whose bytes are no longer what was sent; computed by the database from the bytes themselves. Source: ARC-10, reliability E12. */
export async function damagedAmong(
  work: Pick<Work, 'em'>,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.name from attachment a where a.id = any(${sql.val(ids)}::uuid[]) and a.sha256 is distinct from
      (select encode(sha256(string_agg(content, ''::bytea order by position)), 'hex') from attachment_piece where attachment_id = a.id) order by a.id`.execute(
    work.em.getKysely(),
  );
  return rows;
}
