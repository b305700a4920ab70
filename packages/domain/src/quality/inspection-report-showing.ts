import { defineEntity, p } from '@mikro-orm/core';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Inspection } from './inspection.ts';

const schema = defineEntity({
  name: 'InspectionReportShowing',
  properties: {
    ...identity,
    inspection: () => p.manyToOne(Inspection).comment('检验单 — whose report was shown'),
    shownTo: text(200).comment('出示对象 — person and firm it was shown to'),
    purpose: text(300).comment('用途 — why'),
    shownAt: instant().comment('时间 — when'),
    shownBy: () => p.manyToOne(User).comment('经手人 — who took it out'),
  },
});
/** 检验报告出示记录 — every time the report of a lot is taken out for a customer; never changed. Source: QC-07. */
export class InspectionReportShowing extends schema.class {}
schema.setClass(InspectionReportShowing);

export const inspectionReportShowings = record(InspectionReportShowing, {
  stage: 'quality',
  label: { zh: '检验报告出示记录', en: 'Showing of an inspection report' },
  parent: 'inspection',
  newestFirst: 'shownAt',
});
