import type { MikroORM } from '@mikro-orm/postgresql';
import { systemCaller } from '@tradewind/domain/access/caller.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { createRecord } from '@tradewind/domain/kernel/write.ts';
import { hashPassword } from '@tradewind/domain/organization/password.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import type { Configuration } from './configuration.ts';

/** 首位管理员 — on a database nobody can sign in to, the account the configuration names; there are no default passwords. Source: A9. */
export async function createFirstAdmin(
  { FIRST_ADMIN_EMAIL, FIRST_ADMIN_PASSWORD }: Configuration,
  orm: MikroORM,
  clock: Clock,
): Promise<'made' | 'missing' | 'present'> {
  const em = orm.em.fork();
  if ((await em.count(User, { active: true, passwordHash: { $ne: null } })) > 0) return 'present';
  if (!FIRST_ADMIN_EMAIL || !FIRST_ADMIN_PASSWORD) return 'missing';
  const context: Context = { em: orm.em as Context['em'], caller: systemCaller(), clock, requestId: 'start' };
  const passwordHash = await hashPassword(FIRST_ADMIN_PASSWORD);
  await transaction(context, (work) =>
    createRecord(
      work,
      recordOf(User),
      { email: FIRST_ADMIN_EMAIL, name: '系统管理员', nameEn: 'Administrator', roles: ['ADMIN'] },
      { passwordHash },
    ),
  );
  return 'made';
}
