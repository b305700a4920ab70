import { z } from 'zod';
import { setting } from '../policy/setting.ts';

/** 订单回执时限 — hours after an order has come in within which its receipt is acknowledged to the customer. Source: ORD-17. */
export const orderAckHours = setting<number>({
  key: 'order.ackHours',
  label: { zh: '收到订单后多少小时内回复客户', en: 'Hours to acknowledge an order to the customer' },
  schema: z.number().positive().max(720),
  default: 24,
  requirement: 'ORD-17',
  origin: 'proposed',
});

/** 订单评审时限 — working hours the departments have for their answers. Source: ORD-06. */
export const orderReviewHours = setting<number>({
  key: 'order.reviewHours',
  label: { zh: '各部门评审订单的时限（工作小时）', en: 'Working hours for the departments to review an order' },
  schema: z.number().positive().max(400),
  default: 16,
  requirement: 'ORD-06',
  origin: 'proposed',
});
