import { z } from 'zod';
import { roleCodes, roles } from '../access/roles.ts';
import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { OrderMessage } from './order-message.ts';
import { orderStates, SalesOrder } from './sales-order.ts';

const topic = 'order.message';

/** 订单留言 — one department tells or asks another about an order; whoever is asked has it on the list until somebody of that role writes back. Source: ROLE-09. */
export const writeOrderMessage = command({
  name: 'writeOrderMessage',
  label: { zh: '留言', en: 'Write a message' },
  says: {
    zh: '留言进入订单的往来；指定对象的，列入其待办，直到对方留言答复',
    en: 'The message stands in the thread of the order; who is asked has it on the list until somebody there writes back',
  },
  event: 'OrderMessageWritten',
  on: SalesOrder,
  from: orderStates,
  permission: 'order.talk',
  source: 'ROLE-09',
  input: z.strictObject({
    content: inputText(2000).describe('内容 — what is said'),
    to: z.enum(roleCodes).nullish().describe('致 — the department or role that is asked; empty when everybody is told'),
  }),
  async change(order, { content, to }, { work }) {
    for (const role of work.caller.roles)
      await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic, role });
    work.em.persist(
      work.em.create(OrderMessage, {
        createdAt: work.now,
        updatedAt: work.now,
        order,
        author: work.em.getReference(User, work.caller.userId),
        to: to ?? null,
        content,
      }),
    );
    if (!to) return;
    createTask(work, {
      kind: 'ACTION',
      topic,
      title: `答复订单 ${order.number} 的留言（${work.caller.name} 致${roles[to].zh}）：${content}`,
      titleEn: `Answer the message on order ${order.number} (${work.caller.name} to ${roles[to].en}): ${content}`,
      entity: SalesOrder,
      recordId: order.id,
      role: to,
    });
  },
});
