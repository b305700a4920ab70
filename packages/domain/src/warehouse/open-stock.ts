import { sql } from 'kysely';
import type { Work } from '../kernel/work.ts';
import { type StockNeed, together } from './stock-need.ts';

/** 建立库存行 — a product that was never in a store gets its row there, also when two bring it at the same moment. Source: WH-05. */
export async function openStock(work: Work, needs: readonly StockNeed[]): Promise<void> {
  const missing = together(needs).sort((a, b) => (a.productId < b.productId ? -1 : 1));
  for (const need of missing) {
    await sql`insert into stock_level (id, version, created_at, updated_at, warehouse_id, product_id)
      values (tradewind_uuid_v7(${work.now.toISOString()}::timestamptz), 1, ${work.now.toISOString()}::timestamptz, ${work.now.toISOString()}::timestamptz, ${need.warehouseId}::uuid, ${need.productId}::uuid)
      on conflict (warehouse_id, product_id) do nothing`.execute(work.em.getKysely());
  }
}
