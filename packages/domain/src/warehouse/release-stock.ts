import type { Work } from '../kernel/work.ts';
import { moveStock } from './move-stock.ts';
import { reservationCovers } from './stock-covers.ts';
import type { StockNeed, StockPaper } from './stock-need.ts';

/** 释放预留 — goods promised to a document are free again. Source: WH-05. */
export const releaseStock = (work: Work, paper: StockPaper, needs: readonly StockNeed[]): Promise<void> =>
  moveStock(work, 'RELEASE', paper, needs, reservationCovers);
