import { setTimeout as pause } from 'node:timers/promises';
import '@tradewind/domain/index.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { migrate } from '@tradewind/domain/kernel/migrate.ts';
import type { Connection } from './postgres/connections.ts';

/** 更新数据库结构 — runs the migrations that are missing, as the owner; waits its turn when another process does the same. */
export async function bringUpToDate(owner: Connection): Promise<string[]> {
  const orm = openDatabase({
    url: owner.url,
    startupOptions: owner.options,
    applicationName: 'tradewind migrations',
    answerWithinMs: 0,
  });
  try {
    for (let turn = 1; ; turn++) {
      try {
        return (await migrate(orm)).applied;
      } catch (error) {
        if (!isLocked(error) || turn === 20) throw error;
        await pause(250);
      }
    }
  } finally {
    await orm.close(true);
  }
}

/** 55P03: the lock was not given within the owner's lock_timeout. */
const isLocked = (error: unknown) =>
  error instanceof Error &&
  [error, error.cause].some((each) => (each as { code?: string } | undefined)?.code === '55P03');
