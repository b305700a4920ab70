import { sql } from 'kysely';
import type { Caller } from '../access/caller.ts';
import type { Work } from '../kernel/work.ts';

/** One line of the stock report. */
export interface StockReportRow {
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly productId: string;
  readonly product: string;
  readonly productName: string;
  readonly productNameEn: string | null;
  readonly unit: string;
  readonly opening: string;
  readonly received: string;
  readonly issued: string;
  readonly adjusted: string;
  readonly closing: string;
  /** Mean of opening and closing in issues of the period; empty where nothing was in stock. */
  readonly turnover: string | null;
  /** At standard cost in CNY; only for those who may see costs. */
  readonly value: string | null;
}

export interface StockReportAsked {
  readonly from: string;
  readonly to: string;
  readonly warehouseId?: string | null | undefined;
  readonly productId?: string | null | undefined;
}

/** 库存报表 — quantity, value and turnover by product and warehouse over a period, from the moves: one statement. Value only for those who may see costs. Source: WH-10. */
export async function stockReport(
  em: Work['em'],
  caller: Caller,
  { from, to, warehouseId, productId }: StockReportAsked,
): Promise<StockReportRow[]> {
  const seesCost = caller.grants.get('product.readCost') === 'ALL';
  const { rows } = await sql<StockReportRow>`
    with moves as (
      select m.warehouse_id, m.product_id, (m.moved_at at time zone 'Asia/Shanghai')::date as day, m.kind, m.quantity,
        case when m.kind in ('RECEIPT', 'RETURN', 'GAIN') then m.quantity when m.kind in ('ISSUE', 'REVERSE', 'LOSS') then -m.quantity else 0 end as effect
      from stock_move m where m.kind not in ('RESERVE', 'RELEASE') and m.moved_at < ((${to}::date + 1)::timestamp at time zone 'Asia/Shanghai')
        and (${warehouseId ?? null}::uuid is null or m.warehouse_id = ${warehouseId ?? null}::uuid) and (${productId ?? null}::uuid is null or m.product_id = ${productId ?? null}::uuid)
    ), sums as (
      select warehouse_id, product_id, coalesce(sum(effect) filter (where day < ${from}::date), 0) as opening, sum(effect) as closing,
        coalesce(sum(effect) filter (where day >= ${from}::date and kind in ('RECEIPT', 'REVERSE')), 0) as received,
        coalesce(-sum(effect) filter (where day >= ${from}::date and kind in ('ISSUE', 'RETURN')), 0) as issued,
        coalesce(sum(effect) filter (where day >= ${from}::date and kind in ('GAIN', 'LOSS')), 0) as adjusted
      from moves group by warehouse_id, product_id
    )
    select s.warehouse_id as "warehouseId", w.code as warehouse, s.product_id as "productId", p.code as product, p.name as "productName", p.name_en as "productNameEn", p.unit,
      trim_scale(s.opening)::text as opening, trim_scale(s.received)::text as received, trim_scale(s.issued)::text as issued, trim_scale(s.adjusted)::text as adjusted, trim_scale(s.closing)::text as closing,
      case when s.opening + s.closing > 0 then round(s.issued / ((s.opening + s.closing) / 2), 4)::text end as turnover,
      case when ${seesCost}::boolean then round(s.closing * p.standard_cost, 2)::text end as value
    from sums s join warehouse w on w.id = s.warehouse_id join product p on p.id = s.product_id
    order by w.code, p.code limit 5000`.execute(em.getKysely());
  return rows;
}
