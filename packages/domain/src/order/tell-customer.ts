import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command } from '../kernel/command.ts';
import { Invalid, Refused } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { OrderNotice, noticeChannels, type orderNoticeKinds } from './order-notice.ts';
import { OrderReview } from './order-review.ts';
import { orderRefusals } from './refusals.ts';
import { SalesOrder, orderStates } from './sales-order.ts';

/** How the customer was told: part of the input of every command that tells him something. */
export const toldInput = {
  contact: inputText(120).nullish().describe('客户联系人 — who was told at the customer'),
  channel: z.enum(noticeChannels).nullish().describe('方式 — how; by e-mail when not given'),
};

interface Told {
  readonly kind: (typeof orderNoticeKinds)[number];
  readonly content: string;
  readonly contact?: string | null | undefined;
  readonly channel?: (typeof noticeChannels)[number] | null | undefined;
  readonly toldOn?: string;
}

/** 记录告知 — writes down what the customer was told. Source: ORD-08, PROD-08. */
export function logNotice(
  work: Work,
  order: SalesOrder,
  { kind, content, contact, channel, toldOn = work.today }: Told,
): void {
  if (toldOn > work.today)
    throw new Invalid([{ path: 'input.toldOn', message: { zh: '不能晚于今天', en: 'must not be after today' } }]);
  const stamps = { createdAt: work.now, updatedAt: work.now };
  work.em.persist(
    work.em.create(OrderNotice, {
      ...stamps,
      order,
      kind,
      toldOn,
      contact: contact ?? null,
      channel: channel ?? 'EMAIL',
      content,
      toldBy: work.em.getReference(User, work.caller.userId),
    }),
  );
}

/** The last review that has ended becomes one the customer knows. */
async function reviewIsTold(work: Work, order: SalesOrder, toldOn: string): Promise<void> {
  const [review] = await work.em.find(
    OrderReview,
    { order: order.id, status: { $in: ['PASSED', 'FAILED'] }, toldOn: null },
    { orderBy: { round: 'DESC' }, limit: 1 },
  );
  if (!review) throw new Refused([orderRefusals.REVIEW_NOT_ENDED({ order: order.number })]);
  review.toldOn = toldOn;
  review.updatedAt = work.now;
  await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'order.tellReview' });
}

/** 告知客户 — the customer is told the result of the review, the progress or a delay, and it is written down. Source: ORD-08, PROD-08. */
export const tellCustomer = command({
  name: 'tellCustomer',
  label: { zh: '告知客户', en: 'Tell the customer' },
  says: {
    zh: '记录告知客户的内容，相应待办随之办结',
    en: 'What the customer was told is written down, and the task to tell him is done',
  },
  event: 'CustomerToldOfOrder',
  on: SalesOrder,
  from: orderStates.filter((state) => state !== 'CLOSED'),
  permission: 'order.tellCustomer',
  source: 'ORD-08, PROD-08',
  input: z.strictObject({
    kind: z
      .enum(['REVIEW_RESULT', 'PROGRESS', 'DELAY', 'CHANGE', 'OTHER'])
      .describe('类别 — result of the review, progress, delay, change, or something else'),
    content: inputText(2000).describe('内容 — what was said'),
    ...toldInput,
    toldOn: inputDate().nullish().describe('告知日 — day; today when not given'),
  }),
  async change(order, input, { work }) {
    const toldOn = input.toldOn ?? work.today;
    logNotice(work, order, { ...input, toldOn });
    if (input.kind === 'REVIEW_RESULT') await reviewIsTold(work, order, toldOn);
    if (input.kind === 'PROGRESS' || input.kind === 'DELAY')
      await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'order.tellProgress' });
    if (input.kind === 'CHANGE')
      await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'order.tellChange' });
  },
});
