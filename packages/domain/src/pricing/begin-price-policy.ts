import { command } from '../kernel/command.ts';
import { policyFacts, policyNotOver } from './policy-facts.ts';
import { PricePolicy } from './price-policy.ts';
import { pricingRefusals } from './refusals.ts';
import { replaceOlderPolicies } from './replace-older-policies.ts';

/** 销售政策生效 — the first day of a signed policy has come; it takes the place of the version before. Source: PRICE-02. */
export const beginPricePolicy = command({
  name: 'beginPricePolicy',
  label: { zh: '销售政策生效', en: 'Begin the price policy' },
  event: 'PricePolicyBegun',
  on: PricePolicy,
  from: ['SIGNED'],
  to: 'EFFECTIVE',
  permission: 'pricing.sign',
  source: 'PRICE-02',
  facts: policyFacts,
  guards: {
    firstDayHasCome: (policy: PricePolicy, _, { today }) =>
      policy.validFrom > today ? pricingRefusals.PRICE_POLICY_NOT_DUE({ validFrom: policy.validFrom }) : undefined,
    policyNotOver,
  },
  async change(policy, _, { work }) {
    policy.status = 'EFFECTIVE';
    await work.em.flush();
    await replaceOlderPolicies(work, policy);
  },
});
