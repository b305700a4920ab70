import { randomUUID } from 'node:crypto';
import { type EntityMetadata, type EntityProperty, type MetadataStorage, ReferenceKind } from '@mikro-orm/core';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { fieldKind } from '@tradewind/domain/kernel/fields.ts';
import { metaOf } from '@tradewind/domain/kernel/meta-of.ts';
import { type AnyRecord, isRecord, recordOf } from '@tradewind/domain/kernel/record.ts';

type Sql = (text: string, values?: unknown[]) => Promise<unknown>;

export interface Rows {
  /** A row of any record that belongs to somebody, with whatever it cannot be without; one a person unless told otherwise. */
  of(record: AnyRecord | string, ownerId: string): Promise<string>;
  /** Another one: in a state, with values of its own by property name, referring to the rows of somebody else, or with every relation filled. */
  make(
    record: AnyRecord | string,
    ownerId: string,
    more?: { set?: Readonly<Record<string, unknown>>; referringTo?: string; full?: boolean },
  ): Promise<string>;
  readonly metadata: MetadataStorage;
}

/** Whose a row is, for records with a rule of their own about it. */
const ownerBy: Readonly<Record<string, string>> = { Task: 'assignee', Approval: 'requestedBy' };

export const ownerProperty = (definition: AnyRecord): string | undefined =>
  definition.owner ?? ownerBy[definition.name];

/** 造数 — rows written past the application, every required column filled from the metadata: for any record, in any state, of anybody. */
export function rows(metadata: MetadataStorage, sql: Sql, systemId: string): Rows {
  const made = new Map<string, Promise<string>>();
  let count = 0;

  const of: Rows['of'] = (record, ownerId) => {
    const definition = typeof record === 'string' ? recordOf(record) : record;
    const key = `${definition.name} ${ownerId}`;
    let row = made.get(key);
    if (!row) {
      row = make(definition, ownerId);
      made.set(key, row);
    }
    return row;
  };

  const make: Rows['make'] = async (record, ownerId, { set = {}, referringTo = ownerId, full = false } = {}) => {
    const definition = typeof record === 'string' ? recordOf(record) : record;
    if (definition.name === 'User') return ownerId;
    if (definition.name === 'HistoryEntry') return history(ownerId);
    const meta = metaOf(metadata, definition.entity);
    const id = randomUUID();
    // Its own, whatever is made on the way.
    const mine = ++count;
    const values: Record<string, unknown> = {};
    for (const property of Object.values(meta.properties) as EntityProperty[]) {
      if (
        property.kind === ReferenceKind.ONE_TO_MANY ||
        property.kind === ReferenceKind.MANY_TO_MANY ||
        property.persist === false ||
        property.generated
      )
        continue;
      if (property.kind === ReferenceKind.ONE_TO_ONE && !property.owner) continue;
      const column = property.fieldNames[0]!;
      if (property.name in set) values[column] = set[property.name];
      else if (property.name === 'id') values[column] = id;
      else if (property.kind !== ReferenceKind.SCALAR) {
        const whose =
          property.name === ownerProperty(definition) || property.name === definition.parent ? ownerId : referringTo;
        if (property.name === ownerProperty(definition)) values[column] = ownerId;
        else if ((full || !property.nullable) && isRecord(property.targetMeta!.class.name))
          values[column] = await (alone(meta, property) ? make : of)(property.targetMeta!.class.name, whose);
      } else if (!property.nullable && property.default === undefined && property.defaultRaw === undefined)
        values[column] = scalar(property, alone(meta, property), mine);
    }
    // Its state is read off whether it is in use.
    if (definition.name === 'ApprovalChain' && set['status']) values['active'] = set['status'] === 'ACTIVE';
    if (definition.name === 'Attachment' && !set['subjectId'])
      Object.assign(values, { subject_type: 'Customer', subject_id: await of('Customer', ownerId) });
    const columns = Object.keys(values);
    await sql(
      `insert into "${meta.tableName}" (${columns.map((each) => `"${each}"`).join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(values),
    );
    return id;
  };

  /** Part of a key that may stand only once. */
  const alone = (meta: EntityMetadata, { name, unique }: EntityProperty): boolean =>
    Boolean(unique) || (meta.uniques ?? []).some(({ properties }) => [properties].flat().includes(name as never));

  const scalar = (property: EntityProperty, unique: boolean, mine: number): unknown => {
    if (property.name === 'version') return 1;
    if (property.name === 'createdAt' || property.name === 'updatedAt') return new Date();
    switch (fieldKind(property)) {
      case 'enum':
        return property.default ?? property.items![0];
      case 'textList':
        return [];
      case 'int':
        return unique ? mine : 1;
      case 'boolean':
        return false;
      case 'date':
        return unique ? addDays('2060-01-01', mine) : '2026-11-20';
      case 'instant':
        return new Date();
      case 'json':
        return '[]';
      case 'id':
        return randomUUID();
      case 'text': {
        if (property.columnTypes[0]!.endsWith('[]')) return [];
        const { length = 60 } = property;
        const name = property.name.toLowerCase();
        if (name.endsWith('currency') && length === 3) return 'CNY';
        if (name.endsWith('country') && length === 2) return 'CN';
        return `x${mine.toString(36)}-${property.name}`.slice(0, length);
      }
      default:
        return '1';
    }
  };

  /** The database writes the history itself: an entry comes from a change somebody makes. */
  const history = async (actorId: string): Promise<string> => {
    const id = randomUUID();
    await sql(`select set_config('tradewind.actor', $1, false)`, [actorId]);
    await sql(
      'insert into department (id, version, created_at, updated_at, code, name) values ($1, 1, now(), now(), $2, $2)',
      [id, `H${count++}`],
    );
    await sql(`select set_config('tradewind.actor', $1, false)`, [systemId]);
    const [entry] = (await sql('select id from history_entry where record_id = $1', [id])) as { id: string }[];
    return entry!.id;
  };

  return { of, make, metadata };
}
