import { LockMode } from '@mikro-orm/core';
import { approvalCommands } from '../approval/approval-commands.ts';
import { createTask } from '../approval/create-task.ts';
import type { Work } from '../kernel/work.ts';
import { Contract, type reviewStates } from './contract.ts';
import { ContractReview } from './contract-review.ts';
import { noteCondition } from './note-condition.ts';
import { reviewDocument } from './organise-review.ts';

/** Writes the outcome up to the contract; unless it has passed, the salesperson has to organise it again. */
async function tellContract(work: Work, review: ContractReview, outcome: (typeof reviewStates)[number]): Promise<void> {
  const contract = await work.em.findOneOrFail(
    Contract,
    { id: review.contract.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  contract.reviewAfterSigning = outcome;
  contract.updatedAt = work.now;
  review.endedAt = work.now;
  if (outcome === 'PASSED') return;
  createTask(work, {
    kind: 'ACTION',
    topic: 'ORGANISE_REVIEW',
    title: `重新组织合同评审：${contract.number}`,
    titleEn: `Organise the review of contract ${contract.number} again`,
    entity: Contract,
    recordId: contract.id,
    assigneeId: contract.owner.id,
  });
}

/** 签后评审意见 — every department agrees or refuses with a reason; when all agree, orders and production are free. Source: CON-10. */
export const reviewAfterSigning = approvalCommands({
  noun: 'ContractReview',
  label: { zh: '合同评审', en: 'the contract review' },
  on: ContractReview,
  documentType: reviewDocument,
  deciding: ['RUNNING'],
  draft: 'REFUSED',
  backTo: { states: ['REFUSED', 'WITHDRAWN'], choose: (review) => (review.refusedReason ? 'REFUSED' : 'WITHDRAWN') },
  approved: 'PASSED',
  permission: 'contract.review',
  withdrawPermission: 'contract.submit',
  source: 'CON-10',
  title: async (review: ContractReview, work) =>
    (await work.em.findOneOrFail(Contract, { id: review.contract.id })).number,
  async onAgreed(review, work, agreed) {
    noteCondition(work, await work.em.findOneOrFail(Contract, { id: review.contract.id }), agreed);
  },
  onApproved: (review, work) => tellContract(work, review, 'PASSED'),
  async onRejected(review, work, reason) {
    review.refusedReason = reason;
    await tellContract(work, review, 'REFUSED');
  },
  onWithdrawn: (review, work) => tellContract(work, review, 'PENDING'),
});
