import type { MetadataStorage } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/permissions.ts';
import { visibility } from '../access/visibility.ts';
import { subjectDefinitions } from './subjects.ts';

type Road = (alias: string, caller: Caller) => RawBuilder<unknown>;
const roads: Road[] = [];

/** 另一条路 — a stage lets people see files whose record they do not see: the archive does so for whom it has granted access. Source: ARC-08. */
export function filesAreAlsoSeen(road: Road): void {
  roads.push(road);
}

type Gate = (subjectId: RawBuilder<unknown>, caller: Caller) => RawBuilder<unknown> | undefined;
const gates = new Map<string, Gate>();

/** 另有规定 — a stage whose record is known to more people than its papers says itself who sees them; undefined lets everybody. Source: ARC-08. */
export function filesAreSeenBy(entity: { name: string }, gate: Gate): void {
  gates.set(entity.name, gate);
}

/** 附件可见性 — a file is seen by whoever sees its record; OWN is what one has attached oneself. Source: reliability A8. */
export function attachmentsSeen(
  alias: string,
  caller: Caller,
  scope: Scope,
  metadata: MetadataStorage,
): RawBuilder<unknown> {
  const type = sql.ref(`${alias}.subject_type`);
  const id = sql.ref(`${alias}.subject_id`);
  const whole: string[] = [];
  const ways: RawBuilder<unknown>[] = [];
  for (const definition of subjectDefinitions(metadata)) {
    const gate = gates.get(definition.name);
    if (gate) {
      const own = caller.grants.has(definition.readPermission) ? gate(id, caller) : sql`false`;
      if (own) ways.push(sql`(${type} = ${definition.name} and ${own})`);
      else whole.push(definition.name);
      continue;
    }
    const inner = `s_${alias}`;
    const seen = visibility(metadata, definition, inner, caller);
    if (seen.rows === 'ALL') whole.push(definition.name);
    if (seen.rows === 'SOME')
      ways.push(
        sql`(${type} = ${definition.name} and exists (select 1 from ${sql.table(metadata.get(definition.entity).tableName)} as ${sql.id(inner)} where ${sql.ref(`${inner}.id`)} = ${id} and ${seen.predicate}))`,
      );
  }
  if (whole.length > 0) ways.unshift(sql`${type} = any(${sql.val(whole)}::text[])`);
  for (const road of roads) ways.push(road(alias, caller));
  const seen = ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
  return scope === 'ALL' ? seen : sql`(${sql.ref(`${alias}.uploaded_by_id`)} = ${caller.userId}::uuid and ${seen})`;
}
