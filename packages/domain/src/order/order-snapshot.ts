import { decimal } from '../kernel/decimal.ts';
import type { ReviewPoint } from './review-points.ts';
import type { SalesOrder } from './sales-order.ts';
import type { SalesOrderLine } from './sales-order-line.ts';

/** What the departments looked at: enough of an order to tell later what has changed. */
export interface OrderSnapshot {
  readonly requirements: string | null;
  readonly lines: readonly {
    readonly lineId: string;
    readonly productId: string;
    readonly specification: string | null;
    readonly quantity: string;
    readonly deliveryOn: string | null;
  }[];
}

/** 订单快照 — the order as it is reviewed or confirmed. Source: ORD-08, ORD-13. */
export const snapshotOf = (order: SalesOrder, lines: readonly SalesOrderLine[]): OrderSnapshot => ({
  requirements: order.requirements || null,
  lines: lines.map((line) => ({
    lineId: line.id,
    productId: line.product.id,
    specification: line.specification || null,
    quantity: decimal(line.quantity).toFixed(),
    deliveryOn: line.deliveryOn ?? order.deliveryOn ?? null,
  })),
});

/** 变更要点 — the points of the review that what has changed since puts in doubt again. Source: ORD-08, ORD-13. */
export function changedPoints(before: OrderSnapshot, after: OrderSnapshot): ReadonlySet<ReviewPoint> {
  const points = new Set<ReviewPoint>();
  const doubt = (...each: ReviewPoint[]) => {
    for (const point of each) points.add(point);
  };
  if (before.requirements !== after.requirements) doubt('TECHNICAL_DEMANDS', 'QUALITY_STANDARD', 'LOGISTICS_FEASIBLE');
  const known = new Map(before.lines.map((line) => [line.lineId, line]));
  for (const line of after.lines) {
    const old = known.get(line.lineId);
    known.delete(line.lineId);
    if (!old || old.quantity !== line.quantity) doubt('PRODUCTION_FEASIBLE', 'DELIVERY_DATE', 'LOGISTICS_FEASIBLE');
    if (!old || old.productId !== line.productId || old.specification !== line.specification)
      doubt('PRODUCTION_FEASIBLE', 'TECHNICAL_DEMANDS', 'QUALITY_STANDARD');
    if (old && old.deliveryOn !== line.deliveryOn) doubt('DELIVERY_DATE');
  }
  if (known.size > 0) doubt('LOGISTICS_FEASIBLE');
  if (points.size > 0) doubt('OTHER');
  return points;
}
