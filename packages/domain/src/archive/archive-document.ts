import { defineEntity, p } from '@mikro-orm/core';
import { Attachment } from '../files/attachment.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { ArchiveFile } from './archive-file.ts';
import { documentTypeLabels, documentTypes } from './document-types.ts';
import { documentsSeen } from './documents-seen.ts';
import { beforeDeleteDocument, beforeSaveDocument } from './save-document.ts';

export const documentStates = ['FILED', 'VOID', 'LOST'] as const;

const schema = defineEntity({
  name: 'ArchiveDocument',
  properties: {
    ...identity,
    status: p
      .enum(documentStates)
      .default('FILED')
      .comment('状态 — in the file, void because what it proves was taken back, or lost'),
    file: () => p.manyToOne(ArchiveFile).comment('档案 — the file it is in'),
    type: p.enum(documentTypes).comment('类别 — kind of document'),
    title: text(200).comment('题名 — what it is called'),
    titleEn: text(200).nullable().comment('英文题名 — what it is called in English'),
    versionNumber: p.integer().default(1).comment('版本 — version of the document, from 1'),
    documentOn: businessDate().comment('日期 — date of the document'),
    author: text(120).comment('作者 — who made it'),
    paperLocation: text(120).nullable().comment('纸质存放处 — where the paper is'),
    recordType: text(60).nullable().comment('来源类型 — type of the record the system made it from'),
    recordId: p.uuid().nullable().index().comment('来源 — the record the system made it from'),
    attachment: () => p.manyToOne(Attachment).nullable().comment('附件 — the file of it'),
    bySystem: p.boolean().default(false).comment('系统归入 — filed by the system itself'),
    filedBy: () => p.manyToOne(User).nullable().comment('归入人 — who sorted it in'),
    lostReason: text(500).nullable().comment('遗失说明 — what is known of its loss'),
  },
});
/** 卷内资料 — one document of a file: type, version, date, author, paper location. Source: ARC-01, ARC-03. */
export class ArchiveDocument extends schema.class {}
schema.setClass(ArchiveDocument);
enumLabels('ArchiveDocumentType', documentTypeLabels);
enumLabels('ArchiveDocumentStatus', {
  FILED: { zh: '在卷', en: 'In the file' },
  VOID: { zh: '作废', en: 'Void' },
  LOST: { zh: '遗失', en: 'Lost' },
});

export const archiveDocuments = record(ArchiveDocument, {
  stage: 'archive',
  label: { zh: '卷内资料', en: 'Archive document' },
  permissions: { create: 'archive.collect', update: 'archive.collect', delete: 'archive.collect' },
  parent: 'file',
  visible: documentsSeen,
  writable: ['type', 'title', 'titleEn', 'versionNumber', 'documentOn', 'author', 'paperLocation', 'attachment'],
  createOnly: ['file'],
  newestFirst: 'documentOn',
  beforeSave: beforeSaveDocument,
  beforeDelete: beforeDeleteDocument,
});
