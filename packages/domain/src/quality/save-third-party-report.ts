import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { ThirdPartyReport } from './third-party-report.ts';

/** 委托第三方检验 — the merchandiser orders it from an outside body. Source: QC-08. */
export async function beforeSaveThirdPartyReport(
  report: ThirdPartyReport,
  work: Work,
  { creating }: { creating: boolean },
) {
  if (creating) {
    report.number = await nextNumber(work, 'TP');
    report.orderedOn = work.today;
    report.orderedBy = work.em.getReference(User, work.caller.userId);
  }
  return undefined;
}
