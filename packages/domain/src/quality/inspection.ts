import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, imported, instant, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { FinishedLot } from './finished-lot.ts';
import { InspectionItem } from './inspection-item.ts';
import { beforeSaveInspection } from './save-inspection.ts';

export const inspectionStates = ['REQUESTED', 'IN_PROGRESS', 'PASSED', 'FAILED', 'RECTIFYING', 'CLOSED'] as const;
export const inspectionKinds = ['FINISHED'] as const;

const schema = defineEntity({
  name: 'Inspection',
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(inspectionStates)
      .default('REQUESTED')
      .comment('状态 — requested, under way, passed or failed; a failed one is rectified and closed'),
    number: text(40).unique().comment('检验单号 — number of the inspection'),
    kind: p.enum(inspectionKinds).default('FINISHED').comment('类别 — what is inspected'),
    lot: () => p.manyToOne(FinishedLot).comment('批次 — the lot that is inspected'),
    product: () => p.manyToOne(Product).nullable().comment('产品 — product of the lot'),
    repeats: () => p.manyToOne(Inspection).nullable().comment('复检 — the failed inspection it repeats'),
    standard: text(4000).nullable().comment('检验标准 — from the contract, or as written down by quality'),
    samplingPlan: text(400)
      .nullable()
      .comment('抽样方案 — how many are taken and how; finished goods are inspected in full'),
    norms: text(1000).nullable().comment('适用规范 — norms and regulations of the destination that apply'),
    requestedBy: () => p.manyToOne(User).nullable().comment('报检人 — who asked for it'),
    inspector: () => p.manyToOne(User).nullable().comment('检验员 — who inspects'),
    startedAt: instant().nullable().comment('开始时间 — when it began'),
    inspectedQuantity: quantity().nullable().comment('检验数量 — quantity inspected'),
    concludedOn: businessDate().nullable().comment('判定日 — day of the verdict'),
    finding: text(1000).nullable().comment('不合格情况 — what was found'),
    cause: text(1000).nullable().comment('原因 — why it happened'),
    correctiveAction: text(1000).nullable().comment('整改措施 — what is done about it'),
    rectifyBy: businessDate().nullable().comment('整改期限 — day by which it is put right'),
    rectification: text(1000).nullable().comment('整改结果 — what quality found after it was put right'),
    closedOn: businessDate().nullable().comment('关闭日 — day the finding was closed'),
    items: () => p.oneToMany(InspectionItem).mappedBy('inspection').comment('检验项目 — what was measured'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 检验单 — finished goods are inspected in full; only what passed is certified, packed and stored. Source: QC-04, QC-07, QC-09, QC-11. */
export class Inspection extends schema.class {}
schema.setClass(Inspection);
enumLabels('InspectionKind', { FINISHED: { zh: '成品检验', en: 'Finished goods' } });
enumLabels('InspectionStatus', {
  REQUESTED: { zh: '已报检', en: 'Requested' },
  IN_PROGRESS: { zh: '检验中', en: 'In progress' },
  PASSED: { zh: '合格', en: 'Passed' },
  FAILED: { zh: '不合格', en: 'Failed' },
  RECTIFYING: { zh: '整改中', en: 'Rectifying' },
  CLOSED: { zh: '已关闭', en: 'Closed' },
});

export const inspections = record(Inspection, {
  stage: 'quality',
  label: { zh: '检验单', en: 'Inspection' },
  parent: 'lot',
  permissions: {
    create: 'quality.requestInspection',
    update: 'quality.requestInspection',
    delete: 'quality.requestInspection',
  },
  writable: ['norms'],
  createOnly: ['lot'],
  editableIn: ['REQUESTED'],
  search: ['number', 'lot.number', 'product.name', 'product.code'],
  hidden: ['searchText'],
  beforeSave: beforeSaveInspection,
});
