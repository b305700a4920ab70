import { LockMode } from '@mikro-orm/core';
import { Refused } from '../kernel/errors.ts';
import type { Work } from '../kernel/work.ts';
import type { Phase } from './import-row-problem.ts';
import { ImportRun } from './import-run.ts';
import { importRefusals } from './refusals.ts';
import { startCounting } from './run-import.ts';

/** 前台开始 — what checkImport and applyImport do when whoever started it works on it himself, and no background job shall. Source: CUST-02. */
export async function beginImport(work: Work, runId: string, phase: Phase, skipBad = false): Promise<ImportRun> {
  const run = await work.em.findOneOrFail(ImportRun, runId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (phase === 'APPLY' && !run.checkedAt) throw new Refused([importRefusals.IMPORT_NOT_CHECKED()]);
  if (phase === 'APPLY' && run.badRecords! > 0 && !skipBad)
    throw new Refused([importRefusals.IMPORT_HAS_BAD_ROWS({ bad: run.badRecords })]);
  await work.because(phase === 'CHECK' ? 'checkImport' : 'applyImport');
  const from = run.status;
  run.status = phase === 'CHECK' ? 'CHECKING' : 'APPLYING';
  run.skipBad = skipBad;
  startCounting(run);
  run.updatedAt = work.now;
  await work.em.flush();
  await work.emit({
    type: phase === 'CHECK' ? 'ImportCheckBegun' : 'ImportBegun',
    entity: ImportRun,
    recordId: run.id,
    payload: { from, to: run.status },
  });
  await work.em.flush();
  return run;
}
