import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';

let encoder: Map<string, number[]> | undefined;

/** GBK 编码 — what a Chinese Excel writes when it saves a CSV: every two-byte sign, found by decoding them all. */
export function gbk(text: string): Buffer {
  if (!encoder) {
    encoder = new Map();
    const decoder = new TextDecoder('gbk');
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) {
        const sign = decoder.decode(new Uint8Array([first, second]));
        if (sign.length === 1 && sign !== '\ufffd' && !encoder.has(sign)) encoder.set(sign, [first, second]);
      }
    }
  }
  return Buffer.from(
    [...text].flatMap((sign) =>
      sign.codePointAt(0)! < 0x80 ? [sign.codePointAt(0)!] : (encoder!.get(sign) ?? [0x3f]),
    ),
  );
}

/** 带 BOM 的 UTF-8 — «CSV UTF-8» of Excel. */
export const utf8Bom = (text: string): Buffer => Buffer.from(`\ufeff${text}`);

/** 工作簿 — rows of cells as an XLSX file. */
export async function workbook(rows: readonly (readonly unknown[])[], { streamed = false } = {}): Promise<Buffer> {
  if (!streamed) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('数据');
    for (const row of rows) sheet.addRow([...row]);
    return Buffer.from(await book.xlsx.writeBuffer());
  }
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: stream as never,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = book.addWorksheet('数据');
  for (const row of rows) sheet.addRow([...row]).commit();
  await book.commit();
  return Buffer.concat(chunks);
}

/** CSV 文本 — as Excel writes it: CRLF, quotes where they are needed. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows
    .map((row) =>
      row.map((cell) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join('\r\n')
    .concat('\r\n');
