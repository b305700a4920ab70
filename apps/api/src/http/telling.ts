import { Invalid, KnownError, Limited, Refused } from '@tradewind/domain/kernel/errors.ts';
import type { Request, RequestHandler, Response } from 'express';

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  VALIDATION_FAILED: 400,
  REFUSED: 409,
  CONFLICT: 409,
  RATE_LIMITED: 503,
  SERVICE_UNAVAILABLE: 503,
};

/** 错误告知 — runs a handler beside GraphQL and tells what it threw in the same shape: a known error by its code, anything else to the last resort. */
export function telling(
  handle: (request: Request, response: Response) => Promise<void>,
  bytes?: number,
): RequestHandler {
  return (request, response, next) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy(error as Error);
      if (!(error instanceof KnownError)) return next(error);
      // What is still on its way is not worth reading.
      if (!request.complete) response.setHeader('connection', 'close');
      if (error instanceof Limited && error.retryAfter) response.setHeader('retry-after', error.retryAfter);
      const tooLarge =
        error.code === 'VALIDATION_FAILED' &&
        Number(request.get('content-length')) > (bytes ?? Number.POSITIVE_INFINITY);
      const language = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
      const refusals =
        error instanceof Refused
          ? { refusals: error.refusals.map((each) => ({ ...each, message: each.message[language] })) }
          : {};
      const fields =
        error instanceof Invalid
          ? { fields: error.fields.map((each) => ({ path: each.path, message: each.message[language] })) }
          : {};
      response.status(tooLarge ? 413 : (statuses[error.code] ?? 400)).json({
        errors: [
          {
            message: error.label[language],
            extensions: { code: error.code, requestId: response.locals.requestId, ...refusals, ...fields },
          },
        ],
      });
    });
  };
}
