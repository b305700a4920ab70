import { LockMode } from '@mikro-orm/core';
import { contractIsKnown } from '../contract/read-copy.ts';
import { followsOwner } from '../customer/follows-owner.ts';
import { on } from '../kernel/event.ts';
import type { Work } from '../kernel/work.ts';
import { moveLots } from './allocate-lots.ts';
import { arrangeReleased } from './arrange-released.ts';
import { awaitShippingNotice, cancelShippingNotice } from './await-shipping-notice.ts';
import { callOff, insideStates, tellCustodian } from './call-off.ts';
import { returnCustomerCopy } from './delivery-copies.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { ShippingNotice } from './shipping-notice.ts';
import { weighDeclarations } from './weigh-declarations.ts';

/** 收回发货 — deliveries of an order that have not left the plant are void, and their goods are free for others. */
async function callOffDeliveries(work: Work, orderId: string, reason: string): Promise<void> {
  const deliveries = await work.em.find(
    DeliveryOrder,
    { order: orderId, status: { $in: [...insideStates] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  );
  for (const delivery of deliveries) {
    const from = delivery.status;
    await callOff(work, delivery, reason);
    delivery.status = 'VOID';
    delivery.updatedAt = work.now;
    await work.emit({
      type: 'DeliveryVoided',
      entity: DeliveryOrder,
      recordId: delivery.id,
      payload: { from, to: 'VOID' },
    });
  }
  await work.em.flush();
}

/** 订单取消 — nothing of a cancelled order leaves the plant. Source: SHIP-02, WH-05. */
on('SalesOrderCancelled', ({ recordId }, work) =>
  callOffDeliveries(work, recordId, '订单取消 — the order was cancelled'),
);

/** 订单变更 — what was to leave is called off; goods are released anew once the changed order is confirmed again. Source: ORD-13, SHIP-02. */
on('SalesOrderChanged', ({ recordId }, work) => callOffDeliveries(work, recordId, '订单变更 — the order was changed'));

/** 放行后 — the goods of a released delivery need no arranging any more. Source: WH-03, SHIP-11. */
on('DeliveryReleased', async ({ recordId }, work) => {
  const delivery = await work.em.findOneOrFail(DeliveryOrder, { id: recordId });
  if (delivery.status === 'APPROVED') await arrangeReleased(work, delivery);
});

/** 填单人知悉合同 — sales operations, who fill in the delivery, know the contract they deliver. Source: CON-14. */
on('DeliverySubmitted', async ({ recordId }, work) => {
  const delivery = await work.em.findOneOrFail(DeliveryOrder, { id: recordId });
  await contractIsKnown(work, [delivery.contract!.id], ['SALES_OPS']);
});

/** 待发装运通知 — goods that left the plant for the customer's place are announced to him within the hours set. Source: SHIP-09. */
on('DeliveryLeftPlant', async ({ recordId }, work) => {
  await awaitShippingNotice(work, recordId);
});

/** 发货作废 — nobody is told of goods that do not come, what came back is put into the store, and its declaration names nobody any more. Source: SHIP-09, WH-04, CUST-10. */
on('DeliveryVoided', async ({ recordId }, work) => {
  await cancelShippingNotice(work, recordId);
  const delivery = await work.em.findOneOrFail(DeliveryOrder, { id: recordId });
  if (delivery.leftOn) await tellCustodian(work, delivery);
  if (delivery.declaredCustomer) await weighDeclarations(work, [delivery.declaredCustomer.id]);
});

/** 合并客户的报关 — the declarations that named the duplicate name the customer that stays. Source: CUST-06, CUST-10. */
on('CustomerMerged', async ({ payload }, work) => {
  await weighDeclarations(work, [(payload.input as { intoId: string }).intoId]);
});

/** 客户已签收 — the lots of a delivery the customer signed for have arrived, and its customer copy is back. Source: SHIP-05, Annex C. */
on('DeliverySigned', async ({ recordId }, work) => {
  await moveLots(work, await work.em.findOneOrFail(DeliveryOrder, { id: recordId }), 'DELIVERED');
  await returnCustomerCopy(work, recordId, true);
});

/** 客户移交带走在办发货 — deliveries the customer has not signed for follow it to the new owner. Source: CUST-26. */
followsOwner(DeliveryOrder, ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'LEFT_PLANT']);
followsOwner(ShippingNotice, ['DUE']);
