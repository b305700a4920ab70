import { defineEntity, p } from '@mikro-orm/core';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { AcceptanceReport } from './acceptance-report.ts';

const schema = defineEntity({
  name: 'AcceptanceTest',
  properties: {
    ...identity,
    report: () => p.manyToOne(AcceptanceReport).comment('验收报告 — the report it is a line of'),
    position: p.integer().default(0).comment('序号 — order of the test'),
    name: text(200).comment('试验项目 — what was tested'),
    required: text(200).nullable().comment('要求 — what was required'),
    measured: text(200).comment('结果 — what was found'),
    passed: p.boolean().comment('合格 — whether it met what was required'),
  },
});
/** 验收试验 — one test on site and its result. Source: SVC-04. */
export class AcceptanceTest extends schema.class {}
schema.setClass(AcceptanceTest);

export const acceptanceTests = record(AcceptanceTest, {
  stage: 'fieldservice',
  label: { zh: '验收试验', en: 'Acceptance test' },
  parent: 'report',
});
