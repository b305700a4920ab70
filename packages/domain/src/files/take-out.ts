import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { requirePermission } from '../access/caller.ts';
import { reaches } from '../access/visibility.ts';
import { NotFound } from '../kernel/errors.ts';
import { isId } from '../kernel/parse-input.ts';
import { recordOf } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Attachment } from './attachment.ts';
import { AttachmentDownload } from './attachment-download.ts';
import { AttachmentPiece } from './attachment-piece.ts';

/** 取出附件 — hands a file to somebody who sees its record, and writes down who took it before the first byte goes out. Source: ARC-08, reliability A8. */
export async function takeOut(work: Work, id: string): Promise<Attachment> {
  requirePermission(work.caller, 'files.read');
  if (!isId(id)) throw new NotFound();
  const attachment = await work.em.findOne(Attachment, { id });
  if (!attachment || !(await reaches(work.em, recordOf(Attachment), id, work.caller))) throw new NotFound();
  await work.because('downloadFile');
  const { subjectType, subjectId, name, sha256 } = attachment;
  work.em.persist(
    work.em.create(AttachmentDownload, {
      createdAt: work.now,
      updatedAt: work.now,
      attachmentId: id,
      subjectType,
      subjectId,
      name,
      sha256,
      downloadedBy: work.em.getReference(User, work.caller.userId),
      downloadedAt: work.now,
    }),
  );
  await work.em.flush();
  await work.emit({ type: 'FileDownloaded', entity: Attachment, recordId: id, payload: { subjectType, subjectId } });
  await work.em.flush();
  return attachment;
}

/** 附件字节 — the content piece by piece; one piece in memory at a time. */
export async function* bytesOf(em: SqlEntityManager, attachment: { id: string; size: number }): AsyncGenerator<Buffer> {
  let left = attachment.size;
  for (let position = 0; left > 0; position++) {
    const piece = await em.fork().findOne(AttachmentPiece, { attachment: attachment.id, position });
    if (!piece) throw new Error(`The file ${attachment.id} lacks its piece ${position}`);
    left -= piece.content.length;
    yield Buffer.from(piece.content);
  }
}
