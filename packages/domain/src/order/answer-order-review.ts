import { z } from 'zod';
import type { Role } from '../access/roles.ts';
import { closeTasks } from '../approval/close-tasks.ts';
import { approvalRefusals } from '../approval/refusals.ts';
import type { Caller } from '../access/caller.ts';
import { contractIsKnown } from '../contract/read-copy.ts';
import { command, type Guard, type InputGuard } from '../kernel/command.ts';
import { inputText, told } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { type OrderReviewAnswer, reviewAnswers } from './order-review-answer.ts';
import { orderRefusals } from './refusals.ts';
import { type ReviewFacts, reviewFacts } from './review-facts.ts';
import { reviewPoints } from './review-points.ts';
import { SalesOrder } from './sales-order.ts';
import { settleReview } from './settle-review.ts';

const answerInput = z.strictObject({
  answers: z
    .array(
      z
        .strictObject({
          point: z.enum(reviewPoints).describe('要点 — what is answered'),
          answer: z.enum(reviewAnswers).describe('答复 — yes, no, or on a condition'),
          comment: inputText(500)
            .nullish()
            .describe('说明 — the condition, or why not; needed unless the answer is yes'),
        })
        .refine((each) => each.answer === 'YES' || Boolean(each.comment), {
          ...told('“否”与“有条件”须说明', 'a no or a condition needs a comment'),
          path: ['comment'],
        }),
    )
    .min(1)
    .max(20)
    .describe('答复 — one a point of your department'),
});

/** Questions the caller can answer: of his own departments, then of those he stands in for. */
const mine = ({ asked, absent }: ReviewFacts, caller: Caller) =>
  asked.flatMap((question): { readonly question: OrderReviewAnswer; readonly onBehalfOf?: string }[] => {
    if (question.answer) return [];
    if (caller.roles.includes(question.department as Role)) return [{ question }];
    const lent = absent.find((each) => each.roles.includes(question.department as Role));
    return lent ? [{ question, onBehalfOf: lent.id }] : [];
  });

const myDepartmentIsAsked: Guard<SalesOrder, ReviewFacts> = (_, facts, { caller }) => {
  if (mine(facts, caller).length > 0) return undefined;
  const waitingFor = [...new Set(facts.asked.filter((each) => !each.answer).map((each) => each.department as Role))];
  return approvalRefusals.APPROVAL_STEP_NOT_YOURS(
    { step: '订单评审', stepEn: 'Order review', waitingFor },
    { clearedBy: waitingFor },
  );
};
const pointsAreMine: InputGuard<SalesOrder, ReviewFacts, z.output<typeof answerInput>> = (
  _,
  { answers },
  facts,
  { caller },
) => {
  const own = new Set(mine(facts, caller).map((each) => each.question.point as string));
  const strange = own.size === 0 ? [] : answers.filter((each) => !own.has(each.point)).map((each) => each.point);
  return strange.length > 0 ? orderRefusals.REVIEW_POINT_NOT_YOURS({ points: strange }) : undefined;
};
const qualityStandardIsClear: InputGuard<SalesOrder, ReviewFacts, z.output<typeof answerInput>> = (
  _,
  { answers },
  { contract },
) =>
  answers.some((each) => each.point === 'QUALITY_STANDARD' && each.answer !== 'NO') && !contract.qualityStandard?.trim()
    ? orderRefusals.QUALITY_STANDARD_UNCLEAR({ contract: contract.number })
    : undefined;

/** 答复评审 — a department answers its points; the last answer decides. Answers after the set time are marked late. Source: ORD-05, ORD-06, ORD-07, QC-09. */
export const answerOrderReview = command({
  name: 'answerOrderReview',
  label: { zh: '答复评审', en: 'Answer the review' },
  says: {
    zh: '本部门的要点得到答复；最后一个答复后订单评审通过或列出问题',
    en: 'The points of your department are answered; with the last answer the review passes or its issues are open',
  },
  event: 'OrderReviewAnswered',
  on: SalesOrder,
  from: ['IN_REVIEW'],
  to: ['IN_REVIEW', 'PASSED', 'ISSUES_OPEN'],
  permission: 'order.review',
  source: 'ORD-05, ORD-06, ORD-07, QC-09',
  input: answerInput,
  facts: reviewFacts,
  guards: { myDepartmentIsAsked },
  inputGuards: { pointsAreMine, qualityStandardIsClear },
  async change(order, { answers }, { facts, work }) {
    const review = facts.running!;
    const answered: string[] = [];
    for (const { question, onBehalfOf } of mine(facts, work.caller)) {
      const given = answers.findLast((each) => each.point === question.point);
      if (!given) continue;
      answered.push(question.department);
      question.answer = given.answer;
      question.comment = given.comment ?? null;
      question.answeredBy = work.em.getReference(User, work.caller.userId);
      question.onBehalfOf = onBehalfOf ? work.em.getReference(User, onBehalfOf) : null;
      question.answeredAt = work.now;
      question.late ||= work.now > review.dueAt;
      question.updatedAt = work.now;
    }
    await contractIsKnown(work, [order.contract.id], answered);
    for (const [department, points] of Map.groupBy(facts.asked, (each) => each.department)) {
      if (points.every((each) => each.answer))
        await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'order.review', role: department });
    }
    if (facts.asked.some((each) => !each.answer)) return 'IN_REVIEW';
    const repeated = new Set(facts.asked.map((each) => `${each.point}/${each.department}`));
    const standing: OrderReviewAnswer[] = [
      ...facts.standing.filter((each) => !repeated.has(`${each.point}/${each.department}`)),
      ...facts.asked,
    ];
    return settleReview(work, order, review, standing);
  },
});
