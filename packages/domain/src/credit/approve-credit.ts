import { approvalCommands } from '../approval/approval-commands.ts';
import type { Work } from '../kernel/work.ts';
import { CreditProfile } from './credit-profile.ts';

/** 未批准时的去处 — a profile that was in force before the proposal stays in force. */
const before = (profile: CreditProfile) => (profile.assessedOn ? 'APPROVED' : 'NONE');

function dropProposal(profile: CreditProfile) {
  profile.proposedGrade = null;
  profile.proposedLimit = null;
  profile.proposedPeriodDays = null;
}

/** 批准信用 — limit and period are in force once sales and finance have both agreed, never one person for both. Source: CUST-33, ROLE-03. */
export const credit = approvalCommands({
  noun: 'Credit',
  label: { zh: '信用额度', en: 'credit' },
  on: CreditProfile,
  documentType: 'CREDIT_LIMIT',
  deciding: ['PROPOSED'],
  draft: 'NONE',
  backTo: { states: ['NONE', 'APPROVED'], choose: before },
  approved: 'APPROVED',
  permission: 'credit.approve',
  withdrawPermission: 'credit.assess',
  source: 'CUST-33',
  title: (profile: CreditProfile) =>
    `${profile.proposedGrade} ${profile.proposedLimit} ${profile.currency} ${profile.proposedPeriodDays}d`,
  onApproved(profile: CreditProfile, work: Work) {
    profile.grade = profile.proposedGrade;
    profile.limit = profile.proposedLimit ?? profile.limit;
    profile.periodDays = profile.proposedPeriodDays ?? profile.periodDays;
    profile.assessedOn = work.today;
    dropProposal(profile);
  },
  onRejected: dropProposal,
  onWithdrawn: dropProposal,
});
