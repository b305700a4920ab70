import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { requirePermission } from '../access/caller.ts';
import { reaches } from '../access/visibility.ts';
import { Invalid, NotFound, Refused } from '../kernel/errors.ts';
import { newId } from '../kernel/new-id.ts';
import { isId } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Attachment } from './attachment.ts';
import { AttachmentPiece } from './attachment-piece.ts';
import { cleanName } from './clean-name.ts';
import { type AttachmentKind, attachmentKinds } from './kinds.ts';
import { fileLimits } from './limits.ts';
import { recogniseFile } from './recognise-file.ts';
import { againstFiles, subjectNamed } from './subjects.ts';

export interface SentAttachment {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly kind?: string | undefined;
  readonly name: string;
  readonly content: Buffer;
}

const kindOf = (given: string | undefined): AttachmentKind => {
  if (given === undefined) return 'OTHER';
  if (!attachmentKinds.includes(given as AttachmentKind))
    throw new Invalid([{ path: 'kind', message: { zh: '没有这个种类', en: 'there is no such kind' } }]);
  return given as AttachmentKind;
};

/** 附加文件 — keeps a file with a record the caller sees, byte for byte; the same file sent again is the same attachment. Source: ARC-03, reliability B7, B8. */
export async function attach(work: Work, sent: SentAttachment): Promise<Attachment> {
  requirePermission(work.caller, 'files.attach');
  const definition = subjectNamed(work.em.getMetadata(), sent.subjectType);
  if (!definition)
    throw new Invalid([
      { path: 'subjectType', message: { zh: '这类记录不能附加文件', en: 'is not a kind of record that takes files' } },
    ]);
  if (!isId(sent.subjectId)) throw new NotFound();
  const kind = kindOf(sent.kind);
  const { name, extension } = cleanName(sent.name);
  const mediaType = await recogniseFile(sent.content, extension);
  // The record is locked, so that it cannot move on while the file is written.
  const subject = (await work.em.findOne(definition.entity as never, { id: sent.subjectId } as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  })) as { id: string; status?: string } | null;
  if (!subject || !(await reaches(work.em, definition, sent.subjectId, work.caller))) throw new NotFound();
  const against = againstFiles(definition, subject, work);
  if (against) throw new Refused([against]);
  const sha256 = createHash('sha256').update(sent.content).digest('hex');
  const before = await work.em.findOne(Attachment, { subjectId: subject.id, sha256, name });
  if (before) return before;
  await work.because('attachFile');
  const attachment = work.em.create(Attachment, {
    id: newId(),
    createdAt: work.now,
    updatedAt: work.now,
    subjectType: definition.name,
    subjectId: subject.id,
    subjectState: subject.status ?? null,
    kind,
    name,
    mediaType,
    size: sent.content.length,
    sha256,
    uploadedBy: work.em.getReference(User, work.caller.userId),
  });
  work.em.persist(attachment);
  await work.em.flush();
  for (let position = 0; position * fileLimits.pieceBytes < sent.content.length; position++) {
    work.em.persist(
      work.em.create(AttachmentPiece, {
        attachment,
        position,
        content: sent.content.subarray(position * fileLimits.pieceBytes, (position + 1) * fileLimits.pieceBytes),
      }),
    );
  }
  await work.em.flush();
  await work.emit({
    type: 'FileAttached',
    entity: Attachment,
    recordId: attachment.id,
    payload: { subjectType: definition.name, subjectId: subject.id, kind, name, sha256 },
  });
  await work.em.flush();
  return attachment;
}
