import { DiscountRequest } from '@tradewind/domain/pricing/discount-request.ts';
import { submitDiscountRequest } from '@tradewind/domain/pricing/submit-discount-request.ts';
import type { Company } from './company.ts';
import { givenCustomer } from './customer.ts';
import { givenPricePolicy } from './price-policy.ts';
import { givenProduct } from './product.ts';

interface Wanted {
  by?: string;
  status?: 'DRAFT' | 'SUBMITTED';
  /** Percent below a policy price of 100. */
  percent?: number;
  [field: string]: unknown;
}

/** 给定折扣申请 — sales1 asks for a price below the policy price of 100 for a customer of his. */
export async function givenDiscount(
  company: Company,
  { by = 'sales1', status = 'SUBMITTED', percent = 20, ...overrides }: Wanted = {},
): Promise<DiscountRequest> {
  const product = overrides['productId'] ? undefined : await givenProduct(company);
  if (product) await givenPricePolicy(company, { prices: { [product.id]: '100' } });
  const request = await company.create(by, DiscountRequest, {
    customerId: (overrides['customerId'] as string | undefined) ?? (await givenCustomer(company, { by })).id,
    productId: product?.id,
    currency: 'CNY',
    offeredPrice: String(100 - percent),
    validTo: '2026-12-31',
    reason: '大客户首单',
    ...overrides,
  });
  return status === 'DRAFT' ? request : company.run(by, submitDiscountRequest, request.id);
}
