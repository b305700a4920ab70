import { defineEntity, p } from '@mikro-orm/core';
import { roleCodes, roles } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { OrderReview } from './order-review.ts';
import { reviewPointLabels, reviewPoints } from './review-points.ts';
import { SalesOrder } from './sales-order.ts';

export const reviewAnswers = ['YES', 'NO', 'CONDITION'] as const;

const schema = defineEntity({
  name: 'OrderReviewAnswer',
  uniques: [{ properties: ['review', 'point', 'department'] }],
  properties: {
    ...identity,
    review: () => p.manyToOne(OrderReview).comment('评审 — the round it belongs to'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order reviewed'),
    point: p.enum(reviewPoints).comment('要点 — what is asked'),
    department: p.enum(roleCodes).comment('部门 — the department that answers'),
    answer: p.enum(reviewAnswers).nullable().comment('答复 — yes, no, or on a condition; empty while it is waited for'),
    comment: text(500).nullable().comment('说明 — the condition, or why not'),
    answeredBy: () => p.manyToOne(User).nullable().comment('答复人 — who answered'),
    onBehalfOf: () => p.manyToOne(User).nullable().comment('代理 — the absent person a deputy answered for'),
    answeredAt: instant().nullable().comment('答复时间 — when'),
    late: p.boolean().default(false).comment('迟复 — not answered in the set time'),
    acceptedBy: () => p.manyToOne(User).nullable().comment('条件接受人 — who accepted the condition for sales'),
    acceptedAt: instant().nullable().comment('条件接受时间 — when the condition was accepted'),
  },
});
/** 评审答复 — one point, answered by one department. Source: ORD-05, ORD-06. */
export class OrderReviewAnswer extends schema.class {}
schema.setClass(OrderReviewAnswer);
enumLabels('OrderReviewAnswerPoint', reviewPointLabels);
enumLabels('OrderReviewAnswerDepartment', roles);
enumLabels('OrderReviewAnswerAnswer', {
  YES: { zh: '是', en: 'Yes' },
  NO: { zh: '否', en: 'No' },
  CONDITION: { zh: '有条件', en: 'On a condition' },
});

export const orderReviewAnswers = record(OrderReviewAnswer, {
  stage: 'order',
  label: { zh: '评审答复', en: 'Review answer' },
  parent: 'order',
});
