import type { Product } from '@tradewind/domain/product/product.ts';
import { approveStocktake } from '@tradewind/domain/warehouse/approve-stocktake.ts';
import { packStock } from '@tradewind/domain/warehouse/pack-stock.ts';
import { preReceiveStock } from '@tradewind/domain/warehouse/pre-receive-stock.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { recordCount } from '@tradewind/domain/warehouse/record-count.ts';
import { StockLevel } from '@tradewind/domain/warehouse/stock-level.ts';
import { StockReceipt } from '@tradewind/domain/warehouse/stock-receipt.ts';
import { Stocktake } from '@tradewind/domain/warehouse/stocktake.ts';
import { submitStocktake } from '@tradewind/domain/warehouse/submit-stocktake.ts';
import { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import type { Company } from './company.ts';
import { givenCertifiedLot } from './lot.ts';

let count = 0;

/** 给定仓库 — a finished-goods store kept by the store keeper. */
export const givenWarehouse = (company: Company, overrides: object = {}): Promise<Warehouse> => {
  count++;
  return company.create('admin', Warehouse, {
    code: `WH-${count}`,
    name: `成品库 ${count}`,
    custodianId: company.person('warehouse').id,
    ...overrides,
  });
};

/** 给定入库单 — a draft filled in by production, of a certified lot of its own unless a lot is given. */
export async function givenStockReceipt(
  company: Company,
  warehouse: Warehouse,
  product: Pick<Product, 'id'>,
  {
    lotId,
    quantity = '100',
    orderLineId,
    ...overrides
  }: { lotId?: string; quantity?: string; orderLineId?: string } & Record<string, unknown> = {},
): Promise<StockReceipt> {
  const lot =
    lotId ?? (await givenCertifiedLot(company, product, { quantity, ...(orderLineId ? { orderLineId } : {}) })).id;
  return company.create('production', StockReceipt, { warehouseId: warehouse.id, lotId: lot, quantity, ...overrides });
}

/** 给定入库单 — in any state up to received. */
export async function givenStockReceiptIn(
  company: Company,
  warehouse: Warehouse,
  product: Pick<Product, 'id'>,
  state: 'PRE_RECEIVED' | 'PACKED' | 'RECEIVED',
  overrides: { lotId?: string; quantity?: string; orderLineId?: string } & Record<string, unknown> = {},
): Promise<StockReceipt> {
  const { id } = await givenStockReceipt(company, warehouse, product, overrides);
  const preReceived = await company.run('production', preReceiveStock, id);
  if (state === 'PRE_RECEIVED') return preReceived;
  const packed = await company.run('production', packStock, id, { packages: 4 });
  return state === 'PACKED' ? packed : company.run('warehouse', receiveStock, id);
}

/** 给定库存 — goods that were tested, certified, packed, and received by the store. */
export async function givenStock(
  company: Company,
  warehouse: Warehouse,
  product: Pick<Product, 'id'>,
  quantity: string,
): Promise<void> {
  await givenStockReceiptIn(company, warehouse, product, 'RECEIVED', { quantity });
}

const counting = ['COUNTED', 'DIFFERENCE', 'APPROVED'] as const;

/** 给定盘点 — of a warehouse, counted as given, in any state up to approved; a count without differences is approved once submitted. */
export async function givenStocktakeIn(
  company: Company,
  warehouse: Pick<Warehouse, 'id'>,
  state: (typeof counting)[number],
  count: object,
): Promise<Stocktake> {
  const { id } = await company.create('warehouse', Stocktake, { warehouseId: warehouse.id, plannedOn: '2026-11-27' });
  const counted = await company.run('warehouse', recordCount, id, count);
  if (state === 'COUNTED') return counted;
  const submitted = await company.run('warehouse', submitStocktake, id);
  return state === 'DIFFERENCE' || submitted.status === 'APPROVED'
    ? submitted
    : company.run('finance', approveStocktake, id);
}

/** 现有库存 — on hand and reserved, as short text. */
export async function stockOf(
  company: Company,
  warehouse: Warehouse,
  product: { id: string },
): Promise<{ onHand: string; reserved: string }> {
  const level = await company.orm.em.fork().findOne(StockLevel, { warehouse: warehouse.id, product: product.id });
  const short = (figure?: string) => String(Number(figure ?? '0'));
  return { onHand: short(level?.onHand), reserved: short(level?.reserved) };
}

/** 库存与流水之差 — every stock row that is not the sum of its moves, or breaks a rule; none, when all is well. */
export const stockThatDoesNotAddUp = (company: Company) =>
  company.sql(`
    select l.id, l.on_hand, l.reserved from stock_level l
    left join lateral (
      select coalesce(sum(case m.kind when 'RECEIPT' then m.quantity when 'RETURN' then m.quantity when 'GAIN' then m.quantity when 'ISSUE' then -m.quantity when 'REVERSE' then -m.quantity when 'LOSS' then -m.quantity else 0 end), 0) as on_hand,
        coalesce(sum(case m.kind when 'RESERVE' then m.quantity when 'RELEASE' then -m.quantity when 'ISSUE' then -m.quantity else 0 end), 0) as reserved
      from stock_move m where m.warehouse_id = l.warehouse_id and m.product_id = l.product_id
    ) s on true
    where l.on_hand <> s.on_hand or l.reserved <> s.reserved or l.reserved + l.blocked > l.on_hand or l.on_hand < 0`);
