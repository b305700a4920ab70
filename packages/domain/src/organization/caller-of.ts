import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { type Caller, personCaller } from '../access/caller.ts';
import type { Role } from '../access/roles.ts';
import type { Locale } from '../kernel/label.ts';

interface Row {
  name: string;
  roles: Role[];
  locale: Locale;
  department_id: string | null;
  team: string[];
}

/** 操作人档案 — who a user is to the house: roles, department, and the people of it and all departments under it; undefined when the account is disabled. Source: ROLE-01. */
export async function callerOf(em: SqlEntityManager, userId: string, locale?: Locale): Promise<Caller | undefined> {
  const { rows } = await sql<Row>`
    with recursive under as (
      select department_id as id from app_user where id = ${userId}::uuid and department_id is not null
      union select d.id from department d join under on d.parent_id = under.id)
    select u.name, u.roles, u.locale, u.department_id,
      coalesce((select array_agg(t.id) from app_user t where t.department_id in (select id from under)), array[u.id]) as team
    from app_user u where u.id = ${userId}::uuid and u.active`.execute(em.getKysely());
  const [row] = rows;
  if (!row) return undefined;
  return personCaller({
    userId,
    name: row.name,
    roles: row.roles,
    ...(row.department_id ? { departmentId: row.department_id } : {}),
    teamUserIds: row.team,
    locale: locale ?? row.locale,
  });
}
