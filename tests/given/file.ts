import { crc32 } from 'node:zlib';
import { attach } from '@tradewind/domain/files/attach.ts';
import type { Attachment } from '@tradewind/domain/files/attachment.ts';
import type { Company } from './company.ts';

/** The smallest files of their kinds. */
export const pdf = (words = 'Tradewind'): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
export const jpeg = (): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.alloc(64, 1),
    Buffer.from('ffd9', 'hex'),
  ]);

/** 给定压缩包 — a package of parts stored as they are. */
export function packed(parts: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [title, body] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(body), 10);
    about.writeUInt32LE(body.length, 14);
    about.writeUInt32LE(body.length, 18);
    about.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), about, title, body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), about, place, title]));
    bodies.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}

const types = (part: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${part}"/></Types>`;
const wordPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** 给定文档 — a word-processor document, with further parts where they are given. */
export const docx = (more: Record<string, string> = {}): Buffer =>
  packed({ '[Content_Types].xml': types(wordPart), 'word/document.xml': '<w:document/>', ...more });

/** 给定附件 — somebody attaches a file to a record. */
export const givenFile = (
  company: Company,
  account: string,
  subject: { type: string; id: string },
  overrides: { kind?: string; name?: string; content?: Buffer } = {},
): Promise<Attachment> =>
  company.doing(account, (work) =>
    attach(work, {
      subjectType: subject.type,
      subjectId: subject.id,
      kind: 'OTHER',
      name: '附件.pdf',
      content: pdf(),
      ...overrides,
    }),
  );
