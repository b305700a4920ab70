import { acceptReviewConditions } from '@tradewind/domain/order/accept-review-conditions.ts';
import { acknowledgeOrder } from '@tradewind/domain/order/acknowledge-order.ts';
import { answerOrderReview } from '@tradewind/domain/order/answer-order-review.ts';
import { logNegotiation } from '@tradewind/domain/order/log-negotiation.ts';
import { submitOrderReview } from '@tradewind/domain/order/submit-order-review.ts';
import { tellCustomer } from '@tradewind/domain/order/tell-customer.ts';
import type { Story } from './agenda.ts';
import { allowed } from './insist.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** 订单评审故事 — the receipt is acknowledged, the departments answer, and what they ask for is talked over with the customer. */
export async function* reviewStory(stage: Stage, plan: Plan, orderId: string): Story {
  const { chance } = stage;
  const { customer, turns, stopAt } = plan;
  if (!turns.has('ACKNOWLEDGED_LATE'))
    await stage.does(customer.seller, acknowledgeOrder, orderId, { contact: '客户采购部' });
  for (let tries = 0; !(await allowed(() => stage.does(customer.seller, submitOrderReview, orderId))); tries++) {
    if (tries === 6) return;
    yield 5;
  }
  yield turns.has('REVIEW_LATE') ? 4 : 1;
  const troubled = turns.has('REVIEW_ISSUES') || stopAt === 'ORDER_ISSUES';
  await stage.does('production', answerOrderReview, orderId, {
    answers: [
      { point: 'PRODUCTION_FEASIBLE', answer: 'YES' },
      troubled
        ? { point: 'DELIVERY_DATE', answer: 'NO', comment: '当月产能已满' }
        : { point: 'DELIVERY_DATE', answer: 'YES' },
    ],
  });
  await stage.does('technical', answerOrderReview, orderId, {
    answers: [{ point: 'TECHNICAL_DEMANDS', answer: 'YES' }],
  });
  if (stopAt === 'ORDER_IN_REVIEW') return;
  yield 0;
  await stage.does('quality', answerOrderReview, orderId, { answers: [{ point: 'QUALITY_STANDARD', answer: 'YES' }] });
  const conditional = !troubled && chance.percent(15);
  await stage.does('logistics', answerOrderReview, orderId, {
    answers: [
      conditional
        ? { point: 'LOGISTICS_FEASIBLE', answer: 'CONDITION', comment: '须提前三日通知订舱' }
        : { point: 'LOGISTICS_FEASIBLE', answer: 'YES' },
    ],
  });
  if (stopAt === 'ORDER_ISSUES') return;
  if (conditional) await stage.does(customer.seller, acceptReviewConditions, orderId, { opinion: '客户同意提前通知' });
  if (troubled) {
    yield 1;
    await stage.does(customer.seller, logNegotiation, orderId, {
      content: '客户同意分两批完工，总交期不变',
      outcome: 'CORRECTED',
    });
    await stage.does(customer.seller, submitOrderReview, orderId, { reason: '客户同意分批完工' });
    yield 1;
    await stage.does('production', answerOrderReview, orderId, {
      answers: [{ point: 'DELIVERY_DATE', answer: 'YES' }],
    });
  }
  if (stopAt !== 'ORDER_PASSED')
    await stage.does(customer.seller, tellCustomer, orderId, {
      kind: 'REVIEW_RESULT',
      content: '订单评审通过，可按约定交期交货',
    });
}
