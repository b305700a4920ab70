import type { Facts } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { type CustodyFacts, custodyOf } from './custody.ts';
import { lockStock, readStock } from './lock-stock.ts';
import type { StockLevel } from './stock-level.ts';
import type { StockNeed } from './stock-need.ts';
import type { Stocktake } from './stocktake.ts';
import { StocktakeLine } from './stocktake-line.ts';

/** What a stocktake is decided and posted by: its lines and the stock as it is now. */
export interface StocktakeFacts extends CustodyFacts {
  readonly lines: readonly StocktakeLine[];
  readonly levels: readonly StockLevel[];
}

const custody = custodyOf<Stocktake>((stocktake) => stocktake.warehouse.id);
const linesOf = (stocktake: Stocktake, lines: readonly StocktakeLine[]) =>
  lines.filter((each) => each.stocktake.id === stocktake.id);

/** 差异数量 — how much more or (negative) less was found than the books said. */
export const differenceOf = (line: { countedQuantity?: string; systemQuantity?: string }) =>
  decimal(line.countedQuantity).minus(line.systemQuantity ?? '0');

/** 盘亏或盘盈的货 — the goods that differ in one direction, as quantities. */
export const differing = (stocktake: Stocktake, lines: readonly StocktakeLine[], way: 'GAIN' | 'LOSS'): StockNeed[] =>
  lines
    .filter((line) => (way === 'GAIN' ? differenceOf(line).gt(0) : differenceOf(line).lt(0)))
    .map((line) => ({
      warehouseId: stocktake.warehouse.id,
      productId: line.product.id,
      product: line.product.code,
      quantity: differenceOf(line).abs(),
    }));

/** 盘点事实 — the stock rows of what differs are locked first: the store goes on issuing while finance decides. Source: WH-07, WH-05. */
export const stocktakeFacts: Facts<Stocktake, StocktakeFacts> = {
  async lock(stocktake, work) {
    const lines = await work.em.find(StocktakeLine, { stocktake: stocktake.id }, { populate: ['product'] });
    await lockStock(work, [...differing(stocktake, lines, 'GAIN'), ...differing(stocktake, lines, 'LOSS')]);
  },
  async load(documents, work) {
    const keepers = await custody.load(documents, work);
    const lines = await work.em.find(
      StocktakeLine,
      { stocktake: { $in: documents.map((each) => each.id) } },
      { populate: ['product'], orderBy: { position: 'ASC', id: 'ASC' } },
    );
    const levels = await readStock(
      work,
      documents.flatMap((each) => differing(each, linesOf(each, lines), 'LOSS')),
    );
    return new Map(
      documents.map((each) => [each.id, { ...keepers.get(each.id)!, lines: linesOf(each, lines), levels }]),
    );
  },
};
