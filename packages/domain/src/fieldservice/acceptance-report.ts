import { defineEntity, p } from '@mikro-orm/core';
import { Attachment } from '../files/attachment.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { AcceptanceTest } from './acceptance-test.ts';
import { DispatchOrder } from './dispatch-order.ts';

export const reportStates = ['SIGNED', 'WITHDRAWN'] as const;

const schema = defineEntity({
  name: 'AcceptanceReport',
  properties: {
    ...identity,
    status: p.enum(reportStates).default('SIGNED').comment('状态 — signed by the customer, or taken back'),
    number: text(40).unique().comment('验收报告号 — number of the report'),
    dispatch: () => p.manyToOne(DispatchOrder).comment('派工单 — the job it closes'),
    workDone: text(2000).comment('完成工作 — what was done'),
    signer: text(120).comment('客户签字人 — who signed for the customer'),
    acceptedOn: businessDate().comment('验收日 — day the customer signed'),
    openPoints: text(2000).nullable().comment('遗留问题 — what is still to be done, by whom and when'),
    scan: () => p.manyToOne(Attachment).nullable().comment('签字扫描件 — the signed paper'),
    recordedBy: () => p.manyToOne(User).comment('登记人 — who recorded it'),
    withdrawnReason: text(500).nullable().comment('撤销理由 — why it was taken back'),
    tests: () => p.oneToMany(AcceptanceTest).mappedBy('report').comment('试验 — tests and their results'),
  },
});
/** 验收报告 — work done, tests, the customer's signature, day and open points; never changed, only taken back. Source: SVC-04, B65. */
export class AcceptanceReport extends schema.class {}
schema.setClass(AcceptanceReport);
enumLabels('AcceptanceReportStatus', {
  SIGNED: { zh: '已签字', en: 'Signed' },
  WITHDRAWN: { zh: '已撤销', en: 'Withdrawn' },
});

export const acceptanceReports = record(AcceptanceReport, {
  stage: 'fieldservice',
  label: { zh: '验收报告', en: 'Acceptance report' },
  parent: 'dispatch',
  newestFirst: 'acceptedOn',
});
