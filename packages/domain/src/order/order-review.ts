import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import type { OrderSnapshot } from './order-snapshot.ts';
import { OrderReviewAnswer } from './order-review-answer.ts';
import { SalesOrder } from './sales-order.ts';

export const orderReviewStates = ['RUNNING', 'PASSED', 'FAILED', 'STOPPED'] as const;

const schema = defineEntity({
  name: 'OrderReview',
  uniques: [{ properties: ['order', 'round'] }],
  properties: {
    ...identity,
    status: p.enum(orderReviewStates).default('RUNNING').comment('状态 — running, or how it ended'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order reviewed'),
    round: p.integer().comment('轮次 — first review is 1; a repetition asks only for what changed'),
    reason: text(500).nullable().comment('重审理由 — why it is repeated, what was agreed with the customer'),
    reviewed: p.json<OrderSnapshot>().comment('评审内容 — the order as the departments saw it'),
    startedAt: instant().comment('开始时间 — when the departments were called in'),
    dueAt: instant().comment('答复期限 — by when they answer'),
    endedAt: instant().nullable().comment('结束时间 — when the last answer was in'),
    toldOn: businessDate().nullable().comment('告知客户日 — day the customer was told the result'),
    answers: () => p.oneToMany(OrderReviewAnswer).mappedBy('review').comment('答复 — one a point and department'),
  },
});
/** 订单评审 — one round in which the departments say whether the order can be done. Source: ORD-05…08, B31. */
export class OrderReview extends schema.class {}
schema.setClass(OrderReview);
enumLabels('OrderReviewStatus', {
  RUNNING: { zh: '评审中', en: 'Running' },
  PASSED: { zh: '通过', en: 'Passed' },
  FAILED: { zh: '有问题', en: 'Issues open' },
  STOPPED: { zh: '中止', en: 'Stopped' },
});

export const orderReviews = record(OrderReview, {
  stage: 'order',
  label: { zh: '订单评审', en: 'Order review' },
  parent: 'order',
});
