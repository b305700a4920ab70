import type { Product } from '@tradewind/domain/product/product.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { StockLevel } from '@tradewind/domain/warehouse/stock-level.ts';
import { StockReceipt } from '@tradewind/domain/warehouse/stock-receipt.ts';
import { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import type { Company } from './company.ts';

let count = 0;

/** 给定仓库 — a finished-goods store. */
export const givenWarehouse = (company: Company, overrides: object = {}): Promise<Warehouse> => {
  count++;
  return company.create('admin', Warehouse, { code: `WH-${count}`, name: `成品库 ${count}`, ...overrides });
};

/** 给定入库单 — a draft filled in by production, with its certificate. */
export const givenStockReceipt = (company: Company, warehouse: Warehouse, product: Product, overrides: object = {}): Promise<StockReceipt> =>
  company.create('production', StockReceipt, { warehouseId: warehouse.id, productId: product.id, quantity: '100', certificateNumber: 'HG-2026-0001', ...overrides });

/** 给定库存 — goods that the store has received. */
export async function givenStock(company: Company, warehouse: Warehouse, product: Product, quantity: string): Promise<void> {
  const receipt = await givenStockReceipt(company, warehouse, product, { quantity });
  await company.run('warehouse', receiveStock, receipt.id);
}

/** 现有库存 — on hand and reserved, as short text. */
export async function stockOf(company: Company, warehouse: Warehouse, product: { id: string }): Promise<{ onHand: string; reserved: string }> {
  const level = await company.orm.em.fork().findOne(StockLevel, { warehouse: warehouse.id, product: product.id });
  const short = (figure?: string) => String(Number(figure ?? '0'));
  return { onHand: short(level?.onHand), reserved: short(level?.reserved) };
}

/** 库存与流水之差 — every stock row that is not the sum of its moves, or breaks a rule; none, when all is well. */
export const stockThatDoesNotAddUp = (company: Company) =>
  company.sql(`
    select l.id, l.on_hand, l.reserved from stock_level l
    left join lateral (
      select coalesce(sum(case m.kind when 'RECEIPT' then m.quantity when 'RETURN' then m.quantity when 'ISSUE' then -m.quantity else 0 end), 0) as on_hand,
        coalesce(sum(case m.kind when 'RESERVE' then m.quantity when 'RELEASE' then -m.quantity when 'ISSUE' then -m.quantity else 0 end), 0) as reserved
      from stock_move m where m.warehouse_id = l.warehouse_id and m.product_id = l.product_id
    ) s on true
    where l.on_hand <> s.on_hand or l.reserved <> s.reserved or l.reserved + l.blocked > l.on_hand or l.on_hand < 0`);
