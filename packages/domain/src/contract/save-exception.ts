import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { ContractException } from './contract-exception.ts';
import { contractRefusals } from './refusals.ts';

/** 保存合同例外 — asked for while the contract is a draft; who asks is remembered. Source: CON-04, INV-11. */
export function beforeSaveException(
  exception: ContractException,
  work: Work,
  { creating }: { creating: boolean },
): readonly Refusal[] | undefined {
  if (creating) exception.preparedBy = work.em.getReference(User, work.caller.userId);
  const { number, status } = exception.contract;
  return status === 'DRAFT' ? undefined : [contractRefusals.CONTRACT_NOT_DRAFT({ contract: number, state: status })];
}
