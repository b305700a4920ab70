import { PricePolicy } from '@tradewind/domain/pricing/price-policy.ts';
import { recordMeetingDecision } from '@tradewind/domain/pricing/record-meeting-decision.ts';
import { signPricePolicy } from '@tradewind/domain/pricing/sign-price-policy.ts';
import type { Company } from './company.ts';
import { givenProduct } from './product.ts';

interface Wanted {
  status?: 'DRAFT' | 'MEETING_DECIDED' | 'SIGNED';
  /** Product id → price. */
  prices?: Readonly<Record<string, string>>;
  [field: string]: unknown;
}

/** 给定销售政策 — prepared by sales operations, decided by the meeting, signed by the general manager; SIGNED means effective when its first day has come. */
export async function givenPricePolicy(
  company: Company,
  { status = 'SIGNED', prices, ...overrides }: Wanted = {},
): Promise<PricePolicy> {
  const priced = prices ?? { [(await givenProduct(company)).id]: '100' };
  const policy = await company.create('sales.admin', PricePolicy, {
    name: '年度销售政策',
    currency: 'CNY',
    validFrom: '2026-11-20',
    lines: Object.entries(priced).map(([productId, unitPrice]) => ({ productId, unitPrice })),
    ...overrides,
  });
  if (status === 'DRAFT') return policy;
  const decided = await company.run('sales.director', recordMeetingDecision, policy.id, {
    meetingOn: '2026-11-18',
    decision: '同意',
  });
  return status === 'MEETING_DECIDED' ? decided : company.run('gm', signPricePolicy, policy.id);
}
