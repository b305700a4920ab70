import { fileTypeFromBuffer } from 'file-type';
import { Invalid } from '../kernel/errors.ts';
import { fileLimits } from './limits.ts';
import { zipEntries } from './zip-entries.ts';

const bad = (zh: string, en: string) => new Invalid([{ path: 'file', message: { zh, en } }]);

const office = 'application/vnd.openxmlformats-officedocument';
/** Extension → what the content must be. Nothing a browser would run is among them. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  webp: ['image/webp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  heic: ['image/heic', 'image/heif'],
  docx: [`${office}.wordprocessingml.document`],
  xlsx: [`${office}.spreadsheetml.sheet`],
  pptx: [`${office}.presentationml.presentation`],
  doc: ['application/x-cfb'],
  xls: ['application/x-cfb'],
  ppt: ['application/x-cfb'],
  msg: ['application/x-cfb', 'application/vnd.ms-outlook'],
  ofd: ['application/ofd'],
  dwg: ['image/vnd.dwg'],
  dxf: ['text/plain'],
  txt: ['text/plain'],
  csv: ['text/plain'],
  eml: ['text/plain'],
};
/** What is told to whoever downloads it. */
const toldAs: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
  csv: 'text/csv',
  eml: 'message/rfc822',
  dxf: 'image/vnd.dxf',
};

export const acceptedExtensions = Object.keys(accepted);

// biome-ignore lint/suspicious/noControlCharactersInRegex: ISO 2022 escapes occur in plain text
const text = /^[\t\n\v\f\r\u001b -\u007e\u0080-\u{10ffff}]*$/u;

/** UTF-8 or GB18030 without binary bytes, and no markup at its head. */
function isText(content: Uint8Array): boolean {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const decoded = new TextDecoder(encoding, { fatal: true }).decode(content);
      return text.test(decoded) && !/^\s*(<[!?a-z]|%PDF|\{\\rtf|#!)/i.test(decoded);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return false;
}

/** Pictures and documents that carry a second file of another kind: an archive or a page appended to them. */
function isPolyglot(content: Buffer, mediaType: string): boolean {
  if (mediaType.startsWith('image/')) {
    const tail = content.subarray(-66_000);
    return (
      tail.includes('PK\u0005\u0006') ||
      /<(script|html|svg|\?php|iframe)[\s>/]/i.test(content.toString('latin1', 0, 1_024)) ||
      /<(script|html|\?php|iframe)[\s>/]/i.test(content.toString('latin1', Math.max(0, content.length - 4_096)))
    );
  }
  if (mediaType === 'application/pdf')
    return content.subarray(-66_000).includes('PK\u0005\u0006') || content.indexOf('%PDF-') !== 0;
  return false;
}

async function contentType(content: Buffer): Promise<string> {
  const found = (await fileTypeFromBuffer(content))?.mime;
  if (found === 'application/zip' || found?.startsWith(office)) {
    const names = zipEntries(content);
    if (!names) throw bad('压缩结构已损坏', 'is a damaged package');
    if (names.some((name) => /(^|\/)(vbaProject\.bin|activeX\/|embeddings\/.*\.(bin|exe|js|vbs))/i.test(name)))
      throw bad('含有宏或可执行内容', 'contains macros or programs');
    if (names.some((name) => name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')))
      throw bad('内部路径非法', 'has paths inside that lead out of it');
    if (found === 'application/zip' && names.includes('OFD.xml')) return 'application/ofd';
  }
  return found ?? (isText(content) ? 'text/plain' : 'application/octet-stream');
}

/**
 * 识别文件 — by its content, never by its name: on the list of what is accepted, the same kind as its ending says, and nothing hidden behind it. Returns the media
 * type it will be handed out as. Source: reliability B7.
 */
export async function recogniseFile(content: Buffer, extension: string): Promise<string> {
  if (content.length === 0) throw bad('文件是空的', 'is empty');
  if (content.length > fileLimits.bytes)
    throw bad(`文件超过 ${fileLimits.bytes / 1_048_576} MiB`, `is larger than ${fileLimits.bytes / 1_048_576} MiB`);
  const wanted = Object.hasOwn(accepted, extension) ? accepted[extension]! : undefined;
  if (!wanted)
    throw bad(
      `不接受 .${extension} 文件（可用：${acceptedExtensions.join('、')}）`,
      `files that end in .${extension} are not accepted (accepted: ${acceptedExtensions.join(', ')})`,
    );
  const mediaType = await contentType(content);
  if (!wanted.includes(mediaType))
    throw bad(
      `内容与扩展名 .${extension} 不符（实为 ${mediaType}）`,
      `does not contain what its ending .${extension} says (it is ${mediaType})`,
    );
  if (isPolyglot(content, mediaType)) throw bad('一个文件里藏有另一种文件', 'hides a file of another kind');
  return toldAs[extension] ?? mediaType;
}
