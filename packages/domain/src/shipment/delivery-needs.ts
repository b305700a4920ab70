import type { FactWork } from '../kernel/command.ts';
import type { StockNeed } from '../warehouse/stock-need.ts';
import { DeliveryLine } from './delivery-line.ts';
import type { DeliveryOrder } from './delivery-order.ts';

/** 发货行 — the lines of many delivery orders with their order lines and products, in order. */
export async function deliveryLinesOf(
  work: Pick<FactWork, 'em'>,
  deliveries: readonly { id: string }[],
): Promise<Map<string, DeliveryLine[]>> {
  const lines = await work.em.find(
    DeliveryLine,
    { delivery: { $in: deliveries.map((each) => each.id) } },
    { populate: ['orderLine', 'orderLine.product', 'orderLine.contractLine'], orderBy: { position: 'ASC', id: 'ASC' } },
  );
  return Map.groupBy(lines, (line) => line.delivery.id);
}

/** 用货需求 — what the lines of a delivery order need from its store. */
export const needsOf = (delivery: DeliveryOrder, lines: readonly DeliveryLine[]): StockNeed[] =>
  lines.map((line) => ({
    warehouseId: delivery.warehouse.id,
    productId: line.orderLine.product.id,
    product: line.orderLine.product.code,
    quantity: line.quantity,
  }));
