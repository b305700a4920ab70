import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartRefused } from '../start-refused.ts';

/** 运行账户 — the operating-system user the database runs as when we are root; PostgreSQL refuses root itself. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** 选择账户 — root hands the database to `postgres`, else `nobody`; a bare uid without a passwd entry makes initdb fail. */
export function databaseAccount(passwd = '/etc/passwd'): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entries = new Map(
    readFileSync(passwd, 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => [name, { name: name ?? '', uid: Number(uid), gid: Number(gid) }]),
  );
  const account = entries.get('postgres') ?? entries.get('nobody');
  if (account) return account;
  throw new StartRefused(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody": start as an ordinary user or set DATABASE_URL.',
    'PostgreSQL 不能以 root 运行,系统中也没有 postgres 或 nobody 用户:请用普通用户启动,或设置 DATABASE_URL。',
  );
}

/** 可达 — the account can walk down to this existing path and read it. */
export function canReach(path: string, account: Account | undefined): boolean {
  if (!account) return true;
  const allows = (place: string, read: boolean) => {
    const { mode, uid, gid } = statSync(place);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    return (bits & 1) === 1 && (!read || (bits & 4) === 4);
  };
  const start = resolve(path);
  if (statSync(start).isDirectory() && !allows(start, true)) return false;
  if (!statSync(start).isDirectory() && (statSync(start).mode & 4) === 0) return false;
  for (let place = dirname(start); ; place = dirname(place)) {
    if (!allows(place, false)) return false;
    if (place === dirname(place)) return true;
  }
}
