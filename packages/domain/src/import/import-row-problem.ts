import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { ImportRun } from './import-run.ts';

export const importPhases = ['CHECK', 'APPLY'] as const;
export type Phase = (typeof importPhases)[number];

const schema = defineEntity({
  name: 'ImportRowProblem',
  properties: {
    ...identity,
    run: () => p.manyToOne(ImportRun).comment('导入 — the import it was found in'),
    phase: p.enum(importPhases).comment('阶段 — found by the check or while applying'),
    row: p.integer().comment('行号 — row of the file as a spreadsheet counts: the header is row 1'),
    column: text(120).nullable().comment('列 — header of the column; empty when the whole row is meant'),
    value: text(200).nullable().comment('内容 — what stood there'),
    reason: text(500).comment('原因 — what is wrong, in Chinese'),
    reasonEn: text(500).comment('英文原因 — what is wrong, in English'),
  },
});
/** 导入错误行 — one thing wrong with one row: row, column, reason. Source: CUST-02. */
export class ImportRowProblem extends schema.class {}
schema.setClass(ImportRowProblem);
enumLabels('ImportRowProblemPhase', { CHECK: { zh: '检查', en: 'Check' }, APPLY: { zh: '导入', en: 'Apply' } });

export const importRowProblems = record(ImportRowProblem, {
  stage: 'kernel',
  label: { zh: '导入错误行', en: 'Import problem' },
  parent: 'run',
  permissions: { read: 'kernel.import' },
});
