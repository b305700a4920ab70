import { defineEntity, p } from '@mikro-orm/core';
import { roleCodes, roles } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { SalesOrder } from './sales-order.ts';

const schema = defineEntity({
  name: 'OrderMessage',
  properties: {
    ...identity,
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order it is about'),
    author: () => p.manyToOne(User).comment('留言人 — who wrote it'),
    to: p.enum(roleCodes).nullable().comment('致 — the department or role that is asked; empty when everybody is told'),
    content: text(2000).comment('内容 — what is said'),
  },
});
/** 订单留言 — what the departments say to each other about an order, in one thread. Source: ROLE-09. */
export class OrderMessage extends schema.class {}
schema.setClass(OrderMessage);
enumLabels('OrderMessageTo', roles);

export const orderMessages = record(OrderMessage, {
  stage: 'order',
  label: { zh: '订单留言', en: 'Order message' },
  parent: 'order',
});
