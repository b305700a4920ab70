import { Approval } from '../approval/approval.ts';
import { approvalCommands } from '../approval/approval-commands.ts';
import { openApproval } from '../approval/open-approval.ts';
import type { Facts, Gate, Guard } from '../kernel/command.ts';
import { Contract } from './contract.ts';
import { type ContractCreditFacts, contractCreditFacts, contractCreditGuards, useWaiver } from './credit-facts.ts';
import { lapseConditions, noteCondition } from './note-condition.ts';

interface ReviewFacts {
  readonly credit: ContractCreditFacts;
  /** The step that is open is the last one: agreeing makes the contract use credit. */
  readonly lastStep: boolean;
}

const reviewFacts: Facts<Contract, ReviewFacts> = {
  lock: contractCreditFacts.lock!,
  async load(documents, work) {
    const credit = await contractCreditFacts.load(documents, work);
    const running = await work.em.find(Approval, {
      recordId: { $in: documents.map((each) => each.id) },
      documentType: 'CONTRACT',
      status: 'RUNNING',
    });
    return new Map(
      documents.map((contract) => {
        const approval = running.find((each) => each.recordId === contract.id);
        return [
          contract.id,
          {
            credit: credit.get(contract.id)!,
            lastStep: approval !== undefined && approval.currentStep === approval.steps.length - 1,
          },
        ];
      }),
    );
  },
};

const atLastStep =
  (guard: Guard<unknown, ContractCreditFacts>): Guard<Contract, ReviewFacts> =>
  (contract, facts, circumstance) =>
    facts.lastStep ? guard(contract, facts.credit, circumstance) : undefined;
const creditAtLastStep = Object.fromEntries(
  Object.entries(contractCreditGuards).map(([name, guard]) => [name, atLastStep(guard)]),
) as Record<string, Guard<Contract, ReviewFacts> | Gate<Contract, ReviewFacts>>;

/** 合同评审 — legal, finance and technical side by side, then the head of sales; credit is weighed at the last step, and the countersignature opens by itself. Source: CON-08, CON-09, CUST-34. */
export const contractReview = approvalCommands({
  noun: 'Contract',
  label: { zh: '合同', en: 'contract' },
  on: Contract,
  documentType: 'CONTRACT',
  deciding: ['IN_REVIEW'],
  draft: 'DRAFT',
  approved: 'REVIEWED',
  permission: 'contract.approve',
  withdrawPermission: 'contract.submit',
  source: 'CON-08, CON-09, CUST-34',
  title: (contract: Contract) => contract.number,
  facts: reviewFacts,
  guards: creditAtLastStep,
  async onApproved(contract, work, facts) {
    await useWaiver(work, { id: contract.id, number: contract.number, customerId: contract.customer.id }, facts.credit);
    const review = await work.em.findOneOrFail(
      Approval,
      { recordId: contract.id, documentType: 'CONTRACT' },
      { orderBy: { createdAt: 'DESC', id: 'DESC' } },
    );
    await openApproval(work, {
      documentType: 'CONTRACT_COUNTERSIGN',
      entity: Contract,
      recordId: contract.id,
      title: contract.number,
      amount: contract.amount!,
      kind: contract.kind!,
      preparers: review.preparers,
      requesterId: review.requestedBy.id,
    });
  },
  onAgreed: (contract, work, agreed) => noteCondition(work, contract, agreed),
  async onRejected(contract, work, reason) {
    await lapseConditions(work, contract.id);
    contract.rejectedReason = reason;
  },
  onWithdrawn: (contract, work) => lapseConditions(work, contract.id),
});
