import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, imported, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from './delivery-order.ts';

const schema = defineEntity({
  name: 'OutboundNote',
  properties: {
    ...identity,
    ...imported,
    number: text(40).unique().comment('出库单号 — number of the outbound note'),
    delivery: () => p.manyToOne(DeliveryOrder).unique().comment('发货单 — the delivery order it was issued on'),
    vehicle: text(40).comment('车牌号 — vehicle the goods were loaded on'),
    quantity: quantity().comment('数量 — total quantity issued'),
    issuedOn: businessDate().comment('出库日 — day'),
    issuedBy: () => p.manyToOne(User).comment('发货人 — who issued the goods'),
  },
});
/** 出库单 — proof that the store issued the goods. Source: SHIP-03. */
export class OutboundNote extends schema.class {}
schema.setClass(OutboundNote);

export const outboundNotes = record(OutboundNote, {
  stage: 'shipment',
  label: { zh: '出库单', en: 'Outbound note' },
  parent: 'delivery',
  newestFirst: 'issuedOn',
});
