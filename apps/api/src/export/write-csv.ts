import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { cellText } from './cell-text.ts';
import type { Column } from './export-columns.ts';
import { safeText } from './safe-text.ts';

/** 写 CSV — UTF-8 with a mark that lets Excel read Chinese; a page at a time, as fast as the other side takes it. */
export async function writeCsv(
  out: Writable,
  columns: readonly Column[],
  pages: AsyncIterable<Record<string, unknown>[]>,
): Promise<void> {
  const write = async (rows: string[][]) => {
    if (!out.write(stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n\t]/ })))
      await once(out, 'drain');
  };
  out.write('\ufeff');
  await write([columns.map(({ label }) => safeText(label))]);
  for await (const page of pages) {
    if (out.destroyed) return;
    if (page.length > 0) await write(page.map((row) => columns.map((column) => cellText(column, row))));
  }
  out.end();
}
