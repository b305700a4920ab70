import { decimal } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { warehouseRefusals } from './refusals.ts';
import { type StockNeed, stockKey, together } from './stock-need.ts';

interface Figures {
  readonly warehouse: { readonly id: string };
  readonly product: { readonly id: string };
  readonly onHand: string;
  readonly reserved: string;
  readonly blocked: string;
}

/** 库存充足 — every product needed is there: neither promised to others nor blocked. One refusal a product that is short. Source: WH-05. */
export const stockCovers = (needs: readonly StockNeed[], levels: readonly Figures[]): Refusal[] =>
  short(needs, levels, (level) => decimal(level.onHand).minus(level.reserved).minus(level.blocked));

/** 预留充足 — what is to leave the store was promised to somebody before. Source: WH-05. */
export const reservationCovers = (needs: readonly StockNeed[], levels: readonly Figures[]): Refusal[] =>
  short(needs, levels, (level) => decimal(level.reserved));

function short(
  needs: readonly StockNeed[],
  levels: readonly Figures[],
  free: (level: Figures) => ReturnType<typeof decimal>,
): Refusal[] {
  const found = new Map(levels.map((level) => [stockKey(level.warehouse.id, level.product.id), level]));
  return together(needs).flatMap((need) => {
    const level = found.get(stockKey(need.warehouseId, need.productId));
    const available = level ? free(level) : decimal('0');
    const needed = decimal(need.quantity);
    if (available.gte(needed)) return [];
    return [
      warehouseRefusals.INSUFFICIENT_STOCK({
        product: need.product,
        productId: need.productId,
        available: available.toFixed(),
        needed: needed.toFixed(),
        missing: needed.minus(available).toFixed(),
      }),
    ];
  });
}
