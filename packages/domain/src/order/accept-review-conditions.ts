import { z } from 'zod';
import { command, type Guard } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { orderRefusals } from './refusals.ts';
import { isOpen, type ReviewFacts, reviewFacts } from './review-facts.ts';
import { SalesOrder } from './sales-order.ts';
import { settleReview } from './settle-review.ts';

const conditionIsOpen: Guard<SalesOrder, ReviewFacts> = (_, { standing }) =>
  standing.some((each) => each.answer === 'CONDITION' && isOpen(each)) ? undefined : orderRefusals.NO_CONDITION_OPEN();

/** 接受评审条件 — sales accepts the conditions of the departments, after talking to the customer; with no NO left the review has passed. Source: ORD-07. */
export const acceptReviewConditions = command({
  name: 'acceptReviewConditions',
  label: { zh: '接受条件', en: 'Accept the conditions' },
  says: {
    zh: '接受各部门提出的条件；没有“否”时评审通过',
    en: 'The conditions of the departments are accepted; when nobody said no, the review has passed',
  },
  event: 'ReviewConditionsAccepted',
  on: SalesOrder,
  from: ['ISSUES_OPEN'],
  to: ['PASSED', 'ISSUES_OPEN'],
  permission: 'order.check',
  source: 'ORD-07, ORD-08',
  input: z.strictObject({ opinion: inputText(500).nullish().describe('说明 — what was agreed with the customer') }),
  facts: reviewFacts,
  guards: { conditionIsOpen },
  change(order, _, { facts, work }) {
    for (const answer of facts.standing) {
      if (answer.answer !== 'CONDITION' || answer.acceptedAt) continue;
      answer.acceptedBy = work.em.getReference(User, work.caller.userId);
      answer.acceptedAt = work.now;
      answer.updatedAt = work.now;
    }
    return settleReview(work, order, facts.last!, facts.standing);
  },
});
