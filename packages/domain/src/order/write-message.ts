import { z } from 'zod';
import { permissionTable } from '../access/permissions.ts';
import { type Role, roleCodes, roles } from '../access/roles.ts';
import { answerTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { called } from '../kernel/label.ts';
import { User } from '../organization/user.ts';
import { OrderMessage } from './order-message.ts';
import { orderRefusals } from './refusals.ts';
import { orderStates, SalesOrder } from './sales-order.ts';

const topic = 'order.message';

/** 致谁可见 — who is asked reads the order: the salesperson it belongs to, or a role that sees every order. Source: ROLE-09, ROLE-01. */
const seesTheOrder = (_: SalesOrder, { to }: { to?: Role | null | undefined }) =>
  !to || to === 'SALESPERSON' || permissionTable().get('order.talk')!.grant[to] === 'ALL'
    ? undefined
    : orderRefusals.MESSAGE_TO_OUTSIDERS({ role: to });

/** 订单留言 — one department tells or asks another about an order; whoever is asked has it on the list until somebody of that role, or who stands in for one of it, writes back. Source: ROLE-06, ROLE-09. */
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
    to: z
      .enum(roleCodes)
      .nullish()
      .describe(
        '致 — the department or role that is asked, SALESPERSON being the one of the order; empty when everybody is told',
      ),
  }),
  beside: true,
  inputGuards: { seesTheOrder },
  async change(order, { content, to }, { work }) {
    await answerTasks(work, { entity: SalesOrder, recordId: order.id, topic });
    const author = await work.em.findOneOrFail(User, { id: work.caller.userId });
    work.em.persist(
      work.em.create(OrderMessage, {
        createdAt: work.now,
        updatedAt: work.now,
        order,
        author,
        to: to ?? null,
        content,
      }),
    );
    if (!to) return;
    createTask(work, {
      kind: 'ACTION',
      topic,
      title: `答复订单 ${order.number} 的留言（${author.name} 致${roles[to].zh}）`,
      titleEn: `Answer the message on order ${order.number} (${called(author).en} to ${roles[to].en})`,
      entity: SalesOrder,
      recordId: order.id,
      ...(to === 'SALESPERSON' ? { assigneeId: order.owner!.id } : { role: to }),
    });
  },
});
