import { FlushMode, LockMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { decimal } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { newId } from '../kernel/new-id.ts';
import { draftNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { orderRefusals } from '../order/refusals.ts';
import { orderReviewPassed } from '../order/review-passed.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { User } from '../organization/user.ts';
import type { ProductionNotice } from './production-notice.ts';
import { ProductionNoticeLine } from './production-notice-line.ts';
import { promisedDate } from './promised-date.ts';
import { productionRefusals } from './refusals.ts';
import { noticeWithinOrder, onOtherNotices } from './within-order.ts';

/**
 * 保存生产通知单 — drawn up from an order whose review has passed; without lines it takes everything that comes from production and is on no other notice.
 * The order is locked, so that two notices cannot both take its rest. Source: PROD-01, PROD-02, ORD-07.
 */
export async function beforeSaveNotice(
  notice: ProductionNotice,
  work: Work,
  { creating, input }: { creating: boolean; input: Readonly<Record<string, unknown>> },
): Promise<readonly Refusal[] | undefined> {
  const order = await work.em.findOneOrFail(
    SalesOrder,
    { id: notice.order.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, flushMode: FlushMode.COMMIT },
  );
  const orderLines = await work.em.find(
    SalesOrderLine,
    { order: order.id },
    { populate: ['product'], orderBy: { position: 'ASC' }, flushMode: FlushMode.COMMIT },
  );
  const onOthers = (await onOtherNotices(work, [{ id: notice.id, orderId: order.id }])).get(notice.id) ?? new Map();
  if (creating) {
    const refused = orderReviewPassed(order);
    if (refused) return [refused];
    notice.number = draftNumber(notice.id);
    notice.preparedBy = work.em.getReference(User, work.caller.userId);
    notice.contract = work.em.getReference(Contract, order.contract.id);
    notice.customer = order.customer ?? null;
    notice.requiredOn ??= promisedDate(order, orderLines);
    if (input['lines'] === undefined) deriveLines(work, notice, orderLines, onOthers);
  }
  const lines = await linesOf(work, ProductionNoticeLine, 'notice', notice);
  for (const [index, line] of lines.entries()) {
    const orderLine = orderLines.find((each) => each.id === line.orderLine.id);
    if (!orderLine)
      throw new Invalid([
        { path: `lines.${index}.orderLineId`, message: { zh: '不是该订单的行', en: 'is not a line of the order' } },
      ]);
    line.orderLine = orderLine;
    line.product = orderLine.product;
    line.specification ||= orderLine.specification ?? null;
    line.requiredOn ??= orderLine.deliveryOn ?? notice.requiredOn ?? null;
  }
  const undecided = orderLines.flatMap((line, index) => (line.supply ? [] : [index + 1]));
  const elsewhere = lines.flatMap((line, index) =>
    line.orderLine.supply && line.orderLine.supply !== 'PRODUCTION' ? [index + 1] : [],
  );
  return [
    ...(undecided.length > 0 ? [orderRefusals.SUPPLY_NOT_DECIDED({ lines: undecided })] : []),
    ...(elsewhere.length > 0 ? [productionRefusals.LINE_NOT_FROM_PRODUCTION({ lines: elsewhere })] : []),
    ...(lines.length === 0 && undecided.length === 0
      ? [productionRefusals.NOTHING_TO_PRODUCE({ order: order.number })]
      : []),
    ...noticeWithinOrder(lines, onOthers),
  ];
}

function deriveLines(
  work: Work,
  notice: ProductionNotice,
  orderLines: readonly SalesOrderLine[],
  onOthers: ReadonlyMap<string, ReturnType<typeof decimal>>,
): void {
  let position = 0;
  for (const orderLine of orderLines) {
    const rest = decimal(orderLine.quantity).minus(onOthers.get(orderLine.id) ?? '0');
    if (orderLine.supply !== 'PRODUCTION' || rest.lte(0)) continue;
    position++;
    work.em.persist(
      work.em.create(ProductionNoticeLine, {
        id: newId(),
        createdAt: work.now,
        updatedAt: work.now,
        notice,
        position,
        orderLine,
        quantity: rest.toFixed(),
      }),
    );
  }
}

/** 删除通知单草稿 — once it has its number, a notice is revoked, never deleted. Source: Annex C. */
export async function beforeDeleteNotice(notice: ProductionNotice): Promise<readonly Refusal[] | undefined> {
  return notice.number.startsWith('DRAFT-')
    ? undefined
    : [productionRefusals.NOTICE_NUMBER_GIVEN({ number: notice.number })];
}
