import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Secrets } from './cluster.ts';

/** 主进程 — what `postmaster.pid` claims; a claim only, until the database itself has confirmed it. */
export interface Claim {
  pid: number;
  port: number;
}

/** 读取声明 — the claim in the lock file, which is read and never removed: removing it lets two servers race on one folder. */
export function readClaim(folder: string): Claim | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** 连接结果 — connected to the database of this folder, or why not. */
export type Contact =
  | { client: pg.Client }
  | { client?: undefined; state: 'away' | 'starting' | 'foreign'; reason: string };

/** 联系数据库 — connects as its superuser and asks which folder it serves; a reused pid or port proves nothing. */
export async function contact(folder: string, port: number, secrets: Secrets, name: string): Promise<Contact> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: secrets.superuser,
    database: 'postgres',
    application_name: name,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  // Errors of a connection that is being opened arrive through connect(); later ones are the keeper's to handle.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (realpathSync(rows[0]?.data_directory ?? '/') === realpathSync(folder)) return { client };
    await client.end();
    return { state: 'foreign', reason: `port ${port} serves another folder` };
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code = '', message } = error as Error & { code?: string };
    // 57P03: starting up, in recovery or shutting down. 28…: a PostgreSQL that does not know our password.
    const state = code === '57P03' ? 'starting' : code.startsWith('28') ? 'foreign' : 'away';
    return { state, reason: message };
  }
}
