import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';

const routes = new Set(['/graphql', '/healthz', '/readyz', '/metrics']);
const quiet = new Set(['/healthz', '/readyz', '/metrics']);

/** 请求编号与日志 — every request has an id, in its answer and in each of its log lines; one line when it is done. */
export function identify(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    // Taken over from a proxy only in a form that cannot carry anything else into the log.
    const given = request.get('x-request-id') ?? '';
    const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    response.locals.requestId = requestId;
    // Most requests write one line: a logger of their own is made when something is said.
    let own: Logger | undefined;
    Object.defineProperty(response.locals, 'log', { get: () => (own ??= log.child({ requestId })) });
    response.setHeader('x-request-id', requestId);
    metrics.inFlight.inc();
    response.once('close', () => {
      metrics.inFlight.dec();
      const route = routes.has(request.path) ? request.path : 'other';
      const ms = performance.now() - began;
      const status = response.statusCode;
      metrics.requests.observe({ route, method: method(request.method), status: String(status) }, ms / 1_000);
      const { operation, userId } = response.locals;
      const line = {
        method: request.method,
        route,
        status,
        ms: Math.round(ms),
        operation,
        userId,
        broken: !response.writableFinished || undefined,
      };
      const level = status >= 500 ? 'warn' : quiet.has(route) ? 'debug' : 'info';
      if (log.isLevelEnabled(level)) log[level]({ requestId, ...line }, 'request');
    });
    next();
  };
}

const methods = new Set(['GET', 'POST', 'HEAD', 'OPTIONS']);
const method = (name: string) => (methods.has(name) ? name : 'other');
