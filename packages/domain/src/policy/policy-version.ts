import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, instant, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { refusals } from '../kernel/refusal.ts';
import { User } from '../organization/user.ts';
import { settingOf } from './setting.ts';

export const policyVersionStates = ['DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN'] as const;

const schema = defineEntity({
  name: 'PolicyVersion',
  properties: {
    ...identity,
    status: p
      .enum(policyVersionStates)
      .default('DRAFT')
      .index()
      .comment('状态 — only an approved version is ever in force'),
    key: text(80).index().comment('政策项 — key of the setting'),
    value: p.json<unknown>().comment('取值 — the value, in the form the setting prescribes'),
    validFrom: businessDate().comment('生效日 — first day it counts'),
    reason: text(500).comment('理由 — why it is changed'),
    owner: () => p.manyToOne(User).comment('提出人 — who proposes it'),
    approvedAt: instant().nullable().comment('批准时间 — when it was approved'),
  },
});
/** 政策版本 — a dated, approved value of a setting; the register keeps every version. Source: RISK-03. */
export class PolicyVersion extends schema.class {}
schema.setClass(PolicyVersion);
enumLabels('PolicyVersionStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待批准', en: 'Submitted' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
});

export const policyRefusals = refusals({
  POLICY_VALUE_INVALID: {
    zh: '政策项 {key} 不接受取值 {value}：{problem}',
    en: 'The setting {key} does not accept {value}: {problem}',
    requirement: 'RISK-03',
    clearedBy: ['ADMIN', 'GM'],
  },
});

export const policyVersions = record(PolicyVersion, {
  stage: 'policy',
  label: { zh: '政策版本', en: 'Policy version' },
  owner: 'owner',
});

/** 取值合规 — the value is one the setting accepts. */
export function valueFits(key: string, value: unknown) {
  const setting = settingOf(key);
  if (!setting) return policyRefusals.POLICY_VALUE_INVALID({ key, value, problem: '—' });
  const parsed = setting.schema.safeParse(value);
  return parsed.success
    ? undefined
    : policyRefusals.POLICY_VALUE_INVALID({
        key,
        value: JSON.stringify(value),
        problem: parsed.error.issues[0]?.message,
      });
}
