import type { Circumstance } from '../kernel/command.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { contractRefusals } from './refusals.ts';
import { reviewTiming } from './settings.ts';

/** 签后评审已通过 — where departments review after signing, nothing is ordered or produced before they have agreed. Source: CON-10, CF-02. */
export function contractReviewPassed(
  contract: { number: string; reviewAfterSigning?: string } | undefined,
  { policy }: Pick<Circumstance, 'policy'>,
): Refusal | undefined {
  if (!contract || contract.reviewAfterSigning === 'NOT_REQUIRED' || contract.reviewAfterSigning === 'PASSED')
    return undefined;
  return contractRefusals.CONTRACT_REVIEW_NOT_PASSED(
    { contract: contract.number, review: contract.reviewAfterSigning },
    { setting: { key: reviewTiming.key, value: policy.get(reviewTiming) } },
  );
}
