import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';

const routes = new Set(['/graphql', '/healthz', '/readyz', '/metrics']);
const quiet = new Set(['/healthz', '/readyz', '/metrics']);

/** 请求编号与日志 — every request has an id, in its answer and in each of its log lines; one line when it is done. */
export function identify(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    // One that came the straight road has its number already.
    if (response.locals.requestId === undefined) begin(request, response, log, metrics);
    response.setHeader('x-request-id', response.locals.requestId);
    next();
  };
}

/** 开始计 — from here on the request has its id, is counted and timed, and is logged when it is done. */
export function begin(
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse & { locals?: Express.Locals },
  log: Logger,
  metrics: Metrics,
): void {
  const began = performance.now();
  // Taken over from a proxy only in a form that cannot carry anything else into the log.
  const given = String(request.headers['x-request-id'] ?? '');
  const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  const locals: Express.Locals = new Known(requestId, log);
  response.locals = locals;
  metrics.inFlight.inc();
  response.once('close', () => {
    metrics.inFlight.dec();
    const path = pathOf(request.originalUrl ?? request.url ?? '');
    const route = routes.has(path) ? path : 'other';
    const ms = performance.now() - began;
    const status = response.statusCode;
    metrics.requests.observe({ route, method: method(request.method ?? ''), status: String(status) }, ms / 1_000);
    const level = status >= 500 ? 'warn' : quiet.has(route) ? 'debug' : 'info';
    if (!log.isLevelEnabled(level)) return;
    const { operation, userId } = locals;
    log[level](
      {
        requestId,
        method: request.method,
        route,
        status,
        ms: Math.round(ms),
        operation,
        userId,
        broken: !response.writableFinished || undefined,
      },
      'request',
    );
  });
}

/** What is known of a request. A class, because a getter of each object's own would be kept until the next full collection. */
class Known {
  readonly requestId: string;
  operation?: string;
  userId?: string;
  readonly #house: Logger;
  #own: Logger | undefined;

  constructor(requestId: string, house: Logger) {
    this.requestId = requestId;
    this.#house = house;
  }

  /** Most requests write one line: a logger of their own is made when something is said. */
  get log(): Logger {
    this.#own ??= this.#house.child({ requestId: this.requestId });
    return this.#own;
  }
}

const pathOf = (url: string): string => {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
};

const methods = new Set(['GET', 'POST', 'HEAD', 'OPTIONS']);
const method = (name: string) => (methods.has(name) ? name : 'other');
