import { bringUpToDate } from '@tradewind/api/bring-up-to-date.ts';
import { connections } from '@tradewind/api/postgres/connections.ts';
import type { EmbeddedPostgres } from '@tradewind/api/postgres/embedded.ts';
import pg from 'pg';

const name = 'tradewind_template';

/** 迁移后的模板库 — migrated once a run; every test file clones it. */
export async function prepareTemplate(database: EmbeddedPostgres): Promise<string> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    await client.query(`create database ${name} owner tradewind`);
    const place = new URL(database.url);
    place.pathname = `/${name}`;
    await bringUpToDate(connections(place.href).owner);
  } finally {
    await client.end();
  }
  return name;
}
