import type { Connection } from '../postgres/connections.ts';
import { writeArchive } from './archive.ts';
import { withClient } from './maintain.ts';
import { appliedMigrations, type Digest, dataTables, readTable } from './tables.ts';

/** 备份清单 — the first line of a backup. */
export interface Manifest {
  tradewindBackup: 1;
  madeAt: string;
  postgres: string;
  migrations: string[];
  tables: { name: string; columns: string[] }[];
  sequences: { name: string; value: string; called: boolean }[];
}

/** 一张表的结尾 — the line after a table's rows. */
export type Trailer = Digest & { table: string };

/** 备份 — everything in one file, as it was at one moment, while others go on working. Source: E11. */
export async function backUp(owner: Connection, path: string): Promise<{ tables: number; rows: number }> {
  return withClient(owner.url, async (client) => {
    // Rows hidden by row security would be missing in silence; with this the backup fails instead.
    await client.query('set row_security = off');
    await client.query('begin transaction isolation level repeatable read, read only');
    const tables = await dataTables(client);
    const { rows: sequences } = await client.query<Manifest['sequences'][number]>(
      `select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value)::text as value, last_value is not null as called
       from pg_sequences where schemaname !~ '^pg_' order by 1`,
    );
    const { rows: versions } = await client.query<{ server_version: string }>('show server_version');
    const manifest: Manifest = {
      tradewindBackup: 1,
      madeAt: new Date().toISOString(),
      postgres: versions[0]?.server_version ?? '',
      migrations: await appliedMigrations(client),
      tables: tables.map(({ name, columns }) => ({ name, columns })),
      sequences,
    };
    let total = 0;
    await writeArchive(path, async (archive) => {
      await archive.line(manifest);
      for (const table of tables) {
        const digest = await readTable(client, table, archive.piece);
        await archive.piece(Buffer.alloc(0));
        await archive.line({ table: table.name, ...digest } satisfies Trailer);
        total += digest.rows;
      }
      await archive.line({ complete: true });
    });
    await client.query('commit');
    return { tables: tables.length, rows: total };
  });
}
