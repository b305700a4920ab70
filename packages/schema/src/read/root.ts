import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { Forbidden } from '@tradewind/domain/kernel/errors.ts';
import { allRecords, fieldName } from '@tradewind/domain/kernel/record.ts';
import type { GraphQLSchema } from 'graphql';
import type { RawBuilder } from 'kysely';
import { list } from './list.ts';
import { modelOf, modelsOf } from './model.ts';
import { objectType, type Reading } from './object.ts';
import { one } from './one.ts';
import { argumentsOf, type Operation, type Selected } from './selection.ts';
import { stats } from './stats.ts';

/** 读取根字段 — what a derived root field of Query reads. */
export interface ReadRoot {
  readonly kind: 'ONE' | 'LIST' | 'STATS';
  readonly record: string;
}

let known: ReadonlyMap<string, ReadRoot> | undefined;

/** 全部读取根字段 — `contract`, `contracts` and `contractStats` of every record. */
export function readRoots(): ReadonlyMap<string, ReadRoot> {
  if (!known) {
    const roots = new Map<string, ReadRoot>();
    for (const definition of allRecords()) {
      const single = fieldName(definition);
      for (const [name, kind] of [
        [single, 'ONE'],
        [definition.plural, 'LIST'],
        [`${single}Stats`, 'STATS'],
      ] as const) {
        if (roots.has(name))
          throw new Error(`The field ${name} would be there twice; give ${definition.name} another plural`);
        roots.set(name, { kind, record: definition.name });
      }
    }
    known = roots;
  }
  return known;
}

/** A read being made, with aliases of its own. */
export function reading(orm: MikroORM, schema: GraphQLSchema, operation: Operation, caller: Caller): Reading {
  let count = 0;
  return {
    metadata: orm.getMetadata(),
    caller,
    alias: () => `t${count++}`,
    schema,
    operation,
    needsCode: false,
  };
}

/** 编译根字段 — the statement that answers a root field with JSON text. */
export function compileRoot(making: Reading, root: ReadRoot, selected: Selected): RawBuilder<unknown> {
  const model = modelOf(modelsOf(making.metadata), root.record);
  const given = argumentsOf(making.operation, objectType(making, 'Query'), selected);
  if (!making.caller.grants.has(model.definition.readPermission)) throw new Forbidden(model.definition.readPermission);
  switch (root.kind) {
    case 'ONE':
      return one(making, model, given['id'], selected);
    case 'LIST':
      return list(making, model, given, selected);
    case 'STATS':
      return stats(making, model, given, selected);
  }
}

/**
 * 计划可留 — whether a kept plan is as good as a fresh one: reads by key, and pages along an index. What filters or searches is planned anew each
 * time, with its values before the planner's eyes (kept plans were nine times slower there).
 */
export function keepsPlan(making: Reading, root: ReadRoot, selected: Selected): boolean {
  if (root.kind === 'ONE') return true;
  if (root.kind === 'STATS') return false;
  const given = argumentsOf(making.operation, objectType(making, 'Query'), selected);
  if (given['where'] || given['search']) return false;
  const { definition } = modelOf(modelsOf(making.metadata), root.record);
  const scope = making.caller.grants.get(definition.readPermission);
  return definition.visible === undefined && (scope === 'ALL' || (scope === 'OWN' && definition.owner !== undefined));
}
