import { Refused } from '@tradewind/domain/kernel/errors.ts';

/** 放行与否 — does it, or hears the reasons why not. */
export async function allowed(deed: () => Promise<unknown>): Promise<boolean> {
  return (await refusedBy(deed)) === undefined;
}

/** 拒绝理由 — does it; the refusal, when there is one. */
export async function refusedBy(deed: () => Promise<unknown>): Promise<Refused | undefined> {
  try {
    await deed();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error;
  }
}

/** 再三尝试 — tries every few days until nothing speaks against it any more; gives up in the end. */
export async function* insist(
  deed: () => Promise<unknown>,
  { times, days }: { times: number; days: number },
): AsyncGenerator<number, boolean, void> {
  for (let left = times; !(await allowed(deed)); left--) {
    if (left === 0) return false;
    yield days;
  }
  return true;
}
