import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { command } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { archiveFacts, listAgrees, nothingIsMissing, timeHasCome } from './archive-facts.ts';
import { ArchiveFile } from './archive-file.ts';

/** 移交档案 — the department counts the documents against the list and hands the file over: all money settled, the warranty over, and the delay past. Source: ARC-04, ARC-05. */
export const transferArchiveFile = command({
  name: 'transferArchiveFile',
  label: { zh: '移交档案', en: 'Hand over to the archive' },
  says: {
    zh: '清点卷内资料并移交档案部门；此后只读',
    en: 'The documents are counted and the file goes to the archive; from now on it is read-only',
  },
  event: 'ArchiveFileTransferred',
  on: ArchiveFile,
  from: ['FILED'],
  to: 'TRANSFERRED',
  permission: 'archive.handOver',
  source: 'ARC-04, ARC-05',
  input: z.strictObject({
    documentCount: z.int().min(0).max(100_000).describe('清点份数 — documents counted against the list'),
  }),
  facts: archiveFacts,
  guards: { nothingIsMissing, timeHasCome },
  inputGuards: { listAgrees },
  async change(file, _, { facts, work }) {
    file.transferredOn = work.today;
    file.handedOverBy = work.em.getReference(User, work.caller.userId);
    file.returnedReason = null;
    await closeTasks(work, { entity: ArchiveFile, recordId: file.id, topic: 'TRANSFER_FILE' });
    createTask(work, {
      kind: 'ACTION',
      title: `核对并登记档案 ${facts.contract.number}`,
      titleEn: `Check and register the file of ${facts.contract.number}`,
      entity: ArchiveFile,
      recordId: file.id,
      role: 'ARCHIVIST',
      topic: 'REGISTER_FILE',
    });
  },
});
