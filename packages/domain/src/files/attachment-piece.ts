import { defineEntity, p } from '@mikro-orm/core';
import { Attachment } from './attachment.ts';

const schema = defineEntity({
  name: 'AttachmentPiece',
  properties: {
    attachment: () =>
      p.manyToOne(Attachment).primary().deleteRule('cascade').comment('附件 — the file it is a piece of'),
    position: p.integer().primary().comment('序号 — order of the piece, from 0'),
    content: p.blob().comment('内容 — the bytes as they were sent'),
  },
});
/** 附件内容 — the bytes of a file piece by piece, in the database so that a backup, several processes and a transaction hold them; never changed. */
export class AttachmentPiece extends schema.class {}
schema.setClass(AttachmentPiece);
