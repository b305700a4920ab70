import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { Invalid, Limited } from '@tradewind/domain/kernel/errors.ts';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import type { Configuration } from '../configuration.ts';
import type { RequestContext } from './request-context.ts';

const tooComplex = (zh: string, en: string, limit: number) => new Limited('QUERY_TOO_COMPLEX', { zh, en }, limit);

/** 文档限制 — depth, aliases and directives, before anything is resolved. Source: reliability C1, C2. */
export function documentLimits(configuration: Configuration): ValidationRule[] {
  const refuse = (limit: number) => ({
    // Reported, not thrown: what a rule throws ends the request without being told.
    propagateOnRejection: false,
    exposeLimits: false,
    onReject: [
      (context: ValidationContext | null) => {
        context?.reportError(
          new GraphQLError('query too complex', {
            originalError: tooComplex('查询过于复杂', 'The query is too complex', limit),
          }),
        );
      },
    ],
  });
  return [
    maxDepthRule({
      n: configuration.LIMIT_DEPTH,
      ignoreIntrospection: true,
      flattenFragments: false,
      ...refuse(configuration.LIMIT_DEPTH),
    }),
    maxAliasesRule({ n: configuration.LIMIT_ALIASES, ...refuse(configuration.LIMIT_ALIASES) }),
    maxDirectivesRule({ n: 50, ...refuse(50) }),
  ] as ValidationRule[];
}

/** A list is as dear as what it may return: `first` records, or what a list returns when nothing is said. */
const listEstimator = ({ args, childComplexity, type, field }: ComplexityEstimatorArgs): number => {
  const first = typeof args.first === 'number' ? Math.max(1, args.first) : undefined;
  if (type.name === 'Query' || type.name === 'Mutation') {
    const page = field.args.some((arg) => arg.name === 'first');
    return 1 + childComplexity * (page ? (first ?? 25) : 1);
  }
  const nested = field.args.some((arg) => arg.name === 'first');
  return 1 + childComplexity * (nested ? (first ?? 10) : 1);
};

/** 成本限制 — the estimated cost of an operation with its variables, the number of mutations, one sign-in a document. Source: reliability C1, C2, C4. */
export const costLimit = (schema: GraphQLSchema, configuration: Configuration): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }) => {
      if (!operation) return;
      if (operation.operation === 'subscription')
        throw new Invalid([{ path: 'query', message: { zh: '不支持订阅', en: 'subscriptions are not offered' } }]);
      refuseLongLists(request.variables);
      if (operation.operation === 'mutation') {
        const fields = operation.selectionSet.selections
          .filter((each) => each.kind === 'Field')
          .map((each) => each.name.value);
        if (
          fields.length > configuration.LIMIT_MUTATIONS ||
          operation.selectionSet.selections.some((each) => each.kind !== 'Field')
        ) {
          throw tooComplex(
            `一次最多 ${configuration.LIMIT_MUTATIONS} 个变更`,
            `At most ${configuration.LIMIT_MUTATIONS} mutations in one document, written out`,
            configuration.LIMIT_MUTATIONS,
          );
        }
        if (fields.filter((name) => name === 'login').length > 1)
          throw tooComplex('一次只能登录一次', 'One sign-in in one document', 1);
      }
      const cost = remembered(document, operation.name?.value, request.variables, () =>
        getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          ...(operation.name ? { operationName: operation.name.value } : {}),
          estimators: [listEstimator],
          maxQueryNodes: 10_000,
        }),
      );
      if (cost > configuration.LIMIT_COST)
        throw tooComplex(
          `查询成本 ${cost} 超过上限`,
          `The query costs ${cost}, more than is allowed`,
          configuration.LIMIT_COST,
        );
    },
  }),
});

/** No list in any input is longer; each has its own, often shorter limit besides. */
const longestList = 1_000;

/** Before variables are coerced, which is work for every member. */
function refuseLongLists(variables: unknown): void {
  const waiting: [string, unknown][] = [['variables', variables]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (value === null || typeof value !== 'object') continue;
    if (Array.isArray(value) && value.length > longestList)
      throw new Invalid([
        { path, message: { zh: `最多 ${longestList} 项`, en: `has more than ${longestList} members` } },
      ]);
    for (const [key, each] of Object.entries(value))
      waiting.push([`${path === 'variables' ? '' : `${path}.`}${key}`, each]);
  }
}

const costs = new WeakMap<DocumentNode, Map<string, number>>();

/** Apollo keeps parsed documents; what one costs depends on nothing but the numbers and switches among its variables. */
function remembered(
  document: DocumentNode,
  name: string | undefined,
  variables: Readonly<Record<string, unknown>> | undefined,
  reckon: () => number,
): number {
  let known = costs.get(document);
  if (!known) {
    known = new Map();
    costs.set(document, known);
  }
  const key = JSON.stringify([
    name,
    Object.entries(variables ?? {}).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean'),
  ]);
  let cost = known.get(key);
  if (cost === undefined) {
    try {
      cost = reckon();
    } catch (error) {
      // Variables that do not fit are told by the execution, which will not begin.
      if (error instanceof GraphQLError) return 0;
      throw error;
    }
    if (known.size > 100) known.clear();
    known.set(key, cost);
  }
  return cost;
}
