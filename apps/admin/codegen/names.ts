import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';
import { bilingual, isEarly, recordTypes, words, wordsOf } from './words.ts';

interface Source {
  document?: { definitions: readonly { kind: string; name?: { value: string } }[] };
}

/** 名称 — what the first page must know of the schema: how records are called, which have a list, and the words of their states. */
export function plugin(schema: GraphQLSchema, sources: readonly Source[]): string {
  const known = new Set(
    sources
      .flatMap(({ document }) => document?.definitions ?? [])
      .flatMap((each) => (each.name ? [each.name.value] : [])),
  );
  const names = Object.fromEntries(
    recordTypes(schema).map((type) => [type.name, bilingual(type.description, words(type.name))]),
  );
  const listed = Object.keys(names).filter((type) => known.has(`${type}List`) || known.has(`${type}Page`));
  const owned = listed.filter((type) => {
    const where = schema.getType(`${type}Where`);
    return isInputObjectType(where) && where.getFields()['ownerId'];
  });
  const states = Object.fromEntries(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isEnumType(type) && isEarly(type.name) ? [[type.name, wordsOf(type)]] : [],
    ),
  );
  return [
    '// Written by codegen/names.ts from the schema and the documents; not edited by hand.',
    "import type { Said } from '../api/names.ts';",
    `export const names: Readonly<Record<string, Said>> = ${JSON.stringify(names, null, 1)};`,
    `/** Records with pages of their own. */\nexport const listed = ${JSON.stringify(listed, null, 1)} as const;`,
    `/** Of those, the ones that belong to a person. */\nexport const owned = ${JSON.stringify(owned, null, 1)} as const;`,
    `export const states: Readonly<Record<string, Readonly<Record<string, Said>>>> = ${JSON.stringify(states, null, 1)};`,
    '',
  ].join('\n\n');
}
