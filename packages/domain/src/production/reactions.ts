import { LockMode } from '@mikro-orm/core';
import { createTask } from '../approval/create-task.ts';
import { on } from '../kernel/event.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionPlan, planOpenStates } from './production-plan.ts';
import { callOffNotice, callOffPlan, liveNoticeStates } from './revoke-notice.ts';

/** 订单取消停产 — nothing more is made for a cancelled order: its notices are revoked, its plans and tasks end. Source: ORD-13. */
on('SalesOrderCancelled', async ({ recordId }, work) => {
  const reason = '订单取消 — the order was cancelled';
  for (const notice of await work.em.find(
    ProductionNotice,
    { order: recordId, status: { $in: [...liveNoticeStates] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  )) {
    const from = notice.status;
    await callOffNotice(work, notice, reason);
    notice.status = 'WITHDRAWN';
    notice.updatedAt = work.now;
    await work.emit({
      type: 'ProductionNoticeRevoked',
      entity: ProductionNotice,
      recordId: notice.id,
      payload: { from, to: 'WITHDRAWN' },
    });
  }
  for (const plan of await work.em.find(
    ProductionPlan,
    { order: recordId, status: { $in: [...planOpenStates] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  ))
    await callOffPlan(work, plan);
  await work.em.flush();
});

/** 订单变更通知计划 — the planner looks at notice and plan of an order that has changed. Source: ORD-13. */
on('SalesOrderChanged', async ({ recordId }, work) => {
  if ((await work.em.count(ProductionNotice, { order: recordId, status: { $in: [...liveNoticeStates] } })) === 0)
    return;
  const order = await work.em.findOneOrFail(SalesOrder, { id: recordId });
  createTask(work, {
    kind: 'ACTION',
    topic: 'production.adjust',
    title: `订单 ${order.number} 已变更：核对生产通知单与计划`,
    titleEn: `Order ${order.number} has changed: check its production notice and plan`,
    entity: SalesOrder,
    recordId,
    role: 'PLANNER',
    dueOn: work.today,
  });
});
