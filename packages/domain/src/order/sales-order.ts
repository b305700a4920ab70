import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Customer } from '../customer/customer.ts';
import { Contract } from '../contract/contract.ts';
import { paymentMethodLabels, paymentMethods } from '../contract/terms.ts';
import { SalesOrderLine } from './sales-order-line.ts';
import { beforeSaveOrder } from './save-order.ts';

export const orderStates = ['DRAFT', 'CHECKED', 'MISMATCH', 'CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED', 'DELIVERED', 'CLOSED', 'CANCELLED'] as const;
export const orderChannels = ['EXHIBITION', 'E_COMMERCE', 'OTHER'] as const;

const schema = defineEntity({
  name: 'SalesOrder',
  properties: {
    ...identity,
    ...imported,
    status: p.enum(orderStates).default('DRAFT').comment('状态 — checked against the contract, confirmed, shipped, delivered, closed'),
    number: text(40).unique().comment('订单号 — number of the order'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it is ordered under'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer of the contract'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson'),
    preparedBy: () => p.manyToOne(User).nullable().comment('录入人 — who entered it'),
    channel: p.enum(orderChannels).default('OTHER').comment('渠道 — where the order came from'),
    customerReference: text(80).nullable().comment('客户订单号 — number the customer gave it'),
    currency: currencyCode().default('CNY').comment('币种 — currency of its prices (ISO 4217)'),
    amount: amount().default('0').comment('订单金额 — sum of the rounded lines'),
    deliveryOn: businessDate().nullable().comment('交货期 — delivery date asked for'),
    paymentMethod: p.enum(paymentMethods).nullable().comment('收款方式 — how it is to be paid'),
    differences: p.json<{ line: number; field: string; contract: string; order: string }[]>().nullable().comment('差异 — every difference from the contract: line, field, both values'),
    checkedAt: p.datetime().nullable().comment('核对时间 — when it was checked against the contract'),
    confirmedAt: p.datetime().nullable().comment('确认时间 — when it was accepted'),
    cancelledReason: text(500).nullable().comment('取消理由 — why it was cancelled'),
    lines: () => p.oneToMany(SalesOrderLine).mappedBy('order').orphanRemoval().comment('订单行 — products ordered'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 销售订单 — what the customer calls off under a contract. Source: ORD-01…03. */
export class SalesOrder extends schema.class {}
schema.setClass(SalesOrder);
enumLabels('SalesOrderPaymentMethod', paymentMethodLabels);
enumLabels('SalesOrderChannel', { EXHIBITION: { zh: '展会', en: 'Exhibition' }, E_COMMERCE: { zh: '电子商务', en: 'E-commerce' }, OTHER: { zh: '其他', en: 'Other' } });
enumLabels('SalesOrderStatus', { DRAFT: { zh: '草稿', en: 'Draft' }, CHECKED: { zh: '已核对', en: 'Checked' }, MISMATCH: { zh: '与合同不符', en: 'Mismatch' }, CONFIRMED: { zh: '已确认', en: 'Confirmed' }, IN_PRODUCTION: { zh: '生产中', en: 'In production' }, READY: { zh: '已备货', en: 'Ready' }, SHIPPED: { zh: '已发货', en: 'Shipped' }, DELIVERED: { zh: '已送达', en: 'Delivered' }, CLOSED: { zh: '已关闭', en: 'Closed' }, CANCELLED: { zh: '已取消', en: 'Cancelled' } });

export const salesOrders = record(SalesOrder, {
  stage: 'order',
  label: { zh: '销售订单', en: 'Sales order' },
  owner: 'owner',
  permissions: { create: 'order.enter', update: 'order.enter', delete: 'order.enter' },
  writable: ['channel', 'customerReference', 'deliveryOn', 'paymentMethod'],
  createOnly: ['contract'],
  lines: ['lines'],
  editableIn: ['DRAFT', 'MISMATCH'],
  search: ['number', 'customerReference', 'customer.name', 'customer.nameEn'],
  hidden: ['searchText'],
  beforeSave: beforeSaveOrder,
});
