import { z } from 'zod';
import { approvalCommands } from '../approval/approval-commands.ts';
import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { laterOf } from '../kernel/clock.ts';
import { Refused } from '../kernel/errors.ts';
import { inputDate, inputReason } from '../kernel/parse-input.ts';
import { requirePermission } from '../access/caller.ts';
import { parseInput } from '../kernel/parse-input.ts';
import type { Label } from '../kernel/label.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { sayValue } from './say-value.ts';
import { settingOf } from './setting.ts';
import { PolicyVersion, valueFits } from './policy-version.ts';

defaultChain({
  documentType: 'POLICY_CHANGE',
  name: { zh: '政策变更', en: 'Change of policy' },
  steps: [step('总经理或财务副总批准', 'GM or deputy GM for finance approves', 'GM', 'DEPUTY_GM_FINANCE')].map(
    (each) => ({ ...each, mode: 'ANY' as const }),
  ),
});

/** Whether no object in the value has a member named `__proto__`, which schemas would drop without a word. */
function plainNames(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(plainNames);
}

export const policyChangeInput = z.strictObject({
  key: z.string().min(1).max(80).describe('政策项 — key of the setting'),
  value: z
    .unknown()
    .refine(plainNames, 'no member may be named __proto__ / 成员不可名为 __proto__')
    .pipe(z.json())
    .describe('取值 — the new value, in the form the setting prescribes'),
  validFrom: inputDate().describe('生效日 — first day it counts; not before today'),
  reason: inputReason().describe('理由 — why it is changed'),
});

/** What is decided, as people say it. */
function proposed({ key, value }: PolicyVersion): Label {
  const label = settingOf(key)?.label ?? { zh: key, en: key };
  return {
    zh: `${label.zh} = ${sayValue(value, 'zh').replaceAll('\n', '；')}`,
    en: `${label.en} = ${sayValue(value, 'en').replaceAll('\n', '; ')}`,
  };
}

/** 提出政策变更 — proposes a new value of a setting; it counts from its day on, once somebody else has approved it. Source: RISK-03. */
export async function proposePolicyChange(work: Work, input: unknown): Promise<PolicyVersion> {
  requirePermission(work.caller, 'policy.propose');
  const given = parseInput(policyChangeInput, input) as z.output<typeof policyChangeInput>;
  const problem = valueFits(given.key, given.value);
  if (problem) throw new Refused([problem]);
  await work.because('proposePolicyChange', given.reason);
  const version = work.em.create(PolicyVersion, {
    createdAt: work.now,
    updatedAt: work.now,
    status: 'SUBMITTED',
    key: given.key,
    value: given.value,
    validFrom: laterOf(given.validFrom, work.today),
    reason: given.reason,
    owner: work.em.getReference(User, work.caller.userId),
  });
  work.em.persist(version);
  await work.em.flush();
  await openApproval(work, {
    documentType: 'POLICY_CHANGE',
    entity: PolicyVersion,
    recordId: version.id,
    title: proposed(version),
  });
  await work.emit({ type: 'PolicyChangeProposed', entity: PolicyVersion, recordId: version.id });
  await work.em.flush();
  return version;
}

/** 批准政策变更 — the value counts from its day on; the register keeps every version. Source: RISK-03. */
export const policyChange = approvalCommands({
  noun: 'PolicyChange',
  label: { zh: '政策变更', en: 'change of policy' },
  on: PolicyVersion,
  documentType: 'POLICY_CHANGE',
  deciding: ['SUBMITTED'],
  draft: 'WITHDRAWN',
  approved: 'APPROVED',
  permission: 'policy.approve',
  withdrawPermission: 'policy.propose',
  source: 'RISK-03',
  title: proposed,
  onApproved(version, work) {
    version.approvedAt = work.now;
    if (version.validFrom < work.today) version.validFrom = work.today;
  },
});
