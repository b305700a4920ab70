import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Connection } from '../postgres/connections.ts';
import { StartRefused } from '../start-refused.ts';
import { openArchive } from './archive.ts';
import type { Manifest, Trailer } from './back-up.ts';
import { withClient } from './maintain.ts';
import { appliedMigrations, dataTables, readTable, type Table } from './tables.ts';

/**
 * 恢复 — a migrated database holds exactly what the backup held, or is left as it was. One transaction: triggers rest, foreign keys
 * are taken off and put back (and so checked), every table is read again and compared. Needs the owner only. Source: E11.
 */
export async function restoreFrom(
  owner: Connection,
  path: string,
): Promise<{ tables: number; rows: number; madeAt: string }> {
  const archive = await openArchive(path);
  try {
    const manifest = await archive.line<Manifest>();
    if (manifest.tradewindBackup !== 1) throw archive.broken();
    return await withClient(owner.url, async (client) => {
      await client.query('set row_security = off');
      await client.query('begin');
      const tables = await dataTables(client);
      await refuseOtherShape(client, manifest, tables);
      const foreignKeys = await takeOffForeignKeys(client);
      const names = tables.map((table) => table.name);
      for (const name of names) await client.query(`alter table ${name} disable trigger user`);
      await client.query(`truncate ${names.join(', ')}`);

      let rows = 0;
      for (const saved of manifest.tables) {
        const table = tables.find((each) => each.name === saved.name) as Table;
        await fill(client, saved, archive.piece);
        const wanted = await archive.line<Trailer>();
        const found = await readTable(client, table);
        if (wanted.table !== saved.name || found.rows !== wanted.rows || found.md5 !== wanted.md5) {
          throw new StartRefused(
            `Table ${saved.name} came back different (${found.rows} rows instead of ${wanted.rows}): nothing was changed.`,
            '恢复后的数据与备份不一致,未做任何更改。',
          );
        }
        rows += found.rows;
      }
      if (!(await archive.line<{ complete?: boolean }>()).complete) throw archive.broken();
      for (const { name, value, called } of manifest.sequences) {
        await client.query('select setval($1::text::regclass, $2::bigint, $3)', [name, value, called]);
      }
      for (const { table, name, definition } of foreignKeys) {
        await client.query(`alter table ${table} add constraint ${name} ${definition}`);
      }
      for (const name of names) await client.query(`alter table ${name} enable trigger user`);
      await client.query('commit');
      await client.query('analyze');
      return { tables: manifest.tables.length, rows, madeAt: manifest.madeAt };
    });
  } finally {
    archive.close();
  }
}

async function refuseOtherShape(client: pg.Client, manifest: Manifest, tables: readonly Table[]) {
  const applied = await appliedMigrations(client);
  const columns = new Map(tables.map((table) => [table.name, table.columns.join()]));
  const same =
    applied.join() === manifest.migrations.join() &&
    manifest.tables.every((table) => columns.get(table.name) === table.columns.join());
  if (same) return;
  throw new StartRefused(
    `The backup was made by another release (last migration ${manifest.migrations.at(-1)}, here ${applied.at(-1)}): restore it with that release, then start this one.`,
    '备份来自其他版本:请先用该版本恢复,再启动本版本。',
  );
}

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

async function takeOffForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where contype = 'f' and conparentid = 0 and n.nspname !~ '^pg_'`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows;
}

async function fill(
  client: pg.Client,
  { name, columns }: { name: string; columns: string[] },
  next: () => Promise<Buffer | undefined>,
) {
  const stream = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
  const done = finished(stream);
  // Awaited below; a failure before that must not count as unhandled.
  done.catch(() => undefined);
  for (let piece = await next(); piece; piece = await next()) {
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}
