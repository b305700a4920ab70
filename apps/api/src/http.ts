import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { type Configuration, repository } from './configuration.ts';
import type { Graphql } from './graphql-seam.ts';
import { answer } from './http/answer.ts';
import { consolePages } from './http/console.ts';
import { identify } from './http/identify.ts';
import { jsonOnly } from './http/json-only.ts';
import { probes } from './http/probes.ts';
import { protect, protection } from './http/protect.ts';
import { straight } from './http/straight.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';
import { StartRefused } from './start-refused.ts';

/** 网页服务所需 — the parts of the house that requests meet. */
export interface Shell {
  configuration: Configuration;
  log: Logger;
  metrics: Metrics;
  readiness: Readiness;
  /** Undefined until the database is there. */
  graphql: () => Graphql | undefined;
  consoleFolder?: string;
  /** Counts the requests that a stop waits for. */
  inFlight?: (response: ServerResponse) => void;
}

/** 网页服务 — every road into the process: probes, GraphQL, further routes, the console; nothing else. */
export function createShell({
  configuration,
  log,
  metrics,
  readiness,
  graphql,
  consoleFolder,
  inFlight,
}: Shell): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', configuration.TRUSTED_PROXIES);
  app.use(identify(log, metrics));
  const headers = protection({ https: configuration.PUBLIC_ORIGIN?.startsWith('https:') ?? false });
  app.use(protect(headers));
  app.use(probes(readiness, metrics, configuration.METRICS_TOKEN));
  app.use(onlyWhileRunning(readiness));
  if (inFlight)
    app.use((_request, response, next) => {
      inFlight(response);
      next();
    });

  const pages = consolePages(consoleFolder ?? join(repository, 'apps/admin/dist'));
  const json = jsonOnly(configuration);
  app.use('/graphql', (request, response, next) => {
    // A person who opens the address gets the explorer, a page of the console; a program's GET is never executed.
    const visits = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (visits) return next();
    json(request, response, (error?: unknown) => {
      if (error) return next(error);
      const api = graphql();
      if (!api) return unavailable(response);
      api.handler(request, response, next);
    });
  });
  app.use((request, response, next) => {
    const routes = graphql()?.routes;
    if (routes) routes(request, response, next);
    else next();
  });
  app.use(pages);
  app.use((_request, response) => answer(response, 404, 'NOT_FOUND', 'No such address. 地址不存在。'));
  app.use(lastResort(metrics));
  return straight({ configuration, log, metrics, readiness, graphql, headers, ...(inFlight ? { inFlight } : {}) }, app);
}

function onlyWhileRunning(readiness: Readiness): RequestHandler {
  return (_request, response, next) => {
    if (readiness.phase === 'running') return next();
    if (readiness.phase === 'stopping') response.setHeader('connection', 'close');
    unavailable(response);
  };
}

function unavailable(response: express.Response) {
  response.setHeader('retry-after', '2');
  answer(
    response,
    503,
    'SERVICE_UNAVAILABLE',
    'Not available at the moment, try again shortly. 服务暂不可用,请稍后重试。',
  );
}

function lastResort(metrics: Metrics): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const status = (error as { status?: number }).status;
    if (response.headersSent) return void response.destroy();
    // Express itself refuses malformed addresses and the like; that is the caller's doing, not ours.
    if (status && status >= 400 && status < 500)
      return answer(response, status, 'VALIDATION_FAILED', 'Bad request. 请求有误。');
    metrics.faults.inc({ kind: 'unknown error' });
    response.locals.log.error({ err: error }, 'unknown error');
    answer(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. 服务器内部错误。');
  };
}

/** 监听 — takes the port, with limits on clients that are slow or never finish. Source: C14. */
export function listen(
  app: RequestListener,
  { PORT, HOST }: Pick<Configuration, 'PORT' | 'HOST'>,
): Promise<{ server: Server; address: string }> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 1_000 },
    app,
  );
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(cannotListen(error, PORT, HOST)));
    server.listen({ port: PORT, host: HOST, exclusive: true }, () => {
      const { port } = server.address() as AddressInfo;
      const host = HOST.includes(':') ? `[${HOST}]` : HOST === '0.0.0.0' ? 'localhost' : HOST;
      done({ server, address: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}` });
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartRefused(
      `Port ${port} is in use by another program: stop it, or choose another one, for example PORT=${port + 1} npm start.`,
      `端口 ${port} 已被占用:请停止占用它的程序,或更换端口,例如 PORT=${port + 1} npm start。`,
    );
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartRefused(
      `Cannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`,
      `无法监听 ${host}:${port}:请检查 HOST 和 PORT。`,
    );
  }
  return error;
}
