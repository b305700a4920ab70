import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Guard } from '../kernel/command.ts';
import { scheduleMakesUp } from '../pricing/schedule-complete.ts';
import {
  type AmendmentFacts,
  amendmentFacts,
  amendmentHasLines,
  amendmentPriceGuards,
  basedOnVersionInForce,
  changesSomething,
  contractStands,
  productsOnSale,
} from './amendment-facts.ts';
import { notBelowPerformance } from './amendment-floor.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { termsFitInvoicePolicy } from './invoice-policy-fits.ts';

export const amendmentDocument = 'CONTRACT_AMENDMENT';
defaultChain({
  documentType: amendmentDocument,
  name: { zh: '合同变更申报', en: 'Application for a contract amendment' },
  steps: [
    step('销售经理审核', 'Sales manager reviews', 'SALES_MANAGER'),
    step('总经理批准', 'General manager approves', 'GM'),
  ],
});

const scheduleComplete: Guard<ContractAmendment, AmendmentFacts> = (amendment, { amended }) =>
  scheduleMakesUp(amendment.amount!, amendment.currency!, amended.instalments);
const paymentTermsFitInvoicePolicy: Guard<ContractAmendment, AmendmentFacts> = (
  amendment,
  { contract, amended },
  circumstance,
) =>
  termsFitInvoicePolicy(
    { amount: amendment.amount!, kind: contract.kind!, invoicePolicy: contract.invoicePolicy ?? null },
    amended.instalments,
    circumstance,
  );

/** 提交合同变更 — a changed version within the price policy and not below what has been performed goes to sales manager and general manager. Source: CON-21, CON-02, PRICE-07. */
export const submitContractAmendment = command({
  name: 'submitContractAmendment',
  label: { zh: '提交变更', en: 'Submit the amendment' },
  says: {
    zh: '变更走申报、评审、会签、用印、签订；签订前现行版本继续有效',
    en: 'The amendment is applied for, reviewed, countersigned, sealed and signed; until then the signed version stays in force',
  },
  event: 'ContractAmendmentSubmitted',
  on: ContractAmendment,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'contract.amend',
  source: 'CON-21, CON-17, INV-11',
  facts: amendmentFacts,
  guards: {
    contractStands,
    basedOnVersionInForce,
    amendmentHasLines,
    changesSomething,
    productsOnSale,
    ...amendmentPriceGuards,
    scheduleComplete,
    paymentTermsFitInvoicePolicy,
    notBelowPerformance,
  },
  async change(amendment, _, { facts: { changes, contract }, work }) {
    amendment.differences = [...changes];
    amendment.submittedAt = work.now;
    amendment.rejectedReason = null;
    await openApproval(work, {
      documentType: amendmentDocument,
      entity: ContractAmendment,
      recordId: amendment.id,
      title: amendment.number,
      amount: amendment.amount!,
      kind: contract.kind!,
      preparers: [amendment.preparedBy?.id, amendment.owner.id],
    });
  },
});
