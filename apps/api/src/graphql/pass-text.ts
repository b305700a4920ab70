import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { PlanBook } from '@tradewind/schema/read/plan.ts';
import { tryText } from '@tradewind/schema/read/text.ts';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { RequestContext } from './request-context.ts';

/** Text that PostgreSQL printed and that goes out as it is. */
class PrintedData {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * 文本直通 — a query made only of compiled reads is answered with the text the database printed, past object building and printing. An optimisation: the
 * ordinary path answers the same bytes. Source: performance.md.
 */
export const passText = (
  schema: GraphQLSchema,
  book: PlanBook,
  tell: (error: unknown, context: RequestContext) => GraphQLFormattedError,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    responseForOperation: async ({ document, operation, request, contextValue }) => {
      // No operation of that name: the ordinary road says so.
      if (!operation) return null;
      const http = { status: undefined, headers: new HeaderMap() } as never;
      try {
        const variables = request.variables ?? {};
        const keeping = request.query
          ? { book, question: { source: request.query, operationName: request.operationName, variables } }
          : undefined;
        const text = await tryText(schema, document, operation, variables, contextValue, keeping);
        return text === undefined
          ? null
          : { http, body: { kind: 'single', singleResult: { data: new PrintedData(text) as never } } };
      } catch (error) {
        return { http, body: { kind: 'single', singleResult: { errors: [tell(error, contextValue)], data: null } } };
      }
    },
  }),
});

/** 输出结果 — JSON, or the text that is JSON already. */
export const printResult = (result: { data?: unknown }): string =>
  result.data instanceof PrintedData ? `{"data":${result.data.text}}` : JSON.stringify(result);
