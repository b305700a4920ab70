import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { ProductionPlan } from './production-plan.ts';

const schema = defineEntity({
  name: 'ProductionStep',
  properties: {
    ...identity,
    ...imported,
    plan: () => p.manyToOne(ProductionPlan).comment('生产计划 — the plan it is a step of'),
    position: p.integer().default(0).comment('工序号 — order of the operation'),
    operation: text(120).comment('工序 — what is done'),
    startsOn: businessDate().nullable().comment('开始日 — first day'),
    finishesOn: businessDate().nullable().comment('完成日 — last day'),
    responsible: () => p.manyToOne(User).nullable().comment('责任人 — who answers for it'),
    materials: text(500).nullable().comment('材料 — materials needed'),
    equipment: text(200).nullable().comment('设备 — equipment used'),
    doneOn: businessDate().nullable().comment('实际完成日 — day it was done'),
  },
});
/** 工序 — one operation of a production plan. Source: PROD-04. */
export class ProductionStep extends schema.class {}
schema.setClass(ProductionStep);

export const productionSteps = record(ProductionStep, {
  stage: 'production',
  label: { zh: '工序', en: 'Production step' },
  parent: 'plan',
  writable: ['operation', 'startsOn', 'finishesOn', 'responsible', 'materials', 'equipment'],
});
