import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { badFile } from './bad-file.ts';
import { importLimits } from './limits.ts';

const inflate = promisify(inflateRaw);
const notAWorkbook = () => badFile('不是完整的 XLSX 工作簿', 'is not a whole XLSX workbook');

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly at: number;
  readonly packed: number;
}

/** The parts of a workbook that a table can stand in; everything else (pictures, macros, links) is never unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * 解包工作簿 — its parts, each inflated under one limit for all, so that nothing a header claims can make us unpack more: a bomb ends at the limit, a name never
 * becomes a path. Source: reliability B8, dependencies §7.
 */
export async function unpack(file: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let left: number = importLimits.unpackedBytes;
  for (const entry of directoryOf(file)) {
    if (!wanted.test(entry.name)) continue;
    if (parts.has(entry.name)) throw notAWorkbook();
    const content = await contentOf(file, entry, left);
    left -= content.length;
    parts.set(entry.name, content);
  }
  if (!parts.has('xl/workbook.xml')) throw notAWorkbook();
  return parts;
}

async function contentOf(file: Buffer, { at, packed, method }: Entry, left: number): Promise<Buffer> {
  if (at + 30 > file.length || file.readUInt32LE(at) !== 0x04034b50) throw notAWorkbook();
  const begin = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (begin + packed > file.length) throw notAWorkbook();
  const bytes = file.subarray(begin, begin + packed);
  if (method === 0 && bytes.length <= left) return bytes;
  if (method !== 0 && method !== 8) throw notAWorkbook();
  try {
    if (method === 0 || left <= 0) throw Object.assign(new RangeError(), { code: 'ERR_BUFFER_TOO_LARGE' });
    return await inflate(bytes, { maxOutputLength: left });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw badFile(
        `解压后超过 ${importLimits.unpackedBytes / 1_048_576} MiB`,
        `is larger than ${importLimits.unpackedBytes / 1_048_576} MiB when unpacked`,
      );
    throw notAWorkbook();
  }
}

function directoryOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length) throw notAWorkbook();
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  // Workbooks have a handful of parts; one beyond the simple format is none of ours.
  if (count > 2_000 || at === 0xffffffff) throw notAWorkbook();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw notAWorkbook();
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

const order = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/_rels/workbook.xml.rels',
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
];

/** 重新打包 — the inspected parts as a plain archive, texts and styles before the sheets: the reader then streams and needs no temporary files. */
export function repack(parts: ReadonlyMap<string, Buffer>): Buffer[] {
  const names = [
    ...order.filter((name) => parts.has(name)),
    ...[...parts.keys()].filter((name) => !order.includes(name)).sort(),
  ];
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const content = parts.get(name)!;
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(label.length, 22);
    pieces.push(Buffer.from([0x50, 0x4b, 0x03, 0x04]), common, label, content);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 0]), common, tail, label);
    at += 30 + label.length + content.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return [...pieces, ...directory, end];
}
