import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, imported, percent, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionProgress } from './production-progress.ts';
import { ProductionStep } from './production-step.ts';
import { beforeSavePlan } from './save-plan.ts';

export const productionPlanStates = [
  'DRAFT',
  'RELEASED',
  'IN_PROGRESS',
  'DELAYED',
  'COMPLETED',
  'REPLANNED',
  'CANCELLED',
] as const;
/** States in which a plan is what production works by. */
export const planInForceStates = ['RELEASED', 'IN_PROGRESS', 'DELAYED'] as const;
export const planOpenStates = ['DRAFT', ...planInForceStates] as const;
export const replanCauses = ['DELAY', 'ACCIDENT', 'ORDER_CHANGED', 'CUSTOMER', 'OTHER'] as const;

/** Two plans that want the same person or machine at the same time. */
export interface PlanConflict {
  readonly kind: 'STAFF' | 'EQUIPMENT';
  readonly operation: string;
  readonly what: string;
  readonly plan: string;
  readonly from: string;
  readonly to: string;
}

const schema = defineEntity({
  name: 'ProductionPlan',
  uniques: [
    { properties: ['number', 'revision'] },
    {
      name: 'production_plan_in_force',
      properties: ['notice'],
      where: `status in ('RELEASED', 'IN_PROGRESS', 'DELAYED')`,
    },
  ],
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(productionPlanStates)
      .default('DRAFT')
      .index()
      .comment('状态 — released, in progress, delayed, completed, or replaced by a later version'),
    number: text(40).comment('生产计划号 — number; the same for all versions'),
    revision: p.integer().default(1).comment('版本号 — version of the plan, from 1'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order made'),
    notice: () =>
      p
        .manyToOne(ProductionNotice)
        .nullable()
        .comment('生产通知单 — the notice it carries out; empty where none is required'),
    replaces: () => p.manyToOne(ProductionPlan).nullable().comment('前一版本 — the version it replaces'),
    replanCause: p.enum(replanCauses).nullable().comment('重排原因 — delay, accident, changed order, customer'),
    replanReason: text(500).nullable().comment('重排理由 — why this version was made'),
    preparedBy: () => p.manyToOne(User).nullable().comment('编制人 — who planned it'),
    bufferDays: p
      .integer()
      .nullable()
      .comment('缓冲天数 — days kept in hand after the last operation; as the policy says when not given'),
    promisedOn: businessDate().nullable().comment('承诺交期 — the delivery date promised'),
    computedFinishOn: businessDate().nullable().comment('计划完工日 — last operation and buffer'),
    conflicts: p
      .json<PlanConflict[]>()
      .nullable()
      .comment('冲突提示 — people and equipment that other plans want at the same time'),
    lateAcceptedBy: () =>
      p.manyToOne(User).nullable().comment('延期接受人 — who accepted for sales that it finishes late'),
    lateAcceptedFinishOn: businessDate().nullable().comment('接受的完工日 — the late finish that was accepted'),
    lateReason: text(500).nullable().comment('延期说明 — what was agreed about the late finish'),
    releasedOn: businessDate().nullable().comment('下达日 — day it was released'),
    percentDone: percent().default('0').comment('完成百分比 — how far production is'),
    expectedFinishOn: businessDate().nullable().comment('预计完工日 — when production now expects to be done'),
    progressDueOn: businessDate()
      .nullable()
      .comment('下次填报日 — day the next progress entry is due; past: it is missing'),
    alertedFinishOn: businessDate().nullable().comment('已预警完工日 — the late finish sales was last alerted of'),
    completedOn: businessDate().nullable().comment('完工日 — day everything was made'),
    steps: () => p.oneToMany(ProductionStep).mappedBy('plan').orphanRemoval().comment('工序 — operations in order'),
    progress: () => p.oneToMany(ProductionProgress).mappedBy('plan').comment('进度记录 — what production reported'),
  },
});
/** 生产计划 — when each operation of an order is done, by whom, with what. Source: PROD-04…07, B34. */
export class ProductionPlan extends schema.class {}
schema.setClass(ProductionPlan);
enumLabels('ProductionPlanStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  RELEASED: { zh: '已下达', en: 'Released' },
  IN_PROGRESS: { zh: '执行中', en: 'In progress' },
  DELAYED: { zh: '延期', en: 'Delayed' },
  COMPLETED: { zh: '已完成', en: 'Completed' },
  REPLANNED: { zh: '已重排', en: 'Re-planned' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
});
enumLabels('ProductionPlanReplanCause', {
  DELAY: { zh: '延误', en: 'Delay' },
  ACCIDENT: { zh: '事故', en: 'Accident' },
  ORDER_CHANGED: { zh: '订单变更', en: 'Order changed' },
  CUSTOMER: { zh: '客户原因', en: 'Customer' },
  OTHER: { zh: '其他', en: 'Other' },
});

export const productionPlans = record(ProductionPlan, {
  stage: 'production',
  label: { zh: '生产计划', en: 'Production plan' },
  parent: 'order',
  permissions: { create: 'production.plan', update: 'production.plan', delete: 'production.plan' },
  writable: ['bufferDays'],
  createOnly: ['order', 'notice'],
  lines: ['steps'],
  editableIn: ['DRAFT'],
  beforeSave: beforeSavePlan,
});
