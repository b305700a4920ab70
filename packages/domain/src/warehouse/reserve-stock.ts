import type { Work } from '../kernel/work.ts';
import { moveStock } from './move-stock.ts';
import { stockCovers } from './stock-covers.ts';
import type { StockNeed, StockPaper } from './stock-need.ts';

/** 预留库存 — promises goods to a document; refused when they are not all free. Source: WH-05. */
export const reserveStock = (work: Work, paper: StockPaper, needs: readonly StockNeed[]): Promise<void> =>
  moveStock(work, 'RESERVE', paper, needs, stockCovers);
