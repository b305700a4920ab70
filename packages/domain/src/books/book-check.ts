import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import type { Broken } from './rule.ts';

export const bookCheckStates = ['BALANCED', 'BROKEN'] as const;

const schema = defineEntity({
  name: 'BookCheck',
  properties: {
    ...identity,
    updatedAt: p.datetime().comment('核对时间 — when the rule was last checked'),
    status: p
      .enum(bookCheckStates)
      .default('BALANCED')
      .comment('状态 — balanced, or broken by the number of records named'),
    name: text(60).unique().comment('规则代码 — name of the rule'),
    stage: text(40).comment('环节 — stage whose records it is about'),
    title: text(200).comment('规则 — what must be true, in Chinese'),
    titleEn: text(200).comment('英文规则 — what must be true, in English'),
    broken: p.integer().default(0).comment('不平记录数 — how many records break it'),
    brokenSince: instant().nullable().comment('不平起始 — when it was first found broken; empty while it holds'),
    examples: p
      .json<readonly Broken[]>()
      .default([])
      .comment('示例 — a few of the records that break it: what they say, and what their documents come to'),
  },
});
/** 账目核对 — what the last check of the books found, one row a rule. Source: reliability D11. */
export class BookCheck extends schema.class {}
schema.setClass(BookCheck);
enumLabels('BookCheckStatus', { BALANCED: { zh: '相符', en: 'Balanced' }, BROKEN: { zh: '不符', en: 'Broken' } });

export const bookChecks = record(BookCheck, {
  stage: 'books',
  label: { zh: '账目核对', en: 'Book check' },
});
