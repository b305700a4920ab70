import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { recordFactoryTest } from '@tradewind/domain/quality/record-factory-test.ts';
import { startInspection } from '@tradewind/domain/quality/start-inspection.ts';
import { approveStocktake } from '@tradewind/domain/warehouse/approve-stocktake.ts';
import { packStock } from '@tradewind/domain/warehouse/pack-stock.ts';
import { postStocktake } from '@tradewind/domain/warehouse/post-stocktake.ts';
import { preReceiveStock } from '@tradewind/domain/warehouse/pre-receive-stock.ts';
import { recordCount } from '@tradewind/domain/warehouse/record-count.ts';
import { reverseStockReceipt } from '@tradewind/domain/warehouse/reverse-receipt.ts';
import { StockLevel } from '@tradewind/domain/warehouse/stock-level.ts';
import { StockReceipt } from '@tradewind/domain/warehouse/stock-receipt.ts';
import { Stocktake } from '@tradewind/domain/warehouse/stocktake.ts';
import { submitStocktake } from '@tradewind/domain/warehouse/submit-stocktake.ts';
import type { Story } from './agenda.ts';
import { certifiesLots, fails, makesLots, rectifies, storesLots } from './goods-story.ts';
import type { DemoProduct } from './products.ts';
import type { Stage } from './stage.ts';

/** Where goods made for stock stand today. */
export const lotHalts = [
  'MADE',
  'TESTED',
  'REQUESTED',
  'IN_PROGRESS',
  'FAILED',
  'RECTIFYING',
  'RECEIPT_DRAFT',
  'PRE_RECEIVED',
  'PACKED',
  'RECEIPT_REVERSED',
] as const;

/** 备货故事 — goods made for stock, standing everywhere between the machine and the shelf. */
export async function* stockStory(stage: Stage, products: readonly DemoProduct[], warehouseId: string): Story {
  for (const [index, halt] of lotHalts.entries()) {
    yield index % 3 === 2 ? 1 : 0;
    const goods = { productId: products[index % products.length]!.id, quantity: String(20 + index * 5), warehouseId };
    if (halt === 'MADE' || halt === 'TESTED') {
      const { id } = await stage.makes('production', FinishedLot, {
        productId: goods.productId,
        quantity: goods.quantity,
      });
      if (halt === 'TESTED')
        await stage.does('production', recordFactoryTest, id, {
          testedOn: stage.today(),
          passed: true,
          result: '空载、负载试验合格',
        });
      continue;
    }
    const lots = await makesLots(stage, [goods]);
    const [{ inspectionId, lotId }] = lots as [(typeof lots)[number]];
    if (halt === 'REQUESTED') continue;
    if (halt === 'IN_PROGRESS') {
      await stage.does('quality', startInspection, inspectionId, { samplingPlan: '抽检', standard: 'GB/T 307.1' });
      continue;
    }
    if (halt === 'FAILED' || halt === 'RECTIFYING') {
      await fails(stage, inspectionId, goods.quantity);
      if (halt === 'RECTIFYING') await rectifies(stage, inspectionId);
      continue;
    }
    await certifiesLots(stage, lots);
    if (halt === 'RECEIPT_REVERSED') {
      await storesLots(stage, lots);
      const [receipt] = await stage.find(StockReceipt, { lot: lotId });
      await stage.does('warehouse', reverseStockReceipt, receipt!.id, { reason: '入库时数量登记有误，重新入库' });
      continue;
    }
    const { id } = await stage.makes('production', StockReceipt, { warehouseId, lotId, quantity: goods.quantity });
    if (halt === 'RECEIPT_DRAFT') continue;
    await stage.does('production', preReceiveStock, id);
    if (halt === 'PACKED') await stage.does('production', packStock, id, { packages: 2 });
  }
}

/** How far a stocktake gets; without a difference it is approved by itself. */
export type CountReached = 'PLANNED' | 'COUNTED' | 'DIFFERENCE' | 'APPROVED' | 'POSTED';

/** 盘点故事 — a store is counted: what was found, who agreed to the difference, and what the books say afterwards. */
export async function* stocktakeStory(stage: Stage, warehouseId: string, reached: CountReached): Story {
  const { id } = await stage.makes('warehouse', Stocktake, { warehouseId, plannedOn: stage.today() });
  if (reached === 'PLANNED') return;
  yield 1;
  const levels = await stage.find(StockLevel, { warehouse: warehouseId });
  const differs = reached === 'DIFFERENCE' || reached === 'POSTED';
  const lines = levels.map((level, index) =>
    index === 0 && differs
      ? { productId: level.product.id, counted: String(Number(level.onHand) + 1), reason: '上次发货多扣一件' }
      : { productId: level.product.id, counted: level.onHand },
  );
  await stage.does('warehouse', recordCount, id, { lines });
  if (reached === 'COUNTED') return;
  await stage.does('warehouse', submitStocktake, id);
  if (reached === 'DIFFERENCE' || reached === 'APPROVED') return;
  yield 1;
  await stage.does('finance', approveStocktake, id, { opinion: '同意按实盘调整' });
  await stage.does('warehouse', postStocktake, id);
}
