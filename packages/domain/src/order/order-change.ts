import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import type { OrderSnapshot } from './order-snapshot.ts';
import { SalesOrder } from './sales-order.ts';

const schema = defineEntity({
  name: 'OrderChange',
  properties: {
    ...identity,
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order changed'),
    changedOn: businessDate().comment('变更日 — day of the change'),
    state: text(20).comment('变更时状态 — state of the order when it was changed'),
    reason: text(500).comment('理由 — why'),
    before: p.json<OrderSnapshot>().comment('变更前 — the order before'),
    after: p.json<OrderSnapshot>().comment('变更后 — the order after'),
    changedBy: () => p.manyToOne(User).comment('变更人 — who'),
  },
});
/** 订单变更 — a change of an order that had passed its review. Source: ORD-13. */
export class OrderChange extends schema.class {}
schema.setClass(OrderChange);

export const orderChanges = record(OrderChange, {
  stage: 'order',
  label: { zh: '订单变更', en: 'Order change' },
  parent: 'order',
  newestFirst: 'changedOn',
});
