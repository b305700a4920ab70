import type { MikroORM } from '@mikro-orm/postgresql';
import type { Configuration } from './configuration.ts';
import type { ChosenDatabase } from './database.ts';
import { StartRefused } from './start-refused.ts';

const thisMachine = /^(localhost|127\.|::1$|\[::1\]$)/;

/**
 * 演示许可 — the demonstration's passwords are printed in its README, so it lives on the embedded database of this machine; other
 * machines reach it only when DEMO=on says so. Where its accounts have come another way, an open door is refused. Source: A9.
 */
export async function admitDemo(
  { DEMO, HOST }: Configuration,
  kind: ChosenDatabase['kind'],
  orm: MikroORM,
): Promise<boolean> {
  const closed = thisMachine.test(HOST);
  if (!closed && (!DEMO || DEMO === 'off') && (await hasDemoAccounts(orm))) {
    throw new StartRefused(
      `HOST=${HOST} would open the demonstration accounts, whose password everybody knows, to other machines: start with an empty database (npm run db:reset), or set DEMO=on if that is meant.`,
      '演示账号的密码是公开的,不能对其他机器开放:请清空数据库(npm run db:reset),或确认后设置 DEMO=on。',
    );
  }
  return kind === 'embedded' && (DEMO ? DEMO !== 'off' : closed);
}

async function hasDemoAccounts(orm: MikroORM): Promise<boolean> {
  const rows = await orm.em
    .getConnection()
    .execute(`select 1 from app_user where active and email like '%@demo.example' limit 1`);
  return rows.length > 0;
}
