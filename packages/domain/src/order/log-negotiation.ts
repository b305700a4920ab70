import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { negotiationOutcomes, OrderNegotiation } from './order-negotiation.ts';
import { SalesOrder } from './sales-order.ts';
import { stopReview } from './settle-review.ts';

/** 记录协商 — what was said with the customer about an order that does not conform, and how it ended; a rejected order ends here. Source: ORD-04, ORD-08. */
export const logNegotiation = command({
  name: 'logNegotiation',
  label: { zh: '记录协商', en: 'Write down a negotiation' },
  says: {
    zh: '记录与客户的协商；结果为“不予接受”时订单取消',
    en: 'The talk with the customer is written down; when the outcome is rejection the order is cancelled',
  },
  event: 'OrderNegotiated',
  on: SalesOrder,
  from: ['MISMATCH', 'ISSUES_OPEN'],
  to: ['MISMATCH', 'ISSUES_OPEN', 'CANCELLED'],
  permission: 'order.check',
  source: 'ORD-04, ORD-08',
  input: z.strictObject({
    content: inputText(2000).describe('协商内容 — what was said'),
    contact: inputText(120).nullish().describe('客户联系人 — who spoke for the customer'),
    talkedOn: inputDate().nullish().describe('协商日 — day of the talk; today when not given'),
    outcome: z
      .enum(negotiationOutcomes)
      .nullish()
      .describe('结果 — corrected, contract amended, rejected; empty while it goes on'),
  }),
  async change(order, input, { work }) {
    const talkedOn = input.talkedOn ?? work.today;
    if (talkedOn > work.today)
      throw new Invalid([{ path: 'input.talkedOn', message: { zh: '不能晚于今天', en: 'must not be after today' } }]);
    const stamps = { createdAt: work.now, updatedAt: work.now };
    work.em.persist(
      work.em.create(OrderNegotiation, {
        ...stamps,
        order,
        talkedOn,
        contact: input.contact ?? null,
        content: input.content,
        outcome: input.outcome ?? null,
        recordedBy: work.em.getReference(User, work.caller.userId),
      }),
    );
    if (input.outcome !== 'REJECTED') return order.status as 'MISMATCH' | 'ISSUES_OPEN';
    await stopReview(work, order);
    await closeTasks(work, { entity: SalesOrder, recordId: order.id, as: 'CANCELLED' });
    order.cancelledReason = input.content.slice(0, 500);
    await work.emit({
      type: 'SalesOrderCancelled',
      entity: SalesOrder,
      recordId: order.id,
      payload: { from: order.status, to: 'CANCELLED' },
    });
    return 'CANCELLED';
  },
});
