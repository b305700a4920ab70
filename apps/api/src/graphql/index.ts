import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Locale } from '@tradewind/domain/kernel/label.ts';
import { buildTradewindSchema } from '@tradewind/schema/build-schema.ts';
import { PlanBook } from '@tradewind/schema/read/plan.ts';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { fileRoutes } from '../files/file-routes.ts';
import type { CreateGraphql } from '../graphql-seam.ts';
import { exportList } from '../export/export-list.ts';
import { jsonOnly } from '../http/json-only.ts';
import { uploads } from '../import/upload.ts';
import { printRoutes } from '../prints/print-routes.ts';
import { readToken, setToken } from './cookie.ts';
import { callerFinder } from './find-caller.ts';
import { idempotent } from './idempotency.ts';
import { introspection } from './introspection.ts';
import { costLimit, documentLimits } from './limits.ts';
import { liveUpdates } from './live-updates.ts';
import { passText, printResult } from './pass-text.ts';
import { quickAnswer } from './quick-answer.ts';
import type { RequestContext } from './request-context.ts';
import { rootOf } from './root-of.ts';
import { tellError } from './tell-error.ts';

/** GraphQL 接口 — the schema behind Apollo Server: who is calling, limits, idempotency, text passed through, errors told. Source: api.md. */
export const createGraphql: CreateGraphql = async ({ configuration, orm, clock, log, metrics }) => {
  const schema = await buildTradewindSchema(orm);
  const findCaller = callerFinder(orm, clock, configuration.SESSION_IDLE_MINUTES);
  const secure = configuration.PUBLIC_ORIGIN?.startsWith('https:') ?? false;

  const unknownError = (requestId: string) => (cause: unknown) => {
    metrics.faults.inc({ kind: 'graphql' });
    log.error({ err: cause, requestId }, 'unknown error in an operation');
  };

  const book = new PlanBook(schema);
  const tell = (error: unknown, { locale, requestId }: { locale: Locale; requestId: string }) =>
    tellError({ message: '' }, error, locale, requestId, unknownError(requestId));

  const server = new ApolloServer<RequestContext>({
    schema,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn({ part: 'apollo' }, message),
      error: (message) => log.error({ part: 'apollo' }, message),
    },
    introspection: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    parseOptions: { maxTokens: configuration.LIMIT_TOKENS },
    validationRules: documentLimits(configuration),
    // Told before there is an operation: one of the closed list of codes all the same.
    formatError: (formatted) =>
      formatted.extensions?.['code'] === 'BAD_REQUEST'
        ? { ...formatted, extensions: { code: 'VALIDATION_FAILED' } }
        : formatted,
    stringifyResult: printResult as never,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      introspection,
      costLimit(schema, configuration),
      passText(schema, book, tell),
      {
        requestDidStart: async () => ({
          willSendResponse: async ({ response, contextValue: context, errors }) => {
            // Without `errors` a plugin has answered, and told what went wrong itself.
            if (!errors || response.body.kind !== 'single' || !response.body.singleResult.errors) return;
            response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, index) =>
              tellError(
                formatted,
                errors[index] ?? new GraphQLError(formatted.message),
                context.locale,
                context.requestId,
                unknownError(context.requestId),
              ),
            );
            // Refused before it was resolved: the caller's doing, not ours.
            const ours = response.body.singleResult.errors.some(
              ({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR',
            );
            if (response.http.status === 500 && !ours) response.http.status = 400;
          },
        }),
      },
    ],
  });
  await server.start();

  const live = liveUpdates({ orm, clock, findCaller: (request) => findCaller(readToken(request, secure) ?? ''), log });
  const contextOf = async (request: Request, response: Response): Promise<RequestContext> => {
    const token = readToken(request, secure);
    const caller = token ? await findCaller(token) : undefined;
    const locale = localeOf(request, caller?.locale);
    const key = request.get('idempotency-key');
    if (caller) response.locals.userId = caller.userId;
    const root = rootOf(String((request.body as { query?: unknown } | undefined)?.query ?? ''));
    if (root) response.locals.operation = root;
    return {
      caller: caller && { ...caller, locale },
      orm,
      clock,
      locale,
      // A question of many parts is many statements.
      asker: response.setMaxListeners(0),
      requestId: response.locals.requestId,
      session: {
        source: request.ip ?? '',
        userAgent: request.get('user-agent') ?? '',
        maxHours: configuration.SESSION_MAX_HOURS,
        token,
        set: (next) => {
          if (token) findCaller.forget(token);
          setToken(response, next, secure, configuration.SESSION_MAX_HOURS);
        },
      },
      ...(key !== undefined && caller
        ? { idempotencyKey: key, ...idempotent(orm, clock, caller, key, request.body as never) }
        : {}),
    };
  };
  /** Who is calling is found out first, so that what goes wrong there is told like everything else. */
  const handler: RequestHandler = (request, response, next) => {
    contextOf(request, response)
      .then(
        async (context) => {
          const headers = new HeaderMap();
          for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
          const told = await server.executeHTTPGraphQLRequest({
            httpGraphQLRequest: { method: 'POST', headers, search: '', body: request.body },
            context: async () => context,
          });
          if (told.body.kind !== 'complete') throw new Error('an answer in parts was not asked for');
          for (const [name, value] of told.headers) response.setHeader(name, value);
          response.statusCode = told.status ?? 200;
          response.end(told.body.string);
        },
        (error: unknown) => {
          const { requestId } = response.locals;
          const told = tellError(
            { message: '' },
            error,
            localeOf(request, undefined),
            requestId,
            unknownError(requestId),
          );
          response.status(told.extensions?.code === 'SERVICE_UNAVAILABLE' ? 503 : 200).json({ errors: [told] });
        },
      )
      .catch(next);
  };

  const roads = {
    orm,
    clock,
    findCaller: (request: Request) => findCaller(readToken(request, secure) ?? ''),
    publicOrigin: configuration.PUBLIC_ORIGIN,
  };
  const prints = printRoutes({ schema, ...roads });
  return {
    handler,
    quick: quickAnswer({
      orm,
      book,
      secure,
      findCaller,
      // A language that was not yet looked at is looked at on the ordinary road.
      localeOf: (wish, own) =>
        !wish || wish === '*' ? own : languages.has(wish) ? (languages.get(wish) ?? own) : undefined,
      tell,
    }),
    routes: live.routes.use(
      uploads(roads),
      fileRoutes(roads),
      prints.routes,
      exportList({ schema, contextOf, json: jsonOnly(configuration) }),
    ),
    closeLive: live.close,
    stop: async () => {
      await prints.stop();
      await server.stop();
    },
  };
};

const languages = new Map<string, Locale | undefined>();

/** The language asked for, else the person's own, else Chinese; anything that is not a language is no language. */
function localeOf(request: Request, own: Locale | undefined): Locale {
  const wish = request.headers['accept-language'];
  if (!wish || wish === '*') return own ?? 'zh';
  if (!languages.has(wish)) {
    const asked = request.acceptsLanguages('zh', 'zh-CN', 'en', 'en-US', 'en-GB');
    if (languages.size > 1_000) languages.clear();
    languages.set(wish, asked ? (asked.startsWith('en') ? 'en' : 'zh') : undefined);
  }
  return languages.get(wish) ?? own ?? 'zh';
}
