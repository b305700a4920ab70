import { z } from 'zod';
import { createTask } from '../approval/create-task.ts';
import { addWorkingDays } from '../kernel/calendar-day.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { SalesOrder } from './sales-order.ts';

/** 申请取消订单 — the salesperson asks the sales manager to cancel an order. Source: ORD-13. */
export const askToCancelOrder = command({
  name: 'askToCancelOrder',
  label: { zh: '申请取消', en: 'Ask for cancellation' },
  says: {
    zh: '销售经理收到取消申请；生产开始后须写明损失',
    en: 'The sales manager is asked to cancel it; once production has begun, with the cost',
  },
  event: 'OrderCancellationAsked',
  on: SalesOrder,
  from: ['DRAFT', 'CHECKED', 'MISMATCH', 'IN_REVIEW', 'ISSUES_OPEN', 'PASSED', 'CONFIRMED', 'IN_PRODUCTION', 'READY'],
  permission: 'order.change',
  source: 'ORD-13',
  input: z.strictObject({ reason: inputReason().describe('理由 — why the customer or we want to cancel') }),
  async change(order, { reason }, { work }) {
    createTask(work, {
      kind: 'ACTION',
      topic: 'order.cancel',
      title: `申请取消订单 ${order.number}：${reason}`,
      titleEn: `Cancellation of order ${order.number} asked for: ${reason}`,
      entity: SalesOrder,
      recordId: order.id,
      role: 'SALES_MANAGER',
      dueOn: await addWorkingDays(work, work.today, 1),
    });
  },
});
