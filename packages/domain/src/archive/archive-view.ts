import { defineEntity, p } from '@mikro-orm/core';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { AccessRequest } from './access-request.ts';
import { ArchiveFile } from './archive-file.ts';

const schema = defineEntity({
  name: 'ArchiveView',
  properties: {
    ...identity,
    file: () => p.manyToOne(ArchiveFile).comment('档案 — the file that was opened'),
    request: () => p.manyToOne(AccessRequest).comment('查阅申请 — the request it was opened on'),
    viewer: () => p.manyToOne(User).comment('查阅人 — who opened it'),
    viewedAt: instant().comment('查阅时间 — when'),
    purpose: text(500).comment('用途 — what for'),
  },
});
/** 查阅记录 — every opening of an archived file. Source: ARC-08. */
export class ArchiveView extends schema.class {}
schema.setClass(ArchiveView);

export const archiveViews = record(ArchiveView, {
  stage: 'archive',
  label: { zh: '查阅记录', en: 'Archive view' },
  permissions: { read: 'archive.readRequests' },
  owner: 'viewer',
  newestFirst: 'viewedAt',
});
