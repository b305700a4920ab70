import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

/**
 * Scalars fix the form on the wire. What a text may hold is checked where its field is known, so that the error can name the field:
 * by the record's input schema on the way in, by the filter compiler in a `where`.
 */
function textScalar(name: string, description: string, wanted: string): GraphQLScalarType {
  const accept = (given: unknown): string => {
    if (typeof given !== 'string' || given.length > 100) throw new GraphQLError(`${name} must be ${wanted}`);
    return given;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (given) => {
      if (typeof given === 'string') return given;
      if (given instanceof Date) return name === 'Date' ? given.toISOString().slice(0, 10) : given.toISOString();
      throw new GraphQLError(`${name} cannot be printed from ${typeof given}`);
    },
    parseValue: accept,
    parseLiteral: (node: ValueNode) => {
      if (node.kind !== Kind.STRING) throw new GraphQLError(`${name} must be ${wanted}`, { nodes: node });
      return accept(node.value);
    },
  });
}

/** 精确小数 — exact, as text. */
export const DecimalScalar = textScalar(
  'Decimal',
  '精确小数 — an exact decimal as text, such as "1234.50"; never a binary float',
  'a decimal as text, such as "1234.50"',
);
/** 日期 — a business date. */
export const DateScalar = textScalar(
  'Date',
  "日期 — a calendar date in the company's calendar, YYYY-MM-DD",
  'a date as text, YYYY-MM-DD',
);
/** 时间 — an instant. */
export const DateTimeScalar = textScalar(
  'DateTime',
  '时间 — an instant, ISO 8601 with its offset; answered in UTC with milliseconds',
  'an ISO 8601 time with its offset as text',
);
/** 结构化内容 — JSON as it is stored. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: '结构化内容 — any JSON value; its shape is told by the field it stands in',
  serialize: (given) => given,
  parseValue: (given) => given,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
