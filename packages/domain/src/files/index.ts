/** 文件 — what people attach to records, kept byte for byte. */
import './permissions.ts';
import './refusals.ts';
import './attachment.ts';
import './attachment-download.ts';
