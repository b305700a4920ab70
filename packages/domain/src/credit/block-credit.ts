import { z } from 'zod';
import { withdraw } from '../approval/decide.ts';
import { approvalFacts } from '../approval/facts.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { CreditProfile } from './credit-profile.ts';

/** 冻结信用 — from this moment the customer gets no credit, whatever the limit says; a proposal that is running ends. Source: CUST-34, AR-09. */
export const blockCredit = command({
  name: 'blockCredit',
  label: { zh: '冻结信用', en: 'Block credit' },
  event: 'CreditBlocked',
  on: CreditProfile,
  from: ['NONE', 'PROPOSED', 'APPROVED', 'REVIEW_DUE'],
  to: 'BLOCKED',
  permission: 'credit.block',
  source: 'CUST-34, AR-09',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is blocked') }),
  facts: approvalFacts,
  change(profile, input, { facts, work }) {
    if (facts.approval) withdraw(work, facts);
    profile.proposedGrade = null;
    profile.proposedLimit = null;
    profile.proposedPeriodDays = null;
    profile.blockedReason = input.reason;
  },
});
