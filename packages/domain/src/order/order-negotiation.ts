import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { SalesOrder } from './sales-order.ts';

export const negotiationOutcomes = ['CORRECTED', 'CONTRACT_AMENDED', 'REJECTED'] as const;

const schema = defineEntity({
  name: 'OrderNegotiation',
  properties: {
    ...identity,
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order negotiated'),
    talkedOn: businessDate().comment('协商日 — day of the talk'),
    contact: text(120).nullable().comment('客户联系人 — who spoke for the customer'),
    content: text(2000).comment('协商内容 — what was said about the differences or issues'),
    outcome: p
      .enum(negotiationOutcomes)
      .nullable()
      .comment('结果 — order corrected, contract amended, or order rejected; empty while it goes on'),
    recordedBy: () => p.manyToOne(User).comment('记录人 — who wrote it down'),
  },
});
/** 订单协商记录 — talks with the customer about an order that does not conform. Source: ORD-04, ORD-08. */
export class OrderNegotiation extends schema.class {}
schema.setClass(OrderNegotiation);
enumLabels('OrderNegotiationOutcome', {
  CORRECTED: { zh: '更正订单', en: 'Order corrected' },
  CONTRACT_AMENDED: { zh: '修订合同', en: 'Contract amended' },
  REJECTED: { zh: '不予接受', en: 'Order rejected' },
});

export const orderNegotiations = record(OrderNegotiation, {
  stage: 'order',
  label: { zh: '订单协商', en: 'Order negotiation' },
  parent: 'order',
  newestFirst: 'talkedOn',
});
