import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, currencyCode, identity, percent, quantity, text, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { PricePolicy } from './price-policy.ts';
import { beforeSaveDiscount } from './save-discount-request.ts';

export const discountStates = ['DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED'] as const;

const schema = defineEntity({
  name: 'DiscountRequest',
  properties: {
    ...identity,
    status: p.enum(discountStates).default('DRAFT').comment('状态 — climbs level by level'),
    number: text(40).unique().comment('编号 — number of the request'),
    customer: () => p.manyToOne(Customer).comment('客户 — who is to get the price'),
    owner: () => p.manyToOne(User).comment('申请人 — who asks'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    policy: () => p.manyToOne(PricePolicy).nullable().comment('销售政策 — policy version the discount departs from'),
    currency: currencyCode().comment('币种 — currency of the prices (ISO 4217)'),
    policyPrice: unitPrice().nullable().comment('政策价 — policy price of one unit when it was asked'),
    offeredPrice: unitPrice().comment('申请价 — price asked for'),
    discountPercent: percent().nullable().comment('折扣率 — how far below the policy price, in percent'),
    quantity: quantity().nullable().comment('数量 — quantity it is asked for'),
    validTo: businessDate().comment('有效期至 — last day, inclusive'),
    reason: text(500).comment('理由 — why'),
  },
});
/** 特殊折扣申请 — a price below policy, allowed level by level. Source: PRICE-07, PRICE-09. */
export class DiscountRequest extends schema.class {}
schema.setClass(DiscountRequest);
enumLabels('DiscountRequestStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待审', en: 'Submitted' },
  REVIEWED: { zh: '已审', en: 'Reviewed' },
  APPROVED: { zh: '已批准', en: 'Approved' },
});

export const discountRequests = record(DiscountRequest, {
  stage: 'pricing',
  label: { zh: '特殊折扣', en: 'Discount request' },
  owner: 'owner',
  permissions: {
    create: 'pricing.requestDiscount',
    update: 'pricing.requestDiscount',
    delete: 'pricing.requestDiscount',
  },
  writable: ['currency', 'offeredPrice', 'quantity', 'validTo', 'reason'],
  createOnly: ['customer', 'product'],
  editableIn: ['DRAFT'],
  beforeSave: beforeSaveDiscount,
});
