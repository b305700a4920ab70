import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { newId } from '../kernel/new-id.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { noticeHours } from './settings.ts';
import { ShippingNotice } from './shipping-notice.ts';

/** 待发装运通知 — goods on their way to the customer are announced within the hours set, by the merchandiser of the order or its salesperson; who collected them knows. Source: SHIP-09. */
export async function awaitShippingNotice(work: Work, deliveryId: string): Promise<void> {
  const delivery = await work.em.findOneOrFail(DeliveryOrder, { id: deliveryId }, { populate: ['order'] });
  if (delivery.deliveryMode === 'COLLECTION') return;
  const dueAt = new Date(work.now.getTime() + work.policy.get(noticeHours) * 3_600_000);
  const notice = work.em.create(ShippingNotice, {
    id: newId(),
    createdAt: work.now,
    updatedAt: work.now,
    number: await nextNumber(work, 'SN'),
    delivery,
    customer: delivery.customer ?? null,
    owner: delivery.owner,
    shippedAt: work.now,
    dueAt,
  });
  work.em.persist(notice);
  createTask(work, {
    kind: 'ACTION',
    title: `发货单 ${delivery.number} 已出厂，向客户发装运通知`,
    titleEn: `The delivery ${delivery.number} has left: send the customer his shipping notice`,
    entity: ShippingNotice,
    recordId: notice.id,
    assigneeId: (delivery.order.merchandiser ?? delivery.owner).id,
    dueAt,
    topic: 'NOTIFY',
  });
  await work.em.flush();
}

/** 取消装运通知 — a delivery that came back needs none. Source: SHIP-09. */
export async function cancelShippingNotice(work: Work, deliveryId: string): Promise<void> {
  for (const notice of await work.em.find(ShippingNotice, { delivery: deliveryId, status: 'DUE' })) {
    notice.status = 'CANCELLED';
    notice.updatedAt = work.now;
    await closeTasks(work, { entity: ShippingNotice, recordId: notice.id, as: 'CANCELLED' });
  }
}
