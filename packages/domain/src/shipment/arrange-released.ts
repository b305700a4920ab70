import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { noteArrangement } from '../warehouse/arrange-delivery.ts';
import { DispatchNotice } from '../warehouse/dispatch-notice.ts';
import type { DeliveryOrder } from './delivery-order.ts';

/**
 * 放行即已约定 — goods of an order that a released delivery takes have been arranged, with or without a word on their notices: the oldest notices first, as
 * far as the released quantity goes. Source: WH-03, SHIP-11, ROLE-11.
 */
export async function arrangeReleased(work: Work, delivery: DeliveryOrder): Promise<void> {
  const notices = await work.em.find(
    DispatchNotice,
    { order: delivery.order.id, status: { $ne: 'CANCELLED' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  if (notices.every((notice) => notice.status !== 'ISSUED')) return;
  const { rows } = await sql<{ product_id: string; quantity: string }>`
    select o.product_id, sum(l.quantity)::text as quantity from delivery_line l join delivery_order d on d.id = l.delivery_id join sales_order_line o on o.id = l.order_line_id
    where d.order_id = ${delivery.order.id}::uuid and d.status not in ('DRAFT', 'SUBMITTED', 'VOID') group by o.product_id`.execute(
    work.em.getKysely(),
  );
  const left = new Map(rows.map((row) => [row.product_id, decimal(row.quantity)]));
  for (const notice of notices) {
    const rest = left.get(notice.product.id)?.minus(notice.quantity);
    if (!rest || rest.lt(0)) continue;
    left.set(notice.product.id, rest);
    if (notice.status !== 'ISSUED') continue;
    notice.status = 'ARRANGED';
    notice.updatedAt = work.now;
    await noteArrangement(work, notice, {
      agreedOn: delivery.plannedOn ?? work.today,
      agreedWith: delivery.agreedWith ?? null,
      preparation: delivery.preparation ?? null,
    });
    await work.emit({
      type: 'DeliveryArranged',
      entity: DispatchNotice,
      recordId: notice.id,
      payload: { from: 'ISSUED', to: 'ARRANGED', deliveryId: delivery.id },
    });
  }
}
