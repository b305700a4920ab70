import { LockMode } from '@mikro-orm/core';
import { closeTasks } from '../approval/close-tasks.ts';
import { followsOwner } from '../customer/follows-owner.ts';
import { on } from '../kernel/event.ts';
import { cancellableStates, takeBackUnshipped } from './cancel-order.ts';
import { SalesOrder } from './sales-order.ts';
import { stopReview } from './settle-review.ts';

/** 合同关闭 — the delivered orders of a closed contract are closed with it. Source: CON-22. */
on('ContractClosed', async (event, work) => {
  const orders = await work.em.find(
    SalesOrder,
    { contract: event.recordId, status: 'DELIVERED' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  );
  for (const order of orders) {
    order.status = 'CLOSED';
    order.updatedAt = work.now;
    await work.emit({
      type: 'SalesOrderClosed',
      entity: SalesOrder,
      recordId: order.id,
      payload: { from: 'DELIVERED', to: 'CLOSED' },
    });
  }
});

/** 合同终止 — nothing more is made or sent under a terminated contract: its open orders are cancelled. Source: CON-03, CON-22. */
on('ContractTerminated', async (event, work) => {
  const orders = await work.em.find(
    SalesOrder,
    { contract: event.recordId, status: { $in: [...cancellableStates] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  );
  for (const order of orders) {
    const from = order.status;
    await takeBackUnshipped(work, order);
    await stopReview(work, order);
    await closeTasks(work, { entity: SalesOrder, recordId: order.id, as: 'CANCELLED' });
    order.status = 'CANCELLED';
    order.cancelledReason = '合同终止 — the contract was terminated';
    order.updatedAt = work.now;
    await work.emit({
      type: 'SalesOrderCancelled',
      entity: SalesOrder,
      recordId: order.id,
      payload: { from, to: 'CANCELLED' },
    });
  }
});

/** 客户移交带走在办订单 — orders that are not delivered follow the customer to the new owner. Source: CUST-26. */
followsOwner(SalesOrder, [...cancellableStates, 'SHIPPED']);
