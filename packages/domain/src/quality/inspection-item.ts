import { defineEntity, p } from '@mikro-orm/core';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Inspection } from './inspection.ts';

const schema = defineEntity({
  name: 'InspectionItem',
  properties: {
    ...identity,
    inspection: () => p.manyToOne(Inspection).comment('检验单 — the inspection it is an item of'),
    position: p.integer().default(0).comment('序号 — order of the item'),
    characteristic: text(200).comment('检验项目 — what is measured or looked at'),
    standard: text(400).comment('标准要求 — what it should be'),
    measured: text(200).comment('实测结果 — what it is'),
    conforms: p.boolean().comment('是否合格 — whether it is as it should be'),
  },
});
/** 检验项目 — one characteristic of a lot: what it should be and what it is. Source: QC-04, B37. */
export class InspectionItem extends schema.class {}
schema.setClass(InspectionItem);

export const inspectionItems = record(InspectionItem, {
  stage: 'quality',
  label: { zh: '检验项目', en: 'Inspection item' },
  parent: 'inspection',
});
