import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs.ts';
import { inputText } from '../kernel/parse-input.ts';
import { ImportRun } from './import-run.ts';
import { mappingNamed } from './mapping.ts';

export const importJob = 'run-import';

const say = (zh: string, en: string) => ({ label: { zh, en } });

/** 检查导入 — every row is tried below the permissions and rules and nothing is written; each bad row is named with column and reason. Source: CUST-02. */
export const checkImport = command({
  name: 'checkImport',
  label: { zh: '检查', en: 'Check' },
  says: { zh: '逐行检查，不写入任何数据', en: 'Every row is checked; nothing is written' },
  event: 'ImportCheckBegun',
  on: ImportRun,
  from: ['UPLOADED', 'CHECKED', 'FAILED'],
  to: 'CHECKING',
  permission: 'kernel.import',
  source: 'CUST-02, ROLE-13',
  input: z.strictObject({
    mapping: inputText(40)
      .optional()
      .meta(say('映射', 'what the rows become; guessed from the columns when it is not named')),
    source: inputText(60).optional().meta(say('导入来源', 'name of the system the data comes from')),
    columns: z
      .array(
        z.strictObject({
          header: inputText(120).meta(say('列', 'header of the column')),
          field: z.string().max(60).meta(say('字段', 'field it goes into; empty leaves the column out')),
        }),
      )
      .max(200)
      .optional()
      .meta(say('列映射', 'columns that are to go elsewhere than their headers say')),
  }),
  async change(run, { mapping, source, columns }, { work }) {
    if (mapping !== undefined && !mappingNamed(mapping))
      throw new Invalid([{ path: 'mapping', message: { zh: '没有这个映射', en: 'there is no such mapping' } }]);
    run.mapping = mapping ?? run.mapping ?? null;
    run.source = source ?? run.source;
    run.columns = columns ?? null;
    run.checkedAt = null;
    run.processedRecords = 0;
    await enqueue(work, importJob, { runId: run.id }, { key: `${importJob} ${run.id}` });
  },
});
