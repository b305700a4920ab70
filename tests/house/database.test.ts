import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, givenDatabase, type TestDatabase } from '../given/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

const ask = async (url: string, sql: string, options?: string) => {
  const client = new pg.Client({ connectionString: url, options });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

test('the owner of the database is no superuser and sees Chinese trigrams', async () => {
  await ask(database.owner.url, 'create extension pg_trgm; create extension btree_gist; create extension citext');
  const rows = await ask(
    database.owner.url,
    `select cardinality(show_trgm('客户')) as trigrams, (select rolsuper from pg_roles where rolname = current_user) as super`,
  );
  expect(rows).toEqual([{ trigrams: expect.any(Number), super: false }]);
  expect(rows[0].trigrams).toBeGreaterThan(0);
});

test('pages carry checksums and acknowledged writes are on disk', async () => {
  const rows = await ask(
    database.owner.url,
    `select name, setting from pg_settings where name in ('data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit') order by name`,
  );
  expect(rows.map((row) => row.setting)).toEqual(['on', 'on', 'on', 'on']);
});

test('a clone of the template is a database of its own', async () => {
  const [one, two] = await Promise.all([givenDatabase(), givenDatabase()]);
  try {
    await ask(one.owner.url, 'create table only_here (id int)');
    expect(await ask(two.owner.url, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  } finally {
    await Promise.all([one.drop(), two.drop()]);
  }
});
