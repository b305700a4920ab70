import { sql } from 'kysely';
import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import type { FactWork } from '../kernel/command.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { ProductionNoticeLine } from './production-notice-line.ts';
import { productionRefusals } from './refusals.ts';

/** 各订单行已通知生产 — notice → order line → quantity on the other notices that are not revoked, for many notices in one statement. */
export async function onOtherNotices(
  work: Pick<FactWork, 'em'>,
  notices: readonly { id: string; orderId: string }[],
): Promise<Map<string, Map<string, Decimal>>> {
  const { rows } = await sql<{ notice: string; id: string; quantity: string }>`
    select own.id as notice, l.order_line_id as id, sum(l.quantity)::text as quantity
    from unnest(${sql.val(notices.map((each) => each.id))}::uuid[], ${sql.val(notices.map((each) => each.orderId))}::uuid[]) as own(id, order_id)
    join production_notice n on n.order_id = own.order_id and n.id <> own.id and n.status <> 'WITHDRAWN' join production_notice_line l on l.notice_id = n.id
    group by 1, 2`.execute(work.em.getKysely());
  const result = new Map<string, Map<string, Decimal>>();
  for (const row of rows)
    result.set(row.notice, (result.get(row.notice) ?? new Map<string, Decimal>()).set(row.id, decimal(row.quantity)));
  return result;
}

/** 不超订单 — what is to be made, together with all other notices, is at most what was ordered. One refusal a line. Source: PROD-01. */
export function noticeWithinOrder(
  lines: readonly Pick<ProductionNoticeLine, 'orderLine' | 'quantity'>[],
  onOthers: ReadonlyMap<string, Decimal> = new Map(),
): Refusal[] {
  return [...Map.groupBy(lines, (line) => line.orderLine.id).values()].flatMap((same) => {
    const { orderLine } = same[0]!;
    const asked = sum(same.map((line) => line.quantity));
    const others = onOthers.get(orderLine.id) ?? decimal('0');
    if (asked.plus(others).lte(orderLine.quantity)) return [];
    return [
      productionRefusals.NOTICE_EXCEEDS_ORDER({
        product: orderLine.product.code,
        orderLineId: orderLine.id,
        asked: asked.toFixed(),
        onOthers: others.toFixed(),
        ordered: decimal(orderLine.quantity).toFixed(),
      }),
    ];
  });
}
