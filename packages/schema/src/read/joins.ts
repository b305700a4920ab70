import type { RawBuilder } from 'kysely';
import type { Making } from './filter.ts';
import type { Model, ToOne } from './model.ts';
import { mustSee, seenFromChild } from './seen.ts';
import { glue } from './statement.ts';

/** 连接 — to-one joins of orders and groups: each path once, invisible rows as if they were not there. */
export interface Joins {
  readonly list: RawBuilder<unknown>[];
  readonly aliases: Map<string, string>;
}

export const joins = (): Joins => ({ list: [], aliases: new Map() });

/** The alias a relation is joined under; `trail` is the path to it. */
export function joinOne(
  making: Making,
  all: Joins,
  model: Model,
  alias: string,
  relation: ToOne,
  trail: string,
): string {
  mustSee(making.caller, model, relation);
  const step = `${trail}${relation.name}.`;
  const present = all.aliases.get(step);
  if (present !== undefined) return present;
  const there = making.alias();
  all.aliases.set(step, there);
  const visible = seenFromChild(making.metadata, model, relation, there, making.caller);
  const link = relation.inverse
    ? `${there}.${relation.column} = ${alias}."id"`
    : `${there}."id" = ${alias}.${relation.column}`;
  all.list.push(
    glue(
      ` left join ${relation.target.table} ${there} on ${link}`,
      ...(visible.rows === 'SOME' ? [' and ', visible.predicate] : visible.rows === 'NONE' ? [' and false'] : []),
    ),
  );
  return there;
}
