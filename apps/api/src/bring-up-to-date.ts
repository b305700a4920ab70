import { setTimeout as pause } from 'node:timers/promises';
import '@tradewind/domain/index.ts';
import type { MikroORM } from '@mikro-orm/postgresql';
import { systemCaller } from '@tradewind/domain/access/caller.ts';
import { seedChains } from '@tradewind/domain/approval/seed-chains.ts';
import { seedArchiveRequirements } from '@tradewind/domain/archive/seed-requirements.ts';
import { systemClock } from '@tradewind/domain/kernel/clock.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { migrate } from '@tradewind/domain/kernel/migrate.ts';
import { seedReferenceData } from '@tradewind/domain/kernel/reference-data.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import type { Connection } from './postgres/connections.ts';
import { StartRefused } from './start-refused.ts';

/** What no installation can do without: the chains of approvals and the working calendar; both leave alone what is there. */
async function furnish(orm: MikroORM): Promise<void> {
  const system: Context = {
    em: orm.em as Context['em'],
    caller: systemCaller(),
    clock: systemClock,
    requestId: 'start',
  };
  await seedChains(system);
  await seedArchiveRequirements(system);
  await seedReferenceData(system);
}

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
        const { applied } = await migrate(orm);
        await furnish(orm);
        return applied;
      } catch (error) {
        if (codes(error).includes('42501')) throw mayNot(error);
        // 55P03: the lock was not given within the owner's lock_timeout.
        if (!codes(error).includes('55P03') || turn === 20) throw error;
        await pause(250);
      }
    }
  } finally {
    await orm.close(true);
  }
}

const codes = (error: unknown) =>
  [error, (error as Error).cause].map((each) => (each as { code?: string } | undefined)?.code);

const mayNot = (cause: unknown) =>
  new StartRefused(
    'The user of DATABASE_URL may not set up the database: it has to own it, and to have CREATEROLE (for the role tradewind_app that serves requests).',
    'DATABASE_URL 的用户权限不足:它必须是数据库的所有者,并具有 CREATEROLE 权限。',
    cause,
  );
