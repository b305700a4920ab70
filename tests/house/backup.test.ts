// Threats and faults: E11.
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backUp } from '@tradewind/api/maintenance/back-up.ts';
import { withClient } from '@tradewind/api/maintenance/maintain.ts';
import { restoreFrom } from '@tradewind/api/maintenance/restore-from.ts';
import { dataTables, readTable } from '@tradewind/api/maintenance/tables.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let file: string;

const digests = (database: TestDatabase) =>
  withClient(database.owner.url, async (client) => {
    const found: Record<string, unknown> = {};
    for (const table of await dataTables(client)) found[table.name] = await readTable(client, table);
    return found;
  });

/** Everything that a value can hold and a careless format would lose; two tables that refer to each other; a generated column. */
const oddities = `
  create table odd_parent (id uuid primary key default gen_random_uuid(), favourite uuid);
  create table odd_child (id bigint generated always as identity primary key, parent uuid references odd_parent, note text, amount numeric(20, 6),
    happened timestamptz, due date, bytes bytea, facts jsonb, tags text[], double_amount numeric generated always as (amount * 2) stored);
  alter table odd_parent add constraint odd_favourite foreign key (favourite) references odd_parent (id);
  create function odd_refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;`;
const rows = `
  insert into odd_parent (id) select gen_random_uuid() from generate_series(1, 50);
  update odd_parent set favourite = (select id from odd_parent order by id limit 1);
  insert into odd_child (parent, note, amount, happened, due, bytes, facts, tags)
    select id, E'tab\\t newline\\n \\\\. back\\\\slash 客户𠮷' || chr(1), 123456789012.345678, '2026-02-28 23:59:59.999999+08', '2028-02-29', '\\x00ff0a', '{"a":"\\u4fe1\\n"}', array['a,b', null, '{}']
    from odd_parent;
  insert into odd_child (note) values (null), (''), ('\\N');`;
const guard =
  'create trigger odd_guard before insert or update or delete on odd_child for each row execute function odd_refuse()';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tradewind-backup-'));
  file = join(folder, 'drill.gz');
  [source, target] = await Promise.all([givenDatabase(), givenDatabase()]);
  await withClient(source.owner.url, (client) => client.query(`${oddities} ${rows} ${guard}`));
  await withClient(target.owner.url, (client) => client.query(`${oddities} ${guard}`));
});
afterAll(async () => {
  await Promise.all([source.drop(), target.drop()]);
  rmSync(folder, { recursive: true });
});

test('a drill: what was backed up comes back to the last byte, in another database, into tables with triggers and foreign keys', async () => {
  const saved = await backUp(source.owner, file);
  const restored = await restoreFrom(target.owner, file);
  expect(restored.rows).toBe(saved.rows);
  expect(saved.rows).toBeGreaterThan(100);
  expect(await digests(target)).toEqual(await digests(source));
});

test('afterwards triggers, foreign keys and number generators work as before', async () => {
  await withClient(target.owner.url, async (client) => {
    await expect(client.query('delete from odd_child')).rejects.toThrow('no');
    await client.query('alter table odd_child disable trigger user');
    await expect(client.query('insert into odd_child (parent) values (gen_random_uuid())')).rejects.toThrow(
      /foreign key/,
    );
    const { rows: added } = await client.query('insert into odd_child (note) values (null) returning id');
    expect(Number(added[0].id)).toBeGreaterThan(53);
  });
});

test('a backup is one moment, whatever happens meanwhile', async () => {
  const during = join(folder, 'during.gz');
  await withClient(source.owner.url, async (client) => {
    await client.query('begin');
    await client.query('insert into odd_parent default values');
    const before = await digests(source);
    await backUp(source.owner, during);
    await client.query('commit');
    await restoreFrom(target.owner, during);
    expect(await digests(target)).toEqual(before);
  });
});

test.each([
  ['cut off', (path: string) => truncateSync(path, 2_000)],
  [
    'with a row changed',
    (path: string) =>
      writeFileSync(
        path,
        gzipSync(
          Buffer.from(gunzipSync(readFileSync(path)).toString('latin1').replace('2028-02-29', '2028-02-28'), 'latin1'),
        ),
      ),
  ],
  ['of another program', (path: string) => writeFileSync(path, 'select 1')],
])('a backup %s is refused and changes nothing', async (_how, damage) => {
  const damaged = join(folder, 'damaged.gz');
  writeFileSync(damaged, readFileSync(file));
  damage(damaged);
  const before = await digests(target);
  await expect(restoreFrom(target.owner, damaged)).rejects.toThrow(/not a complete backup|came back different/);
  expect(await digests(target)).toEqual(before);
});

test('a backup of another release is refused', async () => {
  const other = await givenDatabase();
  try {
    await withClient(other.owner.url, (client) => client.query(`delete from tradewind_migration`));
    await expect(restoreFrom(other.owner, file)).rejects.toThrow('made by another release');
  } finally {
    await other.drop();
  }
});
