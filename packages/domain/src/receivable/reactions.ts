import { closeTasks } from '../approval/close-tasks.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { followsOwner } from '../customer/follows-owner.ts';
import { on } from '../kernel/event.ts';
import { ReceiptAllocation } from '../payment/receipt-allocation.ts';
import { SignOff } from '../signoff/sign-off.ts';
import { CollectionAction } from './collection-action.ts';
import { dueOnOf } from './due-on.ts';
import { Receivable } from './receivable.ts';
import { openStates, receivableStatus } from './receivable-status.ts';
import { spreadReceived } from './spread-received.ts';
import { brokenPromise } from './weigh-promises.ts';

/** 应收到期 — the event an instalment waited for has happened: its receivables that had no due date get it. Source: AR-02. */
on('InstalmentBecameDue', async ({ recordId }, work) => {
  const claims = await work.em.find(
    Receivable,
    { instalment: recordId, dueOn: null, status: { $ne: 'REVERSED' } },
    { orderBy: { id: 'ASC' } },
  );
  if (claims.length === 0) return;
  const instalment = await work.em.findOneOrFail(PaymentScheduleLine, { id: recordId });
  for (const claim of claims) {
    claim.dueOn = instalment.dueOn ?? null;
    claim.status = receivableStatus(claim, work.today, work.policy);
    claim.updatedAt = work.now;
  }
  await work.em.flush();
});

/** 到期日变动 — the event an instalment waited for was taken back or counts from another day: its receivables follow, but for those due by their own lot. Source: INV-10, AR-02. */
on('InstalmentDueDateMoved', async ({ recordId }, work) => {
  const instalment = await work.em.findOneOrFail(PaymentScheduleLine, { id: recordId });
  for (const claim of await work.em.find(
    Receivable,
    { instalment: recordId, status: { $ne: 'REVERSED' } },
    { populate: ['delivery'], orderBy: { id: 'ASC' } },
  )) {
    claim.dueOn = dueOnOf(instalment as { trigger: string }, claim.delivery ?? {});
    claim.status = receivableStatus(claim, work.today, work.policy);
    claim.updatedAt = work.now;
  }
  await spreadReceived(work, [recordId]);
});

/** 收款核销 — money matched to an instalment, or taken back, moves its receivables. Source: AR-02, AR-03. */
for (const event of ['ReceiptAllocated', 'ReceiptDeallocated', 'ReceiptReversed']) {
  on(event, async ({ recordId }, work) => {
    const rows = await work.em.find(ReceiptAllocation, { receipt: recordId });
    await spreadReceived(work, [...new Set(rows.map((row) => row.instalment.id))]);
  });
}

/** 继续催收 — who writes down the next step of collecting has acted on the promises that were broken before. Source: AR-08, ROLE-11. */
on('CollectionActionCreated', async ({ recordId }, work) => {
  const action = await work.em.findOneOrFail(CollectionAction, { id: recordId });
  const broken = await work.em.find(CollectionAction, { receivable: action.receivable.id, status: 'BROKEN' });
  if (broken.length > 0)
    await closeTasks(work, { entity: CollectionAction, recordId: broken.map(({ id }) => id), topic: brokenPromise });
});

/** 款项免收 — what is still open on the receivables of a waived instalment is given up with it. Source: CON-17. */
on('InstalmentWaived', async ({ recordId }, work) => {
  for (const claim of await work.em.find(
    Receivable,
    { instalment: recordId, status: { $nin: ['PAID', 'REVERSED'] } },
    { orderBy: { id: 'ASC' } },
  )) {
    claim.amount = claim.receivedAmount!;
    claim.status = 'PAID';
    claim.updatedAt = work.now;
  }
  await work.em.flush();
});

/** 客户移交带走未收款 — the money still to be got is the new owner's task. Source: CUST-26. */
followsOwner(Receivable, openStates);

/** 客户挂账 — the customer's own booking date stands on the receivables of the deliveries whose sign-off went with the invoice. Source: SIGN-04, CF-13. */
on('InvoiceCustomerBooked', async ({ recordId }, work) => {
  for (const signOff of await work.em.find(SignOff, { invoice: recordId })) {
    for (const claim of await work.em.find(Receivable, { delivery: signOff.delivery.id }, { orderBy: { id: 'ASC' } })) {
      claim.customerBookedOn = signOff.customerBookedOn ?? null;
      claim.updatedAt = work.now;
    }
  }
  await work.em.flush();
});
