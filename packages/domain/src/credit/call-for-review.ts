import { addMonths } from '../kernel/clock.ts';
import { command } from '../kernel/command.ts';
import { Refused } from '../kernel/errors.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { run } from '../kernel/run.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { CreditProfile } from './credit-profile.ts';
import { creditRefusals } from './refusals.ts';
import { reviewMonths } from './settings.ts';

/** 应予复评 — the assessment is older than the policy allows, or money has become overdue since. Source: CUST-36. */
export const isDueForReview = (
  profile: Pick<CreditProfile, 'assessedOn' | 'lastOverdueOn'>,
  today: string,
  months: number,
): boolean =>
  Boolean(profile.assessedOn) &&
  (addMonths(profile.assessedOn!, months) <= today ||
    Boolean(profile.lastOverdueOn && profile.lastOverdueOn > profile.assessedOn!));

/** 要求复评 — an assessment that has grown old, or of a customer with overdue money, is due for another; its limit stays until then. Source: CUST-36. */
export const callForCreditReview = command({
  name: 'callForCreditReview',
  label: { zh: '要求复评', en: 'Call for a review' },
  event: 'CreditReviewDue',
  on: CreditProfile,
  from: ['APPROVED'],
  to: 'REVIEW_DUE',
  permission: 'credit.assess',
  source: 'CUST-36',
  guards: {
    reviewIsDue: (profile: CreditProfile, _: undefined, { today, policy }) => {
      const months = policy.get(reviewMonths);
      return isDueForReview(profile, today, months)
        ? undefined
        : creditRefusals.CREDIT_REVIEW_NOT_DUE(
            { assessedOn: profile.assessedOn, lastOverdueOn: profile.lastOverdueOn },
            { setting: { key: reviewMonths.key, value: months } },
          );
    },
  },
});

/** 每日复评 — every assessment that is due for review is called for it. Source: CUST-36. */
export async function callForDueReviews(context: Context): Promise<number> {
  const ids = await transaction(context, async (work) => {
    const before = addMonths(work.today, -work.policy.get(reviewMonths));
    return (
      await work.em.find(
        CreditProfile,
        { status: 'APPROVED', $or: [{ assessedOn: { $lte: before } }, { lastOverdueOn: { $ne: null } }] },
        { fields: ['id', 'assessedOn', 'lastOverdueOn'], orderBy: { id: 'ASC' } },
      )
    )
      .filter((each) => isDueForReview(each, work.today, work.policy.get(reviewMonths)))
      .map((each) => each.id);
  });
  let called = 0;
  for (const id of ids) {
    try {
      await run(context, callForCreditReview, id);
      called++;
    } catch (error) {
      // Somebody assessed or blocked it a moment ago: then it is not due any more.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return called;
}

job('call-for-credit-reviews', async (_, context) => {
  await callForDueReviews(context);
});
schedule('call-for-credit-reviews', '20 16 * * *');
