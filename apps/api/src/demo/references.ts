import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { ExchangeRate } from '@tradewind/domain/kernel/exchange-rate.ts';
import { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import { certifiesLots, makesLots, storesLots } from './goods-story.ts';
import type { DemoProduct } from './products.ts';
import { making, type Stage } from './stage.ts';

/** 演示汇率 — a rate a week for the dollar and the euro, wandering as rates do. */
export async function createDemoRates(stage: Stage, from: string, to: string): Promise<void> {
  const { chance } = stage;
  await stage.together('finance', async (work) => {
    const rates = new Map([
      ['USD', 7.12],
      ['EUR', 7.86],
    ]);
    for (let day = from; day <= to; day = addDays(day, 7)) {
      for (const [currency, last] of rates) {
        const rate = last * (1 + (chance.next() - 0.5) * 0.012);
        rates.set(currency, rate);
        await making(work, ExchangeRate, {
          fromCurrency: currency,
          toCurrency: 'CNY',
          validOn: day,
          rate: rate.toFixed(4),
          source: 'PBOC',
        });
      }
    }
  });
}

/** The stores of the demo. */
export interface DemoStores {
  readonly domestic: string;
  readonly export: string;
  /** Smaller stores with a few parts each. */
  readonly parts: string;
  readonly south: string;
}

/** 演示仓库与库存 — a store for the home market and one for export, with an opening stock of what sells most. */
export async function createDemoStores(stage: Stage, products: readonly DemoProduct[]): Promise<DemoStores> {
  const { chance } = stage;
  const custodianId = stage.person('warehouse');
  const [domestic, abroad, parts, south] = await stage.together('admin', async (work) => [
    await making(work, Warehouse, { code: 'FG1', name: '成品一库', nameEn: 'Finished goods 1', custodianId }),
    await making(work, Warehouse, { code: 'FG2', name: '出口成品库', nameEn: 'Finished goods, export', custodianId }),
    await making(work, Warehouse, { code: 'SP1', name: '备件库', nameEn: 'Spare parts', custodianId }),
    await making(work, Warehouse, {
      code: 'FG3',
      name: '华南中转库',
      nameEn: 'South China transit store',
      custodianId,
    }),
  ]);
  const opening = products.filter(({ price }, index) => price < 3_000 && index % 3 === 0);
  const places = [abroad!.id, domestic!.id, parts!.id, domestic!.id, abroad!.id, south!.id];
  const goods = opening.map((product, index) => ({
    productId: product.id,
    quantity: String(product.price < 200 ? chance.between(4, 20) * 100 : chance.between(10, 60)),
    warehouseId: places[index % places.length]!,
  }));
  const lots = await makesLots(stage, goods);
  await certifiesLots(stage, lots);
  await storesLots(stage, lots);
  return { domestic: domestic!.id, export: abroad!.id, parts: parts!.id, south: south!.id };
}
