import { z } from 'zod';
import { createTask } from '../approval/create-task.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { ArchiveDocument } from './archive-document.ts';
import { ArchiveFile } from './archive-file.ts';

/** 报失 — a document cannot be found: it stays on the list as lost, and supervision hears of it. Source: ARC-10. */
export const reportDocumentLost = command({
  name: 'reportDocumentLost',
  label: { zh: '报告遗失', en: 'Report a loss' },
  says: { zh: '资料记为遗失，并通知监督', en: 'The document is marked as lost and supervision hears of it' },
  event: 'ArchiveDocumentLost',
  on: ArchiveDocument,
  from: ['FILED'],
  to: 'LOST',
  permission: 'archive.keep',
  source: 'ARC-10',
  input: z.strictObject({ reason: inputReason().describe('说明 — what is known of the loss') }),
  change(document, { reason }, { work }) {
    document.lostReason = reason;
    createTask(work, {
      kind: 'ESCALATION',
      title: `档案资料遗失：${document.title}`,
      titleEn: `A document of the archive is lost: ${document.titleEn ?? document.title}`,
      entity: ArchiveFile,
      recordId: document.file.id,
      role: 'SUPERVISOR',
    });
  },
});

/** 找回资料 — a lost document has been found and is in its file again. Source: ARC-10. */
export const findLostDocument = command({
  name: 'findLostDocument',
  label: { zh: '找回资料', en: 'It has been found' },
  says: { zh: '遗失的资料找回，重新入卷', en: 'The lost document is in its file again' },
  event: 'ArchiveDocumentFound',
  on: ArchiveDocument,
  from: ['LOST'],
  to: 'FILED',
  permission: 'archive.keep',
  source: 'ARC-10',
  change(document) {
    document.lostReason = null;
  },
});
