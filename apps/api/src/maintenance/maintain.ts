import { createInterface } from 'node:readline/promises';
import pg from 'pg';
import { type Configuration, placeOf, readConfiguration } from '../configuration.ts';
import { type ChosenDatabase, chooseDatabase } from '../database.ts';
import { createLog } from '../log.ts';
import { StartRefused } from '../start-refused.ts';

/** 维护工作 — what a maintenance command gets: the database, its own words of the command line, and a voice. */
export interface Maintenance {
  configuration: Configuration;
  database: ChosenDatabase;
  /** Words of the command line that are not flags. */
  words: string[];
  /** `--yes`: asked and answered. */
  yes: boolean;
  say(line: string): void;
}

/** 执行维护 — runs a maintenance command against the configured database; a refusal is one line and exit code 1. */
export async function maintain(work: (maintenance: Maintenance) => Promise<void>) {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const yes = process.argv.includes('--yes');
  let database: ChosenDatabase | undefined;
  try {
    const configuration = readConfiguration(process.env);
    database = await chooseDatabase(configuration, { as: 'tool' }, createLog('warn'));
    await work({ configuration, database, words, yes, say: (line) => void process.stdout.write(`${line}\n`) });
  } catch (error) {
    process.stderr.write(`${error instanceof StartRefused ? error.message : (error as Error).stack}\n`);
    process.exitCode = 1;
  } finally {
    await database?.close();
  }
}

/** 确认 — everything in the database is about to be replaced: only after a yes, and never under a running server. */
export async function confirmReplacement({ database, configuration, yes }: Maintenance) {
  const users = await runningServers(database);
  if (users > 0) {
    throw new StartRefused(
      `${users} connections of a running Tradewind use this database: stop it first.`,
      '该数据库正被运行中的信风使用:请先停止它。',
    );
  }
  if (yes) return;
  if (configuration.DATABASE_URL) {
    throw new StartRefused(
      `This would erase everything in the database of DATABASE_URL (${placeOf(configuration.DATABASE_URL)}): add "-- --yes" if that is meant.`,
      '这将清除 DATABASE_URL 数据库中的全部数据:如确需执行,请加 -- --yes。',
    );
  }
  if (!process.stdin.isTTY) {
    throw new StartRefused(
      'This would erase everything: add "-- --yes" if that is meant.',
      '这将清除全部数据:如确需执行,请加 -- --yes。',
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const reply = await terminal.question(
    'Erase everything in the embedded database? 清除内置数据库中的全部数据? (yes/no) ',
  );
  terminal.close();
  if (!/^(y|yes|是)$/i.test(reply.trim())) throw new StartRefused('Nothing was changed.', '未做任何更改。');
}

async function runningServers({ owner }: ChosenDatabase): Promise<number> {
  return withClient(owner.url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and starts_with(application_name, 'tradewind')`,
    );
    return rows[0]?.count ?? 0;
  });
}

/** Values are written the same way whatever a server's defaults are. */
const plainText =
  '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1';

/** 单个连接 — one connection for one piece of work, closed afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    options: plainText,
    application_name: 'tradewind maintenance',
    connectionTimeoutMillis: 5_000,
  });
  // A lost connection fails the query that is running; there is nobody else to tell.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
