import type { EntityProperty } from '@mikro-orm/core';
import { sql } from 'kysely';
import { visibility } from '../access/visibility.ts';
import { type AnyRecord, recordOf } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import type { Recognised } from './mapping.ts';
import { metaOf } from '../kernel/meta-of.ts';

export type Found = ReadonlyMap<string, string | 'SEVERAL'>;

const usual: readonly Recognised[] = ['externalId', 'number', 'code', 'email', 'name', 'nameEn'];

/** 查引用 — the ids of the records some cells mean, by outside id, number, code, e-mail or name, in that order; only what the caller may see. One statement a way. */
export async function lookUp(
  work: Work,
  property: EntityProperty,
  texts: Iterable<string>,
  source: string,
  by: readonly Recognised[] = usual,
): Promise<Found> {
  const definition = recordOf(property.targetMeta!.class.name);
  const found = new Map<string, string>();
  let open = [...new Set(texts)];
  for (const field of by) {
    if (open.length === 0) break;
    const column = (property.targetMeta!.properties as Record<string, EntityProperty>)[field];
    if (!column) continue;
    for (const { id, value } of await matching(work, definition, field, column.fieldNames[0]!, open, source))
      found.set(value, found.has(value) && found.get(value) !== id ? 'SEVERAL' : id);
    open = open.filter((text) => !found.has(text) && !found.has(text.toLowerCase()));
  }
  const answer = new Map<string, string>();
  for (const text of texts) {
    const id = found.get(text) ?? found.get(text.toLowerCase());
    if (id) answer.set(text, id);
  }
  return answer;
}

async function matching(
  work: Work,
  definition: AnyRecord,
  field: Recognised,
  column: string,
  texts: readonly string[],
  source: string,
): Promise<{ id: string; value: string }[]> {
  const metadata = work.em.getMetadata();
  const seen = visibility(metadata, definition, 't', work.caller);
  if (seen.rows === 'NONE') return [];
  const table = metaOf(metadata, definition.entity).tableName;
  const wanted = field === 'email' ? texts.map((each) => each.toLowerCase()) : texts;
  const { rows } = await sql<{ id: string; value: string }>`
    select t.id, ${sql.ref(`t.${column}`)} as value from ${sql.table(table)} as t
    where ${sql.ref(`t.${column}`)} = any(${sql.val(wanted)}::text[]) ${field === 'externalId' ? sql`and t.imported_from = ${source}` : sql``}
      ${seen.rows === 'SOME' ? sql`and ${seen.predicate}` : sql``} limit 5000`.execute(work.em.getKysely());
  return rows;
}

/** 可及的记录 — of some records those on which the caller holds a permission, in one statement. */
export async function reachable(
  work: Work,
  definition: AnyRecord,
  ids: readonly string[],
  permission: string,
): Promise<Set<string>> {
  const metadata = work.em.getMetadata();
  const seen = visibility(metadata, definition, 't', work.caller, permission);
  if (seen.rows === 'NONE' || ids.length === 0) return new Set();
  if (seen.rows !== 'SOME') return new Set(ids);
  const table = metaOf(metadata, definition.entity).tableName;
  const { rows } = await sql<{
    id: string;
  }>`select t.id from ${sql.table(table)} as t where t.id = any(${sql.val([...ids])}::uuid[]) and ${seen.predicate}`.execute(
    work.em.getKysely(),
  );
  return new Set(rows.map((row) => row.id));
}
