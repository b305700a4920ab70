import { Contract } from '../contract/contract.ts';
import { retriggerInstalments, triggerInstalments } from '../contract/due-dates.ts';
import type { Work } from '../kernel/work.ts';
import { DispatchOrder } from './dispatch-order.ts';
import { settleWarranty } from './settle-warranty.ts';

/** Work that must be accepted before the contract is; help, training and repairs follow it. */
const untilAcceptance = ['INSTALLATION', 'COMMISSIONING'] as const;

/**
 * 合同验收 — a contract is accepted on the day its last installation or commissioning was; a further one opened afterwards does not undo it, taking that acceptance
 * back does. The acceptance payment and the warranty follow. Source: SVC-04, CON-17, AFS-14.
 */
export async function settleAcceptance(work: Work, contractId: string): Promise<void> {
  await work.em.flush();
  const contract = await work.em.findOneOrFail(Contract, { id: contractId });
  const jobs = await work.em.find(DispatchOrder, {
    contract: contractId,
    kind: { $in: [...untilAcceptance] },
    status: { $ne: 'REFUSED' },
  });
  const days = jobs.map((job) => job.acceptedOn).filter((day) => day !== null && day !== undefined);
  if (contract.acceptedOn && days.includes(contract.acceptedOn)) return;
  const acceptedOn = jobs.length > 0 && days.length === jobs.length ? days.sort().at(-1)! : null;
  if ((contract.acceptedOn ?? null) !== acceptedOn) {
    contract.acceptedOn = acceptedOn;
    contract.updatedAt = work.now;
    await work.em.flush();
    await retriggerInstalments(work, contractId, 'ACCEPTANCE', acceptedOn);
    if (acceptedOn) await triggerInstalments(work, contractId, 'ACCEPTANCE', acceptedOn);
    await work.emit({
      type: acceptedOn ? 'ContractAccepted' : 'ContractAcceptanceTakenBack',
      entity: Contract,
      recordId: contractId,
      payload: { acceptedOn },
    });
  }
  await settleWarranty(work, contractId);
}
