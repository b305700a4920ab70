import { FlushMode } from '@mikro-orm/core';
import { decimal } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { CollectionAction } from './collection-action.ts';
import { Receivable } from './receivable.ts';
import { openStates } from './receivable-status.ts';
import { receivableRefusals } from './refusals.ts';

/** 保存清欠 — of money still to be got; a promise names its day, and remembers what had come before it. Source: AR-08. */
export async function beforeSaveAction(action: CollectionAction, work: Work): Promise<readonly Refusal[] | undefined> {
  const claim = await work.em.findOneOrFail(Receivable, { id: action.receivable.id }, { flushMode: FlushMode.COMMIT });
  const wrong = (path: string, zh: string, en: string) => new Invalid([{ path, message: { zh, en } }]);
  if (action.actedOn > work.today) throw wrong('actedOn', '不能晚于今天', 'must not be after today');
  if (action.kind === 'PROMISE' && (!action.promisedOn || action.promisedOn < action.actedOn))
    throw wrong(
      'promisedOn',
      '付款承诺须填写不早于当日的承诺日',
      'a promise names a day that is not before it was made',
    );
  if (action.kind !== 'PROMISE' && (action.promisedOn || action.promisedAmount))
    throw wrong('promisedOn', '仅付款承诺填写', 'is for promises only');
  const outstanding = decimal(claim.amount).minus(claim.receivedAmount!);
  if (
    action.promisedAmount &&
    (decimal(action.promisedAmount).lte(0) || decimal(action.promisedAmount).gt(outstanding))
  )
    throw wrong(
      'promisedAmount',
      '须大于 0 且不超过未收金额',
      'must be greater than 0 and at most what is outstanding',
    );
  action.actedBy = work.em.getReference(User, work.caller.userId);
  if (action.kind === 'PROMISE') {
    action.status = 'PROMISED';
    action.promisedAmount ??= outstanding.toFixed();
    action.receivedBefore = claim.receivedAmount!;
  }
  return (openStates as readonly string[]).includes(claim.status!)
    ? undefined
    : [receivableRefusals.RECEIVABLE_SETTLED({ receivable: claim.number, state: claim.status })];
}
