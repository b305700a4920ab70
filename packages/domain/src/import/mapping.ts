import type { EntityProperty, MetadataStorage } from '@mikro-orm/core';
import type { Label } from '../kernel/label.ts';
import type { EntityClass } from '../kernel/record.ts';
import type { Item, Written } from './item.ts';
import type { Work } from '../kernel/work.ts';
import { metaOf } from '../kernel/meta-of.ts';

/** How the records of another kind are recognised by what stands in a cell. */
export type Recognised = 'externalId' | 'number' | 'code' | 'email' | 'name' | 'nameEn';

/** 导入列 — a field that can be filled from a column; reading and label follow from the field unless said here. */
export interface ImportColumn {
  readonly field: string;
  /** Further headers it is known by, in Chinese and English. */
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  /** For a relation: what its records are recognised by, in this order. */
  readonly by?: readonly Recognised[];
  /** The column belongs to a line, of which several rows make one record. */
  readonly line?: boolean;
}

/** 导入映射 — what rows become, as data. */
export interface ImportMapping {
  readonly name: string;
  readonly label: Label;
  readonly entity: EntityClass;
  readonly lineEntity?: EntityClass;
  /** Headers of the column with the id of the record in the system it comes from. */
  readonly externalId: readonly string[];
  /** The fields whose values make the id when the file has no such column. */
  readonly key: readonly string[];
  readonly columns: readonly ImportColumn[];
  readonly write: (work: Work, passage: Passage) => Promise<Written>;
}

/** 一批 — what a writer is given: some records of the file and where they come from. */
export interface Passage {
  readonly mapping: ImportMapping;
  readonly source: string;
  readonly items: readonly Item[];
  /** Unique values that earlier records of this file have taken: `field value` → row. */
  readonly taken: ReadonlyMap<string, number>;
  /** What is written stays; a check takes it back. */
  readonly keeps: boolean;
}

const registry = new Map<string, ImportMapping>();

/** 声明导入映射 — makes a kind of record importable. */
export function importMapping(mapping: ImportMapping): ImportMapping {
  if (registry.has(mapping.name)) throw new Error(`The import mapping ${mapping.name} is declared twice`);
  registry.set(mapping.name, mapping);
  return mapping;
}

export const allMappings = (): readonly ImportMapping[] => [...registry.values()];
export const mappingNamed = (name: string): ImportMapping | undefined => registry.get(name);

/** 列属性 — the property of the entity a column fills. */
export function propertyOf(metadata: MetadataStorage, mapping: ImportMapping, column: ImportColumn): EntityProperty {
  const entity = column.line ? mapping.lineEntity! : mapping.entity;
  const property = metaOf(metadata, entity).properties[column.field];
  if (!property) throw new Error(`${mapping.name}: ${entity.name} has no field ${column.field}`);
  return property;
}

/** 列名称 — what a column is called: the Chinese of its comment, and its name in words. */
export function labelOf(property: EntityProperty): Label {
  const words = property.name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return { zh: property.comment?.split(' — ')[0] ?? words, en: words };
}
