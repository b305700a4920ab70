import { existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { RequestHandler } from 'express';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};
const ways = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** 预压缩文件 — a file of the build goes out as it was compressed when it was built; answers of the API stay uncompressed. Source: reliability C7. */
export function precompressed(folder: string): RequestHandler {
  const present = new Map<string, boolean>();
  const has = (path: string): boolean => {
    let known = present.get(path);
    if (known === undefined) {
      known = existsSync(path);
      if (present.size < 5_000) present.set(path, known);
    }
    return known;
  };
  return (request, response, next) => {
    const type = types[extname(request.path)];
    if (!type || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.vary('accept-encoding');
    const name = normalize(request.path);
    if (!/^\/[\w.-]+$/.test(name)) return next();
    for (const [encoding, ending] of ways) {
      if (!request.acceptsEncodings(encoding) || !has(join(folder, name + ending))) continue;
      response.setHeader('content-encoding', encoding);
      response.setHeader('content-type', type);
      request.url = `${name}${ending}`;
      break;
    }
    next();
  };
}
