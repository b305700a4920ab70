import { requirePermission } from '../access/caller.ts';
import { newId } from '../kernel/new-id.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { ExportRun, type exportFormats } from './export-run.ts';

export interface ExportRequest {
  readonly recordType: string;
  readonly format: (typeof exportFormats)[number];
  readonly columns: readonly string[];
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly records: number;
}

/** More than this needs a right of its own. */
export const exportsFreely = 1_000;

/** 开始导出 — a list may leave the system: that is written down first; a long one needs a right of its own. Source: RISK-07. */
export async function beginExport(work: Work, asked: ExportRequest): Promise<ExportRun> {
  requirePermission(work.caller, 'desk.export');
  if (asked.records > exportsFreely) requirePermission(work.caller, 'desk.exportMany');
  await work.because('exportList');
  const run = work.em.create(ExportRun, {
    id: newId(),
    createdAt: work.now,
    updatedAt: work.now,
    owner: work.em.getReference(User, work.caller.userId),
    recordType: asked.recordType,
    format: asked.format,
    columns: [...asked.columns],
    conditions: { ...asked.conditions },
    records: asked.records,
  });
  work.em.persist(run);
  await work.emit({
    type: 'ListExported',
    entity: ExportRun,
    recordId: run.id,
    payload: { recordType: asked.recordType, records: asked.records },
  });
  await work.em.flush();
  return run;
}
