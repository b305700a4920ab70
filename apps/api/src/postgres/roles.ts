import type pg from 'pg';
import type { Secrets } from './cluster.ts';

/** 数据库角色 — the login that owns the database and runs migrations; what serves requests takes a lesser role than it. */
export const ownerRole = 'tradewind';
/** 应用角色 — no login, no superuser, no ownership; made by the migrations. Every runtime connection takes it. */
export const appRole = 'tradewind_app';
/** 数据库名 — the database of the application in the embedded cluster. */
export const databaseName = 'tradewind';

const setupLock = 7_304_116;

/** 建立角色与数据库 — the owner and its database exist. */
export async function ensureDatabase(client: pg.Client, secrets: Secrets) {
  const has = async (sql: string, name: string) => (await client.query(sql, [name])).rowCount === 1;
  // Two starts at once would both find nothing and both create.
  await client.query('select pg_advisory_lock($1)', [setupLock]);
  if (!(await has('select from pg_roles where rolname = $1', ownerRole))) {
    // Row security holds for the application's role; the owner moves whole tables in backups and migrations.
    await client.query(
      `create role ${ownerRole} login createrole createdb bypassrls password ${client.escapeLiteral(secrets.owner)}`,
    );
  }
  if (!(await has('select from pg_database where datname = $1', databaseName))) {
    await client.query(`create database ${databaseName} owner ${ownerRole}`);
  }
  await client.query('select pg_advisory_unlock($1)', [setupLock]);
}
