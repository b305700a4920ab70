import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { productsAreActive } from '../product/product-guards.ts';
import type { Product } from '../product/product.ts';
import { ApplicationInstalment } from './application-instalment.ts';
import { ApplicationLine } from './application-line.ts';
import { contractDifferences, type Difference } from './contract-differences.ts';
import { ContractApplication } from './contract-application.ts';
import { Contract } from './contract.ts';
import { ContractLine } from './contract-line.ts';
import { obligatoryClauses } from './obligatory-clauses.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { contractRefusals } from './refusals.ts';
import { scheduleMakesUp } from '../pricing/schedule-complete.ts';

defaultChain({
  documentType: 'CONTRACT',
  name: { zh: '合同评审', en: 'Contract review' },
  steps: [
    { ...step('法务、财务、技术评审', 'Legal, finance and technical review', 'LEGAL', 'FINANCE', 'TECHNICAL'), mode: 'ALL', workingDays: 2, escalateTo: 'SALES_MANAGER' },
    { ...step('销售部负责人批准', 'Head of sales approves', 'HEAD_OF_SALES'), escalateTo: 'SALES_MANAGER' },
  ],
});

interface SubmissionFacts {
  readonly application?: ContractApplication;
  readonly lines: readonly ContractLine[];
  readonly instalments: readonly PaymentScheduleLine[];
  readonly differences: readonly Difference[];
}

const submissionFacts: Facts<Contract, SubmissionFacts> = {
  async load(documents, work) {
    const ids = documents.map((each) => each.id);
    const applicationIds = documents.flatMap((each) => each.application?.id ?? []);
    const inOrder = { orderBy: { position: 'ASC' } } as const;
    const lines = await work.em.find(ContractLine, { contract: { $in: ids } }, { ...inOrder, populate: ['product'] });
    const instalments = await work.em.find(PaymentScheduleLine, { contract: { $in: ids } }, inOrder);
    const applications = await work.em.find(ContractApplication, { id: { $in: applicationIds } });
    const appliedLines = await work.em.find(ApplicationLine, { application: { $in: applicationIds } }, { ...inOrder, populate: ['product'] });
    const appliedInstalments = await work.em.find(ApplicationInstalment, { application: { $in: applicationIds } }, inOrder);
    return new Map(
      documents.map((contract) => {
        const parts = { lines: lines.filter((line) => line.contract.id === contract.id), instalments: instalments.filter((line) => line.contract.id === contract.id) };
        const application = applications.find((each) => each.id === contract.application?.id);
        const applied = { lines: appliedLines.filter((line) => line.application.id === application?.id), instalments: appliedInstalments.filter((line) => line.application.id === application?.id) };
        return [contract.id, { ...parts, ...(application ? { application } : {}), differences: application ? contractDifferences(contract, parts, application, applied) : [] }];
      }),
    );
  },
};

const applicationApproved: Guard<Contract, SubmissionFacts> = (_, { application }) =>
  application?.status === 'CONTRACTED' ? undefined : contractRefusals.CONTRACT_APPLICATION_NOT_APPROVED({ application: application?.number, state: application?.status });
const equalsApplication: Guard<Contract, SubmissionFacts> = (_, { application, differences }) =>
  differences.length === 0 ? undefined : contractRefusals.CONTRACT_DIFFERS_FROM_APPLICATION({ application: application?.number, count: differences.length, differences });
const obligatoryClausesPresent: Guard<Contract, SubmissionFacts> = (contract, facts) => {
  const missing = obligatoryClauses.filter((clause) => !clause.present(contract, facts));
  return missing.length === 0 ? undefined : contractRefusals.CONTRACT_CLAUSE_MISSING({ missing: missing.map((each) => each.code), missingZh: missing.map((each) => each.zh) });
};
const paymentScheduleComplete: Guard<Contract, SubmissionFacts> = (contract, facts) => scheduleMakesUp(contract.amount!, contract.currency!, facts.instalments);
const productsOnSale: Guard<Contract, SubmissionFacts> = (_, facts) => productsAreActive(facts.lines.map((line) => line.product as Product));

/** 合同送审 — a contract that equals its application and says all it must gets its final number and goes to legal, finance and technical. Source: CON-04, CON-06, CON-08, CON-17. */
export const submitContract = command({
  name: 'submitContract',
  label: { zh: '送审', en: 'Submit for review' },
  event: 'ContractSubmitted',
  on: Contract,
  from: ['DRAFT'],
  to: 'IN_REVIEW',
  permission: 'contract.submit',
  source: 'CON-04, CON-06, CON-08, CON-17',
  facts: submissionFacts,
  guards: { applicationApproved, equalsApplication, obligatoryClausesPresent, paymentScheduleComplete, productsOnSale },
  async change(contract, _, { work }) {
    contract.submittedAt = work.now;
    contract.rejectedReason = null;
    if (contract.number.startsWith('DRAFT-')) contract.number = await nextNumber(work, 'SC');
    await openApproval(work, {
      documentType: 'CONTRACT',
      entity: Contract,
      recordId: contract.id,
      title: contract.number,
      amount: contract.amount!,
      kind: contract.kind!,
      preparers: [contract.preparedBy?.id, contract.owner.id],
    });
  },
});
