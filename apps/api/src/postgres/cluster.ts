import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { runProgram } from './program.ts';

/** 数据库口令 — made with the cluster and kept inside it, so that both appear and move together. */
export interface Secrets {
  superuser: string;
  owner: string;
}

const secretsFile = 'tradewind.json';

const settings = {
  listen_addresses: '127.0.0.1',
  // A socket's path has a length limit that a deep checkout exceeds.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  // Statements and details carry customers' names and amounts; the log is not the place for them.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

/** 建库 — makes the cluster beside its final place and moves it there in one step: a half-made one never has the name. */
export async function createCluster(folder: string, binaries: Binaries, account: Account | undefined) {
  const draft = `${folder}.${process.pid}.${randomBytes(3).toString('hex')}`;
  const secrets: Secrets = {
    superuser: randomBytes(24).toString('base64url'),
    owner: randomBytes(24).toString('base64url'),
  };
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = `${draft}.pw`;
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    await runProgram(
      binaries.program('initdb'),
      [
        [
          '-D',
          draft,
          '-U',
          'postgres',
          '-A',
          'scram-sha-256',
          `--pwfile=${passwordFile}`,
          '--encoding=UTF8',
          '--data-checksums',
        ],
        process.platform === 'linux'
          ? ['--locale=C.UTF-8']
          : ['--locale-provider=icu', '--icu-locale=und', '--locale=en_US.UTF-8'],
        Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
      ].flat(),
      account,
    );
    writeFileSync(join(draft, secretsFile), JSON.stringify(secrets), { mode: 0o600 });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start was faster: its cluster is as good as ours.
    if (!isCluster(folder)) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** 已建库 — the folder holds a cluster. */
export const isCluster = (folder: string) => existsSync(join(folder, 'PG_VERSION'));

/** 读取口令 — the cluster's own secrets. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, secretsFile);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  throw new StartRefused(
    `The folder ${folder} holds a PostgreSQL cluster that Tradewind did not make: choose another DATA_DIR, or use it through DATABASE_URL.`,
    `目录 ${folder} 中的数据库不是信风创建的:请更换 DATA_DIR,或通过 DATABASE_URL 使用它。`,
  );
}

/** 端口 — the cluster keeps one port of its own in a file; a new one only when it has none or the old one is taken. */
export async function portFor(folder: string): Promise<number> {
  const file = `${folder}.port`;
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  // Below the range from which systems lend ports to outgoing connections, so that a stop does not lose it.
  const candidates = [kept, ...Array.from({ length: 200 }, () => 20_000 + (randomBytes(2).readUInt16BE() % 12_000))];
  for (const port of candidates) {
    if (!port || !(await isFree(port))) continue;
    if (port !== kept) writeFileSync(file, String(port));
    return port;
  }
  throw new StartRefused(
    'No free port on 127.0.0.1 between 20000 and 32000 for the embedded database.',
    '127.0.0.1 上 20000–32000 之间没有可供内置数据库使用的空闲端口。',
  );
}

const isFree = (port: number) =>
  new Promise<boolean>((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => done(true)));
  });
