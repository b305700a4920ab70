import { dateIn } from '../kernel/clock.ts';
import { newId } from '../kernel/new-id.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { ArchiveDocument } from './archive-document.ts';
import { archiveFileOf } from './archive-file-of.ts';
import type { DocumentType } from './document-types.ts';
import { settleFile } from './settle-file.ts';

export interface Filing {
  readonly contractId: string;
  readonly type: DocumentType;
  readonly title: string;
  readonly titleEn?: string;
  readonly documentOn?: string;
  /** Who made it, when it is not the person acting now. */
  readonly author?: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly attachmentId?: string;
  readonly marks?: { readonly produced?: boolean; readonly serviced?: boolean };
}

/** 系统归档 — what the house itself has produced goes into the file of its contract; the same document again is a new version of it. Source: ARC-02, ARC-03. */
export async function fileDocument(work: Work, filing: Filing): Promise<void> {
  const file = await archiveFileOf(work, filing.contractId);
  const earlier = await work.em.count(ArchiveDocument, {
    file: file.id,
    type: filing.type,
    recordType: filing.recordType,
    recordId: filing.recordId,
  });
  work.em.persist(
    work.em.create(ArchiveDocument, {
      id: newId(),
      createdAt: work.now,
      updatedAt: work.now,
      file,
      type: filing.type,
      title: filing.title.slice(0, 200),
      titleEn: filing.titleEn?.slice(0, 200) ?? null,
      versionNumber: earlier + 1,
      documentOn: filing.documentOn ?? dateIn('Asia/Shanghai', work.now),
      author: filing.author ?? work.caller.name,
      recordType: filing.recordType,
      recordId: filing.recordId,
      attachment: filing.attachmentId ?? null,
      bySystem: true,
      filedBy: work.em.getReference(User, work.caller.userId),
    } as never),
  );
  if (filing.marks?.produced) file.produced = true;
  if (filing.marks?.serviced) file.serviced = true;
  await settleFile(work, file);
}

/** 资料作废 — what a document proves was taken back: it stays in the file, marked void. Source: ARC-02. */
export async function voidDocuments(work: Work, recordType: string, recordId: string): Promise<void> {
  const documents = await work.em.find(
    ArchiveDocument,
    { recordType, recordId, status: 'FILED' },
    { populate: ['file'] },
  );
  for (const document of documents) {
    document.status = 'VOID';
    document.updatedAt = work.now;
  }
  await work.em.flush();
  for (const file of new Set(documents.map((each) => each.file))) await settleFile(work, file as never);
}
