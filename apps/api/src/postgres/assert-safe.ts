import pg from 'pg';
import { StartRefused } from '../start-refused.ts';
import type { Connection } from './connections.ts';

/** 数据库概况 — what a start wants to know and to warn about. */
export interface DatabaseFacts {
  version: string;
  warnings: string[];
}

const unsafe = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** 数据库可靠 — refuses a database that is too old, cannot be reached, or may forget what it acknowledged. Source: E1, reliability.md §2 rule 11. */
export async function assertSafe(connection: Connection): Promise<DatabaseFacts> {
  const client = new pg.Client({
    connectionString: connection.url,
    options: connection.options,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(connection.url, error as Error & { code?: string });
  }
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [[...Object.keys(unsafe), 'server_version', 'server_version_num', 'server_encoding']],
    );
    const settings = new Map(rows.map((row) => [row.name, row.setting]));
    const version = settings.get('server_version') ?? 'unknown';
    if (Number(settings.get('server_version_num')) < 150_000) {
      throw new StartRefused(
        `The database is PostgreSQL ${version}; Tradewind needs 15 or newer.`,
        `数据库版本为 ${version},信风需要 15 或更新版本。`,
      );
    }
    if (settings.get('server_encoding') !== 'UTF8') {
      throw new StartRefused(
        `The database's encoding is ${settings.get('server_encoding')}; create it with ENCODING 'UTF8'.`,
        `数据库编码不是 UTF8:请以 ENCODING 'UTF8' 重新创建。`,
      );
    }
    const broken = Object.entries(unsafe).filter(([name, off]) => settings.get(name) === off);
    if (broken.length > 0) {
      const names = broken.map(([name]) => name).join(', ');
      throw new StartRefused(
        `The database may lose acknowledged writes (${names} off): switch ${names} on and start again.`,
        `数据库可能丢失已确认的写入(${names} 已关闭):请打开后重新启动。`,
      );
    }
    return { version, warnings: await trigramWarnings(client) };
  } finally {
    await client.end();
  }
}

async function trigramWarnings(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ installed: boolean }>(
    `select exists (select from pg_extension where extname = 'pg_trgm') as installed`,
  );
  if (!rows[0]?.installed) return [];
  const { rows: found } = await client.query<{ size: number }>(`select cardinality(show_trgm('客户')) as size`);
  return (found[0]?.size ?? 0) > 0
    ? []
    : [
        'This database makes no trigrams of Chinese text (its ctype is C): search in Chinese works but without an index. Create it with a UTF-8 locale. 该数据库的 ctype 为 C,中文搜索无法使用索引:请使用 UTF-8 区域设置创建。',
      ];
}

function unreachable(url: string, error: Error & { code?: string }) {
  const place = new URL(url);
  const where = `${place.hostname}:${place.port || 5432}${place.pathname}`;
  const hint =
    error.code === '28P01' || error.code === '28000'
      ? 'check user and password'
      : error.code === '3D000'
        ? 'create the database first'
        : 'check host, port, and that PostgreSQL runs';
  return new StartRefused(
    `Cannot use the database of DATABASE_URL at ${where} (${error.code ?? error.message}): ${hint}.`,
    `无法使用 DATABASE_URL 指定的数据库:请检查地址、账号和数据库是否存在。`,
    error,
  );
}
