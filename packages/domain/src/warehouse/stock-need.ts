import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import type { EntityClass } from '../kernel/record.ts';

/** 用货需求 — how much of which product is wanted from which store. */
export interface StockNeed {
  readonly warehouseId: string;
  readonly productId: string;
  /** What people call the product; a refusal names it. */
  readonly product: string;
  readonly quantity: string | Decimal;
}

/** 凭证 — the document that moves the goods. */
export interface StockPaper {
  readonly entity: EntityClass;
  readonly recordId: string;
}

export const stockKey = (warehouseId: string, productId: string): string => `${warehouseId}/${productId}`;

/** 合并需求 — one need a store and product, so that two lines of the same product are weighed together. */
export function together(needs: readonly StockNeed[]): StockNeed[] {
  const groups = Map.groupBy(needs, (need) => stockKey(need.warehouseId, need.productId));
  return [...groups.values()].map((same) => ({
    ...same[0]!,
    quantity: sum(same.map((each) => decimal(each.quantity))),
  }));
}
