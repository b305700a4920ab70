import { Approval } from '../approval/approval.ts';
import { defaultChain, step } from '../approval/approval-chain.ts';
import { approvalCommands } from '../approval/approval-commands.ts';
import { openApproval } from '../approval/open-approval.ts';
import type { Facts, Gate, Guard } from '../kernel/command.ts';
import type { Work } from '../kernel/work.ts';
import { type AmendmentFacts, amendmentCreditGuards, amendmentFacts } from './amendment-facts.ts';
import { Contract } from './contract.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { lapseConditions, noteCondition } from './note-condition.ts';
import { reviewDays } from './settings.ts';
import { amendmentDocument } from './submit-amendment.ts';

const reviewDocument = 'CONTRACT_AMENDMENT_REVIEW';
const countersignDocument = 'CONTRACT_AMENDMENT_COUNTERSIGN';
defaultChain({
  documentType: reviewDocument,
  name: { zh: '合同变更评审', en: 'Review of a contract amendment' },
  steps: [
    {
      ...step('法务、财务、技术评审', 'Legal, finance and technical review', 'LEGAL', 'FINANCE', 'TECHNICAL'),
      mode: 'ALL',
      escalateTo: 'SALES_MANAGER',
    },
    { ...step('销售部负责人批准', 'Head of sales approves', 'HEAD_OF_SALES'), escalateTo: 'SALES_MANAGER' },
  ],
});
defaultChain({
  documentType: countersignDocument,
  name: { zh: '合同变更会签', en: 'Countersignature of a contract amendment' },
  steps: [
    {
      ...step('销售部负责人与财务会签', 'Head of sales and finance countersign', 'HEAD_OF_SALES', 'FINANCE'),
      mode: 'ALL',
    },
  ],
});

/** The next approval of the same amendment: asked for by whoever asked for the first. */
async function openNext(
  work: Work,
  amendment: ContractAmendment,
  documentType: typeof reviewDocument | typeof countersignDocument,
  workingDays?: number,
): Promise<void> {
  const first = await work.em.findOneOrFail(
    Approval,
    { recordId: amendment.id, documentType: amendmentDocument },
    { orderBy: { createdAt: 'DESC', id: 'DESC' } },
  );
  const { kind } = await work.em.findOneOrFail(Contract, { id: amendment.contract.id });
  await openApproval(work, {
    documentType,
    entity: ContractAmendment,
    recordId: amendment.id,
    title: amendment.number,
    amount: amendment.amount!,
    kind: kind!,
    preparers: first.preparers,
    requesterId: first.requestedBy.id,
    ...(workingDays === undefined ? {} : { workingDays }),
  });
}

const shared = {
  on: ContractAmendment,
  draft: 'DRAFT',
  withdrawPermission: 'contract.amend',
  source: 'CON-21',
  title: (amendment: ContractAmendment) => amendment.number,
  async onRejected(amendment: ContractAmendment, work: Work, reason: string) {
    amendment.rejectedReason = reason;
    await lapseConditions(work, amendment.contract.id);
  },
  onWithdrawn: (amendment: ContractAmendment, work: Work) => lapseConditions(work, amendment.contract.id),
} as const;

/** 审批变更申报 — sales manager and general manager agree that the contract may be changed; the review opens by itself. Source: CON-21, CON-02. */
export const contractAmendment = approvalCommands({
  ...shared,
  noun: 'ContractAmendment',
  label: { zh: '合同变更', en: 'contract amendment' },
  documentType: amendmentDocument,
  deciding: ['SUBMITTED'],
  approved: 'IN_REVIEW',
  permission: 'contract.approveAmendment',
  onApproved: (amendment, work) => openNext(work, amendment, reviewDocument, work.policy.get(reviewDays)),
});

interface ReviewFacts {
  readonly facts: AmendmentFacts;
  readonly lastStep: boolean;
}
const reviewFacts: Facts<ContractAmendment, ReviewFacts> = {
  lock: amendmentFacts.lock!,
  async load(documents, work) {
    const facts = await amendmentFacts.load(documents, work);
    const running = await work.em.find(Approval, {
      recordId: { $in: documents.map((each) => each.id) },
      documentType: reviewDocument,
      status: 'RUNNING',
    });
    return new Map(
      documents.map((each) => {
        const approval = running.find((one) => one.recordId === each.id);
        return [
          each.id,
          {
            facts: facts.get(each.id)!,
            lastStep: approval !== undefined && approval.currentStep === approval.steps.length - 1,
          },
        ];
      }),
    );
  },
};
const creditAtLastStep = Object.fromEntries(
  Object.entries(amendmentCreditGuards).map(([name, guard]): [string, Guard<ContractAmendment, ReviewFacts>] => [
    name,
    (amendment, { facts, lastStep }, circumstance) => (lastStep ? guard(amendment, facts, circumstance) : undefined),
  ]),
) as Record<string, Guard<ContractAmendment, ReviewFacts> | Gate<ContractAmendment, ReviewFacts>>;

/** 评审合同变更 — legal, finance and technical, then the head of sales; credit is weighed for the contract as it will be. Source: CON-21, CON-08, CON-09, CUST-34. */
export const contractAmendmentReview = approvalCommands({
  ...shared,
  noun: 'ContractAmendmentReview',
  label: { zh: '变更评审', en: 'the review of the amendment' },
  documentType: reviewDocument,
  deciding: ['IN_REVIEW'],
  approved: 'REVIEWED',
  permission: 'contract.approve',
  facts: reviewFacts,
  guards: creditAtLastStep,
  async onAgreed(amendment, work, agreed) {
    noteCondition(work, await work.em.findOneOrFail(Contract, { id: amendment.contract.id }), agreed);
  },
  onApproved: (amendment, work) => openNext(work, amendment, countersignDocument),
});

/** 会签合同变更 — head of sales and finance sign the new version, each with name and time. Source: CON-21, CON-11. */
export const contractAmendmentCountersign = approvalCommands({
  ...shared,
  noun: 'ContractAmendmentCountersign',
  label: { zh: '变更会签', en: 'the countersignature of the amendment' },
  approve: {
    name: 'countersignContractAmendment',
    label: { zh: '会签变更', en: 'Countersign the amendment' },
    event: 'ContractAmendmentCountersigned',
  },
  documentType: countersignDocument,
  deciding: ['REVIEWED'],
  approved: 'COUNTERSIGNED',
  permission: 'contract.countersign',
  onApproved(amendment, work) {
    amendment.countersignedOn = work.today;
  },
});
