import { z } from 'zod';
import { contractCreditGuards } from '../contract/credit-facts.ts';
import { command, type Facts } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { beginReview } from './begin-review.ts';
import { orderHasLines } from './check-order.ts';
import {
  creditOfOrder,
  type ConfirmationFacts,
  confirmationFacts,
  contractIsReviewed,
  equalsContract,
  writtenContractInForce,
} from './facts.ts';
import { type ReviewFacts, reviewFacts } from './review-facts.ts';
import { SalesOrder } from './sales-order.ts';

interface SubmissionFacts extends ConfirmationFacts {
  readonly review: ReviewFacts;
}

const submissionFacts: Facts<SalesOrder, SubmissionFacts> = {
  lock: confirmationFacts.lock!,
  async load(documents, work) {
    const [own, review] = [await confirmationFacts.load(documents, work), await reviewFacts.load(documents, work)];
    return new Map(documents.map((each) => [each.id, { ...own.get(each.id)!, review: review.get(each.id)! }]));
  },
};

/** 提交订单评审 — an order that equals its contract goes to production, technical, quality and logistics at once; again only for what changed or was not settled. Source: ORD-05, ORD-08. */
export const submitOrderReview = command({
  name: 'submitOrderReview',
  label: { zh: '提交评审', en: 'Call in the departments' },
  says: {
    zh: '各部门并行评审并在时限内答复；重审只问变更与未决的要点',
    en: 'The departments review the order in parallel within the set time; a repetition asks only what changed or is not settled',
  },
  event: 'OrderReviewBegun',
  on: SalesOrder,
  from: ['CHECKED', 'ISSUES_OPEN'],
  to: ['IN_REVIEW', 'PASSED'],
  permission: 'order.check',
  source: 'ORD-05, ORD-06, ORD-08, ORD-03',
  input: z.strictObject({
    reason: inputReason().nullish().describe('重审理由 — what was agreed with the customer, when it is repeated'),
  }),
  facts: submissionFacts,
  guards: {
    writtenContractInForce,
    contractIsReviewed,
    orderHasLines,
    equalsContract,
    ...creditOfOrder(contractCreditGuards),
  },
  change: (order, input, { facts, work }) =>
    beginReview(work, order, facts.lines, { ...facts.review, kind: facts.contract.kind! }, input.reason),
});
