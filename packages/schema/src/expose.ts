import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { EntityClass } from '@tradewind/domain/kernel/record.ts';
import type { GraphQLScalarType } from 'graphql';
import type { RawBuilder } from 'kysely';
import type { Context } from './context.ts';

/** What a computed field answers: one of these, or a list of them. */
export type ComputedType =
  | 'text'
  | 'int'
  | 'boolean'
  | 'decimal'
  | 'date'
  | 'instant'
  | 'id'
  | 'json'
  | GraphQLScalarType;

interface ComputedBase {
  readonly type: ComputedType;
  readonly list?: boolean;
  /** 中文名 — what it says, units. */
  readonly description: string;
}

/** Worked out in code from columns of its row; the columns are fetched with the row. */
export interface ComputedInCode extends ComputedBase {
  readonly needs: readonly string[];
  readonly resolve: (row: Readonly<Record<string, unknown>>, context: Context) => unknown;
}

/** Worked out by the database as part of the one statement; the expression answers JSON text or is wrapped by its type. */
export interface ComputedInSql extends ComputedBase {
  readonly sql: (alias: string, caller: Caller) => RawBuilder<unknown>;
}

export type Computed = ComputedInCode | ComputedInSql;

const registry = new Map<string, Map<string, Computed>>();

/** 计算字段 — gives a record fields with a meaning of their own beside its columns. */
export function expose(
  entity: EntityClass,
  { computed }: { readonly computed: Readonly<Record<string, Computed>> },
): void {
  const fields = registry.get(entity.name) ?? new Map<string, Computed>();
  registry.set(entity.name, fields);
  for (const [name, field] of Object.entries(computed)) {
    if (fields.has(name)) throw new Error(`${entity.name}.${name} is exposed twice`);
    fields.set(name, field);
  }
}

const none: ReadonlyMap<string, Computed> = new Map();

export const computedOf = (name: string): ReadonlyMap<string, Computed> => registry.get(name) ?? none;
