import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

const name = (secure: boolean) => (secure ? '__Host-tradewind' : 'tradewind');

/** 会话 Cookie — a reference to the session, unreadable to scripts, sent to this site alone. Source: reliability C7, C10. */
export function readToken({ headers }: Pick<IncomingMessage, 'headers'>, secure: boolean): string | undefined {
  const header = headers.authorization;
  if (header) return /^Bearer ([\w.~+/-]+=*)$/.exec(header)?.[1] ?? '';
  const prefix = `${name(secure)}=`;
  return headers.cookie
    ?.split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(prefix))
    ?.slice(prefix.length);
}

export function setToken(response: Response, token: string | undefined, secure: boolean, maxHours: number): void {
  response.cookie(name(secure), token ?? '', {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: token ? maxHours * 3_600_000 : 0,
  });
}
