import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { CollectionAction } from './collection-action.ts';
import type { PaidPart } from './interest.ts';
import type { Receivable } from './receivable.ts';
import { openStates } from './receivable-status.ts';

const open = new Set<string>(openStates);
/** Topic of the tasks that ask to act on a broken promise. */
export const brokenPromise = 'receivable.promiseBroken';

/** 付款承诺 — kept when what was promised came by its day, broken when the day has passed without; money taken back makes it a promise, or broken, again. Source: AR-08. */
export async function weighPromises(
  work: Work,
  claims: readonly Receivable[],
  partsOf: (claim: Receivable) => readonly PaidPart[],
): Promise<void> {
  const promises = await work.em.find(
    CollectionAction,
    { receivable: { $in: claims.map((claim) => claim.id) }, kind: 'PROMISE' },
    { orderBy: { id: 'ASC' } },
  );
  for (const promise of promises) {
    const claim = claims.find((each) => each.id === promise.receivable.id)!;
    const inTime = sum(
      partsOf(claim)
        .filter((part) => !part.paidOn || part.paidOn <= promise.promisedOn!)
        .map((part) => part.amount),
    );
    const kept = inTime.minus(promise.receivedBefore!).gte(decimal(promise.promisedAmount));
    const next = kept ? 'KEPT' : promise.promisedOn! < work.today ? 'BROKEN' : 'PROMISED';
    if (next === promise.status) continue;
    promise.status = next;
    promise.updatedAt = work.now;
    if (next !== 'BROKEN') continue;
    createTask(work, {
      kind: 'ACTION',
      topic: brokenPromise,
      title: `付款承诺未兑现：${claim.number}，承诺日 ${promise.promisedOn}`,
      titleEn: `Promise to pay broken: ${claim.number}, promised for ${promise.promisedOn}`,
      entity: CollectionAction,
      recordId: promise.id,
      assigneeId: claim.owner.id,
    });
    await work.emit({
      type: 'PromiseBroken',
      entity: CollectionAction,
      recordId: promise.id,
      payload: { receivableId: claim.id, promisedOn: promise.promisedOn, promisedAmount: promise.promisedAmount },
    });
  }
  const overtaken = promises.filter(
    (promise) =>
      promise.status === 'KEPT' || !open.has(claims.find((each) => each.id === promise.receivable.id)!.status!),
  );
  if (overtaken.length > 0)
    await closeTasks(work, {
      entity: CollectionAction,
      recordId: overtaken.map(({ id }) => id),
      topic: brokenPromise,
    });
  await work.em.flush();
}
