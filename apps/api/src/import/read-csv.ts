import { parse } from 'csv-parse';
import { badFile } from './bad-file.ts';
import { importLimits } from './limits.ts';

/** 解码 — UTF-8 when it is that to the last byte, otherwise GB18030 (what Excel writes in Chinese, GBK included); byte-order marks decide. */
export function decodeText(bytes: Uint8Array): string {
  const attempts =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const encoding of attempts) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw badFile('编码既不是 UTF-8 也不是 GB18030', 'is neither UTF-8 nor GB18030');
}

/** 分隔符 — the one that parts the first line most often, outside quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
    ['|', 0],
  ]);
  let quoted = false;
  for (const character of text.slice(0, 65_536)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** 读 CSV — every row of a text table as texts; quotes of any spreadsheet, and a `sep=` line as Excel writes it. Gives way every thousand rows. */
export async function readCsv(bytes: Uint8Array): Promise<string[][]> {
  let text = decodeText(bytes);
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  if (told) text = text.slice(told[0].length);
  const parser = parse(text, {
    bom: true,
    delimiter: told?.[1] ?? delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1_048_576,
  });
  const rows: string[][] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rows.push(record);
      if (rows.length > importLimits.rows + 1)
        throw badFile(`超过 ${importLimits.rows} 行`, `has more than ${importLimits.rows} rows`);
      if (rows.length % 1_000 === 0)
        await new Promise((next) => {
          setImmediate(next);
        });
    }
  } catch (error) {
    if (
      typeof (error as { code?: unknown }).code === 'string' &&
      String((error as { code: string }).code).startsWith('CSV_')
    )
      throw badFile(`第 ${rows.length + 1} 行附近无法解析`, `cannot be read near row ${rows.length + 1}`);
    throw error;
  }
  return rows;
}
