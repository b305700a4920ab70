import { closeTasks } from '../approval/close-tasks.ts';
import { noteDispute } from '../credit/note-dispute.ts';
import { followsOwner } from '../customer/follows-owner.ts';
import { on } from '../kernel/event.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { DeliveryException } from './delivery-exception.ts';
import { SignOff } from './sign-off.ts';

/** 待签收 — goods that left the plant wait for the customer's signature. Source: SIGN-01. */
on('DeliveryLeftPlant', async ({ recordId }, work) => {
  const delivery = await work.em.findOneOrFail(DeliveryOrder, { id: recordId });
  work.em.persist(
    work.em.create(SignOff, {
      createdAt: work.now,
      updatedAt: work.now,
      number: await nextNumber(work, 'SF'),
      delivery,
      customer: delivery.customer ?? null,
      owner: delivery.owner,
    }),
  );
  await work.em.flush();
});

/** 催签了结 — the customer has signed, or would not: nobody is reminded any more. Source: SIGN-06, ROLE-11. */
for (const event of ['SignOffRecorded', 'SignOffRefused'])
  on(event, async ({ recordId }, work) => {
    const signOff = await work.em.findOneOrFail(SignOff, { id: recordId });
    if (signOff.remindersSent! > 0) await closeTasks(work, { entity: SignOff, recordId });
  });

/** 争议记入信用 — damage, a shortage or a refusal the customer reports counts as a dispute in its credit profile. Source: CUST-31. */
on('DeliveryExceptionOpened', async ({ payload }, work) => {
  if (payload['customerId']) await noteDispute(work, payload['customerId'] as string);
});

/** 客户移交带走待签收 — the signatures still to be got are the new owner's task. Source: CUST-26. */
followsOwner(SignOff, ['AWAITED']);
followsOwner(DeliveryException, ['OPEN']);
