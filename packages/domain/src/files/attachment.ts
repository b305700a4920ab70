import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { attachmentsSeen } from './attachments-seen.ts';
import { attachmentKindLabels, attachmentKinds } from './kinds.ts';
import { notFinal } from './not-final.ts';

const schema = defineEntity({
  name: 'Attachment',
  uniques: [{ name: 'attachment_once', properties: ['subjectId', 'sha256', 'name'] }],
  checks: [{ name: 'attachment_size', expression: 'size > 0' }],
  properties: {
    ...identity,
    subjectType: text(60).comment('对象类型 — type of the record it belongs to'),
    subjectId: p.uuid().index().comment('对象 — the record it belongs to'),
    subjectState: text(40)
      .nullable()
      .comment('附加时状态 — state of the record when the file was attached; once it has moved on, the file stays'),
    kind: p.enum(attachmentKinds).default('OTHER').comment('种类 — what it is for the business'),
    name: text(200).comment('文件名 — name of the file, a text and never a path'),
    mediaType: text(100).comment('媒体类型 — told by the content, never by the name'),
    size: p.integer().comment('大小 — in bytes'),
    sha256: text(64).comment('散列 — SHA-256 of the content'),
    uploadedBy: () => p.manyToOne(User).comment('上传人 — who attached it'),
  },
});
/** 附件 — a file of a record, kept byte for byte; seen by whoever sees the record. Source: ARC-03, reliability A8, B7, B8. */
export class Attachment extends schema.class {}
schema.setClass(Attachment);
enumLabels('AttachmentKind', attachmentKindLabels);

export const attachments = record(Attachment, {
  stage: 'files',
  label: { zh: '附件', en: 'Attachment' },
  permissions: { delete: 'files.delete' },
  visible: attachmentsSeen,
  beforeDelete: notFinal,
});
