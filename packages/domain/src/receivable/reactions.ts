import { on } from '../kernel/event.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { Receivable } from './receivable.ts';
import { receivableStatus } from './receivable-status.ts';

/** 应收到期 — the event an instalment waited for has happened: its receivables that had no due date get it. Source: AR-02. */
on('InstalmentBecameDue', async ({ recordId }, work) => {
  const claims = await work.em.find(Receivable, { instalment: recordId, dueOn: null }, { orderBy: { id: 'ASC' } });
  if (claims.length === 0) return;
  const instalment = await work.em.findOneOrFail(PaymentScheduleLine, { id: recordId });
  for (const claim of claims) {
    claim.dueOn = instalment.dueOn ?? null;
    claim.status = receivableStatus(claim, work.today);
    claim.updatedAt = work.now;
  }
  await work.em.flush();
});
