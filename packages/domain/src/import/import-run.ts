import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';

export const importStates = ['UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'FAILED'] as const;
export const importFormats = ['CSV', 'XLSX'] as const;

/** Which column of the file goes into which field; an empty field leaves the column out. */
export interface ColumnChoice {
  readonly header: string;
  readonly field: string;
}

const schema = defineEntity({
  name: 'ImportRun',
  properties: {
    ...identity,
    status: p.enum(importStates).default('UPLOADED').comment('状态 — uploaded, checked row by row, then applied'),
    owner: () => p.manyToOne(User).comment('导入人 — who imports; the rows are written with this person’s rights'),
    mapping: text(40).nullable().comment('映射 — which kind of record the rows become'),
    source: text(60).comment(
      '导入来源 — name of the system the data comes from; a record is found again by it and its id there',
    ),
    fileName: text(200).comment('文件名 — name of the file as it was sent'),
    fileHash: text(64).comment('文件散列 — SHA-256 of the content'),
    format: p.enum(importFormats).comment('格式 — CSV or XLSX'),
    columns: p.json<ColumnChoice[]>().nullable().comment('列映射 — column of the file → field'),
    skipBad: p.boolean().default(false).comment('跳过错误行 — bad rows are left out and the others imported'),
    totalRecords: p.integer().default(0).comment('记录数 — records in the file'),
    processedRecords: p.integer().default(0).comment('已处理 — records checked or applied so far'),
    createdRecords: p.integer().default(0).comment('新增 — records made'),
    updatedRecords: p.integer().default(0).comment('更新 — records changed'),
    unchangedRecords: p.integer().default(0).comment('未变 — records that were the same already'),
    badRecords: p.integer().default(0).comment('错误 — records that cannot be imported'),
    checkedAt: instant().nullable().comment('检查完成时间 — when every row had been checked'),
    finishedAt: instant().nullable().comment('导入完成时间 — when the last row had been written'),
    failure: text(500).nullable().comment('失败原因 — why it could not go on'),
    grantedOnly: p
      .array<string>()
      .columnType('text[]')
      .nullable()
      .comment('限定权限 — the permissions of the key it was started with; empty for a person'),
  },
});
/** 导入 — a file on its way into the records: checked row by row, applied in chunks, resumable, every number kept. Source: CUST-02, ROLE-13. */
export class ImportRun extends schema.class {}
schema.setClass(ImportRun);
enumLabels('ImportRunStatus', {
  UPLOADED: { zh: '已上传', en: 'Uploaded' },
  CHECKING: { zh: '检查中', en: 'Checking' },
  CHECKED: { zh: '已检查', en: 'Checked' },
  APPLYING: { zh: '导入中', en: 'Applying' },
  DONE: { zh: '已完成', en: 'Done' },
  FAILED: { zh: '失败', en: 'Failed' },
});
enumLabels('ImportRunFormat', {
  CSV: { zh: 'CSV 文本', en: 'CSV' },
  XLSX: { zh: 'Excel 工作簿', en: 'Excel workbook' },
});

export const importRuns = record(ImportRun, {
  stage: 'kernel',
  label: { zh: '导入', en: 'Import' },
  owner: 'owner',
  permissions: { read: 'kernel.import' },
  hidden: ['grantedOnly'],
});
