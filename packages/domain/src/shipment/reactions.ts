import { LockMode } from '@mikro-orm/core';
import { followsOwner } from '../customer/follows-owner.ts';
import { on } from '../kernel/event.ts';
import { callOff, insideStates } from './call-off.ts';
import { DeliveryOrder } from './delivery-order.ts';

/** 订单取消 — deliveries of a cancelled order that have not left the plant are void, and their goods are free for others. Source: SHIP-02, WH-05. */
on('SalesOrderCancelled', async ({ recordId }, work) => {
  const deliveries = await work.em.find(DeliveryOrder, { order: recordId, status: { $in: [...insideStates] } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } });
  for (const delivery of deliveries) {
    const from = delivery.status;
    await callOff(work, delivery, '订单取消 — the order was cancelled');
    delivery.status = 'VOID';
    delivery.updatedAt = work.now;
    await work.emit({ type: 'DeliveryVoided', entity: DeliveryOrder, recordId: delivery.id, payload: { from, to: 'VOID' } });
  }
  await work.em.flush();
});

/** 客户移交带走在办发货 — deliveries the customer has not signed for follow it to the new owner. Source: CUST-26. */
followsOwner(DeliveryOrder, ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'LEFT_PLANT']);
