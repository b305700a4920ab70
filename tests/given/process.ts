import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { repository } from '@tradewind/api/configuration.ts';

/** 独立进程 — the API as its users run it: a process of its own, with its own data folder. */
export interface HouseProcess {
  pid: number;
  child: ChildProcess;
  /** Address once it is ready; rejects when it ends before. */
  ready: Promise<string>;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  output(): string;
  errors(): string;
  kill(signal: NodeJS.Signals): void;
}

/** 数据目录 — a temporary one, with a name that tells later runs whose it was. */
export function givenDataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `tradewind-tests-${process.pid}-`));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** 启动独立进程 — settings as in the environment and nothing else of ours. */
export function givenProcess(
  settings: Record<string, string>,
  file = 'apps/api/src/main.ts',
  words: string[] = [],
): HouseProcess {
  const child = spawn(process.execPath, [join(repository, file), ...words], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      PORT: '0',
      DEMO: 'off',
      JOBS: 'off',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  }) as ChildProcess & { stdout: Readable; stderr: Readable };
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (errors += text));
  // Not `close`: it never comes when a test has cut the channel between the two.
  const ended = Promise.all([
    new Promise<number | string>((done) => child.once('exit', (code, signal) => done(code ?? signal ?? 'unknown'))),
    once(child.stdout, 'close'),
    once(child.stderr, 'close'),
  ]).then(([code]) => code);
  const ready = new Promise<string>((done, fail) => {
    child.on('message', (message: { ready?: boolean; address?: string }) => {
      if (message.ready && message.address) done(message.address);
    });
    ended.then((code) => fail(new Error(`ended with ${code} before it was ready: ${errors}`)));
  });
  // Tests that expect a refusal wait for the end only.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    child,
    ready,
    ended,
    output: () => output,
    errors: () => errors,
    kill: (signal) => void child.kill(signal),
  };
}
