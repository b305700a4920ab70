import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** 安全响应头 — no script but our own files; styles inline because the component library writes them so. Source: B6. */
export function protection({ https }: { https: boolean }): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const blank = new ServerResponse(new IncomingMessage(new Socket()));
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })(blank.req, blank, () => undefined);
  for (const name of blank.getHeaderNames()) headers.set(name, String(blank.getHeader(name)));
  return headers;
}

/** 设安全响应头 — the same on every answer, so they are made up once. */
export const protect =
  (headers: ReadonlyMap<string, string>): RequestHandler =>
  (_request, response, next) => {
    response.setHeaders(headers as Map<string, string>);
    next();
  };
