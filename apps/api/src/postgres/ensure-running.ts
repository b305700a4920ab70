import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { StartRefused } from '../start-refused.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { portFor, type Secrets } from './cluster.ts';
import { contact, readClaim } from './postmaster.ts';
import { ProgramFailed, runProgram } from './program.ts';

/** 一个数据库 — everything needed to start the cluster of one folder. */
export interface Cluster {
  folder: string;
  binaries: Binaries;
  account: Account | undefined;
  secrets: Secrets;
}

/** 运行中 — the cluster answers, and whether it was this call that started it. */
export interface Running {
  client: pg.Client;
  port: number;
  started: boolean;
}

/** 确保运行 — adopts a running database of this folder, waits out its recovery, or starts it; never a second one. */
export async function ensureRunning(cluster: Cluster, name: string, patienceMs = 30_000): Promise<Running> {
  const deadline = Date.now() + patienceMs;
  let trouble = '';
  while (Date.now() < deadline) {
    const claim = readClaim(cluster.folder);
    if (claim) {
      const answer = await contact(cluster.folder, claim.port, cluster.secrets, name);
      if (answer.client) return { client: answer.client, port: claim.port, started: false };
      trouble = answer.reason;
      if (answer.state === 'starting') {
        await pause(50);
        continue;
      }
    }
    const port = await portFor(cluster.folder);
    try {
      await startPostmaster(cluster, port);
    } catch (error) {
      // The lock file or the old server's memory stands in the way: somebody else is starting it, or the killed one's
      // last processes are leaving. Both end by themselves; look again.
      trouble = startupWords(cluster.folder);
      if (!(error instanceof ProgramFailed)) throw error;
      if (!/lock file|shared memory|already in use/i.test(trouble)) break;
      await pause(200);
      continue;
    }
    const answer = await contact(cluster.folder, port, cluster.secrets, name);
    if (answer.client) return { client: answer.client, port, started: true };
    trouble = answer.reason;
    await pause(50);
  }
  throw cannotStart(cluster.folder, trouble);
}

const startPostmaster = ({ folder, binaries, account }: Cluster, port: number) =>
  runProgram(
    binaries.program('pg_ctl'),
    ['-D', folder, '-w', '-t', '60', '-l', startupLog(folder), '-o', `-p ${port}`, 'start'],
    account,
    { detached: true },
  );

const startupLog = (folder: string) => join(folder, 'startup.log');

function startupWords(folder: string): string {
  const file = startupLog(folder);
  if (!existsSync(file)) return 'no message';
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return (
    lines
      .filter((line) => /FATAL|PANIC|ERROR|HINT|could not/.test(line))
      .slice(-2)
      .join(' ') ||
    (lines.at(-1) ?? '')
  );
}

function cannotStart(folder: string, trouble: string) {
  const claim = readClaim(folder);
  return claim && /lock file/.test(trouble)
    ? new StartRefused(
        `The database folder ${folder} is locked by process ${claim.pid}, which does not answer as its database: end that process, or, if it is not PostgreSQL at all, remove ${join(folder, 'postmaster.pid')} and start again.`,
        `数据库目录被进程 ${claim.pid} 锁定且无响应:请结束该进程;若它并非 PostgreSQL,请删除 postmaster.pid 后重新启动。`,
      )
    : new StartRefused(
        `The embedded database in ${folder} does not start (${trouble.trim()}): see ${startupLog(folder)} and ${join(folder, 'log')}.`,
        `内置数据库无法启动:请查看上述日志。`,
      );
}
