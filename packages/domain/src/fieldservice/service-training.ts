import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { DispatchOrder } from './dispatch-order.ts';

const schema = defineEntity({
  name: 'ServiceTraining',
  properties: {
    ...identity,
    dispatch: () => p.manyToOne(DispatchOrder).comment('派工单 — the job during which it was held'),
    subject: text(200).comment('培训内容 — what was taught'),
    heldOn: businessDate().comment('培训日 — day'),
    trainer: text(120).comment('培训人 — who taught'),
    participants: text(2000).comment('参加人员 — who took part, by name'),
    result: text(500).nullable().comment('效果 — how it went'),
  },
});
/** 客户培训 — the customer's people were taught to care for the product. Source: SVC-06. */
export class ServiceTraining extends schema.class {}
schema.setClass(ServiceTraining);

export const serviceTrainings = record(ServiceTraining, {
  stage: 'fieldservice',
  label: { zh: '客户培训', en: 'Customer training' },
  parent: 'dispatch',
  permissions: { create: 'fieldservice.report', update: 'fieldservice.report', delete: 'fieldservice.report' },
  writable: ['subject', 'heldOn', 'trainer', 'participants', 'result'],
  createOnly: ['dispatch'],
  newestFirst: 'heldOn',
});
