import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/permissions.ts';

/**
 * 资料可见性 — while a file is with the department its documents are seen by whose business it is; in the archive only by who keeps it, and by whoever has been granted
 * access, has confirmed the confidentiality text and has opened the file today, which is written down. Source: ARC-08, ARC-09.
 */
export function papersSeen(
  fileId: RawBuilder<unknown>,
  alias: string,
  caller: Caller,
  scope: Scope,
): RawBuilder<unknown> | undefined {
  if (caller.grants.has('archive.keep')) return undefined;
  const file = `f_${alias}`;
  const owner = sql.ref(`${file}.owner_id`);
  const whose =
    scope === 'ALL'
      ? sql`true`
      : scope === 'OWN'
        ? sql`${owner} = ${caller.userId}::uuid`
        : sql`${owner} = any(${sql.val(caller.teamUserIds)}::uuid[])`;
  return sql`exists (select 1 from archive_file as ${sql.id(file)} where ${sql.ref(`${file}.id`)} = ${fileId} and (
    (${sql.ref(`${file}.status`)} in ('COLLECTING', 'COMPLETE', 'FILED') and ${whose})
    or exists (select 1 from access_request ar where ar.file_id = ${sql.ref(`${file}.id`)} and ar.owner_id = ${caller.userId}::uuid and ar.status = 'GRANTED' and ar.opened_at is not null)))`;
}

/** 卷内资料可见性 — the same for the documents of a file. Source: ARC-08. */
export const documentsSeen = (alias: string, caller: Caller, scope: Scope): RawBuilder<unknown> | undefined =>
  papersSeen(sql.ref(`${alias}.file_id`), alias, caller, scope);
