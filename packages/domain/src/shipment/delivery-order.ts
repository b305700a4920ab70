import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, imported, instant, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { DeliveryCopy } from './delivery-copy.ts';
import { DeliveryLine } from './delivery-line.ts';
import { ExitPass } from './exit-pass.ts';
import { OutboundNote } from './outbound-note.ts';
import { beforeDeleteDelivery, beforeSaveDelivery } from './save-delivery.ts';
import { ShippingMark } from './shipping-mark.ts';
import { ShippingNotice } from './shipping-notice.ts';

export const deliveryStates = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'ISSUED',
  'LEFT_PLANT',
  'CUSTOMER_SIGNED',
  'BOOKED',
  'VOID',
] as const;

export const deliveryModes = ['DELIVERY', 'COLLECTION'] as const;
export const packingBases = ['CUSTOMER_DEMAND', 'TRADE_STANDARD'] as const;

const schema = defineEntity({
  name: 'DeliveryOrder',
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(deliveryStates)
      .default('DRAFT')
      .comment('状态 — released by the sales manager, issued by the store, out of the gate, signed for, booked'),
    number: text(40).unique().comment('发货单号 — number of the delivery order'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order it delivers'),
    contract: () => p.manyToOne(Contract).nullable().comment('合同 — contract of the order'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer of the order'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson'),
    preparedBy: () => p.manyToOne(User).nullable().comment('填单人 — who filled it in; may not release it'),
    warehouse: () => p.manyToOne(Warehouse).comment('仓库 — store the goods come from'),
    currency: currencyCode().default('CNY').comment('币种 — currency of the contract (ISO 4217)'),
    amount: amount().default('0').comment('发货金额 — value of the goods by the prices of the contract'),
    deliveryMode: p
      .enum(deliveryModes)
      .default('DELIVERY')
      .comment('交付方式 — delivered to the place of the contract, or collected at the store'),
    deliverTo: text(300).nullable().comment('送达地点 — where the goods go, or EX STORE when collected'),
    plannedOn: businessDate().nullable().comment('计划发货日 — day agreed with the customer'),
    agreedWith: text(120).nullable().comment('约定对象 — person at the customer the day was agreed with'),
    agreedAt: instant().nullable().comment('约定时间 — when the day was agreed'),
    preparation: text(500).nullable().comment('准备事项 — what is to be prepared, there and here'),
    carrier: text(120).nullable().comment('承运人 — carrier'),
    packingBasis: p
      .enum(packingBases)
      .nullable()
      .comment('包装依据 — packed by the customer’s demand or by the standard of the trade'),
    packedFirm: p.boolean().nullable().comment('包装牢固 — the packing is firm'),
    packedMoistureProof: p.boolean().nullable().comment('防潮 — the packing keeps moisture out'),
    packedShockProof: p.boolean().nullable().comment('防震 — the packing protects against shock'),
    packages: p.integer().nullable().comment('件数 — number of packages'),
    grossWeight: quantity().nullable().comment('毛重 — gross weight in kg'),
    packingConfirmedBy: () => p.manyToOne(User).nullable().comment('包装确认人 — who went through the checklist'),
    packingConfirmedAt: instant().nullable().comment('包装确认时间 — when'),
    declarationNumber: text(60)
      .nullable()
      .comment('报关单号 — number of the export customs declaration, where the goods leave the country'),
    declaredOn: businessDate().nullable().comment('报关日 — day it was declared'),
    declaredParty: text(200).nullable().comment('报关单列名方 — party named on the declaration'),
    declaredCustomer: () =>
      p
        .manyToOne(Customer)
        .nullable()
        .comment('列名客户 — the customer that party is; empty when it is none of our customers, an agent for example'),
    releasedOn: businessDate().nullable().comment('放行日 — day it was released'),
    issuedOn: businessDate().nullable().comment('出库日 — day the store issued the goods'),
    leftOn: businessDate().nullable().comment('出厂日 — day the goods left the plant'),
    signedOn: businessDate().nullable().comment('签收日 — day the customer signed'),
    bookedOn: businessDate().nullable().comment('入账日 — day finance booked the receivable'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    voidReason: text(500).nullable().comment('作废理由 — why it was voided'),
    lines: () => p.oneToMany(DeliveryLine).mappedBy('delivery').orphanRemoval().comment('发货行 — goods'),
    outboundNotes: () =>
      p.oneToMany(OutboundNote).mappedBy('delivery').comment('出库单 — proof of issue from the store'),
    exitPasses: () => p.oneToMany(ExitPass).mappedBy('delivery').comment('出门证 — pass for leaving the plant'),
    marks: () => p.oneToMany(ShippingMark).mappedBy('delivery').comment('唛头 — marks on the outer packing'),
    copies: () => p.oneToMany(DeliveryCopy).mappedBy('delivery').comment('联次 — copies of the delivery order'),
    shippingNotices: () =>
      p.oneToMany(ShippingNotice).mappedBy('delivery').comment('装运通知 — notices to the customer after departure'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 发货单 — the order to release goods. Source: SHIP-01…11. */
export class DeliveryOrder extends schema.class {}
schema.setClass(DeliveryOrder);
enumLabels('DeliveryOrderDeliveryMode', {
  DELIVERY: { zh: '送货', en: 'Delivered' },
  COLLECTION: { zh: '自提', en: 'Collected at the store' },
});
enumLabels('DeliveryOrderPackingBasis', {
  CUSTOMER_DEMAND: { zh: '按客户要求', en: 'By the customer’s demand' },
  TRADE_STANDARD: { zh: '按行业标准', en: 'By the standard of the trade' },
});
enumLabels('DeliveryOrderStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待放行', en: 'Submitted' },
  APPROVED: { zh: '已放行', en: 'Approved' },
  ISSUED: { zh: '已出库', en: 'Issued' },
  LEFT_PLANT: { zh: '已出厂', en: 'Left the plant' },
  CUSTOMER_SIGNED: { zh: '客户已签收', en: 'Signed by the customer' },
  BOOKED: { zh: '已入账', en: 'Booked' },
  VOID: { zh: '作废', en: 'Void' },
});

export const deliveryOrders = record(DeliveryOrder, {
  stage: 'shipment',
  label: { zh: '发货单', en: 'Delivery order' },
  owner: 'owner',
  permissions: { create: 'shipment.prepare', update: 'shipment.prepare', delete: 'shipment.prepare' },
  writable: ['warehouse', 'deliveryMode', 'deliverTo', 'plannedOn', 'carrier'],
  createOnly: ['order'],
  lines: ['lines'],
  editableIn: ['DRAFT'],
  search: ['number', 'customer.name', 'customer.nameEn', 'contract.number'],
  hidden: ['searchText'],
  beforeSave: beforeSaveDelivery,
  beforeDelete: beforeDeleteDelivery,
});
