import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, identity, imported, quantity, text, unitPrice } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { Product } from '../product/product.ts';
import { User } from '../organization/user.ts';
import { ContractLine } from '../contract/contract-line.ts';
import { SalesOrder } from './sales-order.ts';

export const supplies = ['STOCK', 'TRANSFER', 'PRODUCTION', 'PURCHASE'] as const;
export type Supply = (typeof supplies)[number];

const schema = defineEntity({
  name: 'SalesOrderLine',
  checks: [
    {
      name: 'sales_order_line_shipped',
      expression: 'shipped_quantity >= 0 and produced_quantity >= 0 and quantity > 0',
    },
  ],
  properties: {
    ...identity,
    ...imported,
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    contractLine: () => p.manyToOne(ContractLine).comment('合同行 — the line of the contract it calls off'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    specification: text(400).nullable().comment('规格 — specification ordered'),
    quantity: quantity().comment('数量 — quantity ordered'),
    unitPrice: unitPrice().comment('单价 — price of one unit, tax included'),
    deliveryOn: businessDate().nullable().comment('交货期 — asked for on this line'),
    amount: amount().default('0').comment('金额 — after the discount of the contract line, rounded half-up'),
    supply: p
      .enum(supplies)
      .nullable()
      .comment(
        '货源 — from stock, from another warehouse, from production or from an outside supplier; empty while it is not decided',
      ),
    supplyNote: text(200).nullable().comment('货源说明 — which warehouse or supplier'),
    supplyDecidedBy: () => p.manyToOne(User).nullable().comment('货源决定人 — who decided where it comes from'),
    producedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('已生产数量 — quantity production has done'),
    shippedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('已发货数量 — quantity that left the plant'),
  },
});
/** 订单行 — one product of an order. Source: ORD-01, ORD-02. */
export class SalesOrderLine extends schema.class {}
schema.setClass(SalesOrderLine);

enumLabels('SalesOrderLineSupply', {
  STOCK: { zh: '库存', en: 'From stock' },
  TRANSFER: { zh: '调拨', en: 'From another warehouse' },
  PRODUCTION: { zh: '生产', en: 'From production' },
  PURCHASE: { zh: '外购', en: 'From a supplier' },
});

export const salesOrderLines = record(SalesOrderLine, {
  stage: 'order',
  label: { zh: '订单行', en: 'Sales order line' },
  parent: 'order',
  writable: ['contractLine', 'product', 'specification', 'quantity', 'unitPrice', 'deliveryOn'],
});
