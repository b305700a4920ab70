import { command } from '../kernel/command.ts';
import { archiveFacts, nothingIsMissing, orderIsCompleted, transferableFrom } from './archive-facts.ts';
import { ArchiveFile } from './archive-file.ts';

/** 立卷 — with the order completed the file is closed in the department and waits for its time. Source: ARC-06, CF-15. */
export const fileArchiveFile = command({
  name: 'fileArchiveFile',
  label: { zh: '立卷', en: 'File it' },
  says: {
    zh: '合同履行完毕，档案在本部门立卷，到期后移交',
    en: 'The contract is completed; the file is closed in the department and goes to the archive in its time',
  },
  event: 'ArchiveFileFiled',
  on: ArchiveFile,
  from: ['COMPLETE'],
  to: 'FILED',
  permission: 'archive.collect',
  source: 'ARC-06',
  facts: archiveFacts,
  guards: { nothingIsMissing, orderIsCompleted },
  change(file, _, { facts, work }) {
    file.filedOn = work.today;
    file.transferDueOn = transferableFrom(facts, work.policy) ?? null;
  },
});
