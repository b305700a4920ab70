import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, imported, quantity, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { beforeSaveReceipt } from './save-receipt.ts';
import { Warehouse } from './warehouse.ts';

export const stockReceiptStates = ['DRAFT', 'RECEIVED'] as const;

const schema = defineEntity({
  name: 'StockReceipt',
  properties: {
    ...identity,
    ...imported,
    status: p.enum(stockReceiptStates).default('DRAFT').comment('状态 — received once the goods are in the store'),
    number: text(40).unique().comment('入库单号 — number of the receipt'),
    warehouse: () => p.manyToOne(Warehouse).comment('仓库 — warehouse'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    quantity: quantity().comment('数量 — quantity received'),
    certificateNumber: text(60).nullable().comment('合格证号 — number of the product certificate'),
    lot: text(60).nullable().comment('批号 — lot'),
    preparedBy: () => p.manyToOne(User).nullable().comment('填单人 — who filled it in'),
    receivedOn: businessDate().nullable().comment('入库日 — day the goods came into the store'),
  },
});
/** 入库单 — finished goods come into the store. Source: WH-05. */
export class StockReceipt extends schema.class {}
schema.setClass(StockReceipt);
enumLabels('StockReceiptStatus', { DRAFT: { zh: '草稿', en: 'Draft' }, RECEIVED: { zh: '已入库', en: 'Received' } });

export const stockReceipts = record(StockReceipt, {
  stage: 'warehouse',
  label: { zh: '入库单', en: 'Stock receipt' },
  permissions: { create: 'warehouse.prepareReceipt', update: 'warehouse.prepareReceipt', delete: 'warehouse.prepareReceipt' },
  writable: ['warehouse', 'product', 'quantity', 'certificateNumber', 'lot'],
  editableIn: ['DRAFT'],
  beforeSave: beforeSaveReceipt,
});
