import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { Customer } from '../customer/customer.ts';
import { command, type Guard } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { scheduleMakesUp } from '../pricing/schedule-complete.ts';
import type { Product } from '../product/product.ts';
import { productsAreActive } from '../product/product-guards.ts';
import { Contract } from './contract.ts';
import { customerTextConfirmations } from './customer-text.ts';
import { termsFitInvoicePolicy } from './invoice-policy-fits.ts';
import { obligatoryClauses } from './obligatory-clauses.ts';
import { contractRefusals } from './refusals.ts';
import { reviewDays, reviewTiming } from './settings.ts';
import { type SubmissionFacts, submissionFacts } from './submission-facts.ts';

defaultChain({
  documentType: 'CONTRACT',
  name: { zh: '合同评审', en: 'Contract review' },
  steps: [
    {
      ...step('法务、财务、技术评审', 'Legal, finance and technical review', 'LEGAL', 'FINANCE', 'TECHNICAL'),
      mode: 'ALL',
      workingDays: 2,
      escalateTo: 'SALES_MANAGER',
    },
    { ...step('销售部负责人批准', 'Head of sales approves', 'HEAD_OF_SALES'), escalateTo: 'SALES_MANAGER' },
  ],
});

defaultChain({
  documentType: 'CONTRACT',
  name: { zh: '合同审批（签后评审）', en: 'Contract approval, reviewed after signing' },
  condition: { kind: 'REVIEW_AFTER_SIGNING' },
  priority: 50,
  steps: [{ ...step('销售部负责人批准', 'Head of sales approves', 'HEAD_OF_SALES'), escalateTo: 'SALES_MANAGER' }],
});

/** 只在签后评审 — on the company's own text departments may review after signing; the customer's text is always reviewed before. Source: CON-10, CF-02. */
const reviewedAfterSigningOnly = (contract: Contract, timing: string) =>
  timing === 'AFTER_SIGNING' && contract.textBasis === 'STANDARD';

const applicationApproved: Guard<Contract, SubmissionFacts> = (_, { application }) =>
  application?.status === 'CONTRACTED'
    ? undefined
    : contractRefusals.CONTRACT_APPLICATION_NOT_APPROVED({
        application: application?.number,
        state: application?.status,
      });
const equalsApplication: Guard<Contract, SubmissionFacts> = (_, { application, differences, deviations }) => {
  const open = differences.filter(
    (each) =>
      !deviations.some(
        (one) =>
          one.place === each.place &&
          one.field === each.field &&
          one.contract === each.contract &&
          one.application === each.application,
      ),
  );
  return open.length === 0
    ? undefined
    : contractRefusals.CONTRACT_DIFFERS_FROM_APPLICATION({
        application: application?.number,
        count: open.length,
        differences: open,
      });
};
const customerTextConfirmed: Guard<Contract, SubmissionFacts> = (contract) => {
  if (contract.textBasis !== 'CUSTOMER') return undefined;
  const missing = customerTextConfirmations.filter((each) => !each.given(contract));
  return missing.length === 0
    ? undefined
    : contractRefusals.CUSTOMER_TEXT_NOT_CONFIRMED({
        missing: missing.map((each) => each.code),
        missingZh: missing.map((each) => each.zh),
      });
};
const paymentTermsFitInvoicePolicy: Guard<Contract, SubmissionFacts> = (contract, { instalments }, circumstance) =>
  termsFitInvoicePolicy(contract, instalments, circumstance);
const obligatoryClausesPresent: Guard<Contract, SubmissionFacts> = (contract, facts) => {
  const missing = obligatoryClauses.filter((clause) => !clause.present(contract, facts));
  return missing.length === 0
    ? undefined
    : contractRefusals.CONTRACT_CLAUSE_MISSING({
        missing: missing.map((each) => each.code),
        missingZh: missing.map((each) => each.zh),
      });
};
const paymentScheduleComplete: Guard<Contract, SubmissionFacts> = (contract, facts) =>
  scheduleMakesUp(contract.amount!, contract.currency!, facts.instalments);
const productsOnSale: Guard<Contract, SubmissionFacts> = (_, facts) =>
  productsAreActive(facts.lines.map((line) => line.product as Product));

/** 合同送审 — a contract that equals its application and says all it must gets its final number and goes to legal, finance and technical. Source: CON-04, CON-05, CON-06, CON-08, CON-17, INV-11. */
export const submitContract = command({
  name: 'submitContract',
  label: { zh: '送审', en: 'Submit for review' },
  event: 'ContractSubmitted',
  on: Contract,
  from: ['DRAFT'],
  to: 'IN_REVIEW',
  permission: 'contract.submit',
  source: 'CON-04, CON-05, CON-06, CON-08, CON-17, INV-11',
  facts: submissionFacts,
  guards: {
    applicationApproved,
    equalsApplication,
    obligatoryClausesPresent,
    customerTextConfirmed,
    paymentScheduleComplete,
    paymentTermsFitInvoicePolicy,
    productsOnSale,
  },
  async change(contract, _, { work }) {
    contract.submittedAt = work.now;
    contract.rejectedReason = null;
    if (contract.number.startsWith('DRAFT-')) contract.number = await nextNumber(work, 'SC');
    const { region } = await work.em.findOneOrFail(Customer, { id: contract.customer.id });
    await openApproval(work, {
      documentType: 'CONTRACT',
      entity: Contract,
      recordId: contract.id,
      title: contract.number,
      amount: contract.amount!,
      kind: [
        contract.kind!,
        ...(reviewedAfterSigningOnly(contract, work.policy.get(reviewTiming)) ? ['REVIEW_AFTER_SIGNING'] : []),
      ],
      ...(region ? { region } : {}),
      workingDays: work.policy.get(reviewDays),
      preparers: [contract.preparedBy?.id, contract.owner.id],
    });
  },
});
