import { type EntityProperty, LockMode, ReferenceKind } from '@mikro-orm/core';
import { requirePermission } from '../access/caller.ts';
import { reaches } from '../access/visibility.ts';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from './errors.ts';
import { isHeard } from './event.ts';
import { inputKey, inputSchema } from './input-schema.ts';
import { newId } from './new-id.ts';
import { isId, parseInput } from './parse-input.ts';
import { type AnyRecord, type RecordDefinition, recordOf } from './record.ts';
import { refusals } from './refusal.ts';
import type { Work } from './work.ts';
import { metaOf } from './meta-of.ts';

type Row = Record<string, unknown> & { id: string; version: number; status?: string; createdAt: Date; updatedAt: Date };

const saving = refusals({
  NOT_EDITABLE: {
    zh: '状态 {state} 下不能修改（只能在 {editable} 时修改）',
    en: 'Cannot be changed in the state {state} (only in {editable})',
    requirement: 'ROLE-13',
    clearedBy: [],
  },
});

const schemas = new WeakMap<
  AnyRecord,
  { create: ReturnType<typeof inputSchema>; update: ReturnType<typeof inputSchema> }
>();

function schemaOf(work: Work, definition: AnyRecord) {
  let both = schemas.get(definition);
  if (!both) {
    both = {
      create: inputSchema(work.em.getMetadata(), definition, 'create'),
      update: inputSchema(work.em.getMetadata(), definition, 'update'),
    };
    schemas.set(definition, both);
  }
  return both;
}

/** 新建记录 — creates a record with its lines: permission, input, references, the record's own rules, history and event in one transaction. */
export async function createRecord<E extends object>(
  work: Work,
  definition: RecordDefinition<E>,
  input: unknown,
  more: Partial<Record<keyof E & string, unknown>> = {},
): Promise<E> {
  const permission = definition.permissions?.create;
  if (!permission) throw new Forbidden(`${definition.stage}.create${definition.name}`);
  const scope = requirePermission(work.caller, permission);
  const given = parseInput(schemaOf(work, definition).create, input) as Record<string, unknown>;
  const meta = metaOf(work.em.getMetadata(), definition.entity);
  await work.because(`create${definition.name}`);
  const row = work.em.create(
    definition.entity as never,
    { id: newId(), createdAt: work.now, updatedAt: work.now } as never,
    { partial: true } as never,
  ) as Row;
  await lookUpReferences(work, definition, given);
  await assign(work, definition, row, given);
  Object.assign(row, more);
  if (definition.owner) {
    row[definition.owner] ??= work.em.getReference(
      meta.properties[definition.owner]!.targetMeta!.class as never,
      work.caller.userId as never,
    );
    const ownerId = (row[definition.owner] as { id: string }).id;
    if (
      (scope === 'OWN' && ownerId !== work.caller.userId) ||
      (scope === 'TEAM' && !work.caller.teamUserIds.includes(ownerId))
    )
      throw new Forbidden(permission);
  }
  work.em.persist(row);
  await save(work, definition, row, given, true);
  // A part belongs to whom its whole belongs to, which is known once it is written.
  if (scope !== 'ALL' && !definition.owner && definition.parent) {
    await work.em.flush();
    if (!(await reaches(work.em, definition, row.id, work.caller, permission))) throw new Forbidden(permission);
  }
  if (definition.afterCreate) {
    await work.em.flush();
    await definition.afterCreate(row as never, work);
  }
  await work.em.flush();
  return row as never;
}

/** 修改记录 — changes writable fields and lines under the optimistic lock; only in the states that allow it. */
export async function updateRecord<E extends object>(
  work: Work,
  definition: RecordDefinition<E>,
  id: string,
  version: number,
  input: unknown,
): Promise<E> {
  const row = await target(work, definition, definition.permissions?.update, `update${definition.name}`, id, version);
  const given = parseInput(schemaOf(work, definition).update, input) as Record<string, unknown>;
  await work.because(`update${definition.name}`);
  const before = definition.owner ? (row[definition.owner] as { id: string } | null)?.id : undefined;
  await lookUpReferences(work, definition, given);
  await assign(work, definition, row, given);
  if (
    definition.owner &&
    (row[definition.owner] as { id: string } | null)?.id !== before &&
    work.caller.grants.get(definition.permissions!.update!) === 'OWN'
  )
    throw new Forbidden(definition.permissions!.update!);
  row.updatedAt = work.now;
  await save(work, definition, row, given, false);
  await work.em.flush();
  return row as never;
}

/** 删除记录 — a record that others depend on is refused, never cascaded away silently. */
export async function deleteRecord(work: Work, definition: AnyRecord, id: string, version: number): Promise<void> {
  const row = await target(work, definition, definition.permissions?.delete, `delete${definition.name}`, id, version);
  const against = await definition.beforeDelete?.(row as never, work);
  if (against && against.length > 0) throw new Refused(against);
  await work.because(`delete${definition.name}`);
  const meta = metaOf(work.em.getMetadata(), definition.entity);
  for (const name of definition.lines ?? []) {
    const property = meta.properties[name]!;
    const parts = await work.em.find(
      property.targetMeta!.class as never,
      { [property.mappedBy as string]: id } as never,
    );
    for (const part of parts) work.em.remove(part as never);
  }
  work.em.remove(row);
  await work.emit({ type: `${definition.name}Deleted`, entity: definition.entity, recordId: id });
  await work.em.flush();
}

async function target(
  work: Work,
  definition: AnyRecord,
  permission: string | undefined,
  operation: string,
  id: string,
  version: number,
): Promise<Row> {
  if (!permission) throw new Forbidden(`${definition.stage}.${operation}`);
  if (!work.caller.grants.has(permission)) throw new Forbidden(permission);
  if (!isId(id)) throw new NotFound();
  const row = (await work.em.findOne(definition.entity as never, { id } as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  })) as Row | null;
  if (!row || !(await reaches(work.em, definition, id, work.caller))) throw new NotFound();
  if (!(await reaches(work.em, definition, id, work.caller, permission))) throw new Forbidden(permission);
  if (row.version !== version)
    throw new Conflict(
      {
        zh: `记录已被他人修改（当前版本 ${row.version}）`,
        en: `Somebody else has changed this record (its version is ${row.version})`,
      },
      { currentVersion: row.version },
    );
  if (definition.editableIn && !definition.editableIn.includes(row.status ?? '')) {
    const of = `${definition.name}Status`;
    throw new Refused([
      saving.NOT_EDITABLE({ state: row.status, editable: definition.editableIn }, { of: { state: of, editable: of } }),
    ]);
  }
  return row;
}

async function save(
  work: Work,
  definition: AnyRecord,
  row: Row,
  input: Record<string, unknown>,
  creating: boolean,
): Promise<void> {
  const against = await definition.beforeSave?.(row as never, work, { creating, input });
  if (against && against.length > 0) throw new Refused(against);
  const type = `${definition.name}${creating ? 'Created' : 'Updated'}`;
  if (isHeard(type)) await work.em.flush();
  await work.emit({ type, entity: definition.entity, recordId: row.id });
}

/** Puts the given values on the row; a reference must exist and be visible to the caller. */
async function assign(work: Work, definition: AnyRecord, row: Row, given: Record<string, unknown>): Promise<void> {
  const meta = metaOf(work.em.getMetadata(), definition.entity);
  for (const name of [...(definition.createOnly ?? []), ...(definition.writable ?? [])]) {
    const property = meta.properties[name]!;
    const key = inputKey(property);
    if (!(key in given) || given[key] === undefined) continue;
    const value = given[key];
    if (property.kind === ReferenceKind.SCALAR) {
      row[name] =
        property.runtimeType === 'Date' && typeof value === 'string'
          ? new Date(value)
          : value === '' && property.nullable
            ? null
            : value;
    } else {
      row[name] = value === null ? null : await reference(work, property, value as string, key);
    }
  }
  for (const name of definition.lines ?? []) {
    if (given[name] !== undefined)
      await assignLines(work, definition, row, meta.properties[name]!, given[name] as Record<string, unknown>[]);
  }
}

/** Fetches everything the input refers to, its lines included, with one statement a type; `reference` then finds it at hand. */
async function lookUpReferences(work: Work, definition: AnyRecord, given: Record<string, unknown>): Promise<void> {
  const wanted = new Map<AnyRecord, Set<string>>();
  const gather = (about: AnyRecord, values: Record<string, unknown>): void => {
    const { properties } = metaOf(work.em.getMetadata(), about.entity);
    for (const name of [...(about.createOnly ?? []), ...(about.writable ?? [])]) {
      const property = properties[name]!;
      const id = values[inputKey(property)];
      if (property.kind === ReferenceKind.SCALAR || typeof id !== 'string') continue;
      const target = recordOf(property.targetMeta!.class.name);
      wanted.set(target, (wanted.get(target) ?? new Set()).add(id));
    }
    for (const name of about.lines ?? []) {
      const part = recordOf(properties[name]!.targetMeta!.class.name);
      for (const line of (values[name] as Record<string, unknown>[] | undefined) ?? []) gather(part, line);
    }
  };
  gather(definition, given);
  for (const [target, ids] of wanted) {
    if (ids.size > 1) await work.em.find(target.entity as never, { id: { $in: [...ids] } } as never);
  }
}

async function reference(work: Work, property: EntityProperty, id: string, key: string): Promise<unknown> {
  const definition = recordOf(property.targetMeta!.class.name);
  const found = await work.em.findOne(definition.entity as never, { id } as never);
  if (!found || !(await reaches(work.em, definition, id, work.caller))) {
    throw new Invalid([
      {
        path: key,
        message: {
          zh: `没有这个${definition.label.zh}，或无权查看`,
          en: `no such ${definition.label.en.toLowerCase()}, or it is not visible to you`,
        },
      },
    ]);
  }
  return found;
}

async function assignLines(
  work: Work,
  definition: AnyRecord,
  row: Row,
  property: EntityProperty,
  given: Record<string, unknown>[],
): Promise<void> {
  const part = recordOf(property.targetMeta!.class.name);
  const back = property.mappedBy as string;
  const isNew = work.em.getUnitOfWork().getOriginalEntityData(row) === undefined;
  const present = isNew ? [] : ((await work.em.find(part.entity as never, { [back]: row.id } as never)) as Row[]);
  const kept = new Set<string>();
  let position = 0;
  for (const values of given) {
    position++;
    const { id, ...fields } = values as { id?: string };
    const existing = id ? present.find((each) => each.id === id) : undefined;
    if (id && !existing)
      throw new Invalid([
        {
          path: `${property.name}.${position - 1}.id`,
          message: {
            zh: `不是这条${definition.label.zh}的行`,
            en: `is not a line of this ${definition.label.en.toLowerCase()}`,
          },
        },
      ]);
    const line =
      existing ??
      (work.em.create(
        part.entity as never,
        { id: newId(), createdAt: work.now, updatedAt: work.now, [back]: row } as never,
        { partial: true } as never,
      ) as Row);
    kept.add(line.id);
    await assign(work, part, line, fields);
    line.updatedAt = work.now;
    if ('position' in metaOf(work.em.getMetadata(), part.entity).properties) line.position = position;
    work.em.persist(line);
  }
  for (const each of present) if (!kept.has(each.id)) work.em.remove(each);
}
