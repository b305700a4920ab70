import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import type { Configuration } from '../configuration.ts';
import { answer } from './answer.ts';
import type { ReadAhead } from './straight.ts';

/**
 * 只收 JSON — plain, UTF-8, from our own pages or from programs, at most a megabyte. Everything else is refused before a
 * byte of it is unpacked; a form or a picture of a foreign page cannot be JSON, so it cannot act for a signed-in user.
 * Source: C6, C7.
 */
export function jsonOnly(configuration: Pick<Configuration, 'LIMIT_BODY_BYTES' | 'PUBLIC_ORIGIN'>): Router {
  const limit = configuration.LIMIT_BODY_BYTES;
  const router = Router();

  const inspect: RequestHandler = (request, response, next) => {
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return answer(response, 405, 'VALIDATION_FAILED', 'Send GraphQL by POST. 请以 POST 发送 GraphQL 请求。');
    }
    if (!ownOrigin(request.get('origin'), request.get('host'), configuration.PUBLIC_ORIGIN)) {
      return answer(response, 403, 'FORBIDDEN', 'Requests from other sites are refused. 拒绝来自其他网站的请求。');
    }
    const [type = '', ...parameters] = (request.get('content-type') ?? '')
      .toLowerCase()
      .split(';')
      .map((part) => part.trim());
    const charsets = parameters.filter((parameter) => parameter.startsWith('charset='));
    const plain = charsets.every((charset) => /^charset="?utf-?8"?$/.test(charset));
    if (request.headers['content-encoding'] !== undefined || type !== 'application/json' || !plain) {
      return answer(
        response,
        415,
        'VALIDATION_FAILED',
        'Send uncompressed application/json in UTF-8. 请发送未压缩的 UTF-8 application/json。',
      );
    }
    if (Number(request.get('content-length') ?? 0) > limit) return tooLarge(response, limit);
    if ((request as ReadAhead).broken) return notJson(response);
    next();
  };

  const explain: ErrorRequestHandler = (error: { type?: string; status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error.type === 'entity.too.large') return tooLarge(response, limit);
    if (error.type === 'request.aborted') return void response.destroy();
    if (error.status && error.status < 500) return notJson(response);
    next(error);
  };

  router.use(inspect, express.json({ limit, inflate: false, strict: true }), explain);
  return router;
}

const notJson = (response: express.Response) =>
  answer(response, 400, 'VALIDATION_FAILED', 'The body is not valid JSON. 请求体不是合法的 JSON。');

function tooLarge(response: express.Response, limit: number) {
  // The rest of the body is not worth reading.
  response.setHeader('connection', 'close');
  answer(response, 413, 'VALIDATION_FAILED', `The body is larger than ${limit} bytes. 请求体超过 ${limit} 字节。`);
}

/** 本站来源 — a browser names the page that asks; a program does not. */
export function ownOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicOrigin: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
