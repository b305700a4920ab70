import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from './delivery-order.ts';

export const shippingNoticeStates = ['DUE', 'SENT', 'CANCELLED'] as const;
export const transportModes = ['ROAD', 'RAIL', 'SEA', 'AIR', 'COURIER', 'MULTIMODAL'] as const;

const schema = defineEntity({
  name: 'ShippingNotice',
  properties: {
    ...identity,
    status: p
      .enum(shippingNoticeStates)
      .default('DUE')
      .comment('状态 — due since the goods left, sent, or cancelled with its delivery'),
    number: text(40).unique().comment('通知编号 — number of the notice'),
    delivery: () => p.manyToOne(DeliveryOrder).comment('发货单 — the delivery it announces'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson'),
    shippedAt: instant().comment('装运时间 — when the goods left'),
    dueAt: instant().comment('通知期限 — by when the customer has to know'),
    late: p.boolean().default(false).comment('迟发 — sent, or still not sent, after the deadline'),
    transportMode: p.enum(transportModes).nullable().comment('运输方式 — mode of transport'),
    expectedOn: businessDate().nullable().comment('预计到达日 — expected arrival'),
    trackingNumber: text(80).nullable().comment('运单号 — tracking number'),
    documents: text(300).nullable().comment('随附单据 — documents sent with it'),
    sentTo: text(200).nullable().comment('收件人 — person at the customer'),
    sentAt: instant().nullable().comment('发送时间 — when it was sent'),
    sentBy: () => p.manyToOne(User).nullable().comment('发送人 — who sent it'),
  },
});
/** 装运通知 — right after departure the customer hears when the goods left, how they travel and when they arrive. Source: SHIP-09, B47. */
export class ShippingNotice extends schema.class {}
schema.setClass(ShippingNotice);
enumLabels('ShippingNoticeStatus', {
  DUE: { zh: '待发送', en: 'Due' },
  SENT: { zh: '已发送', en: 'Sent' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
});
enumLabels('ShippingNoticeTransportMode', {
  ROAD: { zh: '公路', en: 'Road' },
  RAIL: { zh: '铁路', en: 'Rail' },
  SEA: { zh: '海运', en: 'Sea' },
  AIR: { zh: '空运', en: 'Air' },
  COURIER: { zh: '快递', en: 'Courier' },
  MULTIMODAL: { zh: '多式联运', en: 'Multimodal' },
});

export const shippingNotices = record(ShippingNotice, {
  stage: 'shipment',
  label: { zh: '装运通知', en: 'Shipping notice' },
  owner: 'owner',
  newestFirst: 'shippedAt',
});
