import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command, type Guard } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { orderRefusals } from './refusals.ts';
import { SalesOrder, orderStates } from './sales-order.ts';
import { logNotice, toldInput } from './tell-customer.ts';

const notYetAcknowledged: Guard<SalesOrder, undefined> = (order) =>
  order.acknowledgedAt
    ? orderRefusals.ORDER_ALREADY_ACKNOWLEDGED({ acknowledgedAt: order.acknowledgedAt.toISOString() })
    : undefined;

/** 回执已发 — the customer knows that the order has come in; late is marked. Source: ORD-17. */
export async function markAcknowledged(work: Work, order: SalesOrder): Promise<void> {
  order.acknowledgedAt = work.now;
  if (order.acknowledgement !== 'LATE')
    order.acknowledgement = order.ackDueAt && work.now > order.ackDueAt ? 'LATE' : 'ON_TIME';
  await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'order.acknowledge' });
}

/** 回执订单 — the receipt of an order is acknowledged to the customer. Source: ORD-17. */
export const acknowledgeOrder = command({
  name: 'acknowledgeOrder',
  label: { zh: '回执客户', en: 'Acknowledge to the customer' },
  says: {
    zh: '向客户确认已收到订单；超过时限的记为迟复',
    en: 'The customer is told that the order has come in; after the time limit it is marked late',
  },
  event: 'SalesOrderAcknowledged',
  on: SalesOrder,
  from: orderStates.filter((state) => state !== 'CLOSED' && state !== 'CANCELLED'),
  permission: 'order.tellCustomer',
  source: 'ORD-17',
  input: z.strictObject({
    content: inputText(2000).nullish().describe('回执内容 — what was said, when more than the receipt'),
    ...toldInput,
  }),
  guards: { notYetAcknowledged },
  async change(order, input, { work }) {
    logNotice(work, order, {
      kind: 'ACKNOWLEDGEMENT',
      content: input.content ?? `收到订单 ${order.number} — order ${order.number} received`,
      contact: input.contact,
      channel: input.channel,
    });
    await markAcknowledged(work, order);
  },
});
