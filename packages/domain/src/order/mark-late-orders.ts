import { LockMode } from '@mikro-orm/core';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { OrderReviewAnswer } from './order-review-answer.ts';
import { SalesOrder } from './sales-order.ts';

/** 迟复标记 — orders nobody acknowledged in time and review answers that are overdue are marked late. Source: ORD-06, ORD-17. */
export async function markLateOrders(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('markLateOrders');
    const orders = await work.em.find(
      SalesOrder,
      { acknowledgement: 'WAITING', ackDueAt: { $lt: work.now }, status: { $nin: ['CANCELLED', 'CLOSED'] } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, limit: 500 },
    );
    for (const order of orders) {
      order.acknowledgement = 'LATE';
      order.updatedAt = work.now;
    }
    const answers = await work.em.find(
      OrderReviewAnswer,
      { answer: null, late: false, review: { status: 'RUNNING', dueAt: { $lt: work.now } } },
      { orderBy: { id: 'ASC' }, limit: 2000 },
    );
    for (const answer of answers) {
      answer.late = true;
      answer.updatedAt = work.now;
    }
    return orders.length + answers.length;
  });
}

job('mark-late-orders', async (_, context) => {
  await markLateOrders(context);
});
schedule('mark-late-orders', '*/15 * * * *');
