import { randomUUID } from 'node:crypto';
import { commandNamed } from '@tradewind/domain/kernel/command.ts';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { z } from 'zod';

export interface Spoken {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** 最少取值 — a value of an input type with nothing but what is required. */
export function least(type: GraphQLInputType): unknown {
  if (!isNonNullType(type)) return undefined;
  const inner = type.ofType;
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  if (isInputObjectType(inner)) {
    return Object.fromEntries(
      Object.values(inner.getFields())
        .map((field) => [field.name, least(field.type)] as const)
        .filter(([, value]) => value !== undefined),
    );
  }
  const samples: Record<string, unknown> = {
    ID: randomUUID(),
    Int: 1,
    Float: 1,
    Boolean: true,
    Decimal: '1',
    Date: '2026-11-20',
    DateTime: '2026-11-20T00:00:00Z',
    JSON: 1,
  };
  return Object.hasOwn(samples, inner.name) ? samples[inner.name] : 'x';
}

/** 选取 — the least that can be selected of a field. */
export function selection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type) || !isObjectType(type)) return '';
  const leaf = Object.values(type.getFields()).find(
    (each) => isLeafType(getNamedType(each.type)) && each.args.length === 0,
  );
  return leaf ? `{ ${leaf.name} }` : '{ __typename }';
}

/** 调用 — a document that calls one root field with the least it needs, or with given arguments. */
export function call(
  schema: GraphQLSchema,
  name: string,
  given: Readonly<Record<string, unknown>> = {},
  select?: string,
): Spoken {
  const query = schema.getQueryType()!.getFields()[name];
  const field = query ?? schema.getMutationType()!.getFields()[name];
  if (!field) throw new Error(`The schema has no root field ${name}`);
  const args = field.args.filter((arg) => Object.hasOwn(given, arg.name) || least(arg.type) !== undefined);
  const head = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const pass = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return {
    query: `${query ? 'query' : 'mutation'}${head ? ` (${head})` : ''} { ${name}${pass ? `(${pass})` : ''} ${select ?? selection(field)} }`,
    variables: Object.fromEntries(
      args.map((arg) => [arg.name, Object.hasOwn(given, arg.name) ? given[arg.name] : least(arg.type)]),
    ),
  };
}

/** 命令输入 — something the schema of a command's input accepts; what it says is of no meaning. */
export function commandInput(name: string): unknown {
  const schema = commandNamed(name)?.input as z.ZodType | undefined;
  return schema ? fitting(schema) : undefined;
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

const candidates: readonly unknown[] = [
  'x',
  '2026-11-20',
  '1',
  1,
  randomUUID(),
  'CN',
  'CNY',
  true,
  '2026-11-20T00:00:00Z',
  'x@example.com',
  0,
  'xxxxxxxxxxxxxxxxxxxx',
];

/** 合规取值 — something a schema accepts. */
export function fitting(schema: z.ZodType): unknown {
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return schema.safeParse(undefined).success ? undefined : null;
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape!)
          .map(([key, each]) => [key, fitting(each)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case 'array':
      return schema.safeParse([]).success ? [] : [fitting(definition.element!)];
    case 'enum':
      return Object.values(definition.entries!)[0];
    case 'literal':
      return definition.values![0];
    default: {
      const found = candidates.find((each) => schema.safeParse(each).success);
      if (found === undefined)
        throw new Error(`Nothing known fits ${JSON.stringify(schema.meta() ?? definition.type)}`);
      return found;
    }
  }
}
