import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { PricePolicyLine } from './price-policy-line.ts';
import { beforeSavePolicy } from './save-price-policy.ts';

export const pricePolicyStates = ['DRAFT', 'MEETING_DECIDED', 'SIGNED', 'EFFECTIVE', 'EXPIRED'] as const;

const schema = defineEntity({
  name: 'PricePolicy',
  checks: [{ name: 'price_policy_period', expression: 'valid_to is null or valid_to >= valid_from - 1' }],
  uniques: [{ properties: ['segment', 'currency', 'edition'] }],
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(pricePolicyStates)
      .default('DRAFT')
      .comment('状态 — decided by the operations meeting, signed by the general manager, then effective'),
    number: text(40).unique().comment('编号 — number of the policy'),
    name: text(120).comment('名称 — name and version'),
    nameEn: text(120).nullable().comment('英文名称 — name and version in English'),
    edition: p
      .integer()
      .nullable()
      .comment('版次 — which edition of its market and currency, counted from 1 when it is signed'),
    segment: text(40).default('ALL').comment('适用市场 — segment it is for; ALL when for all'),
    currency: currencyCode().comment('币种 — currency of its prices (ISO 4217)'),
    validFrom: businessDate().comment('生效日 — first day'),
    validTo: businessDate().nullable().comment('失效日 — last day, inclusive'),
    meetingOn: businessDate().nullable().comment('会议日期 — day of the operations meeting'),
    meetingDecision: text(1000).nullable().comment('会议决议 — what the meeting decided'),
    signedOn: businessDate().nullable().comment('签发日 — day the general manager signed'),
    preparedById: p.uuid().nullable().comment('编制人 — who prepared it'),
    lines: () => p.oneToMany(PricePolicyLine).mappedBy('policy').orphanRemoval().comment('价格行 — one a product'),
  },
});
/** 销售政策 — approved prices and terms of a period. Source: PRICE-01, PRICE-02. */
export class PricePolicy extends schema.class {}
schema.setClass(PricePolicy);
enumLabels('PricePolicyStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  MEETING_DECIDED: { zh: '会议已定', en: 'Decided by the meeting' },
  SIGNED: { zh: '已签发', en: 'Signed' },
  EFFECTIVE: { zh: '生效', en: 'Effective' },
  EXPIRED: { zh: '失效', en: 'Expired' },
});

export const pricePolicies = record(PricePolicy, {
  stage: 'pricing',
  label: { zh: '销售政策', en: 'Price policy' },
  plural: 'pricePolicies',
  permissions: {
    read: 'pricing.readPolicy',
    create: 'pricing.prepare',
    update: 'pricing.prepare',
    delete: 'pricing.prepare',
  },
  writable: ['name', 'nameEn', 'segment', 'currency', 'validFrom', 'validTo'],
  lines: ['lines'],
  editableIn: ['DRAFT'],
  newestFirst: 'validFrom',
  beforeSave: beforeSavePolicy,
});
