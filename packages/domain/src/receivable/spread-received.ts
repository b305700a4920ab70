import { LockMode } from '@mikro-orm/core';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { Receivable } from './receivable.ts';
import { receivableStatus } from './receivable-status.ts';

/** 依次冲抵 — what has been received for an instalment covers its claims one after the other, the oldest first. Pure. */
export function coverInOrder(received: Decimal, claims: readonly { amount: string }[]): Decimal[] {
  let left = received;
  return claims.map(({ amount }) => {
    const part = left.gt(amount) ? decimal(amount) : left;
    left = left.minus(part);
    return part;
  });
}

/** 收款冲抵应收 — the receivables of instalments follow the money matched to them, oldest first; money taken back opens them again. Source: AR-02, AR-03. */
export async function spreadReceived(work: Work, instalmentIds: readonly string[]): Promise<void> {
  await work.em.flush();
  const claims = await work.em.find(Receivable, { instalment: { $in: [...instalmentIds] } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true });
  if (claims.length === 0) return;
  const instalments = await work.em.find(PaymentScheduleLine, { id: { $in: [...instalmentIds] } });
  for (const instalment of instalments) {
    const own = claims.filter((claim) => claim.instalment.id === instalment.id).sort((a, b) => a.bookedOn.localeCompare(b.bookedOn) || a.id.localeCompare(b.id));
    const parts = coverInOrder(decimal(instalment.receivedAmount), own);
    for (const [index, claim] of own.entries()) {
      claim.receivedAmount = parts[index]!.toFixed(4);
      claim.status = receivableStatus(claim, work.today);
      claim.updatedAt = work.now;
    }
  }
  await work.em.flush();
}
