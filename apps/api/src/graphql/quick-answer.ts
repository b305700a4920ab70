import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import type { Locale } from '@tradewind/domain/kernel/label.ts';
import type { PlanBook } from '@tradewind/schema/read/plan.ts';
import { textByPlan } from '@tradewind/schema/read/text.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { Graphql } from '../graphql-seam.ts';
import { readToken } from './cookie.ts';
import { rootOf } from './root-of.ts';

interface Needs {
  readonly orm: MikroORM;
  readonly book: PlanBook;
  readonly secure: boolean;
  readonly findCaller: (token: string) => Promise<Caller | undefined>;
  readonly localeOf: (wish: string | undefined, own: Locale) => Locale | undefined;
  readonly tell: (error: unknown, context: { locale: Locale; requestId: string }) => GraphQLFormattedError;
}

/**
 * 速答 — a query that has been asked before, by somebody with these very rights, with variables of this form: whoever calls is looked up as always, and the
 * kept statement is asked with the texts of now. Anything else, and every mutation, goes the ordinary road.
 */
export const quickAnswer =
  ({ orm, book, secure, findCaller, localeOf, tell }: Needs): NonNullable<Graphql['quick']> =>
  async (request, response, body) => {
    const { query: source, variables, operationName, ...rest } = body as Record<string, unknown>;
    if (typeof source !== 'string' || Object.keys(rest).length > 0) return undefined;
    if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables)))
      return undefined;
    if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined;
    // Whether a key is well-formed is told on the ordinary road.
    if (request.headers['idempotency-key'] !== undefined) return undefined;
    if (!book.knows(source, operationName ?? undefined)) return undefined;
    const token = readToken(request, secure);
    const caller = token ? await findCaller(token) : undefined;
    const locale = caller && localeOf(request.headers['accept-language'], caller.locale);
    if (!caller || !locale) return undefined;
    const question = {
      source,
      operationName: operationName ?? undefined,
      variables: (variables ?? {}) as Record<string, unknown>,
    };
    const found = book.find(question, caller, locale);
    if (!found) return undefined;
    const { locals } = response;
    locals.userId = caller.userId;
    const root = rootOf(source);
    if (root) locals.operation = root;
    try {
      const text = await textByPlan(orm, found.plans, found.texts, response);
      return text === undefined ? undefined : `{"data":${text}}`;
    } catch (error) {
      // A value that does not fit: the ordinary road names its place.
      if (error instanceof Invalid) return undefined;
      return JSON.stringify({ errors: [tell(error, { locale, requestId: locals.requestId })], data: null });
    }
  };
