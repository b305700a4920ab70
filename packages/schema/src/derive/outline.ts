import type { EntityProperty } from '@mikro-orm/core';
import { allEnumLabels, labelsOf } from '@tradewind/domain/kernel/enum-labels.ts';
import type { FieldKind } from '@tradewind/domain/kernel/fields.ts';
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { Column, Model } from '../read/model.ts';
import { declareEnum, type TypeReference } from './declare.ts';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from './scalars.ts';

export const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
/** `signedOn` as words. */
export const words = (name: string): string =>
  name
    .replace(/_/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();

const scalars: Record<Exclude<FieldKind, 'enum' | 'textList'>, TypeReference> = {
  id: GraphQLID,
  text: GraphQLString,
  amount: DecimalScalar,
  unitPrice: DecimalScalar,
  quantity: DecimalScalar,
  percent: DecimalScalar,
  rate: DecimalScalar,
  int: GraphQLInt,
  boolean: GraphQLBoolean,
  date: DateScalar,
  instant: DateTimeScalar,
  json: JsonScalar,
};

const enums = new Map<string, object>();
const enumsOfProperty = new WeakMap<EntityProperty, string>();

const spellable = (values: readonly unknown[]): boolean =>
  values.every(
    (value) => typeof value === 'string' && /^[A-Za-z_]\w*$/.test(value) && !['true', 'false', 'null'].includes(value),
  );

/** The enum of a column, named `<Entity><Field>`; nothing when its values cannot be spelled in GraphQL. */
export function enumName(model: Model, column: Column): string | undefined {
  const { items } = column.property;
  if (column.relation || !items || !spellable(items)) return undefined;
  const name = `${model.name}${capital(column.name)}`;
  if (!enums.has(name)) {
    const labels = labelsOf(name);
    const values = Object.fromEntries(
      (items as string[]).map((value) => [
        value,
        labels && Object.hasOwn(labels, value) ? `${labels[value]!.zh} — ${labels[value]!.en}` : words(value),
      ]),
    );
    enums.set(name, declareEnum(name, describe(column.comment, column.name), values));
    enumsOfProperty.set(column.property, name);
  }
  return name;
}

export const enumNamed = (name: string): object => enums.get(name)!;
export const enumOfProperty = (property: EntityProperty): string | undefined => enumsOfProperty.get(property);

/** An enum of a record with exactly these values: a command that asks for one asks for the same thing. */
export function enumWithValues(values: readonly string[], model: Model): object | undefined {
  const wanted = values.join(' ');
  for (const column of model.columns.values()) {
    const name = column.property.items?.join(' ') === wanted ? enumName(model, column) : undefined;
    if (name) return enums.get(name);
  }
  return undefined;
}

/** What the same values are called where a record keeps them: the smallest set of labels that has them all. */
const labelsAlike = (values: readonly string[]) =>
  [...allEnumLabels().values()]
    .filter((labels) => values.every((value) => Object.hasOwn(labels, value)))
    .sort((one, other) => Object.keys(one).length - Object.keys(other).length)[0];

/** An enum that no column has: of a command's input. */
export function enumOfInput(name: string, description: string, values: readonly string[]): object {
  let found = enums.get(name);
  if (!found) {
    const labels = labelsOf(name) ?? labelsAlike(values);
    found = declareEnum(
      name,
      description,
      Object.fromEntries(
        values.map((value) => [
          value,
          labels && Object.hasOwn(labels, value) ? `${labels[value]!.zh} — ${labels[value]!.en}` : words(value),
        ]),
      ),
    );
    enums.set(name, found);
  }
  return found;
}

/** 列类型 — the GraphQL type of a column; lists are told apart by `list`. */
export function typeOfColumn(model: Model, column: Column): { readonly type: TypeReference; readonly list: boolean } {
  const name = enumName(model, column);
  if (name) return { type: enums.get(name)!, list: column.kind === 'textList' };
  if (column.kind === 'textList') return { type: GraphQLString, list: true };
  if (column.kind === 'enum') return { type: GraphQLString, list: false };
  return { type: scalars[column.kind], list: false };
}

/** 说明 — a column's comment, or its name in words where none was written. */
export const describe = (comment: string, name: string): string => (comment === '' ? words(name) : comment);
