import { type GraphQLEnumType, type GraphQLSchema, isEnumType, isObjectType } from 'graphql';

export const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** `deliveryOn` → `Delivery on`; `ARAccountant` stays readable. */
export const words = (name: string) =>
  capital(
    name.replace(/_/g, ' ').replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`),
  );

/** «中文 — English», as every description of the schema is written. */
export function bilingual(description: string | null | undefined, fallback: string): { zh: string; en: string } {
  const [zh = '', ...rest] = (description ?? '').split(' — ');
  const en = rest.join(' — ').trim();
  return { zh: zh.trim() || fallback, en: en || fallback };
}

/** The words of an enum's values. */
export const wordsOf = (type: GraphQLEnumType): Record<string, { zh: string; en: string }> =>
  Object.fromEntries(
    type.getValues().map((each) => [each.name, bilingual(each.description, words(each.name.toLowerCase()))]),
  );

const isSaid = (type: GraphQLEnumType): boolean =>
  type.getValues().every((each) => (each.description ?? '').includes(' — '));

/** An enum of a command's input that says nothing itself is worded as the field of a record it becomes: the smallest enum that has all its values. */
export function wordsAlike(schema: GraphQLSchema, type: GraphQLEnumType): ReturnType<typeof wordsOf> {
  if (isSaid(type)) return wordsOf(type);
  const [alike] = Object.values(schema.getTypeMap())
    .flatMap((each) => (isEnumType(each) && isSaid(each) ? [each] : []))
    .filter((each) => type.getValues().every(({ name }) => each.getValue(name)))
    .sort((a, b) => a.getValues().length - b.getValues().length);
  if (!alike) return wordsOf(type);
  const known = wordsOf(alike);
  return Object.fromEntries(Object.entries(wordsOf(type)).map(([name, own]) => [name, known[name] ?? own]));
}

/** The states of records, roles and kinds of task stand on the first page already. */
export const isEarly = (name: string): boolean => /Status$|^Role$|^TaskKind$/.test(name);

/** The types of the schema that are records. */
export const recordTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getFields()['id'] && type.getFields()['version'],
  );
