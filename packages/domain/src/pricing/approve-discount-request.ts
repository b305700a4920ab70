import { approvalCommands } from '../approval/approval-commands.ts';
import type { Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { type DiscountFacts, discountFacts, discountNotOver } from './discount-facts.ts';
import { DiscountRequest } from './discount-request.ts';
import { pricingRefusals } from './refusals.ts';
import { discountLevels } from './settings.ts';

/** 不超本级权限 — whoever has the last word may allow so much, whatever the chain says. Source: PRICE-09. */
const levelMayAllow: Guard<DiscountRequest, DiscountFacts> = (request, facts, { policy }) => {
  const levels = policy.get(discountLevels);
  const [last] = levels
    .filter((each) => facts.lastStepRoles.includes(each.role))
    .sort((a, b) => decimal(b.maxPercent).cmp(a.maxPercent));
  if (
    facts.lastStepRoles.length === 0 ||
    !request.discountPercent ||
    (last && decimal(request.discountPercent).lte(last.maxPercent))
  )
    return undefined;
  const above = levels
    .filter((each) => decimal(each.maxPercent).gte(request.discountPercent!))
    .map((each) => each.role);
  return pricingRefusals.DISCOUNT_ABOVE_LEVEL(
    {
      discountPercent: request.discountPercent,
      role: last?.role ?? facts.lastStepRoles[0],
      maxPercent: last?.maxPercent ?? '0',
    },
    { clearedBy: above, setting: { key: discountLevels.key, value: levels } },
  );
};

/** 批准特殊折扣 — each level in its turn; the price may be offered once the level whose limit reaches it agrees. Source: PRICE-09, ROLE-03. */
export const discountRequest = approvalCommands({
  noun: 'DiscountRequest',
  label: { zh: '特殊折扣', en: 'discount request' },
  on: DiscountRequest,
  documentType: 'DISCOUNT',
  deciding: ['SUBMITTED', 'REVIEWED'],
  draft: 'DRAFT',
  partly: 'REVIEWED',
  approved: 'APPROVED',
  permission: 'pricing.approveDiscount',
  withdrawPermission: 'pricing.requestDiscount',
  source: 'PRICE-09',
  title: (request: DiscountRequest) => request.number,
  facts: discountFacts,
  guards: { levelMayAllow, discountNotOver },
});
