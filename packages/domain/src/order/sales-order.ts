import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Customer } from '../customer/customer.ts';
import { Contract } from '../contract/contract.ts';
import { paymentMethodLabels, paymentMethods } from '../contract/terms.ts';
import { OrderChange } from './order-change.ts';
import { OrderNegotiation } from './order-negotiation.ts';
import { OrderNotice } from './order-notice.ts';
import { OrderReview } from './order-review.ts';
import { SalesOrderLine } from './sales-order-line.ts';
import { afterCreateOrder, beforeSaveOrder } from './save-order.ts';

export const orderStates = [
  'DRAFT',
  'CHECKED',
  'MISMATCH',
  'IN_REVIEW',
  'ISSUES_OPEN',
  'PASSED',
  'CONFIRMED',
  'IN_PRODUCTION',
  'READY',
  'SHIPPED',
  'DELIVERED',
  'CLOSED',
  'CANCELLED',
] as const;
export const acknowledgements = ['WAITING', 'ON_TIME', 'LATE'] as const;
export const orderChannels = ['EXHIBITION', 'E_COMMERCE', 'OTHER'] as const;

const schema = defineEntity({
  name: 'SalesOrder',
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(orderStates)
      .default('DRAFT')
      .comment(
        '状态 — checked against the contract, reviewed by the departments, confirmed, made, shipped, delivered, closed',
      ),
    number: text(40).unique().comment('订单号 — number of the order'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it is ordered under'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer of the contract'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson'),
    preparedBy: () => p.manyToOne(User).nullable().comment('录入人 — who entered it'),
    channel: p.enum(orderChannels).default('OTHER').comment('渠道 — where the order came from'),
    customerReference: text(80).nullable().comment('客户订单号 — number the customer gave it'),
    currency: currencyCode().default('CNY').comment('币种 — currency of its prices (ISO 4217)'),
    amount: amount().default('0').comment('订单金额 — sum of the rounded lines'),
    receivedAt: p.datetime().nullable().comment('收单时间 — when the order came in; now when not given'),
    ackDueAt: p.datetime().nullable().comment('回执期限 — by when its receipt is acknowledged to the customer'),
    acknowledgedAt: p.datetime().nullable().comment('回执时间 — when its receipt was acknowledged'),
    acknowledgement: p.enum(acknowledgements).default('WAITING').comment('回执情况 — waiting, in time or late'),
    merchandiser: () => p.manyToOne(User).nullable().comment('跟单员 — main contact of the customer for this order'),
    requirements: text(2000).nullable().comment('客户要求 — technical, quality and packing demands of the customer'),
    closeTracking: p
      .boolean()
      .default(false)
      .comment(
        '重点跟踪 — key customer or special contract: progress is asked for more often, the contract administrator follows',
      ),
    deliveryOn: businessDate().nullable().comment('交货期 — delivery date asked for'),
    paymentMethod: p.enum(paymentMethods).nullable().comment('收款方式 — how it is to be paid'),
    differences: p
      .json<{ line: number; field: string; contract: string; order: string }[]>()
      .nullable()
      .comment('差异 — every difference from the contract: line, field, both values'),
    checkedAt: p.datetime().nullable().comment('核对时间 — when it was checked against the contract'),
    reviewRound: p.integer().default(0).comment('评审轮次 — how often the departments were called in'),
    confirmedAt: p.datetime().nullable().comment('确认时间 — when it was accepted'),
    confirmedOn: businessDate().nullable().comment('书面确认日 — day of the written confirmation to the customer'),
    confirmationNumber: text(40).nullable().unique().comment('确认书号 — number of the written confirmation'),
    productionStartedOn: businessDate().nullable().comment('开工日 — day production began'),
    expectedFinishOn: businessDate().nullable().comment('预计完工日 — when production expects to be done'),
    readyOn: businessDate().nullable().comment('备货完成日 — day everything was ready'),
    openProblems: p.integer().default(0).comment('未关闭生产问题数 — problems of its production that are not closed'),
    cancellationCost: amount()
      .nullable()
      .comment('取消损失 — cost left behind by a cancellation after production began'),
    cancelledReason: text(500).nullable().comment('取消理由 — why it was cancelled'),
    lines: () => p.oneToMany(SalesOrderLine).mappedBy('order').orphanRemoval().comment('订单行 — products ordered'),
    reviews: () => p.oneToMany(OrderReview).mappedBy('order').comment('订单评审 — rounds of review'),
    notices: () => p.oneToMany(OrderNotice).mappedBy('order').comment('客户告知 — what the customer was told'),
    negotiations: () =>
      p.oneToMany(OrderNegotiation).mappedBy('order').comment('协商记录 — talks about what did not conform'),
    changes: () => p.oneToMany(OrderChange).mappedBy('order').comment('变更记录 — changes after the review'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 销售订单 — what the customer calls off under a contract. Source: ORD-01…13, ORD-17. */
export class SalesOrder extends schema.class {}
schema.setClass(SalesOrder);
enumLabels('SalesOrderPaymentMethod', paymentMethodLabels);
enumLabels('SalesOrderChannel', {
  EXHIBITION: { zh: '展会', en: 'Exhibition' },
  E_COMMERCE: { zh: '电子商务', en: 'E-commerce' },
  OTHER: { zh: '其他', en: 'Other' },
});
enumLabels('SalesOrderAcknowledgement', {
  WAITING: { zh: '待回执', en: 'Waiting' },
  ON_TIME: { zh: '及时', en: 'In time' },
  LATE: { zh: '迟复', en: 'Late' },
});
enumLabels('SalesOrderStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  CHECKED: { zh: '已核对', en: 'Checked' },
  MISMATCH: { zh: '与合同不符', en: 'Mismatch' },
  IN_REVIEW: { zh: '评审中', en: 'In review' },
  ISSUES_OPEN: { zh: '有待决问题', en: 'Issues open' },
  PASSED: { zh: '评审通过', en: 'Review passed' },
  CONFIRMED: { zh: '已确认', en: 'Confirmed' },
  IN_PRODUCTION: { zh: '生产中', en: 'In production' },
  READY: { zh: '已备货', en: 'Ready' },
  SHIPPED: { zh: '已发货', en: 'Shipped' },
  DELIVERED: { zh: '已送达', en: 'Delivered' },
  CLOSED: { zh: '已关闭', en: 'Closed' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
});

export const salesOrders = record(SalesOrder, {
  stage: 'order',
  label: { zh: '销售订单', en: 'Sales order' },
  owner: 'owner',
  permissions: { create: 'order.enter', update: 'order.enter', delete: 'order.enter' },
  writable: ['channel', 'customerReference', 'deliveryOn', 'paymentMethod', 'requirements', 'closeTracking'],
  createOnly: ['contract', 'receivedAt'],
  lines: ['lines'],
  editableIn: ['DRAFT', 'MISMATCH', 'ISSUES_OPEN'],
  search: ['number', 'customerReference', 'customer.name', 'customer.nameEn'],
  hidden: ['searchText'],
  beforeSave: beforeSaveOrder,
  afterCreate: afterCreateOrder,
});
