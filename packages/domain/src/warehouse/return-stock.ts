import type { Work } from '../kernel/work.ts';
import { moveStock } from './move-stock.ts';
import { openStock } from './open-stock.ts';
import type { StockNeed, StockPaper } from './stock-need.ts';

/** 退回入库 — goods that were issued come back into the store. Source: WH-05. */
export async function returnStock(work: Work, paper: StockPaper, needs: readonly StockNeed[]): Promise<void> {
  await openStock(work, needs);
  await moveStock(work, 'RETURN', paper, needs, () => []);
}
