import { LockMode } from '@mikro-orm/core';
import type { FactWork } from '../kernel/command.ts';
import { StockLevel } from './stock-level.ts';
import type { StockNeed } from './stock-need.ts';

const where = (needs: readonly StockNeed[]) => ({
  warehouse: { $in: [...new Set(needs.map((need) => need.warehouseId))] },
  product: { $in: [...new Set(needs.map((need) => need.productId))] },
});

/** 锁定库存 — the stock rows of what is needed, locked in the order of their ids, so that two who want the same goods wait instead of blocking each other. Source: WH-05. */
export async function lockStock(work: FactWork, needs: readonly StockNeed[]): Promise<StockLevel[]> {
  if (needs.length === 0) return [];
  return work.em.find(StockLevel, where(needs), {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    orderBy: { id: 'ASC' },
    refresh: true,
  });
}

/** 查看库存 — the same rows, only read: for telling what stands in the way. */
export async function readStock(work: FactWork, needs: readonly StockNeed[]): Promise<StockLevel[]> {
  return needs.length === 0 ? [] : work.em.find(StockLevel, where(needs));
}
