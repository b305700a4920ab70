import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import type { Label } from '../kernel/label.ts';
import { inputDecimal, inputReason } from '../kernel/parse-input.ts';
import { CreditProfile, creditGrades } from './credit-profile.ts';
import { creditRefusals } from './refusals.ts';

/** 下调信用 — grade, limit or period may be lowered at once, also below what is in use; never raised this way. Source: CUST-36, CUST-32. */
export const lowerCredit = command({
  name: 'lowerCredit',
  label: { zh: '下调信用', en: 'Lower credit' },
  says: { zh: '立即生效；上调须重新评估并经批准', en: 'Counts at once; raising needs a new assessment and approval' },
  event: 'CreditLowered',
  on: CreditProfile,
  from: ['PROPOSED', 'APPROVED', 'REVIEW_DUE', 'BLOCKED'],
  permission: 'credit.assess',
  source: 'CUST-36, CUST-32',
  input: z.strictObject({
    grade: z.enum(creditGrades).nullish().describe('信用等级 — new grade'),
    limit: inputDecimal({ min: '0', scale: 4 }).nullish().describe('赊销限额 — new limit'),
    periodDays: z.int().min(0).max(720).nullish().describe('赊销时限 — new period in days'),
    reason: inputReason().describe('理由 — why'),
  }),
  inputGuards: { nothingRises },
  change(profile, input) {
    if (input.grade) profile.grade = input.grade;
    if (input.limit) profile.limit = moneyText(input.limit, profile.currency);
    if (typeof input.periodDays === 'number') profile.periodDays = input.periodDays;
  },
});

const called: Readonly<Record<string, Label>> = {
  grade: { zh: '信用等级', en: 'the grade' },
  limit: { zh: '赊销限额', en: 'the limit' },
  periodDays: { zh: '赊销时限', en: 'the period' },
};

/** 只降不升 — no value rises and at least one falls. Source: CUST-36. */
function nothingRises(
  profile: CreditProfile,
  input: { grade?: string | null; limit?: string | null; periodDays?: number | null },
) {
  const steps = [
    {
      field: 'grade',
      before: profile.grade,
      after: input.grade,
      change: input.grade
        ? creditGrades.indexOf((profile.grade ?? 'D') as 'D') - creditGrades.indexOf(input.grade as 'A')
        : undefined,
    },
    {
      field: 'limit',
      before: profile.limit,
      after: input.limit,
      change: input.limit ? decimal(input.limit).cmp(profile.limit) : undefined,
    },
    {
      field: 'periodDays',
      before: profile.periodDays,
      after: input.periodDays,
      change: typeof input.periodDays === 'number' ? input.periodDays - profile.periodDays : undefined,
    },
  ].filter((each) => each.change !== undefined);
  const wrong =
    steps.find((each) => each.change! > 0) ??
    (steps.some((each) => each.change! < 0)
      ? undefined
      : (steps[0] ?? { field: 'limit', before: profile.limit, after: profile.limit }));
  return wrong
    ? creditRefusals.CREDIT_NOT_LOWERED(
        { field: wrong.field, before: wrong.before, after: wrong.after },
        { words: { field: called[wrong.field] } },
      )
    : undefined;
}
