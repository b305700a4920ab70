import { type EntityMetadata, type EntityProperty, FlushMode, LockMode, ReferenceKind } from '@mikro-orm/core';
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { decimal } from '../kernel/decimal.ts';
import { Forbidden, Invalid, Refused } from '../kernel/errors.ts';
import { fieldKind } from '../kernel/fields.ts';
import { inputKey, inputSchema } from '../kernel/input-schema.ts';
import type { Label } from '../kernel/label.ts';
import { withNumbers } from '../kernel/number-series.ts';
import { parseInput } from '../kernel/parse-input.ts';
import { type AnyRecord, recordOf } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { type Item, type Outcome, type Problem, type Reading, RowsCollide, type Written } from './item.ts';
import { reachable } from './look-up.ts';
import type { Passage } from './mapping.ts';
import { resolveReferences } from './resolve-references.ts';
import { metaOf } from '../kernel/meta-of.ts';

type Row = Record<string, unknown> & {
  id: string;
  version: number;
  status?: string;
  createdAt: Date;
  updatedAt: Date;
  externalId: string | null;
  importedFrom: string | null;
};

/** One item on its way: the row it makes or changes, and what is wrong with it. */
interface Draft {
  readonly item: Item;
  readonly problems: Problem[];
  row?: Row;
  outcome: Outcome;
  /** Values of an existing row before, should the change be refused. */
  before?: Record<string, unknown>;
  input: Record<string, unknown>;
}

/**
 * 写记录 — a batch of rows as records through the unit of work, below the caller's permissions and the record's own rules: found again by their outside id,
 * made when new, changed when different, left alone when the same. What is wrong with a row is told and keeps only that row out.
 */
export const writeRecords = (work: Work, passage: Passage): Promise<Written> =>
  withNumbers(work, passage.items.length, () => write(work, passage));

async function write(work: Work, passage: Passage): Promise<Written> {
  const { mapping, source, items } = passage;
  const definition = recordOf(mapping.entity.name);
  const meta = metaOf(work.em.getMetadata(), mapping.entity);
  // Rules that look something up must not write half of a row.
  work.em.setFlushMode(FlushMode.COMMIT);
  const drafts = items.map((item): Draft => ({ item, problems: [...item.problems], outcome: 'BAD', input: {} }));
  const existing = await present(work, definition, source, items);
  const mayChange = definition.permissions?.update
    ? await reachable(
        work,
        definition,
        [...existing.values()].map((row) => row.id),
        definition.permissions.update,
      )
    : new Set<string>();
  const references = await resolveReferences(work, passage);
  const fresh = new Map<string, Row>();

  for (const draft of drafts) {
    const found = existing.get(draft.item.externalId);
    draft.row = found;
    draft.outcome = found ? 'UNCHANGED' : 'CREATED';
    if (!found && draft.problems.length === 0) {
      draft.row = work.em.create(
        definition.entity as never,
        {
          id: randomUUIDv7(),
          createdAt: work.now,
          updatedAt: work.now,
          importedFrom: source,
          externalId: draft.item.externalId,
        } as never,
        { partial: true, persist: false } as never,
      ) as Row;
      fresh.set(draft.item.externalId, draft.row);
    }
  }
  for (const draft of drafts) {
    const { item, problems } = draft;
    const creating = draft.outcome === 'CREATED';
    const input = inputOf(draft, meta, references, fresh, creating);
    // What is given once, at creation, has its own road afterwards: a customer changes hands by a transfer.
    for (const field of creating ? [] : (definition.createOnly ?? [])) {
      delete input.rows[field];
      delete input.forSchema[inputKey(meta.properties[field]!)];
    }
    if (problems.length > 0) continue;
    collect(problems, item, () => {
      draft.input = parseInput(schemaFor(work, definition, creating), input.forSchema) as Record<string, unknown>;
      if (creating) mayCreate(work, definition, input.rows);
      else if (draft.row && differs(draft.row, input.rows, draft.input, meta)) {
        if (!definition.permissions?.update || !mayChange.has(draft.row.id))
          throw new Forbidden(definition.permissions?.update ?? `${definition.stage}.update${definition.name}`);
        if (definition.editableIn && !definition.editableIn.includes(draft.row.status ?? ''))
          throw new Invalid([
            {
              path: 'status',
              message: {
                zh: `状态 ${draft.row.status} 下不能修改`,
                en: `cannot be changed in the state ${draft.row.status}`,
              },
            },
          ]);
        draft.outcome = 'UPDATED';
      }
    });
    if (problems.length > 0 || draft.outcome === 'UNCHANGED') continue;
    const row = draft.row!;
    draft.before = creating ? {} : Object.fromEntries(Object.keys(meta.properties).map((name) => [name, row[name]]));
    put(row, meta, draft.input, input.rows);
    if (creating && definition.owner)
      row[definition.owner] ??= work.em.getReference(
        meta.properties[definition.owner]!.targetMeta!.class as never,
        work.caller.userId as never,
      );
    await collectAsync(problems, item, async () => {
      const against = await definition.beforeSave?.(row as never, work, { creating, input: draft.input });
      if (against && against.length > 0) throw new Refused(against);
    });
  }
  const taken = await claimUnique(work, definition, meta, drafts, passage);
  settle(drafts, fresh);
  const late = drafts.filter(({ outcome, before, problems }) => outcome === 'CREATED' && before && problems.length > 0);
  if (passage.keeps && late.length > 0) throw new RowsCollide(late.flatMap((each) => each.problems));
  for (const draft of drafts) {
    if (draft.problems.length > 0) {
      if (draft.row && draft.before && draft.outcome !== 'CREATED') Object.assign(draft.row, draft.before);
      draft.outcome = 'BAD';
    } else if (draft.outcome === 'CREATED') work.em.persist(draft.row!);
    else if (draft.outcome === 'UPDATED') draft.row!.updatedAt = work.now;
  }
  await work.em.flush();
  for (const { outcome, row } of drafts) {
    if (outcome !== 'CREATED' && outcome !== 'UPDATED') continue;
    await work.emit({
      type: `${definition.name}${outcome === 'CREATED' ? 'Created' : 'Updated'}`,
      entity: definition.entity,
      recordId: row!.id,
      payload: { importedFrom: source },
    });
    if (outcome === 'CREATED') await definition.afterCreate?.(row as never, work);
  }
  await work.em.flush();
  return { outcomes: drafts.map((each) => each.outcome), problems: drafts.flatMap((each) => each.problems), taken };
}

const schemas = new WeakMap<AnyRecord, Map<boolean, ReturnType<typeof inputSchema>>>();

/** Without lines: they come with imports of their own kind. */
function schemaFor(work: Work, definition: AnyRecord, creating: boolean) {
  const both = schemas.get(definition) ?? new Map();
  schemas.set(definition, both);
  const known =
    both.get(creating) ??
    inputSchema(work.em.getMetadata(), { ...definition, lines: [] }, creating ? 'create' : 'update');
  both.set(creating, known);
  return known;
}

/** 已有记录 — those of this source with these ids, locked in id order; of what the caller may see. */
async function present(
  work: Work,
  definition: AnyRecord,
  source: string,
  items: readonly Item[],
): Promise<Map<string, Row>> {
  const rows = (await work.em.find(
    definition.entity as never,
    { importedFrom: source, externalId: { $in: items.map((each) => each.externalId) } } as never,
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } as never },
  )) as unknown as Row[];
  return new Map(rows.map((row) => [row.externalId!, row]));
}

/** What the cells say, once for the schema (ids and texts) and once for the row (references to rows that may not be stored yet). */
function inputOf(
  draft: Draft,
  meta: EntityMetadata & { properties: Record<string, EntityProperty> },
  references: Awaited<ReturnType<typeof resolveReferences>>,
  fresh: ReadonlyMap<string, Row>,
  creating: boolean,
) {
  const forSchema: Record<string, unknown> = {};
  const rows: Record<string, unknown> = {};
  for (const [field, reading] of draft.item.values) {
    const property = meta.properties[field]!;
    if (property.kind === ReferenceKind.SCALAR) {
      if (reading.value !== null) forSchema[field] = reading.value;
      else if (property.nullable && !creating) forSchema[field] = null;
      continue;
    }
    if (reading.value === null) {
      if (property.nullable) rows[field] = null;
      continue;
    }
    const target =
      references.find(property, reading.text) ??
      (property.targetMeta!.class === meta.class ? fresh.get(reading.text.trim()) : undefined);
    if (target === undefined || target === 'SEVERAL')
      draft.problems.push({
        row: draft.item.row,
        column: reading.header,
        value: reading.text,
        message: missing(property, target),
      });
    else rows[field] = target;
  }
  for (const [field, target] of Object.entries(rows)) {
    if (target) forSchema[inputKey(meta.properties[field]!)] = (target as Row).id;
  }
  return { forSchema, rows };
}

function missing(property: EntityProperty, target: undefined | 'SEVERAL'): Label {
  const { label } = recordOf(property.targetMeta!.class.name);
  if (target === 'SEVERAL')
    return { zh: `有多个${label.zh}与此相符`, en: `fits more than one ${label.en.toLowerCase()}` };
  return {
    zh: `没有这个${label.zh}，或无权查看`,
    en: `no such ${label.en.toLowerCase()}, or it is not visible to you`,
  };
}

/** Making it is allowed, for this owner. */
function mayCreate(work: Work, definition: AnyRecord, rows: Record<string, unknown>): void {
  const permission = definition.permissions?.create;
  const scope = permission ? work.caller.grants.get(permission) : undefined;
  if (!permission || !scope) throw new Forbidden(permission ?? `${definition.stage}.create${definition.name}`);
  if (!definition.owner) return;
  const owner = rows[definition.owner] as Row | undefined;
  if (!owner && work.caller.kind === 'SYSTEM')
    throw new Invalid([{ path: definition.owner, message: { zh: '须指明归属人', en: 'must name whose it is' } }]);
  const ownerId = owner?.id ?? work.caller.userId;
  if (
    (scope === 'OWN' && ownerId !== work.caller.userId) ||
    (scope === 'TEAM' && !work.caller.teamUserIds.includes(ownerId))
  )
    throw new Forbidden(permission);
}

function put(
  row: Row,
  meta: { properties: Record<string, EntityProperty> },
  input: Record<string, unknown>,
  references: Record<string, unknown>,
): void {
  for (const [key, value] of Object.entries(input)) {
    const property = meta.properties[key];
    if (property?.kind === ReferenceKind.SCALAR && value !== undefined)
      row[key] = value === '' && property.nullable ? null : value;
  }
  for (const [field, target] of Object.entries(references)) row[field] = target;
}

/** 有无变化 — compared as the values they are: 1 and 1.00 are the same. */
function differs(
  row: Row,
  references: Record<string, unknown>,
  input: Record<string, unknown>,
  meta: { properties: Record<string, EntityProperty> },
): boolean {
  for (const [field, target] of Object.entries(references))
    if ((row[field] as Row | null)?.id !== (target as Row | null)?.id) return true;
  return Object.entries(input).some(([field, value]) => {
    const property = meta.properties[field];
    if (property?.kind !== ReferenceKind.SCALAR || value === undefined) return false;
    const now = row[field] ?? null;
    const next = value === '' && property.nullable ? null : value;
    if (now === null || next === null) return now !== next;
    if (Array.isArray(next)) return JSON.stringify(next) !== JSON.stringify(now);
    return ['amount', 'unitPrice', 'quantity', 'percent', 'rate'].includes(fieldKind(property))
      ? !decimal(String(now)).eq(String(next))
      : String(now) !== String(next);
  });
}

/** 唯一值 — a value that must be the only one is not taken by another record, nor by an earlier row of the file. One statement a column. */
async function claimUnique(
  work: Work,
  definition: AnyRecord,
  meta: EntityMetadata & { properties: Record<string, EntityProperty> },
  drafts: readonly Draft[],
  { taken, mapping }: Passage,
): Promise<Map<string, number>> {
  const claimed = new Map<string, number>();
  const mapped = new Set(mapping.columns.map((each) => each.field));
  for (const property of Object.values(meta.properties)) {
    // A number the house gives itself is new by nature; while checking it is given again and again.
    if (
      !property.unique ||
      property.primary ||
      property.kind !== ReferenceKind.SCALAR ||
      (property.name === 'number' && !mapped.has('number'))
    )
      continue;
    const concerned = drafts.filter(
      (draft) =>
        draft.problems.length === 0 &&
        (draft.outcome === 'CREATED' || draft.outcome === 'UPDATED') &&
        draft.row?.[property.name],
    );
    const values = concerned.map((draft) => String(draft.row![property.name]));
    if (values.length === 0) continue;
    const column = property.fieldNames[0]!;
    const { rows } = await sql<{
      id: string;
      value: string;
    }>`select id, ${sql.ref(column)} as value from ${sql.table(meta.tableName)} where ${sql.ref(column)} = any(${sql.val(values)}::text[])`.execute(
      work.em.getKysely(),
    );
    const stored = new Map(rows.map((row) => [row.value, row.id]));
    for (const [index, draft] of concerned.entries()) {
      const value = values[index]!;
      const key = `${property.name} ${value}`;
      const reading = readingOf(draft.item, property.name);
      const place = {
        row: draft.item.row,
        ...(reading ? { column: reading.header } : {}),
        value: reading?.text ?? value,
      };
      const earlier = taken.get(key) ?? claimed.get(key);
      if (stored.has(value) && stored.get(value) !== draft.row!.id)
        draft.problems.push({
          ...place,
          message: {
            zh: `该${definition.label.zh}已存在，不能重复`,
            en: `there is such a ${definition.label.en.toLowerCase()} already`,
          },
        });
      else if (earlier !== undefined && earlier !== draft.item.row)
        draft.problems.push({
          ...place,
          message: { zh: `与第 ${earlier} 行重复`, en: `is the same as row ${earlier}` },
        });
      else claimed.set(key, draft.item.row);
    }
  }
  return claimed;
}

/** The column a derived key comes from: `nameKey` is made of `name`. */
const readingOf = (item: Item, field: string): Reading | undefined =>
  item.values.get(field) ??
  item.values.get(field.replace(/Key$/, '')) ??
  (field === 'taxKey' ? item.values.get('taxNumber') : field === 'domainKey' ? item.values.get('website') : undefined);

/** A row that stands under another new row of the batch falls with it. */
function settle(drafts: readonly Draft[], fresh: ReadonlyMap<string, Row>): void {
  const ours = new Map([...fresh.values()].map((row) => [row, drafts.find((draft) => draft.row === row)!]));
  for (let again = true; again; ) {
    again = false;
    for (const draft of drafts) {
      if (draft.problems.length > 0 || !draft.row) continue;
      for (const value of Object.values(draft.row)) {
        const under = ours.get(value as Row);
        if (!under || under === draft || under.problems.length === 0) continue;
        draft.problems.push({
          row: draft.item.row,
          message: {
            zh: `所属的第 ${under.item.row} 行有误`,
            en: `row ${under.item.row}, which it belongs to, is bad`,
          },
        });
        again = true;
        break;
      }
    }
  }
}

function note(problems: Problem[], item: Item, error: unknown): void {
  if (error instanceof Invalid) {
    for (const { path, message } of error.fields) {
      const reading = item.values.get(path) ?? item.values.get(path.replace(/Id$/, ''));
      problems.push({
        row: item.row,
        ...(reading ? { column: reading.header, value: reading.text } : { column: path }),
        message,
      });
    }
  } else if (error instanceof Refused)
    for (const { message } of error.refusals) problems.push({ row: item.row, message });
  else if (error instanceof Forbidden) problems.push({ row: item.row, message: error.label });
  else throw error;
}

function collect(problems: Problem[], item: Item, body: () => void): void {
  try {
    body();
  } catch (error) {
    note(problems, item, error);
  }
}

async function collectAsync(problems: Problem[], item: Item, body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    note(problems, item, error);
  }
}
