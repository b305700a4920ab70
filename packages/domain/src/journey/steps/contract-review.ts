import { sql } from 'kysely';
import { inForce, latest } from '../progress.ts';
import { dayOf, ofContract } from '../record-source.ts';
import type { Step } from '../step.ts';

const reviewed = ['REVIEWED', 'COUNTERSIGNED', 'SEALED', ...inForce];

/** 合同评审 — agreed before signing, and where the departments review it after signing, that one passed too. Source: CON-08. */
export const contractReview: Step = {
  zh: '合同评审',
  en: 'Contract review',
  records: [
    ofContract('ContractReview', { number: 'round', actual: dayOf(sql`t.ended_at`) }),
    ofContract('LegalQuestion', { number: sql`null`, actual: dayOf(sql`t.answered_at`) }),
  ],
  standing: ({ contract: { status, reviewAfterSigning: after, rejectedReason }, reviewedOn }, own) => {
    const passed = own.filter((each) => each.type === 'ContractReview' && each.status === 'PASSED');
    return {
      needed: true,
      done:
        (reviewed.includes(status) || (status === 'TERMINATED' && reviewedOn !== null)) &&
        (after === 'NOT_REQUIRED' || after === 'PASSED'),
      begun: status === 'IN_REVIEW' || after === 'PENDING' || after === 'RUNNING',
      refused: after === 'REFUSED' || (status === 'DRAFT' && rejectedReason !== null),
      actualOn: latest([reviewedOn, ...passed.map((each) => each.actualOn)]),
    };
  },
};
