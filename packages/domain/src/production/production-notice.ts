import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Contract } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { ProductionNoticeLine } from './production-notice-line.ts';
import { ProductionPlan } from './production-plan.ts';
import { ProductionTask } from './production-task.ts';
import { beforeDeleteNotice, beforeSaveNotice } from './save-notice.ts';

export const productionNoticeStates = ['DRAFT', 'SUBMITTED', 'APPROVED', 'IN_PLAN', 'DONE', 'WITHDRAWN'] as const;

const schema = defineEntity({
  name: 'ProductionNotice',
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(productionNoticeStates)
      .default('DRAFT')
      .index()
      .comment('状态 — signed by the deputy general manager for sales, in plan, done'),
    number: text(40).unique().comment('生产通知单号 — number; a draft carries a draft number until it is submitted'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order to be made'),
    contract: () => p.manyToOne(Contract).nullable().comment('合同 — contract of the order'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer of the order'),
    preparedBy: () => p.manyToOne(User).nullable().comment('编制人 — planner who drew it up; may not sign it'),
    technicalAgreement: text(120).nullable().comment('技术协议版本 — version of the technical agreement it is made by'),
    packingDemands: text(1000).nullable().comment('包装要求 — how the goods are packed'),
    requiredOn: businessDate()
      .nullable()
      .comment('要求完工日 — day the goods are wanted; the promised date when not given'),
    approvedOn: businessDate().nullable().comment('签发日 — day it was signed'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    withdrawnReason: text(500).nullable().comment('撤销理由 — why it was revoked'),
    lines: () =>
      p.oneToMany(ProductionNoticeLine).mappedBy('notice').orphanRemoval().comment('产品行 — what is to be made'),
    tasks: () => p.oneToMany(ProductionTask).mappedBy('notice').comment('生产任务 — design, material issue, making'),
    plans: () => p.oneToMany(ProductionPlan).mappedBy('notice').comment('生产计划 — versions of its plan'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 生产通知单 — the planning section's paper that sets production going. Source: PROD-01, PROD-02, B33. */
export class ProductionNotice extends schema.class {}
schema.setClass(ProductionNotice);
enumLabels('ProductionNoticeStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待签发', en: 'Submitted' },
  APPROVED: { zh: '已签发', en: 'Signed' },
  IN_PLAN: { zh: '已排计划', en: 'In plan' },
  DONE: { zh: '已完成', en: 'Done' },
  WITHDRAWN: { zh: '已撤销', en: 'Revoked' },
});

export const productionNotices = record(ProductionNotice, {
  stage: 'production',
  label: { zh: '生产通知单', en: 'Production notice' },
  parent: 'order',
  permissions: { create: 'production.draftNotice', update: 'production.draftNotice', delete: 'production.draftNotice' },
  writable: ['technicalAgreement', 'packingDemands', 'requiredOn'],
  createOnly: ['order'],
  lines: ['lines'],
  optionalLines: ['lines'],
  editableIn: ['DRAFT'],
  search: ['number', 'customer.name', 'contract.number'],
  hidden: ['searchText'],
  beforeSave: beforeSaveNotice,
  beforeDelete: beforeDeleteNotice,
});
