import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, instant } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { DeliveryOrder } from './delivery-order.ts';

export const deliveryCopyKinds = ['STUB', 'WAREHOUSE', 'FINANCE', 'SECURITY', 'CUSTOMER'] as const;
export const deliveryCopyStates = ['ISSUED', 'RETURNED_SIGNED', 'VOID'] as const;

const schema = defineEntity({
  name: 'DeliveryCopy',
  uniques: [{ properties: ['delivery', 'kind'] }],
  properties: {
    ...identity,
    status: p.enum(deliveryCopyStates).default('ISSUED').comment('状态 — issued; the customer copy comes back signed'),
    delivery: () => p.manyToOne(DeliveryOrder).comment('发货单 — the delivery order it is a copy of'),
    kind: p.enum(deliveryCopyKinds).comment('联次 — stub, warehouse, finance, security or customer'),
    issuedAt: instant().comment('开具时间 — when the copies were made out'),
    returnedAt: instant().nullable().comment('签回时间 — when the customer copy came back signed'),
  },
});
/** 发货单联次 — a delivery order is made out in copies: stub, warehouse, finance, security, and the customer’s, which comes back signed. Source: SHIP-05. */
export class DeliveryCopy extends schema.class {}
schema.setClass(DeliveryCopy);
enumLabels('DeliveryCopyStatus', {
  ISSUED: { zh: '已开具', en: 'Issued' },
  RETURNED_SIGNED: { zh: '已签回', en: 'Returned signed' },
  VOID: { zh: '作废', en: 'Void' },
});
enumLabels('DeliveryCopyKind', {
  STUB: { zh: '存根联', en: 'Stub' },
  WAREHOUSE: { zh: '仓库联', en: 'Warehouse copy' },
  FINANCE: { zh: '财务联', en: 'Finance copy' },
  SECURITY: { zh: '保卫联', en: 'Security copy' },
  CUSTOMER: { zh: '客户联', en: 'Customer copy' },
});

export const deliveryCopies = record(DeliveryCopy, {
  stage: 'shipment',
  label: { zh: '发货单联次', en: 'Copy of a delivery order' },
  plural: 'deliveryCopies',
  parent: 'delivery',
  newestFirst: 'issuedAt',
});
