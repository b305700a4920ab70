import { z } from 'zod';
import { defaultChain, step } from '../approval/approval-chain.ts';
import { closeTasks } from '../approval/close-tasks.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Guard } from '../kernel/command.ts';
import { newId } from '../kernel/new-id.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { ContractReview } from './contract-review.ts';
import { contractRefusals } from './refusals.ts';
import { reviewDays } from './settings.ts';

export const reviewDocument = 'CONTRACT_REVIEW';
defaultChain({
  documentType: reviewDocument,
  name: { zh: '签后合同评审', en: 'Contract review after signing' },
  steps: [
    {
      ...step(
        '法务、财务、技术、生产评审',
        'Legal, finance, technical and production review',
        'LEGAL',
        'FINANCE',
        'TECHNICAL',
        'PRODUCTION',
      ),
      mode: 'ALL',
      escalateTo: 'SALES_MANAGER',
    },
  ],
});

const reviewIsOpen: Guard<Contract, undefined> = (contract) =>
  contract.reviewAfterSigning === 'PENDING' || contract.reviewAfterSigning === 'REFUSED'
    ? undefined
    : contractRefusals.CONTRACT_REVIEW_NOT_OPEN({ contract: contract.number, review: contract.reviewAfterSigning });

/** 组织合同评审 — the salesperson puts technical clauses, price and delivery of a signed contract to the departments; refused, he does it again. Source: CON-10. */
export const organiseContractReview = command({
  name: 'organiseContractReview',
  label: { zh: '组织评审', en: 'Organise the review' },
  says: {
    zh: '各部门评审通过前，不能确认订单、不能排产',
    en: 'Until all departments agree nothing is ordered or produced',
  },
  event: 'ContractReviewOrganised',
  on: Contract,
  from: ['SIGNED', 'IN_EXECUTION'],
  permission: 'contract.submit',
  source: 'CON-10',
  input: z.strictObject({
    technicalClauses: inputText(1000).describe('技术条款 — technical clauses to be reviewed'),
    price: inputText(1000).describe('价格 — price to be reviewed'),
    delivery: inputText(1000).describe('交货期 — delivery to be reviewed'),
  }),
  guards: { reviewIsOpen },
  async change(contract, input, { work }) {
    const round = (await work.em.count(ContractReview, { contract: contract.id })) + 1;
    const review = work.em.create(ContractReview, {
      id: newId(),
      createdAt: work.now,
      updatedAt: work.now,
      contract,
      round,
      organisedBy: work.em.getReference(User, work.caller.userId),
      ...input,
    });
    work.em.persist(review);
    await openApproval(work, {
      documentType: reviewDocument,
      entity: ContractReview,
      recordId: review.id,
      title: contract.number,
      amount: contract.amount!,
      kind: contract.kind!,
      preparers: [contract.preparedBy?.id, contract.owner.id],
      workingDays: work.policy.get(reviewDays),
    });
    contract.reviewAfterSigning = 'RUNNING';
    await closeTasks(work, { entity: Contract, recordId: contract.id, topic: 'ORGANISE_REVIEW' });
  },
});
