import { sql } from 'kysely';
import { rule } from './rule.ts';

/** 已下单等于订单 — ordered of a contract line is what its accepted orders say; a cancelled order counts what it had shipped. Source: ORD-02, ORD-13, CON-22. */
export const orderedEqualsOrders = rule({
  name: 'orderedEqualsOrders',
  label: { zh: '合同行已下单等于订单数量', en: 'Ordered of a contract line is what its orders say' },
  stage: 'order',
  source: 'CON-22, ORD-13',
  find: () => sql`
    select l.id, l.ordered_quantity::text as said, coalesce(o.quantity, 0)::text as counted
    from contract_line l join contract c on c.id = l.contract_id left join (
      select ol.contract_line_id, sum(case when o.status = 'CANCELLED' then ol.shipped_quantity else ol.quantity end) as quantity
      from sales_order_line ol join sales_order o on o.id = ol.order_id
      where o.status in ('CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED', 'DELIVERED', 'CLOSED', 'CANCELLED') group by 1
    ) o on o.contract_line_id = l.id
    where c.imported_from is null and l.ordered_quantity <> coalesce(o.quantity, 0)`,
});

/** 已发货等于发货单 — shipped of a contract line and of an order line is what left the plant less what came back. Source: SHIP-03, field-lessons §2 row 2. */
export const shippedEqualsDeliveries = rule({
  name: 'shippedEqualsDeliveries',
  label: { zh: '已发货等于出门数量减退回数量', en: 'Shipped is what left the plant less what came back' },
  stage: 'shipment',
  source: 'SHIP-03',
  find: () => sql`
    with gone as (
      select dl.order_line_id, sum(dl.quantity - dl.returned_quantity) as quantity from delivery_line dl join delivery_order d on d.id = dl.delivery_id
      where d.left_on is not null group by 1
    )
    select ol.id, ol.shipped_quantity::text as said, coalesce(gone.quantity, 0)::text as counted
    from sales_order_line ol left join gone on gone.order_line_id = ol.id where ol.shipped_quantity <> coalesce(gone.quantity, 0) or ol.shipped_quantity > ol.quantity
    union all
    select l.id, l.shipped_quantity::text, coalesce(o.quantity, 0)::text
    from contract_line l join contract c on c.id = l.contract_id
    left join (select contract_line_id, sum(shipped_quantity) as quantity from sales_order_line group by 1) o on o.contract_line_id = l.id
    where c.imported_from is null and l.shipped_quantity <> coalesce(o.quantity, 0)`,
});

/** 已签收等于签收单 — signed for of a contract line is what the customer signed on deliveries, never more than was delivered. Source: SIGN-01, SIGN-02. */
export const signedEqualsDeliveries = rule({
  name: 'signedEqualsDeliveries',
  label: { zh: '已签收等于发货行签收数量', en: 'Signed for is what the customer signed on deliveries' },
  stage: 'signoff',
  source: 'SIGN-01, SIGN-02',
  find: () => sql`
    select l.id, l.signed_quantity::text as said, coalesce(d.quantity, 0)::text as counted
    from contract_line l join contract c on c.id = l.contract_id left join (
      select ol.contract_line_id, sum(dl.signed_quantity) as quantity from delivery_line dl join sales_order_line ol on ol.id = dl.order_line_id group by 1
    ) d on d.contract_line_id = l.id
    where c.imported_from is null and l.signed_quantity <> coalesce(d.quantity, 0)
    union all
    select dl.id, concat_ws(' / ', dl.signed_quantity, dl.returned_quantity, dl.restocked_quantity), dl.quantity::text from delivery_line dl
    where dl.signed_quantity + dl.returned_quantity > dl.quantity or dl.restocked_quantity > dl.returned_quantity
      or dl.signed_quantity < 0 or dl.returned_quantity < 0 or dl.restocked_quantity < 0`,
});

/** 出门一次 — a delivery that left the plant did so on one used pass, and none is used without it. Source: SHIP-04. */
export const loadsLeaveOnOnePass = rule({
  name: 'loadsLeaveOnOnePass',
  label: { zh: '出门的发货单恰有一张已用出门证', en: 'A load left on exactly one used pass' },
  stage: 'shipment',
  source: 'SHIP-04',
  find: () => sql`
    select d.id, coalesce(d.left_on::text, '—') as said, concat(count(p.id), ' used passes') as counted
    from delivery_order d left join exit_pass p on p.delivery_id = d.id and p.status = 'USED'
    group by d.id having count(p.id) <> case when d.left_on is null then 0 else 1 end`,
});
