import { command, type Guard } from '../kernel/command.ts';
import { custodianActs } from './custody.ts';
import { moveStock } from './move-stock.ts';
import { openStock } from './open-stock.ts';
import { stockCovers } from './stock-covers.ts';
import { Stocktake } from './stocktake.ts';
import { differing, type StocktakeFacts, stocktakeFacts } from './stocktake-facts.ts';

/** 盘亏可扣 — what is missing is neither promised nor gone meanwhile: stock never goes below zero. */
const lossIsStillThere: Guard<Stocktake, StocktakeFacts> = (stocktake, { lines, levels }) =>
  stockCovers(differing(stocktake, lines, 'LOSS'), levels);

/** 盘点过账 — the custodian posts the approved differences; what moved since the count stays moved. Source: WH-07, WH-04, WH-05. */
export const postStocktake = command({
  name: 'postStocktake',
  label: { zh: '盘点过账', en: 'Post the stocktake' },
  says: {
    zh: '按批准的差异调整现存量，盘点后的收发不受影响',
    en: 'Stock is adjusted by the approved differences; what moved since the count stays moved',
  },
  event: 'StocktakePosted',
  on: Stocktake,
  from: ['APPROVED'],
  to: 'POSTED',
  permission: 'warehouse.count',
  source: 'WH-07, WH-04, WH-05',
  facts: stocktakeFacts,
  guards: { custodianActs, lossIsStillThere },
  async change(stocktake, _, { facts: { lines }, work }) {
    const paper = { entity: Stocktake, recordId: stocktake.id };
    const gains = differing(stocktake, lines, 'GAIN');
    await openStock(work, gains);
    await moveStock(work, 'GAIN', paper, gains, () => []);
    await moveStock(work, 'LOSS', paper, differing(stocktake, lines, 'LOSS'), stockCovers);
    stocktake.postedOn = work.today;
  },
});
