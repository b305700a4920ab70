import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { precompressed } from './precompressed.ts';

/** 控制台 — the built console; hashed files may be kept for ever, its page never, and every address of it is that page. */
export function consolePages(folder: string): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  router.use(
    '/assets',
    precompressed(join(folder, 'assets')),
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false, redirect: false }),
  );
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (response) => response.setHeader('cache-control', 'no-cache'),
    }),
  );
  router.get('/{*path}', (request, response, next) => {
    if (isFile(request.path) || !request.accepts('html')) return next();
    if (!existsSync(page)) {
      return void response
        .status(503)
        .type('text')
        .send('The console is not built: run `npm run build`. 控制台尚未构建:请运行 npm run build。\n');
    }
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(page);
  });
  return router;
}

/** What looks like a file and is none is not found, rather than the page under another name. */
const isFile = (path: string) => path.startsWith('/assets/') || /\/\.|%2f|%5c|\.\w+$/i.test(path);
