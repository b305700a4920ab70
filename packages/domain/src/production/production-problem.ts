import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { ProductionPlan } from './production-plan.ts';
import { afterCreateProblem, beforeSaveProblem } from './save-problem.ts';

export const productionProblemStates = ['OPEN', 'CLOSED'] as const;

const schema = defineEntity({
  name: 'ProductionProblem',
  properties: {
    ...identity,
    status: p
      .enum(productionProblemStates)
      .default('OPEN')
      .index()
      .comment('状态 — open until cause and action are known and it is closed'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order concerned'),
    plan: () => p.manyToOne(ProductionPlan).nullable().comment('生产计划 — the plan concerned'),
    foundOn: businessDate().nullable().comment('发现日 — day it was found; today when not given'),
    problem: text(1000).comment('问题 — what was found'),
    cause: text(1000).nullable().comment('原因 — why it happened'),
    action: text(1000).nullable().comment('措施 — what is done about it'),
    foundBy: () => p.manyToOne(User).nullable().comment('发现人 — who found it'),
    closedOn: businessDate().nullable().comment('关闭日 — day it was closed'),
    closedBy: () => p.manyToOne(User).nullable().comment('关闭人 — who closed it'),
  },
});
/** 生产问题 — found, cause, action, closed. Source: PROD-12. */
export class ProductionProblem extends schema.class {}
schema.setClass(ProductionProblem);
enumLabels('ProductionProblemStatus', { OPEN: { zh: '未关闭', en: 'Open' }, CLOSED: { zh: '已关闭', en: 'Closed' } });

export const productionProblems = record(ProductionProblem, {
  stage: 'production',
  label: { zh: '生产问题', en: 'Production problem' },
  parent: 'order',
  permissions: { create: 'production.report', update: 'production.report' },
  writable: ['problem', 'cause', 'action'],
  createOnly: ['order', 'plan', 'foundOn'],
  editableIn: ['OPEN'],
  newestFirst: 'foundOn',
  beforeSave: beforeSaveProblem,
  afterCreate: afterCreateProblem,
});
