import { defaultChain, step } from '../approval/approval-chain.ts';
import type { Role } from '../access/roles.ts';
import { createTask } from '../approval/create-task.ts';
import { chainFor } from '../approval/open-approval.ts';
import { addWorkingHours } from '../kernel/working-hours.ts';
import type { Work } from '../kernel/work.ts';
import { OrderReview } from './order-review.ts';
import { OrderReviewAnswer } from './order-review-answer.ts';
import { changedPoints, snapshotOf } from './order-snapshot.ts';
import { isOpen, type ReviewFacts } from './review-facts.ts';
import { type AskedPoint, pointsFor, reviewPointLabels } from './review-points.ts';
import { SalesOrder } from './sales-order.ts';
import type { SalesOrderLine } from './sales-order-line.ts';
import { orderReviewHours } from './settings.ts';

export const orderReviewDocument = 'ORDER_REVIEW';
defaultChain({
  documentType: orderReviewDocument,
  name: { zh: '订单评审', en: 'Order review' },
  steps: [step('各部门评审', 'Departments review', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'LOGISTICS')],
});

/** What is to be asked: everything the first time, then what has changed, what was not settled and what nobody was asked before. */
function pointsDue(
  points: readonly AskedPoint[],
  order: SalesOrder,
  lines: readonly SalesOrderLine[],
  { last, standing }: Pick<ReviewFacts, 'last' | 'standing'>,
): readonly AskedPoint[] {
  if (!last) return points;
  const changed = changedPoints(last.reviewed, snapshotOf(order, lines));
  return points.filter(({ point, department }) => {
    const answer = standing.find((each) => each.point === point && each.department === department);
    return !answer || isOpen(answer) || changed.has(point);
  });
}

/**
 * 启动评审 — calls in the departments of the chain, in parallel, for the points that are due; each finds it on its list with the deadline. Nothing due: the
 * order has passed. Source: ORD-05, ORD-06, ORD-08, ORD-13.
 */
export async function beginReview(
  work: Work,
  order: SalesOrder,
  lines: readonly SalesOrderLine[],
  facts: Pick<ReviewFacts, 'last' | 'standing'> & { readonly kind: string },
  reason?: string | null,
): Promise<'IN_REVIEW' | 'PASSED'> {
  const chain = await chainFor(work, { documentType: orderReviewDocument, amount: order.amount!, kind: facts.kind });
  const due = pointsDue(
    pointsFor([...new Set(chain.steps.flatMap((each) => each.roles as Role[]))]),
    order,
    lines,
    facts,
  );
  if (due.length === 0) return 'PASSED';
  const stamps = { createdAt: work.now, updatedAt: work.now };
  const dueAt = await addWorkingHours(work, work.now, work.policy.get(orderReviewHours));
  const round = (facts.last?.round ?? 0) + 1;
  const review = work.em.create(OrderReview, {
    ...stamps,
    order,
    round,
    reason: reason ?? null,
    reviewed: snapshotOf(order, lines),
    startedAt: work.now,
    dueAt,
  });
  work.em.persist(review);
  for (const { point, department } of due)
    work.em.persist(work.em.create(OrderReviewAnswer, { ...stamps, review, order, point, department }));
  for (const [department, points] of Map.groupBy(due, (each) => each.department)) {
    const named = (language: 'zh' | 'en') =>
      points.map(({ point }) => reviewPointLabels[point][language]).join(language === 'zh' ? '、' : ', ');
    createTask(work, {
      kind: 'ACTION',
      topic: 'order.review',
      title: `评审订单 ${order.number}：${named('zh')}`,
      titleEn: `Review order ${order.number}: ${named('en')}`,
      entity: SalesOrder,
      recordId: order.id,
      role: department,
      dueAt,
    });
  }
  order.reviewRound = round;
  return 'IN_REVIEW';
}
