import { command } from '../kernel/command.ts';
import { archiveFacts, nothingIsMissing } from './archive-facts.ts';
import { ArchiveFile } from './archive-file.ts';

/** 资料齐全 — the responsible person states that the file holds all it must. Source: ARC-02, ARC-04. */
export const completeArchiveFile = command({
  name: 'completeArchiveFile',
  label: { zh: '确认资料齐全', en: 'State that it is complete' },
  says: { zh: '确认必备资料全部在卷', en: 'Everything compulsory is in the file' },
  event: 'ArchiveFileCompleted',
  on: ArchiveFile,
  from: ['COLLECTING'],
  to: 'COMPLETE',
  permission: 'archive.collect',
  source: 'ARC-02, ARC-04',
  facts: archiveFacts,
  guards: { nothingIsMissing },
});
