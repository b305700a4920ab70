import 'reflect-metadata';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Forbidden, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import { type GraphQLFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { Context } from '../context.ts';
import { operationPermissions } from '../operations.ts';
import { type Models, modelsOf } from '../read/model.ts';
import { loadCommands } from './commands.ts';
import { resolverClasses } from './declare.ts';
import { declareReads } from './reads.ts';
import { declareRecordType, declareRelations } from './record-type.ts';
import { declareStats } from './stats.ts';
import { declareWhere } from './where.ts';
import { declareWrites } from './writes.ts';

let derived: Promise<GraphQLSchema> | undefined;

/** 派生架构 — entity → GraphQL: types, filters, orders, pages, statistics, reads and writes of every declared record. Once a process. */
export function deriveSchema(orm: MikroORM): Promise<GraphQLSchema> {
  derived ??= derive(modelsOf(orm.getMetadata()));
  return derived;
}

async function derive(models: Models): Promise<GraphQLSchema> {
  const all = [...models.byName.values()];
  for (const model of all) declareWhere(model);
  for (const model of all) declareRecordType(model);
  for (const model of all) declareRelations(model);
  for (const model of all) declareReads(model);
  for (const model of all) declareStats(model);
  for (const model of all) declareWrites(models, model);
  const schema = await buildSchema({
    resolvers: [...resolverClasses()] as never,
    validate: false,
  });
  describeRoot(
    schema.getQueryType(),
    '查询 — everything that can be read; each list is a page, each read one statement',
  );
  describeRoot(schema.getMutationType(), '变更 — everything that can be done; each is one transaction');
  readByKey(schema, models);
  guardRoots(schema);
  return schema;
}

function describeRoot(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}

const byKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (parent, _args, _context, info) =>
  parent[info.path.key];

/** Derived types are answered by objects that carry their response keys already. */
function readByKey(schema: GraphQLSchema, models: Models): void {
  for (const model of models.byName.values()) {
    for (const suffix of ['', 'Page', 'StatsRow', 'StatsKey', 'StatsSums', 'StatsAverages', 'StatsExtremes']) {
      const type = schema.getType(`${model.name}${suffix}`);
      if (type instanceof GraphQLObjectType) for (const field of Object.values(type.getFields())) field.resolve = byKey;
    }
    const fields = (schema.getType(model.name) as GraphQLObjectType).getFields();
    if (model.hasCommands)
      fields['commands']!.resolve = (parent: Record<string, unknown>, _args: unknown, context: unknown) =>
        loadCommands(context as Context, model.name, parent['__id'] as string);
    for (const [name, computed] of model.computed) {
      if ('sql' in computed) continue;
      fields[name]!.resolve = (parent: Record<string, unknown>, _args: unknown, context: unknown) =>
        computed.resolve(
          Object.fromEntries(computed.needs.map((need) => [need, parent[`__${need}`]])),
          context as Context,
        );
    }
  }
  for (const field of Object.values((schema.getType('PageInfo') as GraphQLObjectType).getFields()))
    field.resolve = byKey;
}

/** Default deny: a root field that says nowhere who may call it keeps the schema from being built; all others ask before they answer. */
function guardRoots(schema: GraphQLSchema): void {
  const requirements = operationPermissions();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (each) => each instanceof GraphQLObjectType,
  );
  for (const field of roots.flatMap((type) => Object.values(type.getFields()))) {
    const requirement = requirements.get(field.name);
    if (requirement === undefined) throw new Error(`The root field ${field.name} does not say who may call it`);
    if (requirement === 'public') continue;
    const { resolve } = field;
    if (!resolve) throw new Error(`The root field ${field.name} has no resolver`);
    field.resolve = (parent: unknown, args: Record<string, unknown>, context: unknown, info) => {
      const { caller } = context as Context;
      if (!caller) throw new Unauthenticated();
      if (requirement !== 'authenticated' && !caller.grants.has(requirement.permission))
        throw new Forbidden(requirement.permission);
      return resolve(parent, args, context, info);
    };
  }
}
