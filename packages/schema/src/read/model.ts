import { type EntityProperty, type MetadataStorage, ReferenceKind } from '@mikro-orm/core';
import { commandsOn } from '@tradewind/domain/kernel/command.ts';
import { type FieldKind, fieldKind } from '@tradewind/domain/kernel/fields.ts';
import { allRecords, isRecord, type RecordDefinition } from '@tradewind/domain/kernel/record.ts';
import { type Computed, computedOf } from '../expose.ts';
import { metaOf } from '@tradewind/domain/kernel/meta-of.ts';

export type Metadata = MetadataStorage;

/** 列 — a column as reading sees it: where it stands, how it prints, who may see it. */
export interface Column {
  readonly name: string;
  /** Quoted, from metadata: the only identifiers that ever reach a statement. */
  readonly column: string;
  readonly kind: FieldKind;
  readonly nullable: boolean;
  readonly comment: string;
  readonly property: EntityProperty;
  /** The permission without which it prints null and may not be asked about. */
  readonly restricted?: string;
  /** `customerId` of the relation `customer`. */
  readonly relation?: string;
}

/** 对一关系 — to one other record, by a column of this one or of that one. */
export interface ToOne {
  readonly name: string;
  readonly column: string;
  readonly inverse: boolean;
  readonly nullable: boolean;
  readonly comment: string;
  readonly restricted?: string;
  readonly target: Model;
}

/** 对多关系 — to the records that point here. */
export interface ToMany {
  readonly name: string;
  readonly back: string;
  readonly backRelation: string;
  readonly comment: string;
  readonly restricted?: string;
  readonly target: Model;
}

/** 读模型 — a record as the compiler sees it. */
export interface Model {
  readonly name: string;
  readonly definition: RecordDefinition;
  readonly table: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly toOne: ReadonlyMap<string, ToOne>;
  readonly toMany: ReadonlyMap<string, ToMany>;
  readonly computed: ReadonlyMap<string, Computed>;
  readonly searchColumn?: string;
  readonly hasCommands: boolean;
  /** The order of a list that asks for none. */
  readonly newest?: Column;
  /** Lines are read in their order. */
  readonly position?: Column;
}

export interface Models {
  readonly metadata: Metadata;
  readonly byName: ReadonlyMap<string, Model>;
}

/** Identifiers come from metadata and are plain; anything else is a mistake in an entity, not something to quote around. */
export function ident(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`${name} is no plain identifier`);
  return `"${name}"`;
}

type Draft = { -readonly [K in keyof Model]: Model[K] } & {
  columns: Map<string, Column>;
  toOne: Map<string, ToOne>;
  toMany: Map<string, ToMany>;
};

const known = new WeakMap<Metadata, Models>();

/** 全部读模型 — every declared record, read once from the ORM's metadata. */
export function modelsOf(metadata: Metadata): Models {
  const ready = known.get(metadata);
  if (ready) return ready;
  const byName = new Map<string, Draft>();
  for (const definition of allRecords()) {
    const meta = metaOf(metadata, definition.entity);
    byName.set(definition.name, {
      name: definition.name,
      definition,
      table: ident(meta.tableName),
      columns: new Map(),
      toOne: new Map(),
      toMany: new Map(),
      computed: computedOf(definition.name),
      hasCommands: commandsOn(definition.entity).length > 0,
    });
  }
  for (const model of byName.values()) fill(model, metadata, byName);
  const models: Models = { metadata, byName };
  known.set(metadata, models);
  return models;
}

function fill(model: Draft, metadata: Metadata, byName: ReadonlyMap<string, Draft>): void {
  const { definition } = model;
  const meta = metaOf(metadata, definition.entity);
  const hidden = new Set<string>(definition.hidden ?? []);
  for (const property of Object.values(meta.properties) as EntityProperty[]) {
    const { name } = property;
    const comment = property.comment ?? '';
    if (name === 'searchText') {
      model.searchColumn = ident(property.fieldNames[0]!);
      continue;
    }
    if (hidden.has(name)) continue;
    const restricted = definition.restricted?.[name];
    const limits = restricted ? { restricted } : {};
    const target =
      property.targetMeta && isRecord(property.targetMeta.class.name)
        ? byName.get(property.targetMeta.class.name)
        : undefined;
    switch (property.kind) {
      case ReferenceKind.SCALAR: {
        if (property.persist === false || !property.fieldNames?.[0]) break;
        model.columns.set(name, {
          name,
          column: ident(property.fieldNames[0]),
          kind: fieldKind(property),
          nullable: property.nullable === true,
          comment,
          property,
          ...limits,
        });
        break;
      }
      case ReferenceKind.MANY_TO_ONE:
      case ReferenceKind.ONE_TO_ONE: {
        if (property.kind === ReferenceKind.ONE_TO_ONE && !property.owner) {
          const back =
            target &&
            (metadata.get(target.definition.entity).properties as Record<string, EntityProperty>)[
              property.mappedBy as string
            ];
          if (target && back)
            model.toOne.set(name, {
              name,
              column: ident(back.fieldNames[0]!),
              inverse: true,
              nullable: true,
              comment,
              target,
              ...limits,
            });
          break;
        }
        const column = ident(property.fieldNames[0]!);
        model.columns.set(`${name}Id`, {
          name: `${name}Id`,
          column,
          kind: 'id',
          nullable: property.nullable === true,
          comment,
          property,
          relation: name,
          ...limits,
        });
        if (target)
          model.toOne.set(name, {
            name,
            column,
            inverse: false,
            nullable: property.nullable === true,
            comment,
            target,
            ...limits,
          });
        break;
      }
      case ReferenceKind.ONE_TO_MANY: {
        const back =
          target &&
          (metadata.get(target.definition.entity).properties as Record<string, EntityProperty>)[
            property.mappedBy as string
          ];
        if (target && back)
          model.toMany.set(name, {
            name,
            back: ident(back.fieldNames[0]!),
            backRelation: back.name,
            comment,
            target,
            ...limits,
          });
        break;
      }
      default:
        throw new Error(
          `${model.name}.${name}: ${property.kind} relations are not read; make the link a record of its own`,
        );
    }
  }
  // What the search looks into can be guessed from what it finds.
  for (const path of definition.search ?? []) {
    const limit = definition.restricted?.[path.split('.')[0]!];
    if (limit) throw new Error(`${model.name} is searched in ${path}, which only ${limit} may see`);
  }
  const newest = model.columns.get(definition.newestFirst ?? 'createdAt');
  if (newest) model.newest = newest;
  const position = model.columns.get('position');
  if (position) model.position = position;
}

/** 读模型 — of one record. */
export function modelOf(models: Models, name: string): Model {
  const model = models.byName.get(name);
  if (!model) throw new Error(`No record is declared for ${name}`);
  return model;
}
