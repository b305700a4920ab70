import { defineEntity, p } from '@mikro-orm/core';
import { identity, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { DeliveryLine } from './delivery-line.ts';
import { DeliveryOrder } from './delivery-order.ts';

const schema = defineEntity({
  name: 'ShippingMark',
  properties: {
    ...identity,
    delivery: () => p.manyToOne(DeliveryOrder).deleteRule('cascade').comment('发货单 — the delivery it marks'),
    line: () => p.manyToOne(DeliveryLine).deleteRule('cascade').comment('发货行 — the goods it marks'),
    productName: text(200).nullable().comment('品名 — product name on the packing'),
    specification: text(400).nullable().comment('规格 — specification on the packing'),
    quantity: quantity().nullable().comment('数量 — quantity on the packing'),
    weight: quantity().nullable().comment('重量 — weight on the packing in kg'),
    destination: text(300).nullable().comment('目的地 — destination on the packing'),
    customerMark: text(200).nullable().comment('客户唛头 — mark the customer asked for'),
    packageNumbers: text(80).nullable().comment('箱号 — numbers of the packages'),
    legible: p.boolean().default(false).comment('清晰 — whether all of it is clearly legible'),
  },
});
/** 唛头 — what stands on the outer packing: product name, specification, quantity, weight, destination. Source: SHIP-08, B46. */
export class ShippingMark extends schema.class {}
schema.setClass(ShippingMark);

export const shippingMarks = record(ShippingMark, {
  stage: 'shipment',
  label: { zh: '唛头', en: 'Shipping mark' },
  parent: 'delivery',
});
