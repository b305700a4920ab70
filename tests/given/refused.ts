import { Refused } from '@tradewind/domain/kernel/errors.ts';
import type { Refusal } from '@tradewind/domain/kernel/refusal.ts';
import { expect } from 'vitest';

/** 被拒原因 — what the business says against it; fails when it was allowed or failed otherwise. */
export async function refusalsOf(attempt: Promise<unknown>): Promise<readonly Refusal[]> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) {
    if (outcome instanceof Error) throw outcome;
    expect.fail('it was allowed');
  }
  return outcome.refusals;
}

/** 被拒代码 — only the codes of the reasons. */
export const codesOf = async (attempt: Promise<unknown>): Promise<string[]> =>
  (await refusalsOf(attempt)).map((each) => each.code);
