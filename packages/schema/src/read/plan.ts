import { createHash } from 'node:crypto';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { Locale } from '@tradewind/domain/kernel/label.ts';
import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { Held, placesIn } from './held.ts';

/** 方案 — the statement of a whole query as it was compiled, waiting for the texts of the next request. */
export interface Plan {
  readonly keys: readonly string[];
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly keyed: boolean;
  /** Something is added up over all rows. */
  readonly report: boolean;
}

/** What a request asks: the source, the operation, and its variables as they came. */
export interface Question {
  readonly source: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The variables of a question with their texts held open. */
export interface Opened {
  readonly variables: Record<string, unknown>;
  readonly held: readonly Held[];
}

interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType;
}

interface Known {
  readonly id: number;
  readonly variables: readonly Variable[];
}

/** Their texts become parameters and decide nothing else; what enums, numbers, switches and empty places say is part of the question. */
const held = new Set(['ID', 'String', 'Decimal', 'Date', 'DateTime']);
const mostDocuments = 300;
const mostPlans = 1_000;
const mostAlternatives = 4;
const longestSource = 20_000;
const longestOutline = 4_000;
/** Deeper than anything the ordinary road lets through. */
const deepest = 100;

/** No such field, or too deep: the ordinary road tells about it. */
class Unusual extends Error {}

/** The form of a value, and the texts in it that a plan leaves open. Throws where a text does not fit its type. */
function outline(type: GraphQLInputType, given: unknown, texts: string[], depth = 0): string {
  if (depth > deepest) throw new Unusual();
  if (given === undefined) return '-';
  if (given === null) return 'null';
  if (isNonNullType(type)) return outline(type.ofType, given, texts, depth + 1);
  if (isListType(type) && Array.isArray(given))
    return `[${given.map((each) => outline(type.ofType, each, texts, depth + 1)).join()}]`;
  if (isInputObjectType(type) && typeof given === 'object' && !Array.isArray(given)) {
    const fields = type.getFields();
    return `{${Object.entries(given)
      .map(([name, each]) => {
        const field = fields[name];
        if (!field) throw new Unusual();
        return `${name}:${outline(field.type, each, texts, depth + 1)}`;
      })
      .join()}}`;
  }
  if (typeof given === 'string' && isScalarType(type) && held.has(type.name)) {
    texts.push(type.parseValue(given) as string);
    return '$';
  }
  return JSON.stringify(given);
}

/** The same texts, in the same order, held open among the coerced variables. */
function hold(type: GraphQLInputType, given: unknown, coerced: unknown, all: Held[]): unknown {
  if (given === undefined || given === null) return coerced;
  if (isNonNullType(type)) return hold(type.ofType, given, coerced, all);
  if (isListType(type) && Array.isArray(given))
    return given.map((each, index) => hold(type.ofType, each, (coerced as readonly unknown[])[index], all));
  if (isInputObjectType(type) && typeof given === 'object' && !Array.isArray(given)) {
    const fields = type.getFields();
    const result: Record<string, unknown> = { ...(coerced as object) };
    for (const [name, each] of Object.entries(given)) result[name] = hold(fields[name]!.type, each, result[name], all);
    return result;
  }
  if (typeof given === 'string' && isScalarType(type) && held.has(type.name)) {
    const place = all.length;
    all.push(new Held(place, coerced, (texts) => texts[place]));
    return all[place];
  }
  return coerced;
}

const callers = new WeakMap<Caller, string>();

/** Who asks, as far as an answer depends on it. */
function faceOf(caller: Caller): string {
  let face = callers.get(caller);
  if (face === undefined) {
    const { kind, userId, roles, departmentId, teamUserIds, grants } = caller;
    face = createHash('sha256')
      .update(JSON.stringify([kind, userId, roles, departmentId, teamUserIds, [...grants]]))
      .digest('base64');
    callers.set(caller, face);
  }
  return face;
}

/**
 * 方案册 — the statements of queries that were asked before, by document, operation, caller with all his rights, and the form of the variables. A document
 * comes in here after it was parsed, validated and held against every limit; whatever those depend on is part of the key, so what is found needs none of
 * it again. Source: performance.md.
 */
export class PlanBook {
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, Known>();
  readonly #plans = new Map<string, Plan[]>();
  #count = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  knows(source: string, operationName: string | undefined): boolean {
    return this.#documents.has(named({ source, operationName }));
  }

  /** The plans that may answer, and the texts to fill in; undefined: this was not asked yet. */
  find(
    question: Question,
    caller: Caller,
    locale: Locale,
  ): { readonly plans: readonly Plan[]; readonly texts: readonly string[] } | undefined {
    const known = this.#documents.get(named(question));
    if (!known) return undefined;
    const texts: string[] = [];
    const key = keyOf(known, question.variables, caller, locale, texts);
    const plans = key === undefined ? undefined : this.#plans.get(key);
    return plans && { plans, texts };
  }

  /** The variables with their texts held open, for a compilation that is to be kept. */
  open(
    operation: OperationDefinitionNode,
    question: Question,
    coerced: Readonly<Record<string, unknown>>,
  ): Opened | undefined {
    if (question.source.length > longestSource) return undefined;
    const variables = this.#variablesOf(operation);
    if (!variables) return undefined;
    const held: Held[] = [];
    const result: Record<string, unknown> = { ...coerced };
    for (const { name, type } of variables) {
      if (Object.hasOwn(question.variables, name))
        result[name] = hold(type, question.variables[name], coerced[name], held);
    }
    return { variables: result, held };
  }

  keep(operation: OperationDefinitionNode, question: Question, caller: Caller, plan: Plan, { held }: Opened): void {
    // Each text must have become a parameter, and nothing else.
    const places = new Set<number>();
    placesIn(plan.parameters, places);
    if (held.some((each) => each.fate.decided || !places.has(each.place))) return;
    const name = named(question);
    let known = this.#documents.get(name);
    if (!known) {
      const variables = this.#variablesOf(operation);
      if (!variables) return;
      if (this.#documents.size >= mostDocuments) this.#documents.delete(this.#documents.keys().next().value!);
      known = { id: this.#count++, variables };
      this.#documents.set(name, known);
    }
    const key = keyOf(known, question.variables, caller, caller.locale, []);
    if (key === undefined) return;
    const present = this.#plans.get(key) ?? [];
    if (present.length >= mostAlternatives) return;
    this.#plans.delete(key);
    if (this.#plans.size >= mostPlans) this.#plans.delete(this.#plans.keys().next().value!);
    this.#plans.set(key, [...present, plan]);
  }

  #variablesOf(operation: OperationDefinitionNode): Variable[] | undefined {
    const variables: Variable[] = [];
    for (const { variable, type } of operation.variableDefinitions ?? []) {
      const found = typeFromAST(this.#schema, type) as GraphQLInputType | undefined;
      if (!found) return undefined;
      variables.push({ name: variable.name.value, type: found });
    }
    return variables;
  }
}

const named = ({ source, operationName }: Pick<Question, 'source' | 'operationName'>): string =>
  `${operationName ?? ''}\n${source}`;

/** Undefined: something among the variables is out of the ordinary, which the ordinary road tells about. */
function keyOf(
  { id, variables }: Known,
  given: Readonly<Record<string, unknown>>,
  caller: Caller,
  locale: Locale,
  texts: string[],
): string | undefined {
  try {
    let key = `${id}\n${faceOf(caller)}\n${locale}`;
    for (const { name, type } of variables)
      key += `\n${Object.hasOwn(given, name) ? outline(type, given[name], texts) : '-'}`;
    return key.length > longestOutline ? undefined : key;
  } catch (error) {
    if (!(error instanceof Unusual || error instanceof GraphQLError)) throw error;
    return undefined;
  }
}
