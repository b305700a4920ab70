import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** 表 — a table whose rows are data; what only describes the structure is made by the migrations. */
export interface Table {
  /** Quoted and with its schema. */
  name: string;
  /** Quoted, in their order; generated ones are computed again. */
  columns: string[];
  /** The primary key, else all columns, as text by code point: the same rows give the same bytes on every server. */
  order: string[];
}

const structure = ['public.tradewind_migration', 'public.tradewind_derived', 'graphile_worker.migrations'];

/** 全部数据表 — every table with data, of whatever schema. */
export async function dataTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
         where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
       coalesce(
         (select array_agg(quote_ident(a.attname) || '::text collate "C"' order by array_position(i.indkey::int2[], a.attnum))
           from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
           where i.indrelid = c.oid and i.indisprimary),
         (select array_agg(quote_ident(attname) || '::text collate "C"' order by attnum) from pg_attribute
           where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '')
       ) as "order"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
       and format('%s.%s', n.nspname, c.relname) <> all($1)
     order by 1`,
    [structure],
  );
  return rows;
}

/** 已执行的迁移 — what shape the data has; a backup fits only a database of the same shape. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from tradewind_migration order by name');
  return rows.map((row) => row.name);
}

/** 内容摘要 — what a table holds, in a form that can be compared. */
export interface Digest {
  rows: number;
  md5: string;
}

/** 读出一张表 — its rows as COPY text in the order of the key, handed on piece by piece, and their digest. */
export async function readTable(
  client: pg.Client,
  { name, columns, order }: Table,
  take?: (piece: Buffer) => Promise<void>,
): Promise<Digest> {
  const hash = createHash('md5');
  let rows = 0;
  const stream = client.query(
    copyTo(`copy (select ${columns.join(', ')} from ${name} order by ${order.join(', ')}) to stdout`),
  );
  for await (const piece of stream as AsyncIterable<Buffer>) {
    hash.update(piece);
    // In COPY text a line feed ends a row and nothing else; those in values are written \n.
    for (const byte of piece) if (byte === 10) rows++;
    await take?.(piece);
  }
  return { rows, md5: hash.digest('hex') };
}
