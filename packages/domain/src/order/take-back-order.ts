import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { SalesOrder } from './sales-order.ts';
import { stopReview } from './settle-review.ts';

/** 收回订单 — before its review has passed an order is taken back for changes; answers given so far hold for what does not change. Source: ORD-08. */
export const takeBackOrder = command({
  name: 'takeBackOrder',
  label: { zh: '收回修改', en: 'Take back for changes' },
  says: { zh: '订单回到草稿，进行中的评审中止', en: 'The order is a draft again and a running review stops' },
  event: 'SalesOrderTakenBack',
  on: SalesOrder,
  from: ['CHECKED', 'IN_REVIEW', 'ISSUES_OPEN'],
  to: 'DRAFT',
  permission: 'order.enter',
  source: 'ORD-08',
  input: z.strictObject({ reason: inputReason().describe('理由 — what has to change') }),
  async change(order, _, { work }) {
    await stopReview(work, order);
  },
});
