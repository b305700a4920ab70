import {
  type GraphQLSchema,
  isIntrospectionType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printType,
} from 'graphql';

/**
 * 打印为 SDL — the types by name, their fields and values in the order in which the records declare them, which is the order people read them in; only the
 * operations are sorted, they come from everywhere.
 */
export function printSdl(schema: GraphQLSchema): string {
  const sorted = lexicographicSortSchema(schema);
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);
  return `${Object.keys(sorted.getTypeMap())
    .map((name) => (roots.has(name) ? sorted : schema).getType(name)!)
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .map((type) => printType(type))
    .join('\n\n')}\n`;
}
