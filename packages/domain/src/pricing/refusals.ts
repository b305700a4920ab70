import { refusals } from '../kernel/refusal.ts';

export const pricingRefusals = refusals({
  NO_EFFECTIVE_PRICE_POLICY: {
    zh: '以下产品没有生效的销售政策价（{currency}）：{products}',
    en: 'No effective price policy in {currency} for: {products}',
    requirement: 'PRICE-02',
    clearedBy: ['SALES_OPS', 'GM'],
  },
  UNAUTHORISED_DISCOUNT: {
    zh: '以下产品低于政策价且无已批准的折扣申请：{products}',
    en: 'Below the policy price without an approved discount: {products}',
    requirement: 'PRICE-07',
    clearedBy: ['SALES_MANAGER', 'HEAD_OF_SALES', 'GM'],
  },
  MEETING_DECISION_MISSING: {
    zh: '销售政策须先由公司经营联席会议定',
    en: 'The operations meeting has to decide on the price policy first',
    requirement: 'PRICE-01',
    clearedBy: ['OPERATIONS_MEETING', 'SALES_DIRECTOR'],
  },
  PRICE_POLICY_EMPTY: {
    zh: '销售政策没有价格行',
    en: 'The price policy has no prices',
    requirement: 'PRICE-01',
    clearedBy: ['SALES_OPS', 'HEAD_OF_SALES'],
  },
  PRICE_POLICY_PERIOD_OVER: {
    zh: '销售政策的有效期 {validTo} 已过',
    en: 'The price policy ends on {validTo}, which has passed',
    requirement: 'PRICE-02',
    clearedBy: ['SALES_OPS'],
  },
  PRICE_POLICY_NOT_DUE: {
    zh: '销售政策 {validFrom} 才生效',
    en: 'The price policy begins on {validFrom}',
    requirement: 'PRICE-02',
    clearedBy: [],
  },
  PRICE_POLICY_STILL_VALID: {
    zh: '销售政策仍有效（至 {validTo}），且仍有未被新版本取代的价格',
    en: 'The price policy is still valid (until {validTo}) and not replaced',
    requirement: 'PRICE-02',
    clearedBy: [],
  },
  NO_DISCOUNT_NEEDED: {
    zh: '申请价 {offeredPrice} 不低于政策价 {policyPrice}，无须申请折扣',
    en: 'The price {offeredPrice} is not below the policy price {policyPrice}: no discount is needed',
    requirement: 'PRICE-07',
    clearedBy: [],
  },
  DISCOUNT_ABOVE_LEVEL: {
    zh: '折扣 {discountPercent}% 超出 {role} 的权限 {maxPercent}%，须逐级上报',
    en: 'A discount of {discountPercent} % is beyond the {maxPercent} % of {role}: it climbs level by level',
    requirement: 'PRICE-09',
    clearedBy: ['HEAD_OF_SALES', 'GM'],
  },
  DISCOUNT_BEYOND_ALL_LEVELS: {
    zh: '折扣 {discountPercent}% 超出所有级别的权限（最高 {maxPercent}%）',
    en: 'A discount of {discountPercent} % is beyond every level (at most {maxPercent} %)',
    requirement: 'PRICE-09',
    clearedBy: [],
  },
  DISCOUNT_PERIOD_OVER: {
    zh: '折扣申请的有效期 {validTo} 已过',
    en: 'The discount request is valid until {validTo}, which has passed',
    requirement: 'PRICE-09',
    clearedBy: [],
  },
  PAYMENT_SCHEDULE_SUM: {
    zh: '付款计划合计 {scheduled} {currency}，须等于总额 {total}（差 {difference}）',
    en: 'The payment schedule adds up to {scheduled} {currency} and must be {total} (difference {difference})',
    requirement: 'CON-17',
    clearedBy: ['SALESPERSON', 'SALES_OPS'],
  },
  QUOTATION_INCOMPLETE: {
    zh: '报价单缺少：{missingZh}',
    en: 'The quotation lacks: {missing}',
    requirement: 'PRICE-10',
    clearedBy: ['SALESPERSON', 'SALES_OPS'],
  },
  QUOTATION_FILE_MISSING: {
    zh: '报价单 {number} 第 {revision} 版未附报价文件',
    en: 'The file of the quotation {number}, version {revision}, is not attached',
    requirement: 'PRICE-11',
    clearedBy: ['SALESPERSON', 'SALES_OPS'],
  },
  QUOTATION_EXPIRED: {
    zh: '报价单 {number} 第 {revision} 版的有效期 {validTo} 已过，须改版',
    en: 'The quotation {number}, version {revision}, was valid until {validTo}: make a new version',
    requirement: 'PRICE-12',
    clearedBy: ['SALESPERSON', 'SALES_OPS'],
  },
  QUOTATION_STILL_VALID: {
    zh: '报价单仍在有效期内（至 {validTo}）',
    en: 'The quotation is still valid (until {validTo})',
    requirement: 'PRICE-12',
    clearedBy: [],
  },
  PRODUCT_COST_UNKNOWN: {
    zh: '产品 {product} 没有标准成本，或没有折算为 {currency} 的汇率',
    en: 'The product {product} has no standard cost, or there is no rate into {currency}',
    requirement: 'PRICE-05',
    clearedBy: ['TECHNICAL', 'FINANCE'],
  },
});
