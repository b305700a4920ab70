import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, imported, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { Product } from '../product/product.ts';
import { ProductionNotice } from './production-notice.ts';

const schema = defineEntity({
  name: 'ProductionNoticeLine',
  checks: [
    {
      name: 'production_notice_line_quantity',
      expression: 'quantity > 0 and produced_quantity >= 0 and produced_quantity <= quantity',
    },
  ],
  properties: {
    ...identity,
    ...imported,
    notice: () => p.manyToOne(ProductionNotice).comment('生产通知单 — the notice it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    orderLine: () => p.manyToOne(SalesOrderLine).comment('订单行 — the line of the order to be made'),
    product: () => p.manyToOne(Product).nullable().comment('产品 — product of the order line'),
    specification: text(400).nullable().comment('规格 — specification; that of the order line when not given'),
    quantity: quantity().comment('数量 — quantity to be made'),
    producedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('已完成数量 — quantity production has done of this line'),
    requiredOn: businessDate().nullable().comment('要求完工日 — day this line is wanted'),
  },
});
/** 通知单行 — one product to be made. Source: PROD-01. */
export class ProductionNoticeLine extends schema.class {}
schema.setClass(ProductionNoticeLine);

export const productionNoticeLines = record(ProductionNoticeLine, {
  stage: 'production',
  label: { zh: '通知单行', en: 'Production notice line' },
  parent: 'notice',
  writable: ['orderLine', 'specification', 'quantity', 'requiredOn'],
});
