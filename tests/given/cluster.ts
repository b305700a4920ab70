import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@tradewind/api/postgres/embedded.ts';
import type { TestProject } from 'vitest/node';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { url: string; superuserUrl: string; template: string };
  }
}

const prefix = 'tradewind-tests-';

/** 测试用数据库集群 — one for the whole run, in the system's temporary folder, gone afterwards; also those of killed runs. */
export default async function setup(project: TestProject) {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // The database's own user has to pass through.
  chmodSync(folder, 0o755);
  const database = await startEmbeddedPostgres({ dataFolder: folder, as: 'tool', label: 'tests' });
  const teardown = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const template = await prepareTemplate(database);
    project.provide('cluster', { url: database.url, superuserUrl: database.superuserUrl, template });
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}

/** A killed run leaves a folder and perhaps a database; its name says whose it was. */
function removeLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : 0;
    if (!owner || isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    killPostmaster(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function killPostmaster(folder: string) {
  const claim = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(claim)) return;
  const [pid, dataFolder] = readFileSync(claim, 'utf8').split('\n');
  if (dataFolder === join(folder, 'postgres')) end(Number(pid), dataFolder);
}

/** Ends a postmaster only when its working folder says it is that one: process numbers are used again. */
function end(pid: number, dataFolder: string) {
  const cwd = `/proc/${pid}/cwd`;
  if (isAlive(pid) && existsSync(cwd) && realpathSync(cwd) === dataFolder) process.kill(pid, 'SIGQUIT');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
