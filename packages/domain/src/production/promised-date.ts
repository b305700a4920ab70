import type { SalesOrder } from '../order/sales-order.ts';
import type { SalesOrderLine } from '../order/sales-order-line.ts';

/** 承诺交期 — the earliest delivery date of the lines of an order that are to be made. Source: PROD-05, PROD-08. */
export function promisedDate(
  order: Pick<SalesOrder, 'deliveryOn'>,
  lines: readonly Pick<SalesOrderLine, 'deliveryOn' | 'supply'>[],
): string | null {
  const made = lines.filter((line) => line.supply === 'PRODUCTION');
  const dates = (made.length > 0 ? made : lines)
    .map((line) => line.deliveryOn ?? order.deliveryOn)
    .filter((date): date is string => Boolean(date));
  return dates.sort()[0] ?? order.deliveryOn ?? null;
}
