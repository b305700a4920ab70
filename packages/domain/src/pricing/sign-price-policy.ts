import { sql } from 'kysely';
import { approvalRefusals } from '../approval/refusals.ts';
import { command, type Guard } from '../kernel/command.ts';
import type { Work } from '../kernel/work.ts';
import { type PolicyFacts, policyFacts, policyHasPrices, policyNotOver } from './policy-facts.ts';
import { PricePolicy } from './price-policy.ts';
import { pricingRefusals } from './refusals.ts';
import { replaceOlderPolicies } from './replace-older-policies.ts';
import { policyAuthority } from './settings.ts';

/** 会议已议定 — the operations meeting has decided, unless the sales department makes the policy. Source: PRICE-01, CF-03. */
const meetingHasDecided: Guard<PricePolicy, PolicyFacts> = (policy, _, circumstance) => {
  const authority = circumstance.policy.get(policyAuthority);
  return policy.status === 'DRAFT' && authority === 'OPERATIONS_MEETING'
    ? pricingRefusals.MEETING_DECISION_MISSING({}, { setting: { key: policyAuthority.key, value: authority } })
    : undefined;
};

/** 签发人非编制人 — who prepared the policy does not sign it. Source: ROLE-03. */
const signerDidNotPrepare: Guard<PricePolicy, PolicyFacts> = (policy, _, { caller }) =>
  policy.preparedById === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['GM'] })
    : undefined;

/** The edition after the last one signed for the market and currency, whose policies queue here. */
async function nextEdition(work: Work, { segment, currency }: PricePolicy): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(edition)::int as last from price_policy where segment = ${segment} and currency = ${currency}`.execute(
    work.em.getKysely(),
  );
  return (rows[0]?.last ?? 0) + 1;
}

/** 签发销售政策 — the general manager signs; it is effective when its first day has come, never before it was signed. Source: PRICE-01, PRICE-02. */
export const signPricePolicy = command({
  name: 'signPricePolicy',
  label: { zh: '签发销售政策', en: 'Sign the price policy' },
  event: 'PricePolicySigned',
  on: PricePolicy,
  from: ['DRAFT', 'MEETING_DECIDED'],
  to: ['SIGNED', 'EFFECTIVE'],
  permission: 'pricing.sign',
  source: 'PRICE-01, PRICE-02',
  facts: policyFacts,
  guards: { meetingHasDecided, policyHasPrices, policyNotOver, signerDidNotPrepare },
  async change(policy, _, { work }) {
    policy.signedOn = work.today;
    policy.edition = await nextEdition(work, policy);
    if (policy.validFrom > work.today) return 'SIGNED';
    policy.validFrom = work.today;
    policy.status = 'EFFECTIVE';
    await work.em.flush();
    await replaceOlderPolicies(work, policy);
    return 'EFFECTIVE';
  },
});
