import { unwrapResolverError } from '@apollo/server/errors';
import { Conflict, Forbidden, Invalid, KnownError, Limited, Refused } from '@tradewind/domain/kernel/errors.ts';
import type { Locale } from '@tradewind/domain/kernel/label.ts';
import { translate } from '@tradewind/domain/kernel/transaction.ts';
import type { GraphQLFormattedError } from 'graphql';

const malformed = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** The known error behind whatever wrapped it. */
export function knownError(error: unknown): KnownError | undefined {
  let each: unknown = unwrapResolverError(error);
  for (let depth = 0; depth < 5 && each; depth++) {
    if (each instanceof KnownError) return each;
    each = (each as { originalError?: unknown; cause?: unknown }).originalError ?? (each as { cause?: unknown }).cause;
  }
  const translated = translate(unwrapResolverError(error));
  return translated instanceof KnownError ? translated : undefined;
}

/** 错误说明 — every error as the API tells it: a closed list of codes; anything unknown is our bug and says nothing but its request. Source: api.md, reliability §2.10. */
export function tellError(
  formatted: GraphQLFormattedError,
  error: unknown,
  locale: Locale,
  requestId: string,
  unknown: (error: unknown) => void,
): GraphQLFormattedError {
  const place = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  const known = knownError(error);
  if (known)
    return { message: known.label[locale], ...place, extensions: { code: known.code, ...details(known, locale) } };
  const code = String(formatted.extensions?.code ?? '');
  if (malformed.has(code)) {
    const message = formatted.message.replace(/ ?Did you mean [^?]*\?/g, '').slice(0, 500);
    if (/tokens|token limit/i.test(message) && code === 'GRAPHQL_PARSE_FAILED')
      return {
        message: locale === 'zh' ? '查询过长' : 'The query is too long',
        ...place,
        extensions: { code: 'QUERY_TOO_COMPLEX' },
      };
    return {
      message: locale === 'zh' ? `请求有误：${message}` : `Bad request: ${message}`,
      ...place,
      extensions: {
        code: 'VALIDATION_FAILED',
        fields: [{ path: (formatted.path ?? []).join('.') || variableIn(message), message }],
      },
    };
  }
  unknown(error);
  return {
    message: locale === 'zh' ? '服务器内部错误' : 'Something went wrong on our side',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

const variableIn = (message: string): string =>
  /(?:Variable "\$(\w+)"|at "([\w.]+)")/.exec(message)?.slice(1).find(Boolean) ?? 'query';

function details(error: KnownError, locale: Locale): Record<string, unknown> {
  if (error instanceof Invalid)
    return { fields: error.fields.map(({ path, message }) => ({ path, message: message[locale] })) };
  if (error instanceof Refused)
    return { refusals: error.refusals.map(({ message, ...rest }) => ({ ...rest, message: message[locale] })) };
  if (error instanceof Forbidden) return { permission: error.permission };
  if (error instanceof Conflict)
    return {
      ...(error.currentVersion === undefined ? {} : { currentVersion: error.currentVersion }),
      ...(error.constraint === undefined ? {} : { constraint: error.constraint }),
    };
  if (error instanceof Limited)
    return { limit: error.limit, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
  return {};
}
