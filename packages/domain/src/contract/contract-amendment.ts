import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { AmendmentInstalment } from './amendment-instalment.ts';
import { AmendmentLine } from './amendment-line.ts';
import { Contract } from './contract.ts';
import { beforeDeleteAmendment, beforeSaveAmendment } from './save-amendment.ts';
import { paymentMethodLabels, tradeTermLabels, paymentMethods, tradeTerms } from './terms.ts';

export const amendmentStates = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'REVIEWED',
  'COUNTERSIGNED',
  'SEALED',
  'IN_FORCE',
  'ABANDONED',
] as const;

const schema = defineEntity({
  name: 'ContractAmendment',
  properties: {
    ...identity,
    status: p
      .enum(amendmentStates)
      .default('DRAFT')
      .comment('状态 — applied for, reviewed, countersigned, sealed, in force; or abandoned'),
    number: text(60).unique().comment('变更号 — contract number and the count of its amendments'),
    contract: () =>
      p
        .manyToOne(Contract)
        .comment('合同 — the contract it changes; the signed version stays in force until this one is signed'),
    basedOn: p.integer().default(1).comment('依据版本 — version of the contract it was drafted from'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson of the contract'),
    preparedBy: () => p.manyToOne(User).nullable().comment('起草人 — who drafted it'),
    reason: text(500).comment('变更理由 — why the contract is changed'),
    currency: currencyCode().default('CNY').comment('币种 — currency of the contract (ISO 4217)'),
    paymentMethod: p.enum(paymentMethods).default('TT').comment('付款方式 — T/T, L/C, D/P, D/A, O/A or cash'),
    tradeTerm: p.enum(tradeTerms).nullable().comment('贸易术语 — delivery term (Incoterms 2020)'),
    tradePlace: text(120).nullable().comment('术语地点 — named place of the delivery term'),
    deliveryOn: businessDate().nullable().comment('交货期 — promised delivery date'),
    deliveryPlace: text(300).nullable().comment('交货地点 — where it is delivered'),
    freightAmount: amount().default('0').comment('运费 — freight, beside the contract amount'),
    productSpecification: text(4000).nullable().comment('产品规格条款 — clause on the specification'),
    qualityStandard: text(4000).nullable().comment('质量标准条款 — clause on the quality standard'),
    rightsAndDuties: text(4000).nullable().comment('权利义务条款 — clause on rights and duties of both sides'),
    afterSalesService: text(4000).nullable().comment('售后服务条款 — clause on after-sales service'),
    breachLiability: text(4000).nullable().comment('违约责任条款 — clause on liability for breach'),
    amount: amount().default('0').comment('变更后金额 — contract amount once it is in force'),
    amountChange: p
      .decimal('string')
      .precision(20)
      .scale(4)
      .default('0')
      .comment('金额增减 — so much more, or (negative) less, than now'),
    differences: p
      .json<{ place: string; field: string; before: string; after: string }[]>()
      .nullable()
      .comment('变更内容 — every change: place, field, before and after'),
    submittedAt: p.datetime().nullable().comment('提交时间 — when it was applied for'),
    countersignedOn: businessDate().nullable().comment('会签日 — day of the last countersignature'),
    sealedOn: businessDate().nullable().comment('用印日 — day it was sealed'),
    signedOn: businessDate().nullable().comment('签订日 — day both sides signed; in force from then on'),
    revision: p.integer().nullable().comment('生效版本 — the version of the contract it became'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    abandonedReason: text(500).nullable().comment('放弃理由 — why it was abandoned'),
    lines: () =>
      p
        .oneToMany(AmendmentLine)
        .mappedBy('amendment')
        .orphanRemoval()
        .comment('产品行 — the products as they shall be'),
    instalments: () =>
      p
        .oneToMany(AmendmentInstalment)
        .mappedBy('amendment')
        .orphanRemoval()
        .comment('付款计划 — the instalments as they shall be'),
  },
});
/** 合同变更 — the next version of a signed contract, on its way through the same chain. Source: CON-21. */
export class ContractAmendment extends schema.class {}
schema.setClass(ContractAmendment);
enumLabels('ContractAmendmentStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '申报中', en: 'Applied for' },
  IN_REVIEW: { zh: '评审中', en: 'In review' },
  REVIEWED: { zh: '已评审', en: 'Reviewed' },
  COUNTERSIGNED: { zh: '已会签', en: 'Countersigned' },
  SEALED: { zh: '已用印', en: 'Sealed' },
  IN_FORCE: { zh: '已生效', en: 'In force' },
  ABANDONED: { zh: '已放弃', en: 'Abandoned' },
});
enumLabels('ContractAmendmentPaymentMethod', paymentMethodLabels);
enumLabels('ContractAmendmentTradeTerm', tradeTermLabels);

export const contractAmendments = record(ContractAmendment, {
  stage: 'contract',
  label: { zh: '合同变更', en: 'Contract amendment' },
  owner: 'owner',
  permissions: { create: 'contract.amend', update: 'contract.amend', delete: 'contract.amend' },
  writable: [
    'reason',
    'paymentMethod',
    'tradeTerm',
    'tradePlace',
    'deliveryOn',
    'deliveryPlace',
    'freightAmount',
    'productSpecification',
    'qualityStandard',
    'rightsAndDuties',
    'afterSalesService',
    'breachLiability',
  ],
  createOnly: ['contract'],
  lines: ['lines', 'instalments'],
  optionalLines: ['lines', 'instalments'],
  editableIn: ['DRAFT'],
  search: ['number', 'contract.number', 'contract.subject'],
  newestFirst: 'createdAt',
  beforeSave: beforeSaveAmendment,
  beforeDelete: beforeDeleteAmendment,
});
