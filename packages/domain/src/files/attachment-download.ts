import { defineEntity, p } from '@mikro-orm/core';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';

const schema = defineEntity({
  name: 'AttachmentDownload',
  properties: {
    ...identity,
    attachmentId: p.uuid().index().comment('附件 — the file that was handed out; it may be gone by now'),
    subjectType: text(60).comment('对象类型 — type of the record it belonged to'),
    subjectId: p.uuid().index().comment('对象 — the record it belonged to'),
    name: text(200).comment('文件名 — name of the file'),
    sha256: text(64).comment('散列 — SHA-256 of what was handed out'),
    downloadedBy: () => p.manyToOne(User).comment('下载人 — who got it'),
    downloadedAt: instant().comment('下载时间 — when'),
  },
});
/** 下载记录 — who has taken which file, and when; written before the first byte goes out. Source: ARC-08, QC-07, RISK-07. */
export class AttachmentDownload extends schema.class {}
schema.setClass(AttachmentDownload);

export const attachmentDownloads = record(AttachmentDownload, {
  stage: 'files',
  label: { zh: '下载记录', en: 'Download' },
  permissions: { read: 'files.readDownloads' },
  owner: 'downloadedBy',
  newestFirst: 'downloadedAt',
});
