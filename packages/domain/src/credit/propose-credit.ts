import { z } from 'zod';
import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { Customer } from '../customer/customer.ts';
import { command } from '../kernel/command.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { rateOn } from '../kernel/exchange-rate.ts';
import { inputDecimal, inputText } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { called, type Label } from '../kernel/label.ts';
import { CreditProfile, type creditGrades } from './credit-profile.ts';
import { creditGradeTerms } from './settings.ts';

defaultChain({
  documentType: 'CREDIT_LIMIT',
  name: { zh: '信用额度与账期', en: 'Credit limit and period' },
  steps: [
    step('销售经理批准', 'Sales manager approves', 'SALES_MANAGER'),
    step('财务批准', 'Finance approves', 'FINANCE'),
  ],
});

const grade = z.enum(['A', 'B', 'C', 'D']);

/** 拟定信用 — the credit controller assesses a customer and proposes grade, limit and period; they follow from the grade unless he says otherwise. Source: CUST-30, CUST-32, CUST-33. */
export const proposeCredit = command({
  name: 'proposeCredit',
  label: { zh: '拟定信用', en: 'Propose credit' },
  says: {
    zh: '提交销售经理与财务批准；批准前原额度不变',
    en: 'Goes to the sales manager and to finance; until they agree the present limit stays',
  },
  event: 'CreditProposed',
  on: CreditProfile,
  from: ['NONE', 'APPROVED', 'REVIEW_DUE'],
  to: 'PROPOSED',
  permission: 'credit.assess',
  source: 'CUST-30, CUST-32, CUST-33',
  input: z.strictObject({
    grade: grade.describe('信用等级 — grade'),
    limit: inputDecimal({ min: '0', scale: 4 })
      .nullish()
      .describe('赊销限额 — limit in the currency of the profile; from the grade when not given'),
    periodDays: z.int().min(0).max(720).nullish().describe('赊销时限 — days; from the grade when not given'),
    assessment: inputText(2000).describe('资信评估 — what the assessment found: solvency, reputation, references'),
  }),
  async change(profile, input, { work }) {
    const terms = work.policy.get(creditGradeTerms)[input.grade];
    profile.proposedGrade = input.grade;
    profile.proposedLimit = input.limit
      ? moneyText(input.limit, profile.currency)
      : await limitOfGrade(work, input.grade, profile.currency);
    profile.proposedPeriodDays = input.periodDays ?? terms.days;
    profile.assessment = input.assessment;
    const customer = await work.em.findOneOrFail(Customer, { id: profile.customer.id });
    await openApproval(work, {
      documentType: 'CREDIT_LIMIT',
      entity: CreditProfile,
      recordId: profile.id,
      title: creditTitle(profile, called(customer)),
      amount: profile.proposedLimit,
    });
  },
});

/** 信用标题 — what people call a proposal: customer, grade, limit and days. */
const creditTitle = (profile: CreditProfile, customer: Label): Label => {
  const terms = `${profile.proposedGrade} ${profile.proposedLimit} ${profile.currency} ${profile.proposedPeriodDays}d`;
  return { zh: `${customer.zh} ${terms}`, en: `${customer.en} ${terms}` };
};

/** The grade's limit in the currency of the profile; without a rate somebody has to say it. */
async function limitOfGrade(work: Work, chosen: (typeof creditGrades)[number], currency: string): Promise<string> {
  const { limit } = work.policy.get(creditGradeTerms)[chosen];
  const rate = await rateOn(work, 'CNY', currency, work.today);
  if (!rate)
    throw new Invalid([
      {
        path: 'limit',
        message: {
          zh: `没有 CNY→${currency} 的汇率，请填写限额`,
          en: `there is no rate from CNY to ${currency}: give the limit`,
        },
      },
    ]);
  return moneyText(decimal(limit).times(rate), currency);
}
