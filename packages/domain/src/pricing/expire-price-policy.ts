import { command } from '../kernel/command.ts';
import { policyFacts } from './policy-facts.ts';
import { PricePolicy } from './price-policy.ts';
import { pricingRefusals } from './refusals.ts';

/** 销售政策失效 — its last day has passed, or later versions have replaced every price of it. Source: PRICE-02. */
export const expirePricePolicy = command({
  name: 'expirePricePolicy',
  label: { zh: '销售政策失效', en: 'Expire the price policy' },
  event: 'PricePolicyExpired',
  on: PricePolicy,
  from: ['SIGNED', 'EFFECTIVE'],
  to: 'EXPIRED',
  permission: 'pricing.sign',
  source: 'PRICE-02',
  facts: policyFacts,
  guards: {
    overOrReplaced: (policy: PricePolicy, facts, { today }) =>
      (policy.validTo && policy.validTo < today) ||
      (policy.status === 'EFFECTIVE' && facts.prices > 0 && facts.replaced === facts.prices)
        ? undefined
        : pricingRefusals.PRICE_POLICY_STILL_VALID({ validTo: policy.validTo }),
  },
});
