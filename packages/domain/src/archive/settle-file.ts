import { Contract } from '../contract/contract.ts';
import type { Work } from '../kernel/work.ts';
import { ArchiveDocument } from './archive-document.ts';
import { ArchiveFile, openFileStates } from './archive-file.ts';
import { ArchiveRequirement } from './archive-requirement.ts';
import { gapsOf } from './gaps.ts';

/** 清点档案 — counts what is in the file against the list; a file that was complete and lacks something again is collected anew. Source: ARC-02. */
export async function settleFile(work: Work, file: ArchiveFile): Promise<void> {
  await work.em.flush();
  const contract = await work.em.findOneOrFail(Contract, { id: file.contract.id });
  const documents = await work.em.find(ArchiveDocument, { file: file.id, status: 'FILED' });
  const requirements = await work.em.find(
    ArchiveRequirement,
    { contractKind: contract.kind! },
    { orderBy: { id: 'ASC' } },
  );
  file.serviced = Boolean(file.serviced || contract.serviceAgreed);
  file.missing = gapsOf(
    { kind: contract.kind!, produced: file.produced!, serviced: file.serviced },
    requirements,
    new Set(documents.map((each) => each.type)),
  );
  file.documentCount = documents.length;
  file.updatedAt = work.now;
  const again =
    file.missing.length > 0 && file.status !== 'COLLECTING' && openFileStates.includes(file.status as never);
  if (again) {
    const from = file.status;
    file.status = 'COLLECTING';
    file.filedOn = null;
    await work.emit({
      type: 'ArchiveFileReopened',
      entity: ArchiveFile,
      recordId: file.id,
      payload: { from, to: 'COLLECTING', missing: file.missing },
    });
  }
  await work.em.flush();
}
