import { FlushMode } from '@mikro-orm/core';
import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { AccessRequest } from './access-request.ts';
import { ArchiveFile } from './archive-file.ts';
import { archiveRefusals } from './refusals.ts';

export const accessDocument = 'ARCHIVE_ACCESS';
defaultChain({
  documentType: accessDocument,
  name: { zh: '档案查阅', en: 'Archive access' },
  steps: [step('档案部门审批', 'The archive decides', 'ARCHIVIST')],
});

/** 提交查阅申请 — the file is named by its number in the register; who asks need not see it. Source: ARC-08. */
export async function beforeSaveRequest(
  request: AccessRequest,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  if (!creating) return undefined;
  const file = await work.em.findOne(
    ArchiveFile,
    { registerNumber: request.registerNumber, status: 'REGISTERED' },
    { flushMode: FlushMode.COMMIT },
  );
  if (!file) return [archiveRefusals.ARCHIVE_FILE_UNKNOWN({ registerNumber: request.registerNumber })];
  request.file = file;
  request.number = await nextNumber(work, 'RQ');
  return undefined;
}

/** 送档案部门 — the archive finds the request on its list. Source: ARC-08, table 25.2. */
export async function afterCreateRequest(request: AccessRequest, work: Work): Promise<void> {
  await openApproval(work, {
    documentType: accessDocument,
    entity: AccessRequest,
    recordId: request.id,
    title: `${request.number} ${request.registerNumber}`,
    preparers: [request.owner.id],
  });
}
