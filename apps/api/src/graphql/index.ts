import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Locale } from '@tradewind/domain/kernel/label.ts';
import { buildTradewindSchema } from '@tradewind/schema/build-schema.ts';
import { operationPermissions } from '@tradewind/schema/operations.ts';
import type { Request } from 'express';
import { GraphQLError } from 'graphql';
import type { CreateGraphql } from '../graphql-seam.ts';
import { readToken, setToken } from './cookie.ts';
import { callerFinder } from './find-caller.ts';
import { uploads } from '../import/upload.ts';
import { idempotent } from './idempotency.ts';
import { introspection } from './introspection.ts';
import { costLimit, documentLimits } from './limits.ts';
import { liveUpdates } from './live-updates.ts';
import { passText, printResult } from './pass-text.ts';
import type { RequestContext } from './request-context.ts';
import { tellError } from './tell-error.ts';

/** GraphQL 接口 — the schema behind Apollo Server: who is calling, limits, idempotency, text passed through, errors told. Source: api.md. */
export const createGraphql: CreateGraphql = async ({ configuration, orm, clock, log, metrics }) => {
  const schema = await buildTradewindSchema();
  const findCaller = callerFinder(orm, clock, configuration.SESSION_IDLE_MINUTES);
  const secure = configuration.PUBLIC_ORIGIN?.startsWith('https:') ?? false;

  const server = new ApolloServer<RequestContext>({
    schema,
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
    stringifyResult: printResult as never,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      introspection,
      costLimit(schema, configuration),
      passText(schema),
      {
        requestDidStart: async () => ({
          willSendResponse: async ({ response, contextValue: context, errors }) => {
            if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
            response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, index) =>
              tellError(formatted, errors?.[index] ?? new GraphQLError(formatted.message), context.locale, context.requestId, (cause) => {
                metrics.faults.inc({ kind: 'graphql' });
                log.error({ err: cause, requestId: context.requestId }, 'unknown error in an operation');
              }),
            );
          },
        }),
      },
    ],
  });
  await server.start();

  const known = operationPermissions();
  const live = liveUpdates({ orm, clock, findCaller: (request) => findCaller(readToken(request, secure) ?? ''), log });
  const apollo = expressMiddleware(server, {
    context: async ({ req, res }): Promise<RequestContext> => {
      const token = readToken(req, secure);
      const caller = token ? await findCaller(token).catch((error) => tellEarly(error, req, res)) : undefined;
      const locale = localeOf(req, caller?.locale);
      const key = req.get('idempotency-key');
      if (caller) res.locals.userId = caller.userId;
      const root = /\b(\w+)\s*[({]/.exec(String((req.body as { query?: unknown } | undefined)?.query ?? '').replace(/^\s*(query|mutation)\b[^{]*/, ''))?.[1];
      if (root && known.has(root)) res.locals.operation = root;
      return {
        caller: caller && { ...caller, locale },
        orm,
        clock,
        locale,
        requestId: res.locals.requestId,
        session: {
          source: req.ip ?? '',
          userAgent: req.get('user-agent') ?? '',
          maxHours: configuration.SESSION_MAX_HOURS,
          token,
          set: (next) => setToken(res, next, secure, configuration.SESSION_MAX_HOURS),
        },
        ...(key !== undefined && caller ? { idempotencyKey: key, ...idempotent(orm, clock, caller, key, req.body as never) } : {}),
      };
    },
  });

  /** What goes wrong before there is an operation is told like everything else: no plugin sees it, and no text of the database leaves. */
  function tellEarly(error: unknown, request: Request, { locals }: { locals: Express.Locals }): never {
    const told = tellError(new GraphQLError(''), error, localeOf(request, undefined), locals.requestId, (cause) => {
      metrics.faults.inc({ kind: 'graphql' });
      log.error({ err: cause, requestId: locals.requestId }, 'unknown error before an operation');
    });
    const http = { status: told.extensions?.['code'] === 'SERVICE_UNAVAILABLE' ? 503 : 500 };
    throw new GraphQLError(told.message, { extensions: { ...told.extensions, http } });
  }

  return {
    handler: apollo,
    routes: live.routes.use(uploads({ orm, clock, findCaller: (request) => findCaller(readToken(request, secure) ?? ''), publicOrigin: configuration.PUBLIC_ORIGIN })),
    closeLive: live.close,
    stop: () => server.stop(),
  };
};

/** The language asked for, else the person's own, else Chinese; anything that is not a language is no language. */
function localeOf(request: Request, own: Locale | undefined): Locale {
  const asked = request.acceptsLanguages('zh', 'zh-CN', 'en', 'en-US', 'en-GB');
  if (!request.get('accept-language') || request.get('accept-language') === '*') return own ?? 'zh';
  return asked ? (asked.startsWith('en') ? 'en' : 'zh') : (own ?? 'zh');
}
