import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/** 程序失败 — a database program ended badly; its own words are kept for the log. */
export class ProgramFailed extends Error {
  readonly output: string;
  constructor(program: string, code: number | null, output: string) {
    super(`${program} ended with ${code ?? 'a signal'}: ${output.trim().split('\n').slice(-3).join(' | ')}`);
    this.output = output;
  }
}

/**
 * 运行数据库程序 — runs one as the database's account and resolves when it ended well.
 * `detached` ignores its output: what pg_ctl starts inherits the pipes and would hold us for ever.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  account: Account | undefined,
  { detached = false } = {},
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      stdio: detached ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      cwd: process.platform === 'win32' ? undefined : '/',
      env: { ...(process.platform === 'win32' ? process.env : { PATH: process.env['PATH'] }), LC_ALL: 'C', TZ: 'UTC' },
      // Ctrl-C in a terminal reaches the whole process group; the database has to outlive it until we stop it in order.
      detached: detached && process.platform !== 'win32',
      windowsHide: true,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(new ProgramFailed(program, code, output))));
  });
}
