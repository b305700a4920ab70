import { defineEntity, p } from '@mikro-orm/core';
import { amount, identity, imported, quantity } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { Product } from '../product/product.ts';
import { DeliveryOrder } from './delivery-order.ts';

const schema = defineEntity({
  name: 'DeliveryLine',
  checks: [
    {
      name: 'delivery_line_signed',
      expression:
        'quantity > 0 and signed_quantity >= 0 and returned_quantity >= 0 and signed_quantity + returned_quantity <= quantity and restocked_quantity >= 0 and restocked_quantity <= returned_quantity',
    },
  ],
  properties: {
    ...identity,
    ...imported,
    delivery: () => p.manyToOne(DeliveryOrder).comment('发货单 — the delivery order it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    orderLine: () => p.manyToOne(SalesOrderLine).comment('订单行 — the line of the order it delivers'),
    product: () => p.manyToOne(Product).nullable().comment('产品 — product of the order line'),
    quantity: quantity().comment('数量 — quantity delivered'),
    amount: amount().default('0').comment('金额 — value by the prices of the contract'),
    signedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('签收数量 — quantity the customer signed for'),
    returnedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment(
        '退回数量 — quantity refused or missing on arrival and taken back; what was delivered is the quantity less this',
      ),
    restockedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('退回入库数量 — quantity of what was taken back that is in the store again'),
  },
});
/** 发货行 — one product of a delivery. Source: SHIP-03. */
export class DeliveryLine extends schema.class {}
schema.setClass(DeliveryLine);

export const deliveryLines = record(DeliveryLine, {
  stage: 'shipment',
  label: { zh: '发货行', en: 'Delivery line' },
  parent: 'delivery',
  writable: ['orderLine', 'quantity'],
});
