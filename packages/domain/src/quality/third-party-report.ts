import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { beforeSaveThirdPartyReport } from './save-third-party-report.ts';

export const thirdPartyStates = ['ORDERED', 'PASSED', 'FAILED'] as const;

const schema = defineEntity({
  name: 'ThirdPartyReport',
  properties: {
    ...identity,
    ...imported,
    status: p.enum(thirdPartyStates).default('ORDERED').comment('状态 — ordered, then passed or failed by the report'),
    number: text(40).unique().comment('委托单号 — number of the assignment'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order whose goods are inspected'),
    body: text(200).comment('检验机构 — inspection body'),
    standards: text(1000).nullable().comment('检验依据 — standards and rules it inspects by'),
    orderedOn: businessDate().nullable().comment('委托日 — day it was ordered'),
    orderedBy: () => p.manyToOne(User).nullable().comment('委托人 — merchandiser who ordered it'),
    reportNumber: text(80).nullable().comment('报告号 — number the body gave its report'),
    reportedOn: businessDate().nullable().comment('报告日 — day of the report'),
    finding: text(1000).nullable().comment('结论 — what the report says'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 第三方检验 — an outside body inspects the goods where the contract asks for it; without its passed report they are not released. Source: QC-08, B39. */
export class ThirdPartyReport extends schema.class {}
schema.setClass(ThirdPartyReport);
enumLabels('ThirdPartyReportStatus', {
  ORDERED: { zh: '已委托', en: 'Ordered' },
  PASSED: { zh: '合格', en: 'Passed' },
  FAILED: { zh: '不合格', en: 'Failed' },
});

export const thirdPartyReports = record(ThirdPartyReport, {
  stage: 'quality',
  label: { zh: '第三方检验', en: 'Third-party inspection' },
  parent: 'order',
  permissions: { create: 'quality.thirdParty', update: 'quality.thirdParty', delete: 'quality.thirdParty' },
  writable: ['body', 'standards'],
  createOnly: ['order'],
  editableIn: ['ORDERED'],
  search: ['number', 'body', 'reportNumber'],
  hidden: ['searchText'],
  beforeSave: beforeSaveThirdPartyReport,
});
