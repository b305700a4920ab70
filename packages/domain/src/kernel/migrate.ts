import { createHash } from 'node:crypto';
import { Migrator } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { systemUserId } from '../access/caller.ts';
import { derivedSql, foundationSql } from './derived-sql.ts';
import { migrateJobs } from './jobs.ts';

/** 迁移 — brings a database of the owner to the present shape; safe to run from several processes, does nothing when nothing is to do. */
export async function migrate(orm: MikroORM): Promise<{ applied: string[] }> {
  const connection = orm.em.getConnection();
  await connection.execute(`select pg_advisory_lock(hashtext('tradewind_migrate'))`);
  try {
    for (const statement of foundationSql()) await connection.execute(statement);
    const applied = await new Migrator(orm.em as never).up();
    await derive(orm);
    await migrateJobs(orm);
    return { applied: applied.map((each) => each.name) };
  } finally {
    await connection.execute(`select pg_advisory_unlock_all()`);
  }
}

async function derive(orm: MikroORM): Promise<void> {
  const statements = derivedSql(orm);
  const digest = createHash('sha256').update(statements.join(';')).digest('hex');
  const connection = orm.em.getConnection();
  await connection.execute('create table if not exists tradewind_derived (digest text primary key)');
  const [current] = await connection.execute<{ digest: string }[]>('select digest from tradewind_derived');
  if (current?.digest === digest) return;
  await orm.em.fork().transactional(async (em) => {
    for (const statement of statements) await em.execute(statement);
    await em.execute('delete from tradewind_derived');
    await em.execute('insert into tradewind_derived values (?)', [digest]);
    const client = em.getKysely();
    await sql`select set_config('tradewind.actor', ${systemUserId}, true), set_config('tradewind.actor_name', '系统', true), set_config('tradewind.command', 'migrate', true)`.execute(
      client,
    );
    await sql`insert into app_user (id, version, created_at, updated_at, email, name, name_en, roles, locale, active, search_text)
      values (${systemUserId}, 1, now(), now(), 'system@tradewind.invalid', '系统', 'System', '{}', 'zh', false, '系统 system') on conflict (id) do nothing`.execute(
      client,
    );
  });
}
