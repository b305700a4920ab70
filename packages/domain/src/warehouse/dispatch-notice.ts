import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, instant, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { FinishedLot } from '../quality/finished-lot.ts';
import { StockReceipt } from './stock-receipt.ts';

export const dispatchNoticeStates = ['ISSUED', 'ARRANGED', 'CANCELLED'] as const;

const schema = defineEntity({
  name: 'DispatchNotice',
  properties: {
    ...identity,
    status: p
      .enum(dispatchNoticeStates)
      .default('ISSUED')
      .comment('状态 — issued, arranged with the customer, or cancelled with its receipt'),
    number: text(40).unique().comment('通知书号 — number of the notice'),
    receipt: () => p.manyToOne(StockReceipt).comment('入库单 — the receipt it announces'),
    lot: () => p.manyToOne(FinishedLot).comment('批次 — lot that is ready'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    quantity: quantity().comment('数量 — quantity that is ready'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — order the goods are for'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer of the order'),
    owner: () => p.manyToOne(User).comment('业务员 — who arranges delivery with the customer'),
    readyOn: businessDate().comment('备妥日 — day the goods were ready'),
    agreedOn: businessDate().nullable().comment('约定发货日 — day agreed with the customer'),
    agreedWith: text(120).nullable().comment('约定对象 — person at the customer'),
    preparation: text(500).nullable().comment('准备事项 — what is to be prepared, there and here'),
    arrangedAt: instant().nullable().comment('约定时间 — when it was arranged'),
  },
});
/** 发货通知书 — goods are ready: the salesperson arranges delivery with the customer. Source: WH-03, SHIP-11, B41. */
export class DispatchNotice extends schema.class {}
schema.setClass(DispatchNotice);
enumLabels('DispatchNoticeStatus', {
  ISSUED: { zh: '已通知', en: 'Issued' },
  ARRANGED: { zh: '已约定', en: 'Arranged' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
});

export const dispatchNotices = record(DispatchNotice, {
  stage: 'warehouse',
  label: { zh: '发货通知书', en: 'Dispatch notice' },
  owner: 'owner',
  permissions: { read: 'warehouse.readNotices' },
  newestFirst: 'readyOn',
});
