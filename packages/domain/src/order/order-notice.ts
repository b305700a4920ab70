import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { SalesOrder } from './sales-order.ts';

export const orderNoticeKinds = [
  'ACKNOWLEDGEMENT',
  'REVIEW_RESULT',
  'CONFIRMATION',
  'PROGRESS',
  'DELAY',
  'CHANGE',
  'OTHER',
] as const;
export const noticeChannels = ['EMAIL', 'PHONE', 'LETTER', 'MEETING', 'OTHER'] as const;

const schema = defineEntity({
  name: 'OrderNotice',
  properties: {
    ...identity,
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order it is about'),
    kind: p.enum(orderNoticeKinds).comment('类别 — receipt, review result, confirmation, progress, delay, change'),
    toldOn: businessDate().comment('告知日 — day the customer was told'),
    contact: text(120).nullable().comment('客户联系人 — who was told at the customer'),
    channel: p.enum(noticeChannels).default('EMAIL').comment('方式 — how'),
    content: text(2000).comment('内容 — what was said'),
    toldBy: () => p.manyToOne(User).comment('告知人 — who told it'),
  },
});
/** 客户告知 — what the customer was told about an order, by whom and when. Source: ORD-08, ORD-09, ORD-17, PROD-08. */
export class OrderNotice extends schema.class {}
schema.setClass(OrderNotice);
enumLabels('OrderNoticeKind', {
  ACKNOWLEDGEMENT: { zh: '收单回执', en: 'Receipt acknowledged' },
  REVIEW_RESULT: { zh: '评审结果', en: 'Result of the review' },
  CONFIRMATION: { zh: '书面确认', en: 'Written confirmation' },
  PROGRESS: { zh: '生产进度', en: 'Production progress' },
  DELAY: { zh: '延期', en: 'Delay' },
  CHANGE: { zh: '变更', en: 'Change' },
  OTHER: { zh: '其他', en: 'Other' },
});
enumLabels('OrderNoticeChannel', {
  EMAIL: { zh: '邮件', en: 'E-mail' },
  PHONE: { zh: '电话', en: 'Telephone' },
  LETTER: { zh: '书面', en: 'Letter' },
  MEETING: { zh: '面谈', en: 'Meeting' },
  OTHER: { zh: '其他', en: 'Other' },
});

export const orderNotices = record(OrderNotice, {
  stage: 'order',
  label: { zh: '客户告知', en: 'Notice to the customer' },
  parent: 'order',
  newestFirst: 'toldOn',
});
