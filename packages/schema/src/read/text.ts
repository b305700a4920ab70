import { Invalid, KnownError } from '@tradewind/domain/kernel/errors.ts';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import { ask } from './ask.ts';
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
): Promise<string | undefined> {
  if (operation.operation !== 'query' || !context.caller) return undefined;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) return undefined;
  const its: Operation = { fragments: fragments(document), variables: coerced.coerced };
  const fields = selectedFields(its, 'Query', [operation.selectionSet]);
  const roots = readRoots();
  const statements: { readonly key: string; readonly statement: RawBuilder<unknown> }[] = [];
  let keyed = true;
  const making = reading(context.orm, schema, its, context.caller);
  try {
    for (const field of fields) {
      const root = roots.get(field.name);
      if (!root) return undefined;
      statements.push({ key: field.key, statement: compileRoot(making, root, field) });
      if (making.needsCode) return undefined;
      keyed &&= keepsPlan(making, root, field);
    }
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
  if (statements.length === 0) return undefined;
  let texts: readonly (string | null)[];
  try {
    texts = await ask(
      context.orm,
      statements.map(({ statement }) => statement),
      keyed,
    );
  } catch (error) {
    if (error instanceof Invalid) return undefined;
    throw error;
  }
  return `{${statements.map(({ key }, index) => `"${key}":${texts[index] ?? 'null'}`).join(',')}}`;
}
