import { FlushMode, LockMode } from '@mikro-orm/core';
import { Attachment } from '../files/attachment.ts';
import { Invalid } from '../kernel/errors.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { ArchiveDocument } from './archive-document.ts';
import { ArchiveFile, openFileStates } from './archive-file.ts';
import { contractOf } from './contract-of.ts';
import { archiveRefusals } from './refusals.ts';

/** 档案未移交 — documents are sorted in, changed and taken out only while the file is with the department. Source: ARC-10. */
export async function fileIsOpen(work: Work, fileId: string): Promise<Refusal | undefined> {
  const file = await work.em.findOneOrFail(
    ArchiveFile,
    { id: fileId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, populate: ['contract'], flushMode: FlushMode.COMMIT },
  );
  return openFileStates.includes(file.status as never)
    ? undefined
    : archiveRefusals.ARCHIVE_READ_ONLY({
        file: file.registerNumber ?? (file.contract as unknown as { number: string }).number,
        state: file.status,
      });
}

const bySystem = (document: ArchiveDocument) => archiveRefusals.DOCUMENT_OF_SYSTEM({ title: document.title });

/** 归入资料 — into an open file, with a file of the same contract where one is named; what the system filed is left alone. Source: ARC-02, ARC-03, ARC-10. */
export async function beforeSaveDocument(
  document: ArchiveDocument,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[]> {
  const closed = await fileIsOpen(work, document.file.id);
  if (closed) return [closed];
  if (!creating && document.bySystem) return [bySystem(document)];
  if (document.documentOn > work.today)
    throw new Invalid([{ path: 'input.documentOn', message: { zh: '不能晚于今天', en: 'must not be after today' } }]);
  if (creating) document.filedBy = work.em.getReference(User, work.caller.userId);
  if (!document.attachment) return [];
  const attachment = await work.em.findOneOrFail(
    Attachment,
    { id: document.attachment.id },
    { flushMode: FlushMode.COMMIT },
  );
  const file = await work.em.findOneOrFail(ArchiveFile, { id: document.file.id }, { flushMode: FlushMode.COMMIT });
  const own =
    (attachment.subjectType === 'ArchiveFile' && attachment.subjectId === file.id) ||
    (await contractOf(work, attachment.subjectType, attachment.subjectId)) === file.contract.id;
  return own ? [] : [archiveRefusals.FILE_OF_ANOTHER_CONTRACT({ name: attachment.name })];
}

/** 取出资料 — what somebody sorted in by mistake may be taken out again while the file is open. Source: ARC-02, ARC-10. */
export async function beforeDeleteDocument(
  document: ArchiveDocument,
  work: Work,
): Promise<readonly Refusal[] | undefined> {
  const closed = await fileIsOpen(work, document.file.id);
  if (closed) return [closed];
  return document.bySystem ? [bySystem(document)] : undefined;
}
