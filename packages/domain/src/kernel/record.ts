import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';
import type { RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/permissions.ts';
import type { Foundation, Stage } from '../process.ts';
import type { Label } from './label.ts';
import type { Refusal } from './refusal.ts';
import type { Work } from './work.ts';

/** A class made by MikroORM's defineEntity. */
// biome-ignore lint/suspicious/noExplicitAny: the constructor of an entity class takes nothing we care for
export type EntityClass<E extends object = object> = (new (...args: any[]) => E) & { readonly name: string };

export interface RecordSpec<E extends object> {
  readonly stage: Stage | Foundation;
  readonly label: Label;
  /** Name of the list field in the API; default: the entity's name and an s. */
  readonly plural?: string;
  /** To-one relation to the person the row belongs to: what OWN and TEAM mean for it. */
  readonly owner?: keyof E & string;
  /** To-one relation to the record this one is a part of: it is visible when that one is. */
  readonly parent?: keyof E & string;
  /** Visibility of its own, when neither owner nor parent says it; undefined lets every row through. */
  readonly visible?: (
    alias: string,
    caller: Caller,
    scope: Scope,
    metadata: MetadataStorage,
  ) => RawBuilder<unknown> | undefined;
  /** What makes a row the caller's own to deal with, where no owner says it; offered as the condition `mine`. */
  readonly mine?: (alias: string, caller: Caller) => RawBuilder<unknown>;
  /** Permission names; read defaults to `<stage>.read`, an operation that is not named is not offered. */
  readonly permissions?: {
    readonly read?: string;
    readonly create?: string;
    readonly update?: string;
    readonly delete?: string;
  };
  /** Fields people and programs may write, on create and update. `status`, `id` and `version` can never be among them. */
  readonly writable?: readonly (keyof E & string)[];
  /** Fields that are given once, at creation. */
  readonly createOnly?: readonly (keyof E & string)[];
  /** States in which the record may still be edited or deleted; absent: always. */
  readonly editableIn?: readonly string[];
  /** To-many parts written together with this record. */
  readonly lines?: readonly (keyof E & string)[];
  /** Parts that need not be given at creation, because the record can derive them. */
  readonly optionalLines?: readonly (keyof E & string)[];
  /** Text fields the search looks into (Chinese, pinyin, pinyin initials, Latin); paths may cross to-one relations. */
  readonly search?: readonly string[];
  /** Fields only some may see: field → permission. */
  readonly restricted?: Readonly<Record<string, string>>;
  /** Fields that never leave the database. */
  readonly hidden?: readonly (keyof E & string)[];
  /** The date at which money of this record is converted into another currency. */
  readonly moneyDate?: keyof E & string;
  /** Order of a list that asks for none. */
  readonly newestFirst?: keyof E & string;
  /** What is asked for at its creation besides its columns; `beforeSave` puts it where it belongs. */
  readonly asks?: z.ZodObject;
  /** Derives what follows from the input and says what speaks against it; runs inside the transaction before every save. */
  readonly beforeSave?: (
    record: E,
    work: Work,
    saving: { creating: boolean; input: Readonly<Record<string, unknown>> },
  ) => Promise<readonly Refusal[] | undefined> | readonly Refusal[] | undefined;
  /** What speaks against deleting it. */
  readonly beforeDelete?: (record: E, work: Work) => Promise<readonly Refusal[] | undefined>;
  /** What happens once a record has been created, in the same transaction. */
  readonly afterCreate?: (record: E, work: Work) => Promise<void>;
}

export interface RecordDefinition<E extends object = object> extends RecordSpec<E> {
  readonly entity: EntityClass<E>;
  readonly name: string;
  readonly plural: string;
  readonly readPermission: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds records of every entity
export type AnyRecord = RecordDefinition<any>;

const registry = new Map<string, AnyRecord>();
const never = new Set(['id', 'version', 'status', 'createdAt', 'updatedAt', 'externalId', 'importedFrom']);

/** 记录 — declares an entity to the house: who sees it, who writes which fields, in which states. API, console and tests derive from it. */
export function record<E extends object>(entity: EntityClass<E>, spec: RecordSpec<E>): RecordDefinition<E> {
  const name = entity.name;
  if (registry.has(name)) throw new Error(`The record ${name} is declared twice`);
  for (const field of [...(spec.writable ?? []), ...(spec.createOnly ?? [])]) {
    if (never.has(field)) throw new Error(`${name}.${field} is the server's own and can never be writable`);
  }
  const definition: RecordDefinition<E> = {
    ...spec,
    entity,
    name,
    plural: spec.plural ?? `${name[0]!.toLowerCase()}${name.slice(1)}s`,
    readPermission: spec.permissions?.read ?? `${spec.stage}.read`,
  };
  registry.set(name, definition);
  return definition;
}

/** 全部记录 — every declared record, in the order of the process. */
export const allRecords = (): readonly AnyRecord[] => [...registry.values()];

export function recordOf(entity: string | EntityClass): AnyRecord {
  const name = typeof entity === 'string' ? entity : entity.name;
  const found = registry.get(name);
  if (!found) throw new Error(`No record is declared for ${name}`);
  return found;
}

export const isRecord = (name: string): boolean => registry.has(name);

/** The field name of a record in the API: `contract` of `Contract`. */
export const fieldName = (definition: { name: string }): string =>
  definition.name[0]!.toLowerCase() + definition.name.slice(1);

/** The columns and relations of an entity in the order they were written. */
export const propertiesOf = (meta: EntityMetadata): EntityProperty[] =>
  Object.values(meta.properties) as EntityProperty[];
