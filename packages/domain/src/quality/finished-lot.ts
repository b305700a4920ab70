import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, imported, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { beforeSaveLot } from './save-lot.ts';

export const lotStates = [
  'MADE',
  'TESTED',
  'PRE_RECEIVED',
  'PACKED',
  'RECEIVED',
  'RESERVED',
  'ISSUED',
  'DELIVERED',
] as const;
const figure = () => p.decimal('string').precision(18).scale(6).default('0');

const schema = defineEntity({
  name: 'FinishedLot',
  checks: [
    {
      name: 'finished_lot_figures',
      expression:
        'quantity > 0 and received_quantity >= 0 and received_quantity <= quantity and reserved_quantity >= 0 and issued_quantity >= 0 and reserved_quantity + issued_quantity <= received_quantity and delivered_quantity >= 0 and delivered_quantity <= issued_quantity',
    },
  ],
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(lotStates)
      .default('MADE')
      .comment('状态 — made, tested, pre-received, packed, in the store, promised, issued, delivered'),
    number: text(40).unique().comment('批号 — number of the lot'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    orderLine: () =>
      p.manyToOne(SalesOrderLine).nullable().comment('订单行 — order line it is made for; empty when made for stock'),
    order: () => p.manyToOne(SalesOrder).nullable().comment('订单 — order it is made for'),
    quantity: quantity().comment('批量 — quantity of the lot'),
    maker: () => p.manyToOne(User).nullable().comment('制造人 — who is responsible for making it; never inspects it'),
    madeOn: businessDate().nullable().comment('完工日 — day it was finished'),
    testedOn: businessDate().nullable().comment('试验日 — day of the last factory test'),
    testPassed: p.boolean().nullable().comment('试验合格 — whether the last factory test was passed'),
    testResult: text(1000).nullable().comment('试验结果 — what the factory test showed'),
    testedBy: () => p.manyToOne(User).nullable().comment('试验人 — who recorded the factory test'),
    receivedQuantity: figure().comment('已入库数量 — quantity that came into the store'),
    reservedQuantity: figure().comment('预留数量 — quantity promised to deliveries'),
    issuedQuantity: figure().comment('已出库数量 — quantity that left the store'),
    deliveredQuantity: figure().comment('已送达数量 — quantity the customers signed for'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 成品批次 — finished goods that are tested, certified, stored and delivered together. Source: QC-04…06, WH-02, Annex C. */
export class FinishedLot extends schema.class {}
schema.setClass(FinishedLot);
enumLabels('FinishedLotStatus', {
  MADE: { zh: '已完工', en: 'Made' },
  TESTED: { zh: '已试验', en: 'Tested' },
  PRE_RECEIVED: { zh: '已预入库', en: 'Pre-received' },
  PACKED: { zh: '已包装', en: 'Packed' },
  RECEIVED: { zh: '已入库', en: 'In the store' },
  RESERVED: { zh: '已预留', en: 'Reserved' },
  ISSUED: { zh: '已出库', en: 'Issued' },
  DELIVERED: { zh: '已送达', en: 'Delivered' },
});

export const finishedLots = record(FinishedLot, {
  stage: 'quality',
  label: { zh: '成品批次', en: 'Finished lot' },
  permissions: { create: 'quality.registerLot', update: 'quality.registerLot', delete: 'quality.registerLot' },
  writable: ['quantity', 'maker', 'madeOn'],
  createOnly: ['product', 'orderLine'],
  editableIn: ['MADE'],
  search: ['number', 'product.name', 'product.code', 'order.number'],
  hidden: ['searchText'],
  // Made for stock, a lot is nobody's own; made for an order, it is that order's salesperson's.
  visible: (alias, caller, scope) =>
    scope === 'ALL'
      ? undefined
      : sql`exists (select 1 from sales_order lo where lo.id = ${sql.ref(`${alias}.order_id`)} and lo.owner_id = any(${sql.val(scope === 'OWN' ? [caller.userId] : caller.teamUserIds)}::uuid[]))`,
  beforeSave: beforeSaveLot,
});
