import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';

export const exportFormats = ['CSV', 'XLSX'] as const;

const schema = defineEntity({
  name: 'ExportRun',
  properties: {
    ...identity,
    owner: () => p.manyToOne(User).comment('导出人 — who took the list out'),
    recordType: text(60).comment('列表 — the kind of record'),
    format: p.enum(exportFormats).comment('格式 — CSV or XLSX'),
    columns: p.array<string>().columnType('text[]').comment('列 — the fields that went out'),
    conditions: p
      .json<Record<string, unknown>>()
      .comment('条件 — conditions, words searched for and order of the list'),
    records: p.integer().comment('记录数 — how many records the list had'),
  },
});
/** 导出记录 — who took which list out of the system, when, and how much of it; written before the first row goes out. Source: RISK-07. */
export class ExportRun extends schema.class {}
schema.setClass(ExportRun);
enumLabels('ExportRunFormat', {
  CSV: { zh: 'CSV 文本', en: 'CSV' },
  XLSX: { zh: 'Excel 工作簿', en: 'Excel workbook' },
});

export const exportRuns = record(ExportRun, {
  stage: 'desk',
  label: { zh: '导出记录', en: 'Export' },
  owner: 'owner',
  permissions: { read: 'desk.readExports' },
});
