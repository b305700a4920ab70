import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { productsAreActive } from '../product/product-guards.ts';
import type { PriceCalculation } from './price-calculation.ts';

/** 保存价格测算 — gets its number; only of a product on sale. Source: PRICE-05. */
export async function beforeSaveCalculation(
  calculation: PriceCalculation,
  work: Work,
  { creating }: { creating: boolean },
) {
  if (!creating) return undefined;
  const gone = productsAreActive([calculation.product]);
  if (gone) return [gone];
  calculation.number = await nextNumber(work, 'PCL');
  return undefined;
}
