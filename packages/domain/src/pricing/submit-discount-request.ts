import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { type DiscountFacts, discountFacts, discountNotOver } from './discount-facts.ts';
import { DiscountRequest } from './discount-request.ts';
import { discountPercent, priceDiscount } from './price-discount.ts';
import { pricingRefusals } from './refusals.ts';
import { discountLevels } from './settings.ts';

const byManager = step('销售经理审批', 'Sales manager decides', 'SALES_MANAGER');
const byHead = step('销售部负责人审批', 'Head of sales decides', 'HEAD_OF_SALES');
const byGm = step('总经理审批', 'General manager decides', 'GM');
[[byManager], [byManager, byHead], [byManager, byHead, byGm]].forEach((steps, index) => {
  defaultChain({
    documentType: 'DISCOUNT',
    name: { zh: `特殊折扣（第 ${index + 1} 级）`, en: `Special discount, level ${index + 1}` },
    condition: { kind: `LEVEL_${index + 1}` },
    steps,
  });
});

/** 有政策价可比 — there is a policy price to depart from. Source: PRICE-02. */
const policyPriceExists: Guard<DiscountRequest, DiscountFacts> = (request, facts) =>
  facts.policyPrice
    ? undefined
    : pricingRefusals.NO_EFFECTIVE_PRICE_POLICY({ currency: request.currency, products: [facts.productCode] });

/** 确有折扣 — the price asked for is below the policy price. Source: PRICE-07. */
const isBelowPolicy: Guard<DiscountRequest, DiscountFacts> = (request, facts) =>
  facts.policyPrice && decimal(request.offeredPrice).gte(facts.policyPrice)
    ? pricingRefusals.NO_DISCOUNT_NEEDED({ offeredPrice: request.offeredPrice, policyPrice: facts.policyPrice })
    : undefined;

/** 有级别可批 — some level of the ladder may allow so much. Source: PRICE-09. */
const someLevelReaches: Guard<DiscountRequest, DiscountFacts> = (request, facts, { policy }) => {
  const levels = policy.get(discountLevels);
  if (!facts.policyPrice || levelOf(discountPercent(facts.policyPrice, request.offeredPrice), levels) > 0)
    return undefined;
  return pricingRefusals.DISCOUNT_BEYOND_ALL_LEVELS(
    {
      discountPercent: discountPercent(facts.policyPrice, request.offeredPrice),
      maxPercent: levels.at(-1)!.maxPercent,
    },
    { setting: { key: discountLevels.key, value: levels } },
  );
};

/** The first level of the ladder, from 1, that may allow a discount; 0 when none may. */
const levelOf = (percent: string, levels: readonly { maxPercent: string }[]) =>
  levels.findIndex((each) => decimal(percent).lte(each.maxPercent)) + 1;

/** 提交折扣申请 — climbs the ladder level by level up to the first that may allow so much. Source: PRICE-09, PRICE-07. */
export const submitDiscountRequest = command({
  name: 'submitDiscountRequest',
  label: { zh: '提交折扣申请', en: 'Submit discount request' },
  event: 'DiscountRequestSubmitted',
  on: DiscountRequest,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'pricing.requestDiscount',
  source: 'PRICE-09, PRICE-07',
  facts: discountFacts,
  guards: { policyPriceExists, isBelowPolicy, someLevelReaches, discountNotOver },
  async change(request, _, { work, facts }) {
    await priceDiscount(request, work);
    const percent = request.discountPercent!;
    await openApproval(work, {
      documentType: 'DISCOUNT',
      entity: DiscountRequest,
      recordId: request.id,
      title: `${request.number} ${facts.productCode} ${decimal(request.offeredPrice)} ${request.currency} (−${percent}%)`,
      percent,
      kind: `LEVEL_${levelOf(percent, work.policy.get(discountLevels))}`,
      preparers: [request.owner.id],
    });
  },
});
