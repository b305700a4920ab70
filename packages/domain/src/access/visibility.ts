import type { MetadataStorage } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { type AnyRecord, recordOf } from '../kernel/record.ts';
import type { Caller } from './caller.ts';
import type { Scope } from './permissions.ts';

type Metadata = MetadataStorage;
export type Visibility =
  | { readonly rows: 'ALL' | 'NONE' }
  | { readonly rows: 'SOME'; readonly predicate: RawBuilder<unknown> };

/**
 * 行可见性 — which rows of a record the caller may see, as one SQL predicate on the given alias. The only place that decides it: lists, single
 * reads, relations, aggregates, search, exports and writes all ask here. Source: RISK-07, reliability §2.1.
 */
export function visibility(
  metadata: Metadata,
  definition: AnyRecord,
  alias: string,
  caller: Caller,
  permission = definition.readPermission,
): Visibility {
  const scope = caller.grants.get(permission);
  if (!scope) return { rows: 'NONE' };
  return anchored(metadata, definition, alias, caller, scope, 0);
}

function anchored(
  metadata: Metadata,
  definition: AnyRecord,
  alias: string,
  caller: Caller,
  scope: Scope,
  depth: number,
): Visibility {
  if (definition.visible) {
    const predicate = definition.visible(alias, caller, scope, metadata);
    return predicate ? { rows: 'SOME', predicate } : { rows: 'ALL' };
  }
  if (scope === 'ALL') return { rows: 'ALL' };
  const properties = metadata.get(definition.entity).properties as Record<
    string,
    { fieldNames: string[]; targetMeta?: { class: { name: string } } }
  >;
  if (definition.owner) {
    const column = sql.ref(`${alias}.${properties[definition.owner]!.fieldNames[0]}`);
    return {
      rows: 'SOME',
      predicate:
        scope === 'OWN'
          ? sql`${column} = ${caller.userId}::uuid`
          : sql`${column} = any(${sql.val(caller.teamUserIds)}::uuid[])`,
    };
  }
  if (definition.parent) {
    const relation = properties[definition.parent]!;
    const parent = recordOf(relation.targetMeta!.class.name);
    const parentAlias = `v${depth}_${alias}`;
    const inner = anchored(metadata, parent, parentAlias, caller, scope, depth + 1);
    if (inner.rows !== 'SOME') return inner;
    const table = metadata.get(parent.entity).tableName;
    return {
      rows: 'SOME',
      predicate: sql`exists (select 1 from ${sql.table(table)} as ${sql.id(parentAlias)} where ${sql.ref(`${parentAlias}.id`)} = ${sql.ref(`${alias}.${relation.fieldNames[0]}`)} and ${inner.predicate})`,
    };
  }
  return { rows: 'NONE' };
}

/** 是否可见 — whether the caller holds the permission on this very row. */
export async function reaches(
  em: SqlEntityManager,
  definition: AnyRecord,
  id: string,
  caller: Caller,
  permission = definition.readPermission,
): Promise<boolean> {
  const seen = visibility(em.getMetadata(), definition, 't', caller, permission);
  if (seen.rows !== 'SOME') return seen.rows === 'ALL';
  const table = em.getMetadata().get(definition.entity).tableName;
  const { rows } =
    await sql`select 1 from ${sql.table(table)} as t where t.id = ${id}::uuid and ${seen.predicate}`.execute(
      em.getKysely(),
    );
  return rows.length > 0;
}

/** 是否可见此行 — the same of a row that is at hand: whose it is stands on it. Anything else is asked of the database. */
export async function reachesRow(
  em: SqlEntityManager,
  definition: AnyRecord,
  row: { readonly id: string },
  caller: Caller,
  permission = definition.readPermission,
): Promise<boolean> {
  const scope = caller.grants.get(permission);
  if (!scope || scope === 'ALL' || definition.visible || !definition.owner)
    return reaches(em, definition, row.id, caller, permission);
  const owner = (row as Readonly<Record<string, unknown>>)[definition.owner] as { readonly id: string } | null;
  return owner !== null && (scope === 'OWN' ? owner.id === caller.userId : caller.teamUserIds.includes(owner.id));
}
