import { createHash, randomUUIDv7 } from 'node:crypto';
import { requirePermission } from '../access/caller.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { ImportFile } from './import-file.ts';
import { type ColumnChoice, ImportRun, type importFormats } from './import-run.ts';

export interface SentFile {
  readonly fileName: string;
  readonly format: (typeof importFormats)[number];
  readonly content: Uint8Array;
  readonly mapping?: string;
  readonly source?: string;
  readonly columns?: readonly ColumnChoice[];
}

/** 接收导入文件 — keeps a file that was sent, with who sent it; nothing is read yet. Source: CUST-02. */
export async function openImport(work: Work, file: SentFile): Promise<ImportRun> {
  requirePermission(work.caller, 'kernel.import');
  await work.because('openImport');
  const sha256 = createHash('sha256').update(file.content).digest('hex');
  const stamps = { createdAt: work.now, updatedAt: work.now } as const;
  const run = work.em.create(ImportRun, {
    id: randomUUIDv7(),
    ...stamps,
    owner: work.em.getReference(User, work.caller.userId),
    mapping: file.mapping ?? null,
    source: file.source ?? file.mapping ?? 'file',
    fileName: file.fileName.slice(0, 200),
    fileHash: sha256,
    format: file.format,
    columns: file.columns ? [...file.columns] : null,
    // A key may do less than its owner, and still may when the work is done in the background.
    grantedOnly: work.caller.kind === 'PROGRAM' ? [...work.caller.grants.keys()] : null,
  });
  work.em.persist(run);
  await work.em.flush();
  work.em.persist(work.em.create(ImportFile, { run, content: Buffer.from(file.content), sha256, storedAt: work.now }));
  await work.emit({ type: 'ImportUploaded', entity: ImportRun, recordId: run.id, payload: { mapping: run.mapping } });
  await work.em.flush();
  return run;
}
