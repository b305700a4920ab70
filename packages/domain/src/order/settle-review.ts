import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { addWorkingDays } from '../kernel/calendar-day.ts';
import type { Work } from '../kernel/work.ts';
import { OrderReview } from './order-review.ts';
import type { OrderReviewAnswer } from './order-review-answer.ts';
import { isOpen } from './review-facts.ts';
import { SalesOrder } from './sales-order.ts';

/** 评审结论 — all yes, or every condition accepted: passed; any no: issues open. The salesperson tells the customer. Source: ORD-07, ORD-08. */
export async function settleReview(
  work: Work,
  order: SalesOrder,
  review: OrderReview,
  standing: readonly OrderReviewAnswer[],
): Promise<'PASSED' | 'ISSUES_OPEN'> {
  const open = standing.filter(isOpen);
  const before = review.status;
  review.status = open.length === 0 ? 'PASSED' : 'FAILED';
  review.endedAt ??= work.now;
  review.updatedAt = work.now;
  if (before === 'RUNNING' || review.toldOn) {
    review.toldOn = null;
    await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'order.tellReview', as: 'CANCELLED' });
    createTask(work, {
      kind: 'ACTION',
      topic: 'order.tellReview',
      title:
        open.length === 0 ? `告知客户：订单 ${order.number} 评审通过` : `与客户协商：订单 ${order.number} 评审有问题`,
      titleEn:
        open.length === 0
          ? `Tell the customer: order ${order.number} has passed its review`
          : `Negotiate with the customer: issues in the review of order ${order.number}`,
      entity: SalesOrder,
      recordId: order.id,
      assigneeId: order.owner.id,
      dueOn: await addWorkingDays(work, work.today, 1),
    });
  }
  await work.emit({
    type: open.length === 0 ? 'OrderReviewPassed' : 'OrderReviewFailed',
    entity: OrderReview,
    recordId: review.id,
    payload: { orderId: order.id, round: review.round, open: open.map((each) => each.point) },
  });
  return open.length === 0 ? 'PASSED' : 'ISSUES_OPEN';
}

/** 中止评审 — nobody has to answer any more: the order was taken back or cancelled. Source: ORD-13. */
export async function stopReview(work: Work, order: SalesOrder): Promise<void> {
  for (const review of await work.em.find(OrderReview, { order: order.id, status: 'RUNNING' })) {
    review.status = 'STOPPED';
    review.endedAt = work.now;
    review.updatedAt = work.now;
  }
  for (const topic of ['order.review', 'order.tellReview'])
    await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic, as: 'CANCELLED' });
}
