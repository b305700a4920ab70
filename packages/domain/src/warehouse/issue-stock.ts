import type { Work } from '../kernel/work.ts';
import { moveStock } from './move-stock.ts';
import { reservationCovers } from './stock-covers.ts';
import type { StockNeed, StockPaper } from './stock-need.ts';

/** 出库 — goods promised to a document leave the store. Source: WH-05, SHIP-03. */
export const issueStock = (work: Work, paper: StockPaper, needs: readonly StockNeed[]): Promise<void> =>
  moveStock(work, 'ISSUE', paper, needs, reservationCovers);
