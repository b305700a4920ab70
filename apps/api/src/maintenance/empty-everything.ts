import type { Connection } from '../postgres/connections.ts';
import { withClient } from './maintain.ts';

/** 清空 — drops every schema of the database; its owner may do so without being a superuser. */
export const emptyEverything = (owner: Connection) =>
  withClient(owner.url, async (client) => {
    const { rows } = await client.query<{ schema: string }>(
      `select quote_ident(nspname) as schema from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    await client.query('begin');
    for (const { schema } of rows) await client.query(`drop schema ${schema} cascade`);
    await client.query('create schema public');
    await client.query('commit');
  });
