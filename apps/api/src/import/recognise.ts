import { badFile } from './bad-file.ts';
import { importLimits } from './limits.ts';

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** 识别格式 — by its first bytes, never by its name: a workbook is a ZIP, a table of text has no binary bytes and is no page or picture. Source: reliability B7. */
export function recognise(bytes: Uint8Array): 'CSV' | 'XLSX' {
  if (bytes.length === 0) throw badFile('文件是空的', 'is empty');
  if (bytes.length > importLimits.bytes)
    throw badFile(
      `文件超过 ${importLimits.bytes / 1_048_576} MiB`,
      `is larger than ${importLimits.bytes / 1_048_576} MiB`,
    );
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'XLSX';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw badFile(
      '是旧版 .xls 或加密的工作簿，请另存为 .xlsx 或 CSV',
      'is an old .xls or an encrypted workbook; save it as .xlsx or CSV',
    );
  const wide = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  const head = bytes.subarray(0, 4_096);
  if (!wide && head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)))
    throw badFile('不是 CSV 文本或 XLSX 工作簿', 'is neither CSV text nor an XLSX workbook');
  if (/^\s*(<[!?a-z]|%PDF|\{\\rtf)/i.test(new TextDecoder('latin1').decode(head)))
    throw badFile('不是表格，而是网页、图形或文档', 'is a page, a picture or a document, not a table');
  return 'CSV';
}
