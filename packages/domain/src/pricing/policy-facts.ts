import { sql } from 'kysely';
import type { Facts, Guard } from '../kernel/command.ts';
import type { PricePolicy } from './price-policy.ts';
import { pricingRefusals } from './refusals.ts';

export interface PolicyFacts {
  readonly prices: number;
  /** Of these prices, how many a later version in force has replaced. */
  readonly replaced: number;
}

/** 销售政策事实 — for many versions at once, in one statement; versions of one market and currency queue one after another. Source: PRICE-02. */
export const policyFacts: Facts<PricePolicy, PolicyFacts> = {
  async lock(policy, work) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`price_policy ${policy.currency} ${policy.segment}`}, 0))`.execute(
      work.em.getKysely(),
    );
  },
  async load(policies, work) {
    const { rows } = await sql<{ id: string; prices: number; replaced: number }>`
      select p.id, count(l.id)::int as prices, count(l.id) filter (where exists (
        select 1 from price_policy_line m join price_policy q on q.id = m.policy_id
        where m.product_id = l.product_id and q.id <> p.id and q.currency = p.currency and q.segment = p.segment and q.status = 'EFFECTIVE'
          and q.valid_from <= ${work.today}::date and (q.valid_to is null or q.valid_to >= ${work.today}::date)
          and (q.valid_from, q.signed_on, q.id) > (p.valid_from, p.signed_on, p.id)))::int as replaced
      from price_policy p left join price_policy_line l on l.policy_id = p.id where p.id = any(${sql.val(policies.map((each) => each.id))}::uuid[]) group by p.id`.execute(
      work.em.getKysely(),
    );
    return new Map(rows.map(({ id, prices, replaced }) => [id, { prices, replaced }]));
  },
};

/** 政策有价格 — it names at least one price. Source: PRICE-01. */
export const policyHasPrices: Guard<PricePolicy, PolicyFacts> = (_, facts) =>
  facts.prices > 0 ? undefined : pricingRefusals.PRICE_POLICY_EMPTY();

/** 政策未过期 — its last day has not passed. Source: PRICE-02. */
export const policyNotOver: Guard<PricePolicy, PolicyFacts> = (policy, _, { today }) =>
  policy.validTo && policy.validTo < today
    ? pricingRefusals.PRICE_POLICY_PERIOD_OVER({ validTo: policy.validTo })
    : undefined;
