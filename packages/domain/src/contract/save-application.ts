import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { ContractApplication } from './contract-application.ts';

/** 保存申报单 — gives it its number and preparer. Source: CON-01. */
export async function beforeSaveApplication(application: ContractApplication, work: Work, { creating }: { creating: boolean }) {
  if (creating) {
    application.number = await nextNumber(work, 'CA');
    application.preparedBy = work.em.getReference(User, work.caller.userId);
  }
  return undefined;
}
