import Big from 'big.js';
import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import type { DiscountRequest } from './discount-request.ts';
import { effectivePrices } from './effective-prices.ts';
import { PricePolicy } from './price-policy.ts';

/** 计算折扣 — how far the price asked for is below the policy price of today; rounded up, so that no level's limit is passed by rounding. Source: PRICE-09. */
export async function priceDiscount(request: DiscountRequest, work: Work): Promise<void> {
  const price = (
    await effectivePrices(work, { currency: request.currency, on: work.today, productIds: [request.product.id] })
  ).get(request.product.id);
  request.policy = price ? work.em.getReference(PricePolicy, price.policyId) : null;
  request.policyPrice = price?.unitPrice ?? null;
  request.discountPercent = price ? discountPercent(price.unitPrice, request.offeredPrice) : null;
}

/** 折扣率 — in percent of the policy price; 0 when the offer is not below it. */
export function discountPercent(policyPrice: string, offeredPrice: string): string {
  const below = decimal(policyPrice).minus(offeredPrice);
  return below.lte(0) ? '0' : below.times(100).div(policyPrice).round(4, Big.roundUp).toString();
}
