import type { EmbeddedPostgres } from '@tradewind/api/postgres/embedded.ts';
import pg from 'pg';

const name = 'tradewind_template';

/** 迁移后的模板库 — migrated once a run; every test file clones it. */
export async function prepareTemplate(database: EmbeddedPostgres): Promise<string> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    await client.query(`create database ${name} owner tradewind`);
  } finally {
    await client.end();
  }
  return name;
}
