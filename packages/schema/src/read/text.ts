import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { Invalid, KnownError } from '@tradewind/domain/kernel/errors.ts';
import type { Asker } from '@tradewind/domain/kernel/watch-pool.ts';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import { askPrepared, together } from './ask.ts';
import { current, filled, OtherPlan } from './held.ts';
import type { Plan, PlanBook, Question } from './plan.ts';
import { compileRoot, keepsPlan, reading, readRoots } from './root.ts';
import { type Operation, selectedFields } from './selection.ts';

const fragmentsOf = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

/** 片段 — the fragments of a document by name. */
export function fragments(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  let found = fragmentsOf.get(document);
  if (!found) {
    found = Object.create(null) as Record<string, FragmentDefinitionNode>;
    for (const each of document.definitions) if (each.kind === 'FragmentDefinition') found[each.name.value] = each;
    fragmentsOf.set(document, found);
  }
  return found;
}

/** 方案问答 — where the statements of earlier questions are kept, and the question that is asked now. */
export interface Keeping {
  readonly book: PlanBook;
  readonly question: Question;
}

/**
 * 直出文本 — the `data` of a query as the text PostgreSQL printed, when every root field is a derived read without code in it; otherwise undefined,
 * and the ordinary resolvers answer, with the same text behind them. Whatever the caller did wrong is also left to them: they name the field.
 */
export async function tryText(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  context: Context,
  keeping?: Keeping,
): Promise<string | undefined> {
  if (operation.operation !== 'query' || !context.caller) return undefined;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) return undefined;
  const opened = keeping?.book.open(operation, keeping.question, coerced.coerced);
  const its: Operation = { fragments: fragments(document), variables: opened?.variables ?? coerced.coerced };
  const plan = compile(schema, operation, its, context, context.caller);
  if (!plan) return undefined;
  const text = await put(context.orm, plan, plan.parameters.map(current), context.asker);
  if (keeping && opened && text !== undefined)
    keeping.book.keep(operation, keeping.question, context.caller, plan, opened);
  return text;
}

/** 照方案答 — the same for a question whose statement is kept; undefined where none of the plans fits what is asked now. */
export async function textByPlan(
  orm: MikroORM,
  plans: readonly Plan[],
  texts: readonly string[],
  asker?: Asker,
): Promise<string | undefined> {
  for (const plan of plans) {
    try {
      return await put(
        orm,
        plan,
        plan.parameters.map((each) => filled(each, texts)),
        asker,
      );
    } catch (error) {
      if (!(error instanceof OtherPlan)) throw error;
    }
  }
  return undefined;
}

function compile(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  its: Operation,
  { orm }: Context,
  caller: Caller,
): Plan | undefined {
  const roots = readRoots();
  const keys: string[] = [];
  const statements: RawBuilder<unknown>[] = [];
  let keyed = true;
  let report = false;
  const making = reading(orm, schema, its, caller);
  try {
    for (const field of selectedFields(its, 'Query', [operation.selectionSet])) {
      const root = roots.get(field.name);
      if (!root) return undefined;
      keys.push(field.key);
      statements.push(compileRoot(making, root, field));
      if (making.needsCode) return undefined;
      keyed &&= keepsPlan(making, root, field);
      report ||= root.kind === 'STATS';
    }
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
  return statements.length === 0 ? undefined : { keys, keyed, report, ...together(statements) };
}

async function put(
  orm: MikroORM,
  plan: Plan,
  parameters: readonly unknown[],
  asker: Asker | undefined,
): Promise<string | undefined> {
  try {
    const texts = await askPrepared(orm, plan, parameters, plan.keys.length, asker);
    if (texts.length === 1) return `{"${plan.keys[0]}":${texts[0] ?? 'null'}}`;
    return `{${plan.keys.map((key, index) => `"${key}":${texts[index] ?? 'null'}`).join(',')}}`;
  } catch (error) {
    if (error instanceof Invalid) return undefined;
    throw error;
  }
}
