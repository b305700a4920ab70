import { sql } from 'kysely';
import type { FactWork } from '../kernel/command.ts';
import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { shipmentRefusals } from './refusals.ts';

/** One line that wants to be delivered. */
export interface WantedLine {
  readonly orderLine: { readonly id: string; readonly quantity: string };
  readonly product: string;
  readonly quantity: string | Decimal;
}

/** 各订单行已排发货 — for the order lines of one delivery order: what other delivery orders that are not void carry of them. */
export async function quantityOnDeliveries(
  work: Pick<FactWork, 'em'>,
  orderLineIds: readonly string[],
  except: string,
): Promise<Map<string, Decimal>> {
  const { rows } = await sql<{ id: string; quantity: string }>`
    select l.order_line_id as id, sum(l.quantity - l.returned_quantity)::text as quantity from delivery_line l join delivery_order d on d.id = l.delivery_id
    where l.order_line_id = any(${sql.val([...orderLineIds])}::uuid[]) and d.status <> 'VOID' and d.id <> ${except}::uuid group by 1`.execute(
    work.em.getKysely(),
  );
  return new Map(rows.map((row) => [row.id, decimal(row.quantity)]));
}

/** 其他发货单上的数量 — the same for many delivery orders in one statement: delivery → order line → quantity on others. */
export async function onOtherDeliveries(
  work: Pick<FactWork, 'em'>,
  deliveries: readonly { id: string }[],
): Promise<Map<string, Map<string, Decimal>>> {
  const { rows } = await sql<{ delivery: string; id: string; quantity: string }>`
    select own.delivery_id as delivery, l.order_line_id as id, sum(l.quantity - l.returned_quantity)::text as quantity
    from (select distinct delivery_id, order_line_id from delivery_line where delivery_id = any(${sql.val(deliveries.map((each) => each.id))}::uuid[])) own
    join delivery_line l on l.order_line_id = own.order_line_id and l.delivery_id <> own.delivery_id join delivery_order d on d.id = l.delivery_id and d.status <> 'VOID'
    group by 1, 2`.execute(work.em.getKysely());
  const result = new Map<string, Map<string, Decimal>>();
  for (const row of rows)
    result.set(
      row.delivery,
      (result.get(row.delivery) ?? new Map<string, Decimal>()).set(row.id, decimal(row.quantity)),
    );
  return result;
}

/** 不超订单 — what is delivered, together with all other deliveries, is at most what was ordered. One refusal a line. Source: SHIP-03. */
export function withinOrder(wanted: readonly WantedLine[], onOthers: ReadonlyMap<string, Decimal>): Refusal[] {
  return [...Map.groupBy(wanted, (line) => line.orderLine.id).values()].flatMap((same) => {
    const { orderLine, product } = same[0]!;
    const asked = sum(same.map((line) => decimal(line.quantity)));
    const others = onOthers.get(orderLine.id) ?? decimal('0');
    const excess = asked.plus(others).minus(orderLine.quantity);
    if (excess.lte(0)) return [];
    return [
      shipmentRefusals.DELIVERY_EXCEEDS_ORDER({
        product,
        orderLineId: orderLine.id,
        ordered: decimal(orderLine.quantity).toFixed(),
        onDeliveries: others.toFixed(),
        asked: asked.toFixed(),
        excess: excess.toFixed(),
      }),
    ];
  });
}
