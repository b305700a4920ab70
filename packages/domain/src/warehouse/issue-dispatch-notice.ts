import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { newId } from '../kernel/new-id.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import type { FinishedLot } from '../quality/finished-lot.ts';
import { DispatchNotice } from './dispatch-notice.ts';
import type { StockReceipt } from './stock-receipt.ts';

/** 发出发货通知书 — goods made for an order are ready: its salesperson is told and has to arrange delivery. Goods made for stock need no notice. Source: WH-03. */
export async function issueDispatchNotice(work: Work, receipt: StockReceipt, lot: FinishedLot): Promise<void> {
  if (!lot.order) return;
  const order = await work.em.findOneOrFail(SalesOrder, { id: lot.order.id });
  const notice = work.em.create(DispatchNotice, {
    id: newId(),
    createdAt: work.now,
    updatedAt: work.now,
    number: await nextNumber(work, 'DN'),
    receipt,
    lot,
    product: lot.product,
    quantity: receipt.quantity,
    order,
    customer: order.customer ?? null,
    owner: order.owner,
    readyOn: work.today,
  });
  work.em.persist(notice);
  await work.em.flush();
  await work.emit({
    type: 'DispatchNoticeIssued',
    entity: DispatchNotice,
    recordId: notice.id,
    payload: { order: order.number, lot: lot.number },
  });
  createTask(work, {
    kind: 'ACTION',
    title: `订单 ${order.number} 的批次 ${lot.number} 已备妥，与客户约定发货`,
    titleEn: `The lot ${lot.number} of order ${order.number} is ready: arrange delivery with the customer`,
    entity: DispatchNotice,
    recordId: notice.id,
    assigneeId: order.owner.id,
    topic: 'ARRANGE',
  });
}

/** 取消发货通知书 — the goods are not ready after all, or nobody wants them any more. Source: WH-03, ORD-13. */
export async function cancelDispatchNotices(
  work: Work,
  of: { readonly receipt: string } | { readonly order: string; readonly status: 'ISSUED' },
): Promise<void> {
  for (const notice of await work.em.find(
    DispatchNotice,
    { status: { $ne: 'CANCELLED' }, ...of },
    { orderBy: { id: 'ASC' } },
  )) {
    const from = notice.status;
    notice.status = 'CANCELLED';
    notice.updatedAt = work.now;
    await closeTasks(work, { entity: DispatchNotice, recordId: notice.id, as: 'CANCELLED' });
    await work.emit({
      type: 'DispatchNoticeCancelled',
      entity: DispatchNotice,
      recordId: notice.id,
      payload: { from, to: 'CANCELLED' },
    });
  }
}
