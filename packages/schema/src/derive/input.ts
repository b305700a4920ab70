import type { EntityProperty } from '@mikro-orm/core';
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { z } from 'zod';
import type { Model, Models } from '../read/model.ts';
import { declareInput, type FieldSpec, type Shell, type TypeReference } from './declare.ts';
import { capital, enumNamed, enumOfInput, enumOfProperty, enumWithValues, words } from './outline.ts';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from './scalars.ts';

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly checks?: readonly unknown[];
}
interface Meta {
  readonly kind?: 'date' | 'decimal' | 'id' | 'text' | 'instant';
  readonly enum?: EntityProperty;
  readonly lines?: string;
  readonly description?: string;
  readonly label?: { readonly zh: string; readonly en: string };
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;
const metaOf = (schema: z.ZodType): Meta => (schema.meta() ?? {}) as Meta;

interface Found {
  readonly type: TypeReference;
  readonly list: boolean;
  readonly optional: boolean;
  readonly description?: string;
}

const kinds: Readonly<Record<NonNullable<Meta['kind']>, TypeReference>> = {
  date: DateScalar,
  decimal: DecimalScalar,
  id: GraphQLID,
  text: GraphQLString,
  instant: DateTimeScalar,
};

/** Where an input stands: the names and comments its fields go by. */
interface Place {
  readonly models: Models;
  /** Name of the input type that is being made. */
  readonly name: string;
  /** The record it is about; a field of the same name means the same thing. */
  readonly about: Model;
  readonly label: string;
}

const made = new Map<string, { readonly shell: Shell; readonly keys: string }>();

/** 输入类型 — from the very schema that checks it, so that API and domain cannot disagree. Nothing when it has no fields. */
export function inputType(
  place: Place,
  schema: z.ZodObject,
): { readonly type: Shell; readonly allOptional: boolean } | undefined {
  const entries = Object.entries(schema.shape) as [string, z.ZodType][];
  if (entries.length === 0) return undefined;
  const specs = entries.map(([name, each]): FieldSpec => {
    const found = walk(place, name, each);
    return {
      name,
      type: () => found.type,
      list: found.list,
      nullable: found.optional,
      description: found.description ?? descriptionOf(place, name),
    };
  });
  const keys = specs.map(({ name }) => name).join(' ');
  const present = made.get(place.name);
  if (present && present.keys !== keys) throw new Error(`The input ${place.name} would have two shapes`);
  const shell = present?.shell ?? declareInput(place.name, place.label, specs);
  made.set(place.name, { shell, keys });
  return { type: shell, allOptional: specs.every(({ nullable }) => nullable === true) };
}

/** What a field is: the comment of the column of the same name, or its name in words. */
function descriptionOf({ about, label }: Place, name: string): string {
  const column = about.columns.get(name);
  if (column && column.comment !== '') return `${column.comment}${column.relation ? ' (id)' : ''}`;
  const relation = about.toMany.get(name);
  if (relation && relation.comment !== '') return relation.comment;
  return `${common.get(name) ?? words(name)} (${label.split(' — ')[0]})`;
}

const common: ReadonlyMap<string, string> = new Map([
  ['reason', '理由 — why'],
  ['opinion', '意见 — the opinion given with it'],
  ['note', '备注 — note'],
  ['remark', '备注 — note'],
  ['lines', '明细 — lines'],
  ['id', '标识 — id of the line that is changed; without it a new line is made'],
]);

function walk(place: Place, name: string, schema: z.ZodType): Found {
  const definition = definitionOf(schema);
  const meta = metaOf(schema);
  const said = meta.description ?? (meta.label ? `${meta.label.zh} — ${meta.label.en}` : undefined);
  const tell = (found: Found): Found => (said === undefined ? found : { ...found, description: said });
  const plain = (type: TypeReference, list = false): Found => tell({ type, list, optional: false });
  if (meta.enum) {
    const known = enumOfProperty(meta.enum);
    return plain(known ? enumNamed(known) : GraphQLString, meta.enum.array === true || definition.type === 'array');
  }
  if (meta.kind) return plain(kinds[meta.kind]);
  switch (definition.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return tell({ ...walk(place, name, definition.innerType!), optional: true });
    case 'readonly':
    case 'nonoptional':
      return tell(walk(place, name, definition.innerType!));
    case 'pipe':
      return tell(
        walk(place, name, definitionOf(definition.in!).type === 'transform' ? definition.out! : definition.in!),
      );
    case 'array': {
      const { lines } = meta;
      const about = lines ? place.models.byName.get(lines) : undefined;
      const element = definition.element!;
      if (definitionOf(element).type === 'object') {
        const inner = about
          ? {
              ...place,
              about,
              name: `${about.name}Input`,
              label: `${about.definition.label.zh} — ${about.definition.label.en}`,
            }
          : {
              ...place,
              name: `${place.name.replace(/Input$/, '')}${capital(name)}Input`,
              label: `${place.label}: ${words(name)}`,
            };
        return plain(inputType(inner, element as z.ZodObject)!.type, true);
      }
      const found = walk(place, name, element);
      if (found.list) throw new Error(`${place.name}.${name}: lists of lists are not offered`);
      return plain(found.type, true);
    }
    case 'object': {
      const inner = inputType(
        {
          ...place,
          name: `${place.name.replace(/Input$/, '')}${capital(name)}Input`,
          label: `${place.label}: ${words(name)}`,
        },
        schema as z.ZodObject,
      );
      if (!inner) throw new Error(`${place.name}.${name} has no fields`);
      return plain(inner.type);
    }
    case 'enum': {
      const values = Object.values(definition.entries!);
      return plain(
        enumWithValues(values, place.about) ??
          enumOfInput(`${place.name.replace(/Input$/, '')}${capital(name)}`, descriptionOf(place, name), values),
      );
    }
    case 'literal':
      return plain(typeof definition.values![0] === 'boolean' ? GraphQLBoolean : GraphQLString);
    case 'string':
      if (definition.format === 'datetime') return plain(DateTimeScalar);
      if (definition.format === 'date') return plain(DateScalar);
      return plain(GraphQLString);
    case 'int':
      return plain(GraphQLInt);
    case 'number':
      return plain(
        (schema as z.ZodNumber).format === 'safeint' ||
          (schema as z.ZodNumber).format === 'int32' ||
          (schema as { isInt?: boolean }).isInt
          ? GraphQLInt
          : GraphQLFloat,
      );
    case 'boolean':
      return plain(GraphQLBoolean);
    case 'record':
    case 'unknown':
    case 'any':
    case 'json':
    case 'union':
      return plain(JsonScalar);
    default:
      throw new Error(`${place.name}.${name}: no GraphQL type is known for zod's ${definition.type}`);
  }
}
