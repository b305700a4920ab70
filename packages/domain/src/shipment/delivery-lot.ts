import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, quantity } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { FinishedLot } from '../quality/finished-lot.ts';
import { StockReceipt } from '../warehouse/stock-receipt.ts';
import { DeliveryLine } from './delivery-line.ts';
import { DeliveryOrder } from './delivery-order.ts';

export const deliveryLotStates = ['RESERVED', 'ISSUED', 'FREED'] as const;
const figure = () => p.decimal('string').precision(18).scale(6).default('0');

const schema = defineEntity({
  name: 'DeliveryLot',
  checks: [
    {
      name: 'delivery_lot_figures',
      expression:
        'quantity > 0 and delivered_quantity >= 0 and restocked_quantity >= 0 and delivered_quantity + restocked_quantity <= quantity',
    },
  ],
  properties: {
    ...identity,
    status: p.enum(deliveryLotStates).default('RESERVED').comment('状态 — promised, out of the store, or free again'),
    delivery: () => p.manyToOne(DeliveryOrder).comment('发货单 — delivery order'),
    line: () => p.manyToOne(DeliveryLine).comment('发货行 — line of the delivery order'),
    lot: () => p.manyToOne(FinishedLot).comment('批次 — lot the goods are of'),
    receipt: () => p.manyToOne(StockReceipt).comment('入库单 — receipt the goods came in with'),
    quantity: quantity().comment('数量 — quantity of the lot on this line'),
    deliveredQuantity: figure().comment('已送达数量 — quantity the customer signed for'),
    restockedQuantity: figure().comment('退回入库数量 — quantity that came back into the store'),
  },
});
/** 发货批次 — which lots a delivery takes, oldest first: from the shipped goods back to their certificate. Source: PROD-13, B43, Annex C. */
export class DeliveryLot extends schema.class {}
schema.setClass(DeliveryLot);
enumLabels('DeliveryLotStatus', {
  RESERVED: { zh: '已预留', en: 'Reserved' },
  ISSUED: { zh: '已出库', en: 'Issued' },
  FREED: { zh: '已释放', en: 'Freed' },
});

export const deliveryLots = record(DeliveryLot, {
  stage: 'shipment',
  label: { zh: '发货批次', en: 'Lot on a delivery' },
  parent: 'delivery',
});
