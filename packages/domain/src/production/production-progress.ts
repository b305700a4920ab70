import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, percent, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { ProductionPlan } from './production-plan.ts';

const schema = defineEntity({
  name: 'ProductionProgress',
  properties: {
    ...identity,
    plan: () => p.manyToOne(ProductionPlan).comment('生产计划 — the plan it reports on'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order made'),
    reportedOn: businessDate().comment('填报日 — day of the entry'),
    percentDone: percent().comment('完成百分比 — how far production is'),
    quantities: p
      .json<{ orderLineId: string; product: string; done: string }[]>()
      .nullable()
      .comment('完成数量 — quantity done so far of each line reported'),
    problem: text(1000).nullable().comment('问题 — what stands in the way'),
    expectedFinishOn: businessDate().nullable().comment('预计完工日 — when production expects to be done'),
    slipDays: p.integer().default(0).comment('延误天数 — days the expected finish is beyond the promised date'),
    late: p.boolean().default(false).comment('迟报 — entered after the day it was due'),
    reportedBy: () => p.manyToOne(User).comment('填报人 — who reported'),
  },
});
/** 生产进度 — what production reports regularly: how far it is, what stands in the way, when it will be done. Source: PROD-07, PROD-08. */
export class ProductionProgress extends schema.class {}
schema.setClass(ProductionProgress);

export const productionProgress = record(ProductionProgress, {
  stage: 'production',
  label: { zh: '生产进度', en: 'Production progress' },
  plural: 'productionProgressEntries',
  parent: 'order',
  newestFirst: 'reportedOn',
});
