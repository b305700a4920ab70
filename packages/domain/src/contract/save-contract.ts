import { draftNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { Contract } from './contract.ts';

/** 保存合同 — a draft carries a draft number and who drafted it. Source: CON-03. */
export async function beforeSaveContract(contract: Contract, work: Work, { creating }: { creating: boolean }) {
  if (creating) {
    contract.number = draftNumber(contract.id);
    contract.preparedBy = work.em.getReference(User, work.caller.userId);
  }
  return undefined;
}
