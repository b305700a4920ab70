import type { Request } from 'express';

/** 本站请求 — a browser names the page that asks; a program does not. Source: reliability C7. */
export function fromOwnOrigin(request: Request, publicOrigin: string | undefined): boolean {
  const origin = request.get('origin');
  return (
    origin === undefined ||
    origin === publicOrigin ||
    (URL.canParse(origin) && new URL(origin).host === request.get('host'))
  );
}
