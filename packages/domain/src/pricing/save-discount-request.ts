import { customerCanBeUsed } from '../customer/customer-can-be-used.ts';
import { Invalid } from '../kernel/errors.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { productsAreActive } from '../product/product-guards.ts';
import type { DiscountRequest } from './discount-request.ts';
import { priceDiscount } from './price-discount.ts';

/** 保存折扣申请 — gives it its number and works out how far it departs from the policy. Source: PRICE-07, PRICE-09. */
export async function beforeSaveDiscount(request: DiscountRequest, work: Work, { creating }: { creating: boolean }) {
  if (Number(request.offeredPrice) <= 0)
    throw new Invalid([{ path: 'offeredPrice', message: { zh: '须大于 0', en: 'must be greater than 0' } }]);
  const against = [customerCanBeUsed(request.customer), productsAreActive([request.product])].filter(
    (each): each is Refusal => each !== undefined,
  );
  if (creating && against.length > 0) return against;
  if (creating) request.number = await nextNumber(work, 'DR');
  await priceDiscount(request, work);
  return undefined;
}
