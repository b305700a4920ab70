import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { dateIn } from '../kernel/clock.ts';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { ShippingNotice, transportModes } from './shipping-notice.ts';

/** 发送装运通知 — the customer is told when the goods left, how they travel and when they arrive; after the deadline it is marked late. Source: SHIP-09. */
export const sendShippingNotice = command({
  name: 'sendShippingNotice',
  label: { zh: '发送装运通知', en: 'Send the shipping notice' },
  says: {
    zh: '登记已通知客户装运时间、运输方式和预计到达日；超过时限的标记为迟发',
    en: 'The customer knows time, mode and expected arrival; a notice after its deadline is marked late',
  },
  event: 'ShippingNoticeSent',
  on: ShippingNotice,
  from: ['DUE'],
  to: 'SENT',
  permission: 'shipment.notify',
  source: 'SHIP-09',
  input: z.strictObject({
    transportMode: z.enum(transportModes).describe('运输方式 — mode of transport'),
    expectedOn: inputDate().describe('预计到达日 — expected arrival'),
    sentTo: inputText(200).describe('收件人 — person at the customer'),
    trackingNumber: inputText(80).nullish().describe('运单号 — tracking number'),
    documents: inputText(300).nullish().describe('随附单据 — documents sent with it'),
  }),
  async change(notice, input, { work }) {
    if (input.expectedOn < dateIn('Asia/Shanghai', notice.shippedAt))
      throw new Invalid([
        { path: 'input.expectedOn', message: { zh: '不得早于装运日', en: 'must not be before the day of shipment' } },
      ]);
    notice.transportMode = input.transportMode;
    notice.expectedOn = input.expectedOn;
    notice.sentTo = input.sentTo;
    notice.trackingNumber = input.trackingNumber ?? null;
    notice.documents = input.documents ?? null;
    notice.sentAt = work.now;
    notice.sentBy = work.em.getReference(User, work.caller.userId);
    notice.late = work.now > notice.dueAt;
    await closeTasks(work, { entity: ShippingNotice, recordId: notice.id, topic: 'NOTIFY' });
  },
});
