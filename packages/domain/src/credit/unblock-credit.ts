import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { CreditProfile } from './credit-profile.ts';

/** 解冻信用 — the limit that was in force counts again; a customer never assessed is unassessed again. Source: CUST-34. */
export const unblockCredit = command({
  name: 'unblockCredit',
  label: { zh: '解冻信用', en: 'Unblock credit' },
  event: 'CreditUnblocked',
  on: CreditProfile,
  from: ['BLOCKED'],
  to: ['APPROVED', 'NONE'],
  permission: 'credit.block',
  source: 'CUST-34',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is given free again') }),
  change(profile) {
    profile.blockedReason = null;
    return profile.assessedOn ? 'APPROVED' : 'NONE';
  },
});
