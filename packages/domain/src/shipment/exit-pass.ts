import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, imported, instant, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from './delivery-order.ts';

export const exitPassStates = ['ISSUED', 'USED', 'VOID'] as const;

const schema = defineEntity({
  name: 'ExitPass',
  properties: {
    ...identity,
    ...imported,
    status: p.enum(exitPassStates).default('ISSUED').comment('状态 — valid once'),
    number: text(40).unique().comment('出门证号 — number of the pass'),
    delivery: () => p.manyToOne(DeliveryOrder).comment('发货单 — the delivery order it is for'),
    vehicle: text(40).comment('车牌号 — vehicle that may leave'),
    quantity: quantity().comment('数量 — quantity that may leave'),
    issuedBy: () => p.manyToOne(User).comment('签发人 — who issued the pass'),
    usedAt: instant().nullable().comment('出门时间 — when it was used'),
    registeredBy: () => p.manyToOne(User).nullable().comment('登记人 — guard who registered the exit'),
    voidReason: text(500).nullable().comment('作废理由 — why it was voided'),
  },
});
/** 出门证 — every load leaves the plant on a pass, once. Source: SHIP-04. */
export class ExitPass extends schema.class {}
schema.setClass(ExitPass);
enumLabels('ExitPassStatus', {
  ISSUED: { zh: '有效', en: 'Issued' },
  USED: { zh: '已使用', en: 'Used' },
  VOID: { zh: '作废', en: 'Void' },
});

export const exitPasses = record(ExitPass, {
  stage: 'shipment',
  label: { zh: '出门证', en: 'Exit pass' },
  plural: 'exitPasses',
  parent: 'delivery',
});
