import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, imported, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { FinishedLot } from '../quality/finished-lot.ts';
import { ProductCertificate } from '../quality/product-certificate.ts';
import { beforeDeleteReceipt, beforeSaveReceipt } from './save-receipt.ts';
import { Warehouse } from './warehouse.ts';

export const stockReceiptStates = ['DRAFT', 'PRE_RECEIVED', 'PACKED', 'RECEIVED', 'REVERSED'] as const;

const schema = defineEntity({
  name: 'StockReceipt',
  checks: [
    { name: 'stock_receipt_taken', expression: 'quantity > 0 and taken_quantity >= 0 and taken_quantity <= quantity' },
  ],
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(stockReceiptStates)
      .default('DRAFT')
      .comment('状态 — pre-received by production, packed, received by the store'),
    number: text(40).unique().comment('入库单号 — number of the receipt'),
    warehouse: () => p.manyToOne(Warehouse).comment('仓库 — warehouse'),
    lot: () => p.manyToOne(FinishedLot).comment('批次 — lot the goods are of'),
    product: () => p.manyToOne(Product).comment('产品 — product of the lot'),
    quantity: quantity().comment('数量 — quantity received'),
    takenQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('已分配数量 — quantity promised to or gone with deliveries'),
    exhausted: p
      .boolean()
      .generated('(taken_quantity >= quantity) stored')
      .nullable()
      .comment('已用完 — nothing of it is left for deliveries'),
    certificate: () =>
      p.manyToOne(ProductCertificate).nullable().comment('合格证 — product certificate the goods come in with'),
    certificateNumber: text(60).nullable().comment('合格证号 — number of the product certificate'),
    place: text(80).nullable().comment('库位 — place in the store'),
    packages: p.integer().nullable().comment('件数 — number of packages'),
    preparedBy: () => p.manyToOne(User).nullable().comment('填单人 — who filled it in'),
    preReceivedOn: businessDate().nullable().comment('预入库日 — day production handed the goods over'),
    packedOn: businessDate().nullable().comment('包装日 — day the goods were packed'),
    receivedOn: businessDate().nullable().comment('入库日 — day the goods came into the store'),
    receivedBy: () => p.manyToOne(User).nullable().comment('收货人 — custodian who received the goods'),
    withdrawnReason: text(500).nullable().comment('撤回理由 — why the pre-receipt was taken back last time'),
    reversedReason: text(500).nullable().comment('冲销理由 — why the receipt was reversed'),
  },
});
/** 入库单 — finished goods come into the store: pre-received by production with their certificate, packed, received by the custodian. Source: WH-01, WH-02, WH-05. */
export class StockReceipt extends schema.class {}
schema.setClass(StockReceipt);
enumLabels('StockReceiptStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  PRE_RECEIVED: { zh: '已预入库', en: 'Pre-received' },
  PACKED: { zh: '已包装', en: 'Packed' },
  RECEIVED: { zh: '已入库', en: 'Received' },
  REVERSED: { zh: '已冲销', en: 'Reversed' },
});

export const stockReceipts = record(StockReceipt, {
  stage: 'warehouse',
  label: { zh: '入库单', en: 'Stock receipt' },
  permissions: {
    create: 'warehouse.prepareReceipt',
    update: 'warehouse.prepareReceipt',
    delete: 'warehouse.prepareReceipt',
  },
  writable: ['warehouse', 'quantity', 'place'],
  createOnly: ['lot'],
  editableIn: ['DRAFT'],
  beforeSave: beforeSaveReceipt,
  beforeDelete: beforeDeleteReceipt,
});
