import { LockMode } from '@mikro-orm/core';
import type { Work } from '../kernel/work.ts';
import { policyFacts } from './policy-facts.ts';
import { PricePolicy } from './price-policy.ts';

/** 取代旧版本 — a version whose every price is in a later one in force has expired; of one that is replaced in part the rest still counts. Source: PRICE-02. */
export async function replaceOlderPolicies(work: Work, by: PricePolicy): Promise<void> {
  const others = await work.em.find(
    PricePolicy,
    { currency: by.currency, segment: by.segment, status: 'EFFECTIVE', id: { $ne: by.id } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const facts = await policyFacts.load(others, work);
  for (const each of others) {
    const known = facts.get(each.id);
    if (!known || known.prices === 0 || known.replaced < known.prices) continue;
    each.status = 'EXPIRED';
    each.updatedAt = work.now;
    await work.emit({
      type: 'PricePolicyExpired',
      entity: PricePolicy,
      recordId: each.id,
      payload: { from: 'EFFECTIVE', to: 'EXPIRED', replacedBy: by.id },
    });
  }
}
