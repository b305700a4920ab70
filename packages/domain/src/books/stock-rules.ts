import { sql } from 'kysely';
import { rule } from './rule.ts';

/** 库存等于流水 — on hand and reserved of a product in a store are the sums of its moves, and no more is promised than there is. Source: WH-05, reliability D4. */
export const stockEqualsMoves = rule({
  name: 'stockEqualsMoves',
  label: { zh: '库存等于流水之和，预留不超现存', en: 'Stock is the sum of its moves, and promised only once' },
  stage: 'warehouse',
  source: 'WH-05',
  find: () => sql`
    select l.id, concat_ws(' / ', l.on_hand, l.reserved) as said, concat_ws(' / ', coalesce(m.on_hand, 0), coalesce(m.reserved, 0)) as counted
    from stock_level l left join (
      select warehouse_id, product_id,
        sum(case when kind in ('RECEIPT', 'RETURN', 'GAIN') then quantity when kind in ('ISSUE', 'REVERSE', 'LOSS') then -quantity else 0 end) as on_hand,
        sum(case when kind = 'RESERVE' then quantity when kind in ('RELEASE', 'ISSUE') then -quantity else 0 end) as reserved
      from stock_move group by 1, 2
    ) m on m.warehouse_id = l.warehouse_id and m.product_id = l.product_id
    where l.imported_from is null and (l.on_hand <> coalesce(m.on_hand, 0) or l.reserved <> coalesce(m.reserved, 0))
      or l.reserved + l.blocked > l.on_hand or l.on_hand < 0 or l.reserved < 0 or l.blocked < 0`,
});

/** 库存随发货单 — what a delivery promises and took out of the store is what its lines say in its state. Source: WH-05, SHIP-03. */
export const stockFollowsDeliveries = rule({
  name: 'stockFollowsDeliveries',
  label: { zh: '发货单的预留与出库等于其行数量', en: 'A delivery promised and took what its lines say' },
  stage: 'shipment',
  source: 'WH-05, SHIP-03',
  find: () => sql`
    with moved as (
      select record_id, sum(case when kind = 'RESERVE' then quantity when kind in ('RELEASE', 'ISSUE') then -quantity else 0 end) as reserved,
        sum(case when kind = 'ISSUE' then quantity when kind = 'RETURN' then -quantity else 0 end) as taken
      from stock_move where record_type = 'DeliveryOrder' group by 1
    ), wanted as (
      select d.id, sum(case when d.status = 'APPROVED' then l.quantity else 0 end) as reserved,
        sum(case when d.left_on is not null or d.status = 'ISSUED' then l.quantity - l.restocked_quantity else 0 end) as taken
      from delivery_order d join delivery_line l on l.delivery_id = d.id group by d.id
    )
    select wanted.id, concat_ws(' / ', coalesce(moved.reserved, 0)::numeric(18, 6), coalesce(moved.taken, 0)::numeric(18, 6)) as said,
      concat_ws(' / ', wanted.reserved::numeric(18, 6), wanted.taken::numeric(18, 6)) as counted
    from wanted left join moved on moved.record_id = wanted.id where coalesce(moved.reserved, 0) <> wanted.reserved or coalesce(moved.taken, 0) <> wanted.taken`,
});

/** 批次如实 — received, promised, issued and delivered of a lot are what receipts and deliveries say: delivered ≤ issued ≤ received ≤ made. Source: WH-02, PROD-13, Annex C. */
export const lotsEqualPapers = rule({
  name: 'lotsEqualPapers',
  label: { zh: '批次各项数量等于入库与发货单据', en: 'The figures of a lot are what its papers say' },
  stage: 'quality',
  source: 'WH-02, Annex C',
  find: () => sql`
    with parts as (
      select lot_id, sum(quantity) filter (where status = 'RESERVED') as reserved, sum(quantity - restocked_quantity) filter (where status = 'ISSUED') as issued,
        sum(delivered_quantity) filter (where status <> 'FREED') as delivered from delivery_lot group by 1
    ), stored as (select lot_id, sum(quantity) as quantity from stock_receipt where status = 'RECEIVED' group by 1),
    lots as (
      select l.id, concat_ws(' / ', l.received_quantity, l.reserved_quantity, l.issued_quantity, l.delivered_quantity) as said,
        concat_ws(' / ', coalesce(stored.quantity, 0)::numeric(18, 6), coalesce(parts.reserved, 0)::numeric(18, 6), coalesce(parts.issued, 0)::numeric(18, 6), coalesce(parts.delivered, 0)::numeric(18, 6)) as counted
      from finished_lot l left join parts on parts.lot_id = l.id left join stored on stored.lot_id = l.id where l.imported_from is null
    )
    select * from lots where said <> counted
    union all
    select r.id, r.taken_quantity::text, coalesce(p.taken, 0)::text from stock_receipt r
    left join (select receipt_id, sum(quantity - restocked_quantity) as taken from delivery_lot where status <> 'FREED' group by 1) p on p.receipt_id = r.id
    where r.taken_quantity <> coalesce(p.taken, 0)`,
});

/** 批次不超发货行 — the lots of a delivery line that are not free again are never more than the line. Source: PROD-13. */
export const lotsWithinLines = rule({
  name: 'lotsWithinLines',
  label: { zh: '发货行的批次数量不超过该行', en: 'The lots of a delivery line are never more than the line' },
  stage: 'shipment',
  source: 'PROD-13',
  find: () => sql`
    select l.id, l.quantity::text as said, sum(p.quantity)::text as counted from delivery_line l join delivery_lot p on p.line_id = l.id and p.status <> 'FREED'
    group by l.id having sum(p.quantity) > l.quantity or sum(p.delivered_quantity) > l.signed_quantity`,
});
