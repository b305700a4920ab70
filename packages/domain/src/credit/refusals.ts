import { refusals } from '../kernel/refusal.ts';

export const creditRefusals = refusals({
  NO_CREDIT_ASSESSMENT: {
    zh: '客户尚无已批准的资信评估，只能采用预付款条件',
    en: 'The customer has no approved credit assessment: only prepayment terms are possible',
    requirement: 'CUST-30',
    clearedBy: ['CREDIT_CONTROLLER'],
  },
  CREDIT_BLOCKED: {
    zh: '客户信用已冻结：{reason}',
    en: 'Credit for this customer is blocked: {reasonEn}',
    requirement: 'CUST-34',
    clearedBy: ['CREDIT_CONTROLLER', 'FINANCE', 'DEPUTY_GM_FINANCE'],
  },
  CREDIT_LIMIT_EXCEEDED: {
    zh: '超出信用额度 {excess} {currency}：限额 {limit}，已占用 {exposure}，本次 {requested}，可用放行额度 {waiverLeft}',
    en: 'Over the credit limit by {excess} {currency}: limit {limit}, exposure {exposure}, requested {requested}, waivers left {waiverLeft}',
    requirement: 'CUST-34',
    clearedBy: ['CREDIT_CONTROLLER', 'DEPUTY_GM_FINANCE', 'GM'],
  },
  CREDIT_NOT_LOWERED: {
    zh: '只能下调：{field} 由 {before} 改为 {after} 不是下调；上调须经批准',
    en: 'Only lowering is possible at once: {field} from {before} to {after} is none; raising needs approval',
    requirement: 'CUST-36',
    clearedBy: ['CREDIT_CONTROLLER'],
  },
  WAIVER_EXPIRED: {
    zh: '信用放行有效期 {validTo} 已过',
    en: 'The waiver was valid until {validTo} only',
    requirement: 'CUST-34',
    clearedBy: [],
  },
  CREDIT_REVIEW_NOT_DUE: {
    zh: '资信评估 {assessedOn} 尚未到复评期',
    en: 'The assessment of {assessedOn} is not due for review yet',
    requirement: 'CUST-36',
    clearedBy: [],
  },
});
