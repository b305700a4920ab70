import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { Invalid } from '../kernel/errors.ts';
import { amount, businessDate, identity, percent, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { PricePolicy } from '../pricing/price-policy.ts';
import { priceClasses } from '../product/product.ts';

export const commissionSchemes = ['PERSONAL', 'DEPARTMENT'] as const;

const schema = defineEntity({
  name: 'CommissionRate',
  checks: [{ name: 'commission_rate_period', expression: 'valid_to is null or valid_to >= valid_from' }],
  properties: {
    ...identity,
    scheme: p
      .enum(commissionSchemes)
      .default('PERSONAL')
      .comment('提成方案 — personal commission, or that of the department'),
    name: text(120).comment('名称 — what the rate is called'),
    priceClass: p.enum(priceClasses).nullable().comment('产品类别 — pricing grade of the products; empty for all'),
    policy: () =>
      p
        .manyToOne(PricePolicy)
        .nullable()
        .comment('销售政策 — policy version the contract was made under; empty for all'),
    person: () => p.manyToOne(User).nullable().comment('业务员 — person it is for; empty for all'),
    fromAmount: amount()
      .default('0')
      .comment('起算金额 — tier: holds from so much collected in the calendar year, in CNY'),
    ratePercent: percent().comment('提成率 — percent of the money received'),
    validFrom: businessDate().comment('生效日 — first day'),
    validTo: businessDate().nullable().comment('失效日 — last day, inclusive'),
  },
});
/** 提成费率 — rates and tiers by product class, policy and person, with their dates. Source: COMM-06. */
export class CommissionRate extends schema.class {}
schema.setClass(CommissionRate);
enumLabels('CommissionRateScheme', {
  PERSONAL: { zh: '个人提成', en: 'Personal' },
  DEPARTMENT: { zh: '部门提成', en: 'Department' },
});
enumLabels('CommissionRatePriceClass', {
  A: { zh: 'A类', en: 'Class A' },
  B: { zh: 'B类', en: 'Class B' },
  C: { zh: 'C类', en: 'Class C' },
});

export const commissionRates = record(CommissionRate, {
  stage: 'commission',
  label: { zh: '提成费率', en: 'Commission rate' },
  permissions: {
    read: 'commission.readRates',
    create: 'commission.manageRates',
    update: 'commission.manageRates',
    delete: 'commission.manageRates',
  },
  writable: ['name', 'priceClass', 'policy', 'person', 'fromAmount', 'ratePercent', 'validFrom', 'validTo'],
  createOnly: ['scheme'],
  newestFirst: 'validFrom',
  beforeSave(rate) {
    if (rate.validTo && rate.validTo < rate.validFrom)
      throw new Invalid([
        { path: 'validTo', message: { zh: '不得早于生效日', en: 'must not be before the first day' } },
      ]);
    return undefined;
  },
});
